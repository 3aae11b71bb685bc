"""Copies: passages of one report that stand in another, and who has them from whom, as far as that can be told.

Reports that share a telling run of words meet through an inverted index: each is aligned with the likely first holder
of that run only, so that a dispatch in 300 reports gives 299 ties, not 45,000.
"""

from reportedly.records import Copy, Report
from reportedly.stages.base import AllStage
from reportedly.stages.copies.borrowing import merge
from reportedly.stages.copies.ties import Tie, pairs
from reportedly.stages.copies.traits import Trait, blocks, features

VERSION = "1"

STAGE = AllStage(
    name="copies",
    version=VERSION,
    needs=(Report,),
    makes=Copy,
    trait=Trait,
    pair=Tie,
    features=features,
    blocks=blocks,
    pairs=pairs,
    merge=merge,
)
