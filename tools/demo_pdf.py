"""Writes the one PDF of the bundled example, byte for byte the same each time: `python tools/demo_pdf.py`.

It is laid out as a review's own print edition is: a running head and a page number on each page, text over two pages.
"""

import os
from pathlib import Path

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

OUT = Path(__file__).parents[1] / "src/reportedly/demo/reports/meridian-review.pdf"

TITLE = "What the Orrin Star may have been carrying"
STANDFIRST = "A seizure off Cape Sellen could become the first test of the engine ban on Drosk"
BYLINE = "By Anselm Rooke"
DATE = "14 March 2026"
SAVED = "1773475200"
"""When the file says that it was made: 14 March 2026, 08:00 UTC."""
BODY = (
    "A freighter seized by Corvaine this week appears to have carried engines that could be fitted to long-range "
    "drones, and its voyage could breach the Meridian Council's arms embargo on Drosk.",
    "Almost everything about the case is still uncertain. Corvaine's interior ministry says that the coast guard found "
    "38 crates on the Orrin Star, which was apparently bound for Drosk. The crates are thought to weigh more than ten "
    "tonnes. No independent inspector has seen what is in them.",
    "“If the engines are what Corvaine says they are, this would probably be the largest shipment stopped since the "
    "embargo began,” said Mira Castell, who studies sanctions at the Tolvane Institute. She cautioned that engines of "
    "the same type are sold for light aircraft.",
    "The legal question seems open. Resolution 41 prohibits the supply of “engines specially designed for unmanned "
    "aircraft”, and a piston engine that also drives a crop sprayer may fall outside those words. Castell said the "
    "shipment might violate the resolution even so, because the buyer is believed to be a front for the army of "
    "Drosk.",
    "Drosk has denied that it ordered the engines. According to its state news agency, DTA, Foreign Minister Radu "
    "Selk has suggested that they were intended for farm aircraft. The two statements may be compatible if, as he "
    "reportedly said, a private company placed the order.",
    "It is not clear who owned the crates. Belharbour Lines, the manager of the ship, says it was not told about them. "
    "A firm called Lantern Trading, registered in Almira last year, is said to have booked the space.",
    "A panel of experts estimated in January that Drosk may have received about 200 drone engines by sea in 2025. "
    "Diplomats expect the panel to ask for access to Port Sellen, possibly as early as next week.",
)


def style(name: str, font: str, size: float, after: float) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.35, spaceAfter=after, alignment=TA_LEFT)


def running_head(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """The head and foot of every page."""
    width, height = A5
    canvas.saveState()
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(15 * mm, height - 10 * mm, "MERIDIAN REVIEW")
    canvas.drawRightString(width - 15 * mm, height - 10 * mm, "Sanctions and Trade")
    canvas.drawCentredString(width / 2, 8 * mm, f"Page {document.page} of 2")
    canvas.restoreState()


def main() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = SAVED
    document = SimpleDocTemplate(
        str(OUT),
        pagesize=A5,
        leftMargin=15 * mm,
        rightMargin=15 * mm,
        topMargin=17 * mm,
        bottomMargin=16 * mm,
        title=TITLE,
        author="Anselm Rooke",
        subject="Meridian Review, 14 March 2026",
    )
    small = style("small", "Helvetica", 9, 4)
    story = [
        Paragraph(TITLE, style("title", "Times-Bold", 18, 6)),
        Paragraph(STANDFIRST, style("standfirst", "Times-Italic", 11.5, 8)),
        Paragraph(BYLINE, small),
        Paragraph(DATE, style("date", "Helvetica", 9, 10)),
        *(Paragraph(text, style("body", "Times-Roman", 11, 7)) for text in BODY),
    ]
    document.build(story, onFirstPage=running_head, onLaterPages=running_head)


if __name__ == "__main__":
    main()
