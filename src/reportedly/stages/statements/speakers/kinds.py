"""What kind of source a speaker is, by its name and by the words that describe it."""

from collections.abc import Set

from reportedly.records import SpeakerKind
from reportedly.text.names import NameWords, SpeakerWords, key


class Kinds:
    """Facts of a language, as sets. `agencies` maps each news agency's names to its first."""

    def __init__(self, names: NameWords, speakers: SpeakerWords, agencies: tuple[tuple[str, ...], ...]) -> None:
        self._state_words, self._media_words = set(speakers.state_words), set(speakers.media_words)
        self._outlet_words = set(speakers.outlet_words)
        self.placed = frozenset(speakers.placed_words)
        self._documents, self._official = set(speakers.document_words), set(speakers.official_words)
        self._unnamed, self._bodies = set(speakers.unnamed_words), set(names.bodies)
        self._agencies = {key(name): group[0] for group in agencies for name in group}
        self._by_name: dict[str, SpeakerKind] = dict.fromkeys((key(place) for place in names.places), "official")
        self._by_name |= dict.fromkeys((key(name) for name in speakers.outlets), "outlet")
        self._by_name |= dict.fromkeys(self._agencies, "news agency")
        state = {key(name) for name in speakers.state_media}
        state |= {key(name) for group in agencies if key(group[0]) in state for name in group}
        self._by_name |= dict.fromkeys(state, "state media")
        self._endings = frozenset(speakers.outlet_endings)

    def same_agency(self, name: str) -> str | None:
        """The first name of the news agency that a name belongs to: one agency, one speaker in every report."""
        return self._agencies.get(key(name))

    def medium(self, word: str) -> bool:
        """Whether a lower-case noun is a press body: agency, media, newspaper."""
        return word in self._media_words or word in self._outlet_words

    def press(self, name: str) -> bool:
        """Whether a name is known as that of a press body."""
        return self._by_name.get(key(name)) in ("state media", "news agency", "outlet")

    def of(self, name: str, described: Set[str], *, person: bool, named: bool) -> SpeakerKind:
        """The kind of a speaker. `described` are lower-case words of its name and description."""
        paper = named and key(name).rpartition(" ")[2] in self._endings
        if described & self._state_words and (paper or described & self._media_words):
            return "state media"
        known = self._by_name.get(key(name))
        if known is not None:
            return known
        if not named:
            return self._described(described, key(name).rpartition(" ")[2])
        if described & self._official:
            return "official"
        return "person" if person else "outlet" if paper or described & self._outlet_words else "organisation"

    def _described(self, words: Set[str], last: str) -> SpeakerKind:
        """A source without a name, by the first kind that one of its words tells: an audit office is no document."""
        body = last in self._bodies or last in self._official
        ordered: tuple[tuple[set[str], SpeakerKind], ...] = (
            (set() if body else self._documents, "document"),
            (self._official, "official"),
            (self._unnamed, "unnamed"),
            (self._media_words | self._outlet_words, "outlet"),
            (self._bodies, "organisation"),
        )
        return next((kind for group, kind in ordered if words & group), "unknown")
