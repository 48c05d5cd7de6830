"""The page of a letter in Word: A4, margins, and the creditor's identity with the page number at the foot."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
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
    line = section.footer.paragraphs[0]
    for stop in list(line.paragraph_format.tab_stops):
        stop.position = Mm(0)
    line.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{footer}\tpage\u00a0")
    _add_field(line, "PAGE")
    line.add_run(" sur\u00a0")
    _add_field(line, "NUMPAGES")


def _add_field(paragraph: Paragraph, code: str) -> None:
    """A figure that Word counts by itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001  (python-docx has no door to fields)
