"""Stories: which reports tell of one event. A function of the set of reports, whatever the order they came in."""

from reportedly.records import Report, Story
from reportedly.stages.base import AllStage
from reportedly.stages.stories.grouping import merge
from reportedly.stages.stories.likeness import Alike, blocks, pairs
from reportedly.stages.stories.traits import Trait, features

VERSION = "1"

STAGE = AllStage(
    name="stories",
    version=VERSION,
    needs=(Report,),
    makes=Story,
    uses=("languages",),
    trait=Trait,
    pair=Alike,
    features=features,
    blocks=blocks,
    pairs=pairs,
    merge=merge,
)
