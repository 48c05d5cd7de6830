"""A letter in Word: the words that were approved, in styles that have names, in French."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from assistant.channels.transfer_code import CAPTION
from assistant.channels.word.letter import make_docx
from assistant.domain.errors import RefusedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.draft import Draft
from tests.channels.letters import (
    BODY,
    HOUSE,
    MORIN,
    SUBJECT,
    TRANSFER,
    decoded,
    draft,
    invoices,
    letter,
    logo,
    statement,
)


def read(text: Draft | None = None, **around: Any) -> Document:  # noqa: ANN401  (fields of the letter)
    return docx.Document(io.BytesIO(make_docx(letter(text, **around))))


def paragraphs(document: Document) -> list[Paragraph]:
    """Every paragraph in reading order, those of tables too."""
    found: list[Paragraph] = []
    for part in document.iter_inner_content():
        found += _in_table(part) if isinstance(part, Table) else [part]
    return found


def _in_table(table: Table) -> list[Paragraph]:
    return [paragraph for row in table.rows for cell in row.cells for paragraph in cell.paragraphs]


def text_of(document: Document) -> str:
    return " ".join(" ".join(paragraph.text for paragraph in paragraphs(document)).split())


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_words_are_those_that_were_approved_in_their_order() -> None:
    body = BODY.replace("Titulaire", f"{invoices(3)}\n\nTitulaire")
    shown = text_of(read(draft(body)))

    assert words(f"Objet : {SUBJECT}") in shown
    assert shown.endswith(words(body))


def test_it_says_who_writes_to_whom_where_and_when() -> None:
    document = read(draft(channel=Channel.REGISTERED_LETTER))
    shown = text_of(document)

    assert shown.startswith("Scierie Bellecombe SAS 12 route du Lac 74000 Annecy 04 65 71 00 10")
    assert "Atelier Morin SARL À l’attention de Madame Claire Rey 3 rue des Aulnes 73000 Chambéry" in shown
    assert "Annecy, le 23 novembre 2026 Lettre recommandée avec avis de réception" in shown
    footer = document.sections[0].footer.paragraphs
    assert footer[0].text == HOUSE.identity_line
    assert "PAGE" in footer[1]._p.xml


def test_the_addressee_stands_in_the_window_of_the_envelope() -> None:
    document = read()
    section, head = document.sections[0], document.tables[0]
    addressee = head.rows[0].cells[1]

    assert section.left_margin is not None
    assert section.top_margin is not None
    assert head.columns[0].width is not None
    assert (section.left_margin + head.columns[0].width) / Mm(1) == pytest.approx(110, abs=0.1)
    before = addressee.paragraphs[0].paragraph_format.space_before
    assert before is not None
    assert (section.top_margin + before) / Mm(1) == pytest.approx(45, abs=0.1)


def test_every_look_is_a_style_of_the_document() -> None:
    document = read(
        draft(BODY.replace("Titulaire", f"{invoices(2)}\n\nTitulaire")), transfer=TRANSFER, penalties=statement()
    )

    assert {"Normal"}.isdisjoint(paragraph.style.name for paragraph in paragraphs(document) if paragraph.style)
    for paragraph in paragraphs(document):
        assert all(run.font.size is None and run.font.name is None for run in paragraph.runs)


def test_it_is_in_french_titled_and_dated_by_its_approval() -> None:
    document = read()
    languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    about = document.core_properties

    assert languages == {"fr-FR"}
    assert (about.title, about.author, about.language) == (SUBJECT, HOUSE.name, "fr-FR")
    assert about.created == draft().latest.at


def test_the_same_letter_is_the_same_file_whenever_it_is_made() -> None:
    assert make_docx(letter(transfer=TRANSFER)) == make_docx(letter(transfer=TRANSFER))


def test_the_code_to_scan_stands_beside_the_account_and_can_be_read_aloud() -> None:
    file = make_docx(letter(transfer=TRANSFER))
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        (picture,) = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
        xml = parts.read("word/document.xml").decode()
    (lines,) = decoded(picture)

    assert lines[5:8] == ["Scierie Bellecombe SAS", "FR7630006000011234567890189", "EUR1200"]
    assert 'descr="Code à scanner' in xml
    assert CAPTION in xml


def test_sums_stand_at_the_right_of_their_invoice() -> None:
    rows = read(draft(invoices(2))).tables[1].rows

    assert [cell.text for cell in rows[0].cells] == [
        "– Facture F-10 du 30\u00a0septembre 2026\u202f:",
        "10\u202f200,00\u202f€ TTC",
    ]
    total = rows[-1].cells[1].paragraphs[0].runs[0]
    assert total.style is not None
    assert total.style.name == "Strong"


def test_the_annex_has_a_page_a_heading_row_and_the_figures_of_the_statement() -> None:
    document = read(penalties=statement(2))
    (title,) = [p for p in document.paragraphs if p.text.startswith("Annexe")]
    table = document.tables[-2]

    assert title.paragraph_format.page_break_before is True
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert [cell.text for cell in table.rows[1].cells][:4] == [
        "F-118",
        "31/05/2026",
        "du 01/06/2026 au 30/06/2026",
        "30",
    ]
    assert "D441-5" in document.paragraphs[-2].text


def test_a_line_that_announces_stays_with_what_it_announces() -> None:
    document = read(draft(f"Voici :\n\n{invoices(2)}\n\nUn.\n\nDeux.\n\nTrois.\n\nQuatre.\n\nCinq."))
    (line,) = [p for p in document.paragraphs if p.text == "Voici :"]

    assert line.paragraph_format.keep_with_next is True


def test_a_logo_is_printed_and_a_damaged_one_refused_with_a_sentence() -> None:
    assert len(read(creditor=replace(HOUSE, logo=logo())).tables[0]._tbl.xpath(".//pic:pic")) == 1
    with pytest.raises(RefusedError, match="Le logo de la maison"):
        make_docx(letter(creditor=replace(HOUSE, logo=b"not a picture")))


def test_a_character_that_a_document_cannot_hold_is_refused_with_a_sentence() -> None:
    with pytest.raises(RefusedError, match="caractère invisible"):
        make_docx(letter(draft("Bonjour \x00 Madame")))


def test_markup_in_what_people_type_is_written_as_it_stands() -> None:
    evil = "<w:p/> &amp; {{total_due}} #image(1)"

    assert evil in text_of(read(draft(f"Madame,\n\n{evil}"), debtor=replace(MORIN, name=evil)))


def test_a_day_and_its_month_hold_together() -> None:
    said = [paragraph.text for paragraph in paragraphs(read(draft("Réglez le 12 mars 2027.", "Pour le 1er avril")))]
    assert any("Réglez le 12\u00a0mars 2027." in text for text in said)
    assert any("1er\u00a0avril" in text for text in said)
    assert any("23\u00a0novembre 2026" in text for text in said)


def test_lines_broken_by_hand_are_not_drawn_out_to_the_margin() -> None:
    document = read(draft(f"{BODY}\n\nP. J. : une copie de la facture"), penalties=statement())
    (enclosures,) = (one for one in paragraphs(document) if one.text.startswith("P."))
    (prose,) = (one for one in paragraphs(document) if one.text.startswith("Nous vous prions"))
    assert "\n" in enclosures.text
    assert enclosures.alignment == WD_ALIGN_PARAGRAPH.LEFT
    assert prose.alignment is None
