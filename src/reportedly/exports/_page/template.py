"""What every page is made with: templates that escape all words, and a policy that allows nothing but its own style."""

import base64
import hashlib
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from reportedly.exports._wording import quoted

if TYPE_CHECKING:
    from jinja2 import Environment


def environment() -> "Environment":
    """The templates; all words that they are given are escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("reportedly", "exports/templates"),
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["quoted"] = quoted
    return environment


def _printable(value: object) -> object:
    """Control characters, which HTML does not allow, as the replacement character."""
    return _CONTROLS.sub("\ufffd", value) if type(value) is str else value


_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def asset(name: str) -> str:
    """The style or script of a page by its file name."""
    return files("reportedly.exports").joinpath("templates", name).read_text(encoding="utf-8").strip()


def policy(style: str, script: str = "") -> str:
    """The content security policy that allows this style and this script by their hashes and nothing else."""
    scripts = f"'{_digest(script)}'" if script else "'none'"
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src {scripts}; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
