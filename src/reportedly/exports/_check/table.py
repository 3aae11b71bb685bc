"""How a checked draft speaks: a row for each of its sentences, and a closing line."""

from collections.abc import Iterator, Mapping

from reportedly.exports._check.lines import PassageLine, PropositionLine, RemarkLine, sentence_lines
from reportedly.exports._wording import counted, listed, origins_range, quoted
from reportedly.records import Bearing, DraftCheck, Record

WORDS: Mapping[Bearing, str] = {
    "nothing to check": "nothing to check",
    "supported": "supported",
    "weaker": "weaker than its sources",
    "own voice": "in the draft's own voice",
    "stronger": "stronger than its sources",
    "not found": "not found",
    "name": "another name",
    "time": "another time",
    "number": "another number",
    "speaker": "another speaker",
    "quotation": "another wording of a quotation",
    "opposite": "the opposite is told",
}
"""What the reader is told, never that something is true or false."""
_MOST = 3


class Row(Record):
    """One sentence of the draft as a table shows it."""

    text: str
    bearing: str
    why: str
    passages: tuple[str, ...]


def rows(check: DraftCheck) -> Iterator[Row]:
    """The sentences of a draft as a table shows them: what the reports say of each, and the nearest passages."""
    for line in sentence_lines(check):
        told = [reason for p in line.propositions for reason in reasons(p) if reason]
        shown = [shown_passage(p) for proposition in line.propositions for p in proposition.passages[:_MOST]]
        yield Row(
            text=line.text,
            bearing=WORDS[line.bearing],
            why="; ".join(dict.fromkeys(told)) or line.why,
            passages=tuple(dict.fromkeys(shown)),
        )


def reasons(line: PropositionLine) -> list[str]:
    """Why a proposition is where it is: its remarks, or who supports it and on how many origins."""
    by = dict.fromkeys(p.report for p in line.passages if p.supports)
    rests = f", on {origins_range(line.origins.low, line.origins.high)}" if line.origins else ""
    supported = [] if line.remarks else [f"supported by {listed(list(by), _MOST)}{rests}"]
    return [*supported, *(remark.why for remark in line.remarks), *map(_elsewhere, line.aside)]


def _elsewhere(remark: RemarkLine) -> str:
    """What some reports have otherwise: “elsewhere “nine” (Hill Gazette)”."""
    values = [f"{quoted(value.value)} ({listed(value.reports, _MOST)})" for value in remark.values[:_MOST]]
    return f"elsewhere {listed(values)}"


def shown_passage(passage: PassageLine) -> str:
    """A passage with who says it and where it stands: “words” – Speaker, Report 120–188."""
    who = f"{passage.speakers[-1]}, " if passage.speakers else ""
    where = f"{passage.spans[0].start}–{passage.spans[-1].end}"
    return f"{quoted(passage.text)} – {who}{passage.report} {where}"


def counts(check: DraftCheck) -> str:
    """“12 sentences: 7 supported, 2 not found …”, as the closing line tells it."""
    number = len(check.sentences)
    found = [(WORDS[b], sum(s.bearing == b for s in check.sentences)) for b in WORDS]
    told = ", ".join(f"{count} {word}" for word, count in found if count)
    return f"{counted(number, 'sentence')}: {told}" if number else "no sentence"
