"""Which copies belong to the account of a story."""

from collections.abc import Iterable

from reportedly.records import Copy, Story


def within_stories(stories: Iterable[Story], copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    """Copies between two reports of one story, by the story's id; every story has an entry."""
    found: dict[str, list[Copy]] = {}
    home: dict[str, str] = {}
    for story in stories:
        found[story.id] = []
        home |= dict.fromkeys(story.reports, story.id)
    for copy in copies:
        inside = home.get(copy.report)
        if inside and inside == home.get(copy.of):
            found[inside].append(copy)
    return found
