"""The annex of penalties in Word, on a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.oxml import OxmlElement
from docx.table import Table

from assistant.channels.annex import Annex
from assistant.channels.word import styles
from assistant.channels.word.page import WIDTH
from assistant.channels.word.tables import set_widths

_WIDTHS = (24, 19, 43, 10, 26, 18, 23)  # millimetres, as wide as the page's text
_FIRST_SUM = 3  # from this column on, figures stand at the right
_TOTAL = 40


def write_annex(document: Document, annex: Annex) -> None:
    """Title, table with a heading row that comes again on each page, totals, method."""
    title = document.add_paragraph(annex.title, styles.SUBJECT)
    title.paragraph_format.page_break_before = True
    _write_table(document, annex)
    document.add_paragraph(style=styles.NOTE)
    totals = document.add_table(rows=0, cols=2, style=styles.LIST)
    for label, amount in annex.totals:
        _write_row(totals, (label, amount), first_sum=1, strong=label == annex.totals[-1][0])
    set_widths(totals, (WIDTH - _TOTAL, _TOTAL))
    document.add_paragraph(style=styles.NOTE)
    for note in annex.notes:
        document.add_paragraph(note, styles.NOTE)


def _write_table(document: Document, annex: Annex) -> None:
    table = document.add_table(rows=0, cols=len(annex.header), style=styles.LIST)
    _write_row(table, annex.header, first_sum=_FIRST_SUM, strong=True)
    heading = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  (python-docx has no door to heading rows)
    heading.append(OxmlElement("w:tblHeader"))
    for row in annex.rows:
        _write_row(table, row, first_sum=_FIRST_SUM, strong=False)
    set_widths(table, _WIDTHS)


def _write_row(table: Table, texts: Sequence[str], *, first_sum: int, strong: bool) -> None:
    cells = table.add_row().cells  # type: ignore[no-untyped-call]  # python-docx types it half
    for rank, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        cell.paragraphs[0].style = styles.SMALL_SUM if rank >= first_sum else styles.SMALL_LABEL
        cell.paragraphs[0].add_run(text, styles.STRONG if strong else None)
