"""All of it for one story; and for all stories, with what was set aside."""

from reportedly.records.base import Record
from reportedly.records.claim import Claim, Discrepancy, Roots
from reportedly.records.finding import Event, Finding, Hit
from reportedly.records.source import Rejection, Report
from reportedly.records.statement import Meanings, Statement
from reportedly.records.story import Copy, Story
from reportedly.records.version import Version


class Moment(Record):
    """When something is reported to have happened (not when it was reported). `precision` is day, month, year …

    `statements` are the ids of those that give this time; `discrepancies` those in which another telling dates it
    otherwise.
    """

    id: str
    made_by: str
    story: str
    when: str
    precision: str
    claim: str
    statements: tuple[str, ...]
    discrepancies: tuple[str, ...]


class Account(Record):
    """One story, whole. A story stage reads the fields that it declares as needs, and makes one more.

    `meanings` are for the stages: a dossier's account has none.
    """

    story: Story
    reports: tuple[Report, ...] = ()
    copies: tuple[Copy, ...] = ()
    statements: tuple[Statement, ...] = ()
    meanings: tuple[Meanings, ...] = ()
    claims: tuple[Claim, ...] = ()
    roots: tuple[Roots, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    timeline: tuple[Moment, ...] = ()
    versions: tuple[Version, ...] = ()
    events: tuple[Event, ...] = ()
    hits: tuple[Hit, ...] = ()
    findings: tuple[Finding, ...] = ()


class Dossier(Record):
    """Accounts by story, and every refusal. `settings` is JSON of those settings that the content depends on."""

    made_by: str
    settings: str
    accounts: tuple[Account, ...]
    rejections: tuple[Rejection, ...]
