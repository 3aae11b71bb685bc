"""PDF, on files made here."""

import io
import json

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from reportedly.errors import Refused
from reportedly.readers import opening, pdf
from reportedly.readers.base import Document
from reportedly.records import Page
from reportedly.settings import Settings
from tests.readers.shelf import no_network, source
from tests.readers.shelf import pdf as made

PARAGRAPHS = [
    "The harbour of Tarn was closed on Tuesday after a crane fell on the quay, the port authority said. Nobody was "
    "hurt, but two ships that had been waiting for berths since the weekend were sent on to Velmora.",
    "“We heard a crack and then it came down,” said Ilse Brandt, who works on the pilot boat. The minister of "
    "transport will visit the harbour on Thursday, his spokeswoman told reporters.",
    "Repairs are expected to take three weeks, according to the operator Tarn Docks. It is the second accident in a "
    "year.",
]


def document(data: bytes) -> Document:
    (page,) = pdf.pages(source(data), Settings(), no_network)
    assert isinstance(page, Page)
    return opening.document(page)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        document(data)
    return str(caught.value)


def newspaper(columns: int, paragraphs: list[str]) -> bytes:
    """Pages of columns, with a running header and a page number."""

    def edges(drawn: canvas.Canvas, layout: BaseDocTemplate) -> None:
        drawn.setFont("Helvetica", 8)
        drawn.drawString(60, 820, "The Tarn Courier")
        drawn.drawString(60, 20, f"Page {layout.page}")

    file = io.BytesIO()
    width = 500 / columns
    frames = [Frame(50 + n * (width + 15), 50, width - 15, 740, id=str(n)) for n in range(columns)]
    layout = BaseDocTemplate(file, pagesize=A4, title="Crane falls", author="Ada Lind", invariant=True)
    layout.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    styles = getSampleStyleSheet()
    story = [Paragraph("Crane falls in the harbour of Tarn on a Tuesday", styles["Heading1"])]
    layout.build([*story, *(Paragraph(words, styles["BodyText"]) for words in paragraphs)])
    return file.getvalue()


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_are_whole_whatever_the_columns(columns: int) -> None:
    lines = document(newspaper(columns, PARAGRAPHS)).text.split("\n")
    assert lines == ["The Tarn Courier", "Page 1", "Crane falls in the harbour of Tarn on a Tuesday", *PARAGRAPHS]


@pytest.mark.parametrize("columns", [1, 2])
def test_headers_and_footers_are_lines_of_their_own(columns: int) -> None:
    lines = document(newspaper(columns, PARAGRAPHS * 9)).text.split("\n")
    assert lines.count("The Tarn Courier") == 2 if columns == 2 else 1
    assert "Page 1" in lines
    told = [line for line in lines if line in PARAGRAPHS]
    assert len(told) >= 25


def test_title_and_author_are_told_and_the_files_own_dates_kept_apart() -> None:
    meta = document(newspaper(1, PARAGRAPHS)).meta
    assert (meta.title, meta.byline, meta.published, meta.modified) == ("Crane falls", "Ada Lind", None, None)
    made_then = "2000-01-01T00:00:00+00:00"
    assert json.loads(meta.extra) == {"created": made_then, "modified": made_then}


def test_names_that_programs_invent_are_not_told() -> None:
    meta = document(made(["Words."])).meta
    assert (meta.title, meta.byline) == (None, None)


def test_words_split_at_the_end_of_a_line_are_joined() -> None:
    lines = [
        "The ministry of trans-",
        "port said that the sister-",
        "in-law of the Kesh-",
        "mere leader came in mid-",
        "2022.",
    ]
    assert document(made(lines)).text == (
        "The ministry of transport said that the sister-in-law of the Keshmere leader came in mid-2022."
    )


def test_a_sentence_goes_on_over_the_page() -> None:
    text = document(made(["The crane fell on the quay of"], ["the old harbour."])).text
    assert text == "The crane fell on the quay of the old harbour."


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(degrees: int) -> None:
    file = io.BytesIO()
    drawn = canvas.Canvas(file, pagesize=A4, invariant=True)
    drawn.setPageRotation(degrees)
    width, height = A4
    drawn.translate(*{0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[degrees])
    drawn.rotate(degrees)
    text = drawn.beginText(60, 400)
    for line in ("A page that is turned holds a paragraph of", "two lines.", "", "Another one stands below it."):
        text.textLine(line)
    drawn.drawText(text)
    drawn.save()
    assert document(file.getvalue()).text == (
        "A page that is turned holds a paragraph of two lines.\nAnother one stands below it."
    )


def test_encrypted_files_are_refused() -> None:
    assert "encrypted" in refusal(made(["Secret."], encrypt=StandardEncryption("secret")))


def test_files_that_open_without_a_password_are_read() -> None:
    assert document(made(["Open."], encrypt=StandardEncryption("", ownerPassword="owner"))).text == "Open."


def test_pictures_alone_are_refused() -> None:
    file = io.BytesIO()
    drawn = canvas.Canvas(file)
    drawn.rect(60, 60, 300, 300, fill=1)
    drawn.save()
    assert "character recognition" in refusal(file.getvalue())


def test_too_many_pages_are_refused_with_their_number() -> None:
    assert "it has 2,001 pages; at most 2,000 are read" in refusal(made(*[["A."]] * 2001))
