"""The stages, in the order in which the data flows."""

from reportedly.records import Page
from reportedly.stages import claims, clean, copies, discrepancies, origins, statements, stories, timeline, versions
from reportedly.stages.base import Stage, pipeline
from reportedly.stages.claims import meanings

PIPELINE: tuple[Stage, ...] = pipeline(
    Page,
    clean.STAGE,
    statements.STAGE,
    copies.STAGE,
    stories.STAGE,
    meanings.STAGE,
    versions.STAGE,
    claims.STAGE,
    origins.STAGE,
    discrepancies.STAGE,
    timeline.STAGE,
)
