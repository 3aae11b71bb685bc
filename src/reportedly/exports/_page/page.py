"""The whole page: its stories, what was refused, and what it was made with."""

from dataclasses import dataclass

import msgspec

from reportedly.exports._page.story import StoryView, story
from reportedly.exports._wording import STANDINGS, Standing, counted
from reportedly.records import Dossier, Rejection


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the page shows. `level` is the rank of a story's heading."""

    title: str
    lead: str
    level: int
    stories: tuple[StoryView, ...]
    rejections: tuple[Rejection, ...]
    settings: tuple[tuple[str, str], ...]
    made_by: str
    with_text: bool
    standings: tuple[Standing, ...]


def page(dossier: Dossier, *, with_text: bool) -> Page:
    """The view of a dossier, of one story or of many."""
    stories = tuple(story(account, with_text=with_text) for account in dossier.accounts)
    one = len(stories) == 1
    reports = counted(sum(len(account.reports) for account in dossier.accounts), "report")
    title = stories[0].title if one else f"What {reports} say, in {counted(len(stories), 'story', 'stories')}"
    given = msgspec.json.decode(dossier.settings, type=dict[str, msgspec.Raw])
    return Page(
        title=title,
        lead="What is reported" if stories else "No report could be used",
        level=1 if one else 2,
        stories=stories,
        rejections=dossier.rejections,
        settings=tuple((name, bytes(value).decode()) for name, value in sorted(given.items())),
        made_by=dossier.made_by,
        with_text=with_text,
        standings=STANDINGS,
    )
