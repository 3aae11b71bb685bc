"""An event held against what is forbidden."""

from typing import Literal

from reportedly.records.base import Record
from reportedly.records.claim import OriginCount
from reportedly.records.statement import Certainty, Polarity, Stance

Modality = Literal["actual", "planned", "hypothetical"]


class Element(Record):
    """One element of an event or of a provision's test: its value, and the statements that it rests on."""

    name: str
    value: str
    statements: tuple[str, ...]
    certainty: Certainty


class Event(Record):
    """Something reported to have happened: a transfer, a visit, an employment. `elements` are its participants."""

    id: str
    made_by: str
    story: str
    act: str
    modality: Modality
    stance: Stance
    elements: tuple[Element, ...]
    claims: tuple[str, ...]


class Hit(Record):
    """A name of a story held against an entry of a designation list; `features` are the named reasons for `score`."""

    id: str
    made_by: str
    name: str
    list: str
    list_version: str
    entry: str
    score: float
    features: tuple[str, ...]
    statements: tuple[str, ...]


class Finding(Record):
    """An event held against one provision, element by element. `unconfirmed` names provision fields not yet checked."""

    id: str
    made_by: str
    story: str
    event: str
    regime: str
    provision: str
    elements: tuple[Element, ...]
    certainty: Certainty
    polarity: Polarity
    modality: Modality
    count: OriginCount
    claims: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    why: tuple[str, ...]
