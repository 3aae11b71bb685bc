"""The dossier as one HTML page: no network, no script needed, for screen and paper.

The page carries a content security policy that allows its own style and script by their hashes and nothing else.
"""

import base64
import hashlib
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from reportedly.exports._page.axis import AXIS, WIDTH
from reportedly.exports._page.page import page
from reportedly.exports._wording import quoted
from reportedly.records import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment

SUFFIX = ".html"
MEDIA_TYPE = "text/html"


def render(dossier: Dossier, *, with_text: bool) -> bytes:
    """One UTF-8 page. All words of reports are escaped; only http and https addresses become links."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template("page.html.j2")
    view = page(dossier, with_text=with_text)
    text = template.render(page=view, style=style, script=script, policy=policy, axis_x=AXIS, axis_width=WIDTH)
    return text.encode("utf-8", "replace")


def _environment() -> "Environment":
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


def _asset(name: str) -> str:
    return files("reportedly.exports").joinpath("templates", name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
