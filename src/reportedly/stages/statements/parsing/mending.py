"""Mends what parsers often get wrong: a participle behind a noun, taken for the verb of its clause.

In "she said the ferry given to Osk could be a breach" the ferry is not what gave, but what could be a breach.
"""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from reportedly.models.base import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = ("MD", "VBD", "VBZ", "VBP")
_HELPING = ("aux", "auxpass")


def mended(parse: Parse) -> Parse:
    """The parse with each such noun under the verb that it is the subject of, and the participle under the noun."""
    changes = dict(_changes(parse.tokens))
    if not changes:
        return parse
    tokens = tuple(changes.get(i, token) for i, token in enumerate(parse.tokens))
    return msgspec.structs.replace(parse, tokens=tokens)


def _changes(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Token]]:
    kids: list[list[int]] = [[] for _ in tokens]
    for i, token in enumerate(tokens):
        if token.head != i:
            kids[token.head].append(i)
    for below in kids:
        clauses = [k for k in below if tokens[k].dep == "ccomp"]
        for first, second in pairwise(clauses):
            noun = next((k for k in kids[first] if tokens[k].dep == "nsubj" and k < first), None)
            if noun is not None and _participle(tokens, kids, first) and _headless(tokens, kids, second):
                passive = any(tokens[k].dep == "auxpass" for k in kids[second])
                yield noun, msgspec.structs.replace(tokens[noun], head=second, dep="nsubjpass" if passive else "nsubj")
                yield first, msgspec.structs.replace(tokens[first], head=noun, dep="acl", tag="VBN")
                for k in kids[first]:
                    if tokens[k].dep == "mark":
                        yield k, msgspec.structs.replace(tokens[k], head=second)


def _participle(tokens: tuple[Token, ...], kids: list[list[int]], i: int) -> bool:
    """Whether a verb may be a bare participle: in form, and without an auxiliary or an object."""
    bare = not any(tokens[k].dep in (*_HELPING, "dobj") for k in kids[i])
    return tokens[i].tag in ("VBN", "VBD") and bare


def _headless(tokens: tuple[Token, ...], kids: list[list[int]], i: int) -> bool:
    """Whether a finite verb has no subject, and nothing joins it to what stands before it."""
    joins = any(tokens[k].dep in (*_SUBJECTS, "mark", "cc", "punct") and k < i for k in kids[i])
    return not joins and any(tokens[k].tag in _FINITE for k in (i, *(k for k in kids[i] if tokens[k].dep in _HELPING)))
