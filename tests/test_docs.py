"""The reference names all that the program has, and nothing that it has not."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
import typer

from reportedly import api, catalog, records
from reportedly.cli.app import app
from reportedly.records import claim, source, statement
from reportedly.settings import Settings
from reportedly.stages.origins.merging import RULES

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def commands(command: Any = None, name: str = "reportedly") -> Iterator[tuple[str, Any]]:
    """Every command of the program with its full name; groups are walked."""
    command = command or typer.main.get_command(app)
    inside = getattr(command, "commands", None)
    if inside is None:
        yield name, command
    for part, below in (inside or {}).items():
        yield from commands(below, f"{name} {part}")


def sections(level: str, text: str = REFERENCE) -> dict[str, str]:
    """What stands under each heading of a level."""
    parts = re.split(rf"^{level} (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def first_cells(section: str) -> list[str]:
    """The names in the first column of a section's table."""
    return [name for row in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE) for name in re.findall(r"`(.+?)`", row)]


def documented() -> dict[str, str]:
    """The sections on commands, by the command's name: the leading small words of the heading."""
    found = {}
    for heading, body in sections("###", sections("##")["Commands"]).items():
        name = re.match(r"`((?:[a-z]+ ?)+)", heading)
        assert name, f"a heading that names no command: {heading}"
        known = {n for n, _ in commands()}
        words = name[1].split()
        while words and " ".join(words) not in known:
            words.pop()
        found[" ".join(words) or heading] = body
    return found


def test_every_command_is_documented_and_no_other() -> None:
    assert set(documented()) == {name for name, _ in commands()}


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_option_is_documented_and_no_other(name: str) -> None:
    command = dict(commands())[name]
    has = {o for p in command.params if p.param_type_name == "option" for o in p.opts} - {"--help"}
    named = {option.split()[0] for option in first_cells(documented()[name])}
    assert named == has


def test_every_setting_is_documented_with_its_default() -> None:
    table = sections("##")["Settings"]
    rows = dict(re.findall(r"^\| `(\w+)` \| `(.+?)` \|", table, re.MULTILINE))
    defaults = {f"REPORTEDLY_{f.name.upper()}": f.default for f in msgspec.structs.fields(Settings)}
    assert rows == {
        name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in defaults.items()
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_no_page_names_a_setting_that_is_none(page: Path) -> None:
    named = set(re.findall(r"REPORTEDLY_[A-Z_]+[A-Z]", page.read_text(encoding="utf-8")))
    assert named <= {f"REPORTEDLY_{f.name.upper()}" for f in msgspec.structs.fields(Settings)}


@pytest.mark.parametrize(
    ("heading", "room", "suffix"),
    [
        ("Readers", "readers", ".py"),
        ("Exports", "exports", ".py"),
        ("Models", "models", ".py"),
        ("Languages", "languages", ".toml"),
    ],
)
def test_every_plugin_is_documented_and_no_other(heading: str, room: str, suffix: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \|", sections("##")[heading], re.MULTILINE)
    assert set(rows) == set(catalog.names(room, suffix))


@pytest.mark.parametrize(
    ("field", "kinds"),
    [
        ("segments[].kind", source.SegmentKind),
        ("certainty", statement.Certainty),
        ("origins[].kind", statement.SpeakerKind),
        ("ties[].strength", claim.Strength),
        ("discrepancies[].kind", claim.DiscrepancyKind),
        ("discrepancies[].relation", claim.Relation),
    ],
)
def test_every_value_of_the_dossier_is_documented_and_no_other(field: str, kinds: Any) -> None:
    row = re.search(rf"^\| `{re.escape(field)}` \| (.+?) \|$", REFERENCE, re.MULTILINE)
    assert row
    assert re.findall(r"`(.+?)`", row[1]) == list(get_args(kinds))


def test_every_rule_that_ties_sources_is_documented_and_no_other() -> None:
    text = (ROOT / "docs/origins.md").read_text(encoding="utf-8")
    graph = text.split("### The graph")[1].split("### ")[0]
    firm, weak = (re.findall(r"^\| `(.+?)` \|", part, re.MULTILINE) for part in graph.split("A **weak** tie"))
    assert firm == [rule.name for rule in RULES if rule.strength == "firm"]
    assert weak == [rule.name for rule in RULES if rule.strength == "weak"]


def test_every_record_of_the_flow_is_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for name in re.findall(r"^\| `(\w+)` \|", text.split("## Rooms")[0], re.MULTILINE):
        assert hasattr(records, name), f"docs/architecture.md names a record {name} that there is not"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            file, _, anchor = target.partition("#")
            found = page.parent / file if file else page
            assert found.exists(), f"{page.name} links to {target}"
            if anchor:
                assert anchor in anchors(found), f"{page.name} links to {target}"


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_ci_tests_by_the_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.search(r"The tests, in a fresh clone:\n\n    (.+)\n", readme)
    assert command
    assert (ROOT / ".ci/run").read_text(encoding="utf-8").rstrip().endswith(command[1])


def test_the_schema_beside_the_docs_is_what_the_command_writes() -> None:
    written = (ROOT / "docs/dossier.schema.json").read_bytes()
    assert written == api.schema(), "reportedly schema > docs/dossier.schema.json renews it"


def test_tracked_text_names_no_path_of_a_machine() -> None:
    for page in [*PAGES, ROOT / ".ci/run", ROOT / "pyproject.toml"]:
        assert not re.search(r"(?<![\w.])/(work|home|root|Users|tmp)/", page.read_text(encoding="utf-8")), page.name
