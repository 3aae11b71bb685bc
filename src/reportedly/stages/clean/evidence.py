"""What a line itself, and the lines beside it, say for and against each label.

Each piece of evidence is a test with its weights; a line's score for a label is the sum of the weights of the
tests that hold. Weights are in units of "how many ordinary sentences it takes to outweigh it".
"""

from collections.abc import Mapping

import msgspec

from reportedly.records import SegmentKind
from reportedly.stages.clean import around, shape, vocabulary
from reportedly.stages.clean.view import Test, View


class Evidence(msgspec.Struct, frozen=True):
    """A test, and what it weighs for each label when it holds."""

    holds: Test
    weights: Mapping[SegmentKind, float]


TABLE = (
    Evidence(shape.sentence, {"body": 1.5, "standfirst": 0.5, "title": -1, "credit": -3, "chrome": -1}),
    Evidence(shape.long_prose, {"body": 1.5, "standfirst": 0.5, "title": -2.5, "credit": -4, "chrome": -0.7}),
    Evidence(shape.remark, {"body": 0.7, "title": -1, "credit": -1}),
    Evidence(shape.heading, {"title": 0.8, "body": -0.5, "standfirst": 0.4, "caption": 0.2, "chrome": 0.2}),
    Evidence(shape.fragment, {"chrome": 1.5, "body": -1, "title": -1, "standfirst": -2, "credit": -0.5}),
    Evidence(shape.bare, {"body": -0.5, "chrome": 0.3}),
    Evidence(shape.number, {"chrome": 3, "body": -2, "title": -3}),
    Evidence(vocabulary.chrome_line, {"chrome": 4, "title": -2}),
    Evidence(vocabulary.chrome_start, {"chrome": 5, "body": -1, "title": -2}),
    Evidence(vocabulary.chrome_part, {"chrome": 3, "body": -1, "title": -1}),
    Evidence(vocabulary.appeal, {"chrome": 5, "body": -2, "title": -2}),
    Evidence(vocabulary.section, {"chrome": 2.5, "title": -2, "body": -1}),
    Evidence(vocabulary.addresses, {"chrome": 1.5, "body": -0.5}),
    Evidence(around.author_note, {"chrome": 3, "body": -1}),
    Evidence(vocabulary.dated, {"chrome": 4, "title": -2, "body": -1}),
    Evidence(vocabulary.masthead, {"chrome": 2.5, "title": -1.5, "body": -1}),
    Evidence(vocabulary.ago, {"chrome": 4}),
    Evidence(vocabulary.copyright_notice, {"chrome": 6, "caption": -5, "body": -2}),
    Evidence(shape.named, {"credit": 1, "title": -1, "standfirst": -1, "chrome": 0.3}),
    Evidence(around.numbered, {"body": 2}),
    Evidence(vocabulary.byline, {"credit": 4, "title": -2}),
    Evidence(vocabulary.agencies, {"credit": 5, "title": -2}),
    Evidence(vocabulary.pictured, {"caption": 5, "title": -3}),
    Evidence(vocabulary.caption_start, {"caption": 3}),
    Evidence(vocabulary.points_at_picture, {"caption": 2.5}),
    Evidence(around.alt_text, {"caption": 3}),
    Evidence(shape.twice, {"chrome": 0.7, "caption": 0.5, "title": 0.7}),
    Evidence(around.pull_quote, {"chrome": 2.5, "body": -0.5}),
    Evidence(around.teaser, {"chrome": 2}),
    Evidence(around.alone, {"body": -1.5}),
    Evidence(around.among_prose, {"body": 1.2}),
    Evidence(around.subhead, {"body": 2}),
    Evidence(around.opens, {"title": 1.5, "chrome": -0.3}),
    Evidence(around.second_heading, {"standfirst": 1}),
    Evidence(shape.known_title, {"title": 6}),
    Evidence(shape.tagged("h1"), {"title": 4, "chrome": -1}),
    Evidence(shape.tagged("h2", "h3", "h4"), {"body": 0.3, "standfirst": 0.3, "caption": -1, "title": -0.5}),
    Evidence(shape.tagged("p"), {"body": 0.3}),
    Evidence(shape.tagged("figcaption"), {"caption": 5, "body": -2, "title": -2}),
    Evidence(shape.tagged("nav", "footer", "form", "dialog", "button"), {"chrome": 4, "title": -2}),
    Evidence(shape.tagged("aside", "header"), {"chrome": 2.5, "title": -1}),
    Evidence(shape.tagged("a"), {"chrome": 2, "body": -1, "title": -1}),
    Evidence(shape.tagged("time"), {"chrome": 3}),
    Evidence(shape.left_out, {"chrome": 1.2, "body": -1}),
)
"""Every piece of evidence, with its weights."""


def weigh(view: View, i: int) -> Mapping[SegmentKind, float]:
    """What all evidence says of line i: a score for each label that any of it speaks of."""
    scores: dict[SegmentKind, float] = {}
    for evidence in TABLE:
        if evidence.holds(view, i):
            for kind, weight in evidence.weights.items():
                scores[kind] = scores.get(kind, 0.0) + weight
    return scores
