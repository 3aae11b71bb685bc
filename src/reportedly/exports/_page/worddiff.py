"""Which words of one quotation's wordings differ from the first wording."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LONGEST = 300  # words; comparing takes quadratic time, and no one reads a longer quotation word by word
ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that differ, or do not."""

    text: str
    differs: bool


def variants(texts: Sequence[str]) -> list[tuple[Piece, ...]]:
    """Each wording cut into pieces. The first is marked where any other departs from it, the others where they do.

    Wordings longer than `LONGEST` words are left whole, and so are all when one has less than `ALIKE` of the words of
    the first, or of its own where these are fewer, in common with it: they are better read than compared.
    """
    split = [re.findall(r"\S+", text) for text in texts]
    if not split or max(map(len, split)) > LONGEST:
        return [(Piece(text, False),) for text in texts]
    differs = [[False] * len(words) for words in split]
    matchers = [SequenceMatcher(None, _bare(split[0]), _bare(other), autojunk=False) for other in split[1:]]
    shorter = [max(1, min(len(split[0]), len(other))) for other in split[1:]]
    shares = [_shared(matcher) / most for matcher, most in zip(matchers, shorter, strict=True)]
    if min(shares, default=1) < ALIKE:
        return [(Piece(text, False),) for text in texts]
    for other, matcher in enumerate(matchers, 1):
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind != "equal":
                differs[0][a:b] = [True] * (b - a)
                differs[other][c:d] = [True] * (d - c)
    return [_pieces(words, marks) for words, marks in zip(split, differs, strict=True)]


def _shared(matcher: SequenceMatcher[str]) -> int:
    """How many words stand in both wordings, in the same order."""
    return sum(block.size for block in matcher.get_matching_blocks())


def _bare(words: Sequence[str]) -> list[str]:
    """Words without case and punctuation: a comma more is no other wording."""
    return [re.sub(r"[^\w]+", "", word).casefold() or word for word in words]


def _pieces(words: Sequence[str], marks: Sequence[bool]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for word, differs in zip(words, marks, strict=True):
        if pieces and pieces[-1].differs == differs:
            pieces[-1] = Piece(f"{pieces[-1].text} {word}", differs)
        else:
            pieces.append(Piece(word, differs))
    return tuple(pieces)
