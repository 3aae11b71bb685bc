"""The page in a real browser: what only a browser can tell."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.exports import html
from reportedly.exports._footnote import footnote

from .crowd import crowd
from .invented import event

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

SECTIONS = ("-short", "-claims", "-matrix", "-differences", "-flow", "-times", "-texts")

# Each visible text node's colour against the nearest opaque background (WCAG 2.1, 1.4.3): those below the limit.
CONTRAST = """() => {
  const channel = c => { c /= 255; return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; };
  const parse = s => s.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
  const behind = node => {
    for (let up = node; up; up = up.parentElement) {
      const c = parse(getComputedStyle(up).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return parse(getComputedStyle(document.documentElement).backgroundColor);
  };
  const low = [];
  const walk = document.createTreeWalker(document.querySelector('.frame'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement;
    if (!node.textContent.trim() || parent.closest('svg')) continue;
    const style = getComputedStyle(parent);
    const a = light(parse(style.color)), b = light(behind(parent));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 600);
    if (ratio < (large ? 3 : 4.5)) low.push(parent.className + ': ' + ratio.toFixed(2) + ' ' + node.textContent.trim());
  }
  return low;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(tmp_path_factory.mktemp("page") / "dossier.html", html.render(event(), with_text=True))


def written(path: Path, body: bytes) -> str:
    path.write_bytes(body)
    return path.as_uri()


def test_without_script_every_section_is_there(browser: Any, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    story = event().accounts[0].story.id
    for section in SECTIONS:
        assert page.locator(f"#{story}{section}").is_visible()
    assert page.locator("#about").is_visible()
    assert page.locator(".copy").count() == 0
    page.locator(".wording .n").first.click()
    assert page.locator(".notes li:target .fn").is_visible()
    assert page.locator(".notes .cite").first.is_visible()
    page.close()


def test_nothing_is_asked_of_the_network_and_nothing_goes_wrong(browser: Any, address: str) -> None:
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(address)
    page.wait_for_timeout(200)
    assert asked == [address]
    assert said == []
    page.close()


def test_a_cell_of_the_matrix_opens_the_words(browser: Any, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    cell = page.locator(".matrix td a").nth(2)
    cell.click()
    mark = page.locator("mark:target")
    assert mark.inner_text().startswith("The first gate of the Orvane dam broke on Monday night")
    box = mark.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]
    page.close()


def test_a_link_to_a_folded_claim_opens_it(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    assert not page.locator(".singles li").first.is_visible()
    page.locator("mark a.back", has_text="4").first.click()
    assert page.locator(".singles li:target").is_visible()
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("name", ["event", "crowd"])
def test_the_page_does_not_scroll_sideways(browser: Any, tmp_path: Path, width: int, name: str) -> None:
    dossier = event() if name == "event" else crowd(40, 60)
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(written(tmp_path / "page.html", html.render(dossier, with_text=True)))
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_button_copies_the_footnote(browser: Any, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    page.locator(".wording .copy").first.click()
    page.wait_for_function("document.getElementById('told').textContent === 'Footnote copied'")
    account = event().accounts[0]
    note = footnote(account.reports[0], account.statements[0])
    assert page.evaluate("navigator.clipboard.readText()") == note
    assert note.startswith("“A flood gate at the Orvane dam failed early on Tuesday”, Reservoir Authority")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_what_is_behind_it(browser: Any, address: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate(CONTRAST) == []
    page.close()


def test_the_contrast_check_sees_what_is_too_faint(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    assert page.evaluate(CONTRAST)
    page.close()


def test_the_first_tab_skips_to_what_is_reported(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


def test_every_link_and_button_has_a_name_and_every_landmark_is_one(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    nameless = page.evaluate(
        "[...document.querySelectorAll('a, button, summary, [role=region], nav')]"
        ".filter(e => !(e.getAttribute('aria-label') || e.textContent).trim()).length"
    )
    assert nameless == 0
    assert page.locator("main").count() == 1
    assert page.locator("svg[role=img] > title").count() == 2
    page.close()


def test_paper_has_what_is_folded(browser: Any, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator(".singles li").first.bounding_box()["height"] > 0
    assert page.pdf().startswith(b"%PDF-")
    page.close()
