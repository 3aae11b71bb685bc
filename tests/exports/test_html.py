import base64
import hashlib
import itertools
import re
from html.parser import HTMLParser

import msgspec
import pytest

from reportedly.exports import html
from reportedly.records import Dossier

from .crowd import crowd
from .invented import event

VOID = {"meta", "link", "br", "hr", "img", "input", "rect", "path"}


class Page(HTMLParser):
    """What a page consists of. Fails on tags that do not close in order."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(body.decode())
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID or tag == "path":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def text(self) -> str:
        return " ".join("".join(words for tag, words in self.words if tag not in ("style", "script")).split())


def two_stories() -> Dossier:
    """The invented event and a crowd of three."""
    accounts = (*event().accounts, *crowd(3, 4).accounts)
    return msgspec.structs.replace(event(), accounts=accounts)


DOSSIERS = {
    "one story": event(),
    "two stories": two_stories(),
    "a crowd": crowd(40, 60),
    "nothing": Dossier(made_by="reportedly 0.1.0", settings="{}", accounts=(), rejections=event().rejections),
}


@pytest.fixture(params=[(name, text) for name in DOSSIERS for text in (True, False)], ids=str)
def page(request: pytest.FixtureRequest) -> Page:
    name, with_text = request.param
    return Page(html.render(DOSSIERS[name], with_text=with_text))


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page: Page) -> None:
    assert len(set(page.ids)) == len(page.ids)
    targets = {(a["href"] or "")[1:] for a in page.all("a") if (a["href"] or "").startswith("#")}
    assert targets - set(page.ids) == set()
    labels = {word for _, attrs in page.tags for word in (attrs.get("aria-labelledby") or "").split()}
    assert labels - set(page.ids) == set()


def test_headings_go_down_one_rank_at_a_time(page: Page) -> None:
    ranks = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(ranks))


def test_tables_say_what_their_heads_are_for(page: Page) -> None:
    assert all(th.get("scope") in ("row", "col") for th in page.all("th"))


def test_what_scrolls_can_be_reached_by_keyboard(page: Page) -> None:
    boxes = [attrs for _, attrs in page.tags if "scroll" in (attrs.get("class") or "").split()]
    assert all(box.get("tabindex") == "0" and box.get("aria-label") and box.get("role") == "region" for box in boxes)


def test_only_addresses_of_the_web_become_links(page: Page) -> None:
    hrefs = {a["href"] or "" for a in page.all("a")}
    assert all(href.startswith(("#", "https://", "http://")) for href in hrefs)


def test_nothing_is_loaded_and_nothing_runs_but_its_own(page: Page) -> None:
    assert not {tag for tag, _ in page.tags} & {"img", "iframe", "link", "object", "embed", "form", "base", "image"}
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not [attrs for _, attrs in page.tags if "style" in attrs or any(name.startswith("on") for name in attrs)]
    policy = next(m["content"] or "" for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        body = "".join(words for inside, words in page.words if inside == tag)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy


def test_hostile_words_are_words() -> None:
    page = Page(html.render(event(), with_text=True))
    assert '<script>alert("title")</script> & “gate”' in page.text
    assert "<img src=x onerror=alert(1)> said that" in page.text
    assert "javascript:alert(1)" in page.text


def test_control_characters_do_not_reach_the_page() -> None:
    account = event().accounts[0]
    story = msgspec.structs.replace(account.story, title="A\0B\x1b[0m")
    dossier = msgspec.structs.replace(event(), accounts=(msgspec.structs.replace(account, story=story),))
    body = html.render(dossier, with_text=True).decode()
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", body)
    assert "A\ufffdB\ufffd[0m" in body


def test_every_statement_is_marked_once_in_its_own_words() -> None:
    dossier = event()
    page = Page(html.render(dossier, with_text=True))
    marks = [mark.get("id") for mark in page.all("mark") if mark.get("id")]
    assert sorted(filter(None, marks)) == sorted(s.id for s in dossier.accounts[0].statements)


def test_the_words_of_a_report_are_all_there() -> None:
    dossier = event()
    shown = Page(html.render(dossier, with_text=True)).text
    bare = re.sub(r"\W|\d", "", shown)
    for report in dossier.accounts[0].reports:
        for segment in report.segments:
            assert re.sub(r"\W|\d|\[same[^]]*\]", "", segment.span.of(report.text)) in bare


def test_texts_can_be_left_out_and_passages_stay() -> None:
    page = Page(html.render(event(), with_text=False))
    assert "turnips" not in page.text
    assert "Home | News" not in page.text
    assert "The dam was inspected in 2019" in page.text
    assert {s.id for s in event().accounts[0].statements} <= set(page.ids)


def test_the_page_speaks_as_it_must() -> None:
    text = Page(html.render(event(), with_text=True)).text
    assert "Reservoir Authority and Tomas Quell" in text
    assert "denied by Hydrane" in text
    assert "not found" in text
    assert "seen only through 2 reports; its own text is not among them" in text
    assert not re.search(r"what happened\b(?!, and)|said first|copied from|misquot|omits|lied\b|evader", text.replace(
        "It does not say what happened", ""))  # fmt: skip


def test_what_is_not_shown_is_said() -> None:
    text = Page(html.render(crowd(60, 120), with_text=True)).text
    assert "Shown: 40 of 120 claims" in text
    assert "24 of 60 reports" in text


def test_it_grows_with_what_it_shows_and_no_faster() -> None:
    sizes = []
    for reports, claims in ((30, 60), (240, 480)):
        dossier = crowd(reports, claims)
        sizes.append(len(html.render(dossier, with_text=True)) / len(dossier.accounts[0].statements))
    assert sizes[1] < sizes[0] * 1.5


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert html.render(event(), with_text=True) == html.render(event(), with_text=True)


def test_what_stands_near_a_statement_goes_with_the_texts() -> None:
    with_text, without = (Page(html.render(event(), with_text=told)) for told in (True, False))
    assert [s for s in with_text.all("span") if s.get("class") == "near"]
    assert not [s for s in without.all("span") if s.get("class") == "near"]


def test_a_report_goes_by_its_number_and_its_file_stands_in_the_list() -> None:
    account = event().accounts[0]
    bare = tuple(msgspec.structs.replace(r, publisher=None, url=None) for r in account.reports)
    page = Page(html.render(msgspec.structs.replace(event(), accounts=(
        msgspec.structs.replace(account, reports=bare),)), with_text=False))  # fmt: skip
    assert "Report 3, paragraph 1" in page.text
    assert "outlets not named" in page.text
    assert [words for tag, words in page.words if words == "herald.txt"] == ["herald.txt"] * 2
