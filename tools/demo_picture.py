"""Renews the picture in the README: the first screen of the example's page, as headless Chromium draws it."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

OUT = Path(__file__).parents[1] / "docs/images/dossier.png"
WIDTH, HEIGHT = 1200, 1280
LARGEST = 300_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        sys.exit(f"none of {', '.join(BROWSERS)} is installed")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "demo.html"
        subprocess.run([Path(sys.executable).with_name("reportedly"), "demo", "-o", page], check=True)
        size = f"--window-size={WIDTH},{HEIGHT}"
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", size, f"--screenshot={OUT}"]
        command = [browser, *flags, f"--user-data-dir={folder}/profile", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
    if (size_now := OUT.stat().st_size) > LARGEST:
        sys.exit(f"{OUT.name} has {size_now:,} bytes; it may have {LARGEST:,}")


if __name__ == "__main__":
    main()
