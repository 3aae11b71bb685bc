"""The decision log: what people decided, append-only, each line chained to the one before it.

Nothing is ever taken out of it. An undo is a line too, and `standing` gives the decisions that no undo took back.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec
from filelock import FileLock

from reportedly.errors import Misuse, StoreError
from reportedly.records import Act, Anchor, Decision, content_id
from reportedly.store.parts import sync

START = "decision-0000000000000000"


def read(path: Path) -> tuple[Decision, ...]:
    """All decisions, oldest first. Raises StoreError where a line was lost, altered or cut short."""
    if not path.exists():
        return ()
    previous, found = START, []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            decision = msgspec.json.decode(line, type=Decision)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StoreError(f"{path}, line {number}: not a decision ({error})") from error
        if decision.previous != previous or decision.id != _identity(decision):
            raise StoreError(f"{path}, line {number}: altered, or the line before it is missing")
        found.append(decision)
        previous = decision.id
    return tuple(found)


def append(path: Path, draft: Decision) -> Decision:
    """Adds a decision to the log and gives it with its id and its place in the chain filled in."""
    with FileLock(path.with_suffix(".lock")):
        log = read(path)
        if draft.act == "undo" and draft.undoes not in {d.id for d in standing(log)}:
            raise Misuse(f"there is no standing decision {draft.undoes}")
        placed = msgspec.structs.replace(draft, previous=log[-1].id if log else START)
        decision = msgspec.structs.replace(placed, id=_identity(placed))
        with open(path, "ab") as file:
            file.write(msgspec.json.encode(decision) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        sync(path.parent)
    return decision


def draft(at: str, by: str, act: Act, anchors: Iterable[Anchor], value: str = "", reason: str = "") -> Decision:
    """A decision not yet in a log. `at` is UTC, ISO 8601."""
    return Decision(
        id="", previous="", at=at, by=by, act=act, anchors=tuple(anchors), value=value, reason=reason
    )  # fmt: skip


def standing(log: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, oldest first: without undos, and without what they took back."""
    decisions = tuple(log)
    undone = {d.undoes for d in decisions if d.act == "undo"}
    return tuple(d for d in decisions if d.act != "undo" and d.id not in undone)


def _identity(decision: Decision) -> str:
    return content_id("decision", msgspec.structs.replace(decision, id=""))
