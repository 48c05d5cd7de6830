"""The page of a letter in Word: A4, margins, and the creditor's identity with the page number at the foot."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

WIDTH = 163  # millimetres between the margins


def set_page(document: Document, footer: str) -> None:
    """The same page as the PDF letter's."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(210 - 25 - WIDTH)
    section.top_margin, section.bottom_margin = Mm(20), Mm(28)
    section.footer_distance = Mm(12)
    section.footer.paragraphs[0].add_run(footer)
    count = section.footer.add_paragraph(style="Footer")
    count.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    count.add_run("page\u00a0")
    _add_field(count, "PAGE")
    count.add_run(" sur\u00a0")
    _add_field(count, "NUMPAGES")


def _add_field(paragraph: Paragraph, code: str) -> None:
    """A figure that Word counts by itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001  (python-docx has no door to fields)
