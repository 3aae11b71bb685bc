"""Dates as formats write them, into ISO 8601 as exact as they are."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s?(Z|z|[+-]\d\d:?\d\d)?)?)?)?"
)
_PDF = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?\d\d)?")


def iso(written: str) -> str | None:
    """ISO 8601 of a date written in ISO 8601, as in mail (RFC 5322) or as in PDF; None for anything else.

    Nothing is added: without a zone in the input there is none in the output.
    """
    written = written.strip()[:64]
    found = _ISO.fullmatch(written) or _PDF.match(written)
    if found:
        return _joined(found.groups())
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.isoformat()


def _joined(parts: tuple[str | None, ...]) -> str | None:
    year, month, day, hour, minute, second, zone = parts
    date = "-".join(part for part in (year, month, day) if part)
    clock = ":".join(part for part in (hour, minute, second) if part)
    text = f"{date}T{clock}{_zone(zone)}" if clock and day else date
    return text if _exists(text) else None


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    digits = re.sub(r"\D", "", zone)
    return f"{zone[0]}{digits[:2]}:{digits[2:]}" if digits else "+00:00"


def _exists(text: str) -> bool:
    """Whether the calendar has it: there is no 31st of February."""
    full = text + "0001-01-01"[len(text) :] if len(text) < 10 else text
    try:
        datetime.fromisoformat(full)
    except ValueError:
        return False
    return True
