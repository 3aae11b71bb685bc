"""Pages into reports: the decoded text, unchanged, with every line labelled and what the page says of itself found.

Nothing is deleted. `decode` turns bytes into lines, `labels` decides what each is, and `found` gathers title, credits
and times from the labelled lines.
"""

import hashlib
from collections.abc import Iterator

from reportedly.errors import Refused
from reportedly.readers.base import Document, few_enough
from reportedly.records import Page, Report, content_id
from reportedly.stages.base import ItemStage, Tools
from reportedly.stages.clean.decode import decode
from reportedly.stages.clean.found import find
from reportedly.stages.clean.labels import labels
from reportedly.stages.clean.language import language_of
from reportedly.stages.clean.lines import Line, lines_of
from reportedly.stages.clean.segments import segments_of
from reportedly.stages.clean.view import View

MADE_BY = "clean@1"


def _run(page: Page, tools: Tools) -> Iterator[Report]:
    document = decode(page)
    if not document.text.strip():
        raise Refused("it holds no text")
    lines = lines_of(document)
    few_enough(len(lines))
    yield report_of(page, document, lines, tools)


def report_of(page: Page, document: Document, lines: tuple[Line, ...], tools: Tools) -> Report:
    """The report of a decoded page, which has at least one line."""
    meta = document.meta
    language = language_of(meta.language, document.text)
    known = tools.language(language) or tools.language("en")
    assert known is not None, "English is always there: agencies and many menus are English everywhere"
    view = View(lines=lines, words=known.page, title=meta.title)
    states = labels(view)
    url = meta.url or page.where.url
    found = find(view, states, meta, url)
    return Report(
        id=content_id("report", _sha256(document.text), page.where),
        made_by=MADE_BY,
        page=page.id,
        where=page.where,
        sha256=page.sha256,
        captured=page.captured,
        media_type=page.media_type,
        url=url,
        publisher=found.publisher,
        title=found.title,
        byline=found.byline,
        published=found.published,
        modified=found.modified,
        language=language,
        dateline=found.dateline,
        agencies=found.agencies,
        picture_credits=found.picture_credits,
        text=document.text,
        segments=segments_of(view, states),
        extra=meta.extra,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


STAGE = ItemStage[Page, Report](name="clean", version="1", needs=(Page,), makes=Report, uses=("languages",), run=_run)
