"""The dossier as one HTML page: no network, no script needed, for screen and paper.

The page carries a content security policy that allows its own style and script by their hashes and nothing else.
"""

from reportedly.exports._page.axis import AXIS, WIDTH
from reportedly.exports._page.page import page
from reportedly.exports._page.template import asset, environment, policy
from reportedly.records import Dossier

SUFFIX = ".html"
MEDIA_TYPE = "text/html"


def render(dossier: Dossier, *, with_text: bool) -> bytes:
    """One UTF-8 page. All words of reports are escaped; only http and https addresses become links."""
    style, script = asset("page.css"), asset("page.js")
    text = (
        environment()
        .get_template("page.html.j2")
        .render(
            page=page(dossier, with_text=with_text),
            style=style,
            script=script,
            policy=policy(style, script),
            axis_x=AXIS,
            axis_width=WIDTH,
        )
    )
    return text.encode("utf-8", "replace")
