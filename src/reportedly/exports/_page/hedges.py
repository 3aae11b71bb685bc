"""The words by which a statement is less than certain, as they stand in its report."""

import re
from functools import cache

from reportedly import languages
from reportedly.exports._wording import HEDGES
from reportedly.records import Report, Statement


def hedges(report: Report, statement: Statement) -> tuple[str, ...]:
    """Modals, adverbs and adjectives of uncertainty in the statement's words; where there are none, its cue.

    Nothing for a statement without a hedge, and for a language without a file.
    """
    if statement.stance.certainty not in HEDGES:
        return ()
    forms = _forms(report.language)
    text = " ".join(span.of(report.text) for span in statement.content)
    found = dict.fromkeys(word.casefold() for word in re.findall(r"\w+", text) if word.casefold() in forms)
    cues = (" ".join(span.of(report.text).split()) for span in statement.cue)
    return tuple(found) or tuple(dict.fromkeys(cue for cue in cues if cue))


@cache
def _forms(code: str) -> frozenset[str]:
    language = languages.find(code)
    stance = language.stance if language else None
    return frozenset((*stance.probable, *stance.possible, *stance.modals)) if stance else frozenset()
