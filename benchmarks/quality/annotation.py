"""Reads a hand-made account of an event (`tests/cases/*/annotation.txt`) and turns it into a gold file.

The annotation holds words, so that a person can read and check it; a gold file holds offsets into a report's text,
as a dossier carries it. The head of each annotation says how it is written.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

KINDS = ("title", "body", "caption", "chrome")
CERTAINTIES = ("certain", "hedged", "denied", "-")


class Says(msgspec.Struct, frozen=True):
    """What a unit says: a claim, how surely, and its sources outermost first; None where that is unclear."""

    claim: str
    certainty: str
    sources: tuple[str, ...] | None


class Unit(msgspec.Struct):
    """A sentence or line of a report, with what it says; `apart` is whether a blank line stands before it."""

    kind: str
    words: str
    apart: bool = False
    says: list[Says] = []


class Account(msgspec.Struct):
    """The annotation of one event. `claims` and `differences` are in the gold file's own form, but for offsets.

    `published` is when each report appeared, where that is said.
    """

    reports: dict[str, tuple[str, list[Unit]]] = {}
    published: dict[str, str] = {}
    claims: list[dict[str, Any]] = []
    differences: list[dict[str, Any]] = []


def read(path: Path) -> Account:
    """The account written at `path`. Raises ValueError, with the line, where it cannot be understood."""
    account = Account()
    units: list[Unit] = []
    apart = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            if line.startswith("== "):
                file, outlet, *published = fields(line[3:])
                units = []
                account.reports[file] = (outlet, units)
                account.published[file] = published[0] if published else ""
            elif line.startswith("    "):
                units[-1].says.append(says(line))
            elif line.strip() and not line.startswith("#"):
                keyword, rest = line.split(" ", 1)
                entry(account, units, keyword, rest)
                if keyword in KINDS:
                    units[-1].apart = apart
            apart = not line.strip()
        except (ValueError, IndexError, KeyError) as error:
            raise ValueError(f"{path.name}:{number}: {error or 'not understood'}: {line}") from error
    return account


def fields(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def says(line: str) -> Says:
    """`claim certainty < A < B`; the outlet's own voice has no source, `?` stands for an unclear one."""
    head, *sources = [part.strip() for part in line.split("<")]
    claim, certainty, *unclear = head.split()
    if certainty not in CERTAINTIES or unclear not in ([], ["?"]):
        raise ValueError(f"certainty must be one of {', '.join(CERTAINTIES)}")
    return Says(claim, certainty, None if unclear else tuple(sources))


def entry(account: Account, units: list[Unit], keyword: str, rest: str) -> None:
    if keyword in KINDS:
        if not account.reports:
            raise ValueError("words before the first report")
        units.append(Unit(keyword, rest.strip()))
    elif keyword == "claim":
        account.claims.append(claim(*fields(rest)))
    elif keyword == "differ":
        about, slot, *values = fields(rest)
        sides = (value.split(": ") for value in values)
        account.differences.append(
            {"claim": about, "slot": slot, "values": {value: stems.split(", ") for value, stems in sides}}
        )
    else:
        raise ValueError(f"no such keyword: {keyword}")


def claim(name: str, statement: str, count: str = "", origins: str = "") -> dict[str, Any]:
    told: dict[str, Any] = {"id": name, "statement": statement}
    if count:
        low, high = map(int, count.split("-"))
        told["origins"] = {"names": origins.split("; "), "low": low, "high": high}
    return told


def spans(units: list[Unit], text: str) -> Iterator[tuple[int, int]]:
    """Where each unit stands in `text`, in order; white space of any kind and length is equal.

    Raises ValueError for a unit that is not found behind the one before it.
    """
    at = 0
    for unit in units:
        found = re.compile(r"\s+".join(map(re.escape, unit.words.split()))).search(text, at)
        if not found:
            raise ValueError(f"not found: {unit.words}")
        yield found.span()
        at = found.end()


def gold(account: Account, texts: Mapping[str, str]) -> dict[str, Any]:
    """The account as a gold file; `texts` are the texts of its reports by file name."""
    documents = []
    evidence: dict[str, list[dict[str, Any]]] = {told["id"]: [] for told in account.claims}
    for index, (file, (outlet, units)) in enumerate(account.reports.items()):
        placed = [(unit, *span) for unit, span in zip(units, spans(units, texts[file]), strict=True)]
        sentences = [{"start": start, "end": end, "kind": unit.kind} for unit, start, end in placed]
        documents.append({"id": index, "file": file, "outlet": outlet, "sentences": sentences})
        for unit, start, end in placed:
            for said in unit.says:
                evidence[said.claim].append(proof(said, {"document": index, "start": start, "end": end}))
    number = {Path(file).stem: index for index, file in enumerate(account.reports)}
    differences = [
        told | {"values": {value: [number[stem] for stem in stems] for value, stems in told["values"].items()}}
        for told in account.differences
    ]
    claims = [told | {"evidence": evidence[told["id"]]} for told in account.claims]
    return {"documents": documents, "claims": claims, "discrepancies": differences}


def proof(said: Says, place: dict[str, Any]) -> dict[str, Any]:
    sure = {} if said.certainty == "-" else {"certainty": said.certainty}
    return place | {"sources": None if said.sources is None else list(said.sources)} | sure


def dump(gold_file: Mapping[str, Any]) -> str:
    """One line for each sentence and piece of evidence, so that a change shows as one."""
    text = json.dumps(gold_file, indent=1, ensure_ascii=False)
    return re.sub(r"\{\s+(\"(?:start|document)\"[^{}]*)\}", lambda m: "{" + " ".join(m[1].split()) + "}", text) + "\n"
