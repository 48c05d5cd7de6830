"""An approved letter as DOCX: the same words as the PDF, in named styles, for a window envelope."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

import docx
from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from assistant.channels.letter_blocks import Block, BlockKind
from assistant.channels.sheet import Sheet, sheet_of
from assistant.channels.transfer_code import CAPTION, code_in_words, transfer_png
from assistant.channels.word import styles
from assistant.channels.word.annex import write_annex
from assistant.channels.word.page import WIDTH, set_page
from assistant.channels.word.tables import set_widths
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.errors import RefusedError
from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.french.numbers.amounts import format_amount

_WINDOW_LEFT, _WINDOW_TOP, _HEAD = 85, 25, 60  # millimetres from the margins, as in letter.typ
_CODE = 30
_ENDING = 4  # blocks that end a letter together: no page begins with a signature alone
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the day in the file's own index: one draft always gives the same bytes


def make_docx(letter: PrintedLetter) -> bytes:
    """The letter as DOCX; raises RefusedError for a logo or a character that a document cannot hold."""
    sheet = sheet_of(letter)
    document = docx.Document()
    try:
        styles.set_styles(document)
        set_page(document, sheet.footer)
        _describe(document, letter, sheet)
        _write_head(document, sheet)
        _write_blocks(document, sheet)
        if sheet.annex is not None:
            write_annex(document, sheet.annex)
    except UnrecognizedImageError as error:
        raise RefusedError(
            "Le logo de la maison ne peut pas être imprimé\u202f: remplacez-le dans Réglages par un PNG ou un JPEG."
        ) from error
    except ValueError as error:  # what XML cannot hold
        raise RefusedError(
            "Un caractère invisible ne peut pas entrer dans un document\u202f: retirez-le de la lettre."
        ) from error
    return _saved(document)


def _describe(document: Document, letter: PrintedLetter, sheet: Sheet) -> None:
    """What the file says of itself."""
    about, at = document.core_properties, letter.draft.latest.at
    about.title, about.author, about.last_modified_by, about.language = sheet.title, sheet.sender[0], "", "fr-FR"
    about.created = about.modified = at.replace(tzinfo=None)
    about.comments = ""


def _write_head(document: Document, sheet: Sheet) -> None:
    """Sender at the left, addressee in the window, then place and date, the way of sending, the subject."""
    head = _bare_table(document, _WINDOW_LEFT)
    head.rows[0].height_rule, head.rows[0].height = WD_ROW_HEIGHT_RULE.AT_LEAST, Mm(_HEAD)
    sender, addressee = head.rows[0].cells
    _write_sender(sender, sheet)
    _fill(addressee, sheet.addressee, styles.ADDRESSEE)
    addressee.paragraphs[0].paragraph_format.space_before = Mm(_WINDOW_TOP)
    document.add_paragraph(sheet.place_date, styles.PLACE)
    if sheet.delivery:
        document.add_paragraph(style=styles.DELIVERY).add_run(sheet.delivery, styles.STRONG)
    if sheet.subject:
        document.add_paragraph(f"Objet\u202f: {sheet.subject}", styles.SUBJECT)


def _write_sender(cell: _Cell, sheet: Sheet) -> None:
    lines = cell.paragraphs[0]
    if sheet.logo:
        cell.paragraphs[0].add_run().add_picture(io.BytesIO(sheet.logo), height=Mm(12))
        lines = cell.add_paragraph()
    lines.style = styles.SENDER
    lines.add_run(sheet.sender[0], styles.STRONG)
    for line in sheet.sender[1:]:
        cell.add_paragraph(line, styles.SENDER)


def _write_blocks(document: Document, sheet: Sheet) -> None:
    last = len(sheet.blocks) - 1
    for rank, block in enumerate(sheet.blocks):
        if rank == sheet.code_at and sheet.transfer is not None:
            _write_beside_code(document, block, sheet.transfer)
        else:
            _write_block(document, block)
        if last - _ENDING < rank < last:
            document.paragraphs[-1].paragraph_format.keep_with_next = True


def _write_beside_code(document: Document, block: Block, transfer: CreditTransfer) -> None:
    words, code = _bare_table(document, WIDTH - _CODE - 10).rows[0].cells
    _write_lines(words, block)
    _write_code(code, transfer)
    document.add_paragraph(style=styles.NOTE)


def _write_block(document: Document, block: Block) -> None:
    if block.kind is BlockKind.SUMS:
        _write_sums(document, block)
    else:
        _write_lines(document, block)


def _write_lines(place: Document | _Cell, block: Block) -> None:
    """A paragraph, its lines broken where the letter breaks them; or one line a pair."""
    if block.kind is BlockKind.PAIRS:
        for row in block.rows:
            _paragraph(place, "\t".join(row), styles.ACCOUNT)
        return
    style = styles.SIGNATURE if block.kind is BlockKind.SIGNATURE else styles.BODY
    written = _paragraph(place, "\n".join(row[0] for row in block.rows), style)
    if len(block.rows) > 1:  # a justified line is drawn out to the margin where it is broken by hand
        written.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if written.text.endswith(":"):
        written.paragraph_format.keep_with_next = True


def _paragraph(place: Document | _Cell, text: str, style: str) -> Paragraph:
    """The next paragraph of a document or of a cell, whose first one is there already."""
    if isinstance(place, _Cell) and len(place.paragraphs) == 1 and not place.paragraphs[0].text:
        written: Paragraph = place.paragraphs[0]
        written.style = style
        written.add_run(text)
    else:
        written = place.add_paragraph(text, style)
    return written


def _write_sums(document: Document, block: Block) -> None:
    """One row an invoice, the sum at the right; totals are strong."""
    table = document.add_table(rows=0, cols=2, style=styles.LIST)
    for label, amount, rest in block.rows:
        cells = table.add_row().cells
        for cell, text, style in zip(
            cells, (label, f"{amount} {rest}".strip()), (styles.LABEL, styles.SUM), strict=True
        ):
            cell.paragraphs[0].style = style
            cell.paragraphs[0].add_run(text, styles.STRONG if label.startswith(("Total", "Reste dû")) else None)
    set_widths(table, (WIDTH - 40, 40))
    document.add_paragraph(style=styles.NOTE)


def _write_code(cell: _Cell, transfer: CreditTransfer) -> None:
    place = cell.paragraphs[0]
    place.style = styles.NOTE
    picture = place.add_run().add_picture(io.BytesIO(transfer_png(transfer)), width=Mm(_CODE))
    picture._inline.docPr.set("descr", code_in_words(transfer))  # noqa: SLF001  (no door to a picture's words)
    cell.add_paragraph(CAPTION, styles.NOTE)
    cell.add_paragraph(style=styles.NOTE).add_run(format_amount(transfer.amount), styles.STRONG)


def _fill(cell: _Cell, lines: Iterable[str], style: str) -> None:
    for line in lines:
        _paragraph(cell, line, style)


def _bare_table(document: Document, left: float) -> Table:
    """One row of two cells without lines, the left one ``left`` millimetres wide."""
    table: Table = document.add_table(rows=1, cols=2)
    set_widths(table, (left, WIDTH - left))
    return table


def _saved(document: Document) -> bytes:
    """The file, with the same bytes whenever it is made."""
    made, kept = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            target.writestr(zipfile.ZipInfo(part, _ALWAYS), source.read(part), zipfile.ZIP_DEFLATED)
    return kept.getvalue()
