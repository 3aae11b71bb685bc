"""One report read again: from a web address on two days, from an archive, from lines and files. It stays one report."""

import io
import itertools
import json
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from reportedly import api
from reportedly.records import Account, Dossier
from reportedly.settings import Settings
from tests.fetch.test_fetch import page, server

LEAD = "The ferry Alma hit the main pier in Tarrow on Monday, the coast guard said."
BEFORE = [LEAD, "Twelve people were hurt, harbour master Petra Lind said.", "The captain was drunk."]
AFTER = [LEAD, "Fifteen people were hurt, harbour master Petra Lind said.", "The captain may have been drunk."]


def html(lines: Sequence[str], nonce: int = 0) -> bytes:
    told = "".join(f"<p>{line}</p>" for line in lines)
    return (
        "<html><head><title>Ferry hits pier</title><meta property='og:site_name' content='Tarrow Post'>"
        f"<meta name='nonce' content='{nonce}'></head><body><article><h1>Ferry hits pier</h1>{told}"
        "</article></body></html>"
    ).encode()


def warc(url: str, *captures: tuple[str, bytes]) -> bytes:
    records = []
    for date, body in captures:
        message = b"HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n\r\n" + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        head += f"Content-Length: {len(message)}\r\n\r\n"
        records.append(head.encode() + message + b"\r\n\r\n")
    return b"".join(records)


def jsonl(*rows: dict[str, str]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def made(folder: Path, **files: bytes) -> Dossier:
    for name, body in files.items():
        (folder / name.replace("_", ".")).write_bytes(body)
    with api.session(Settings(workers=1)) as session:
        session.read([str(folder)], io.BytesIO())
        return session.dossier()


def one(dossier: Dossier) -> Account:
    (account,) = dossier.accounts
    return account


def is_an_update(account: Account) -> None:
    """Two readings, one report: what was changed is shown, and stands behind no claim twice."""
    (version,) = account.versions
    earlier, later = (next(r for r in account.reports if r.id == key) for key in (version.earlier, version.report))
    assert ("Twelve" in earlier.text, "Fifteen" in later.text) == (True, True)
    assert [(change.kind, change.aspects) for change in version.changes] == [
        ("changed", ("number",)),
        ("softened", ("certainty",)),
    ]
    assert {roots.count.high for roots in account.roots} == {1}
    assert {(d.kind, d.relation) for d in account.discrepancies} == {("number", "update"), ("certainty", "update")}


@pytest.mark.enable_socket
def test_an_address_added_again_is_kept_and_compared(tmp_path: Path) -> None:
    bodies = iter([html(BEFORE, 1), html(BEFORE, 2), html(AFTER)])
    project = api.Project.init(tmp_path, Settings(fetch_private=True, workers=1))

    def ferry(handler: BaseHTTPRequestHandler) -> None:
        page(next(bodies), content_type="text/html")(handler)

    with server(ferry=ferry) as (address, _):
        for count, suffix in enumerate(("", "", "?utm_source=letter"), 1):
            (reading,) = project.add([f"{address}/ferry{suffix}"])
            assert reading.page
            account = one(project.dossier())
            assert len(account.reports) == (1 if count < 3 else 2)
    assert project.verify()
    (version,) = account.versions
    assert version.why[0] == "the same address"
    assert len(version.changes) == 2


def test_captures_of_an_archive_are_in_the_order_of_their_dates(tmp_path: Path) -> None:
    url = "https://post.example/ferry"
    captures = (("2031-05-06T08:00:00Z", html(AFTER)), ("2031-05-05T08:00:00Z", html(BEFORE)))
    account = one(made(tmp_path, a_warc=warc(url, *captures)))
    is_an_update(account)
    assert account.versions[0].why == ("the same address", "captured later")


def test_lines_of_one_address_or_id_are_versions_by_their_dates(tmp_path: Path) -> None:
    texts = ("\n\n".join(AFTER), "2031-05-06T08:00:00Z"), ("\n\n".join(BEFORE), "2031-05-05T08:00:00Z")
    for number, same in enumerate(
        ({"url": "https://post.example/ferry"}, {"id": "a7"}, {"id": "a7", "publisher": "Post"})
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        rows = [{**same, "text": text, "published": published} for text, published in texts]
        is_an_update(one(made(folder, a_jsonl=jsonl(*rows))))


def test_lines_may_say_when_they_were_modified(tmp_path: Path) -> None:
    later = {"id": "a7", "text": "\n\n".join(AFTER), "published": "2031-05-05", "modified": "2031-05-06T08:00:00Z"}
    earlier = {**later, "text": "\n\n".join(BEFORE), "modified": "2031-05-05T08:00:00Z"}
    account = one(made(tmp_path, a_jsonl=jsonl(later, earlier)))
    is_an_update(account)
    assert account.versions[0].why[1] == "its page says that it was changed later"


def test_the_order_of_the_input_changes_no_version(tmp_path: Path) -> None:
    rows = [{"id": "a7", "text": "\n\n".join(lines)} for lines in (BEFORE, AFTER, [LEAD])]
    found = set()
    for number, order in enumerate(itertools.permutations(rows)):
        folder = tmp_path / str(number)
        folder.mkdir()
        found.add(one(made(folder, a_jsonl=jsonl(*order))).versions)
    (versions,) = found
    assert [version.ordered for version in versions] == [False, False]


def test_the_same_words_under_other_bytes_are_one_report(tmp_path: Path) -> None:
    rows = [{"id": "a7", "text": "\n\n".join(BEFORE), "note": note} for note in ("x", "y")]
    account = one(made(tmp_path, a_jsonl=jsonl(*rows)))
    assert (len(account.reports), len(account.versions)) == (1, 0)


def test_two_saved_pages_of_one_address_are_versions(tmp_path: Path) -> None:
    link = b"<link rel='canonical' href='https://post.example/ferry'></head>"
    pages = {f"{name}_html": html(lines).replace(b"</head>", link) for name, lines in (("a", BEFORE), ("b", AFTER))}
    (version,) = one(made(tmp_path, **pages)).versions
    assert not version.ordered
    assert len(version.changes) == 2


def test_a_claim_is_worded_as_the_later_version_has_it(tmp_path: Path) -> None:
    url = "https://post.example/ferry"
    captures = (("2031-05-06T08:00:00Z", html(AFTER)), ("2031-05-05T08:00:00Z", html(BEFORE)))
    account = one(made(tmp_path, a_warc=warc(url, *captures)))
    several = [claim.text for claim in account.claims if len(claim.statements) > 1]
    assert any("Fifteen" in text for text in several)
    assert not any("Twelve" in text or "was drunk" in text for text in several)
