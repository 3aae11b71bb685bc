"""Times of publication, compared only as far as they are exact."""

from datetime import UTC, datetime, timedelta

from reportedly.records import Record

DATE = len("2024-02-20")


class Published(Record):
    """When a report came out, ISO 8601; all None when that is not known.

    `day` is the date as the outlet printed it. `start` and `end` (excluded) bound the moment in UTC, and are known only
    where a time of day and a zone are.
    """

    day: str | None = None
    start: str | None = None
    end: str | None = None

    def before(self, other: "Published") -> bool:
        """Whether this surely came out first: at an earlier moment or, where either lacks one, dated an earlier day."""
        if self.end and other.start:
            return self.end <= other.start
        return bool(self.day and other.day and self.day < other.day)


def published(text: str | None) -> Published:
    """What an ISO 8601 string says, as exact as it is; unknown for None and for what is no such string."""
    try:
        moment = datetime.fromisoformat(text or "")
        if len(text or "") <= DATE or moment.tzinfo is None:
            return Published(day=moment.date().isoformat())
        start = moment.astimezone(UTC)
        return Published(
            day=moment.date().isoformat(), start=start.isoformat(), end=(start + timedelta(minutes=1)).isoformat()
        )
    except (ValueError, OverflowError):
        return Published()
