"""A letter on paper: what was approved, where the envelope's window is, in a form that archives keep."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from assistant.channels.pdf_letter import make_pages, make_pdf
from assistant.channels.transfer_code import CAPTION
from assistant.domain.errors import RefusedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.draft import Draft
from tests.channels.letters import (
    BODY,
    HOUSE,
    MORIN,
    SUBJECT,
    TRANSFER,
    TRANSFER_LINES,
    decoded,
    draft,
    invoices,
    letter,
    logo,
    statement,
)

MILLIMETRE = 72 / 25.4
PAGE_HEIGHT = 297.0


def read(text: Draft | None = None, **around: Any) -> PdfReader:  # noqa: ANN401  (fields of the letter)
    return PdfReader(io.BytesIO(make_pdf(letter(text, **around))))


def words(text: str) -> str:
    """One space between words, and none where a line ends at a hyphen."""
    return " ".join(text.split()).replace("- ", "-")


def text_of(reader: PdfReader) -> str:
    return words(" ".join(page.extract_text() for page in reader.pages))


def places(page: PageObject, start: str) -> list[tuple[float, float]]:
    """Millimetres from the left and from the top of each piece of text that begins so."""
    found: list[tuple[float, float]] = []

    def look(text: str, matrix: Sequence[float], *_more: object) -> None:
        if text.strip().startswith(start):
            found.append((matrix[4] / MILLIMETRE, PAGE_HEIGHT - matrix[5] / MILLIMETRE))

    page.extract_text(visitor_text=look)
    return found


def place_of(page: PageObject, start: str) -> tuple[float, float]:
    return places(page, start)[0]


def test_the_text_on_paper_is_the_text_that_was_approved() -> None:
    shown = text_of(read(draft()))

    assert words(f"Objet : {SUBJECT}") in shown
    assert words(BODY) in shown


def test_it_says_who_writes_to_whom_where_and_when() -> None:
    shown = text_of(read(draft()))

    assert "Scierie Bellecombe SAS 12 route du Lac 74000 Annecy 04 65 71 00 10" in shown
    assert "Atelier Morin SARL À l’attention de Madame Claire Rey 3 rue des Aulnes 73000 Chambéry" in shown
    assert "Annecy, le 23 novembre 2026" in shown
    assert words(HOUSE.identity_line) in shown


def test_a_house_without_a_town_dates_its_letter_all_the_same() -> None:
    pdf = make_pdf(letter(creditor=replace(HOUSE, city="")))

    assert "Le 23 novembre 2026" in text_of(PdfReader(io.BytesIO(pdf)))


def test_the_addressee_stands_in_the_window_of_the_envelope() -> None:
    left, top = place_of(read(draft()).pages[0], "Atelier Morin")

    assert left == pytest.approx(110, abs=1)
    assert top == pytest.approx(45 + 3.5, abs=2)  # the first line hangs from 45 mm


def test_a_registered_letter_says_so() -> None:
    assert "Lettre recommandée avec avis de réception" in text_of(read(draft(channel=Channel.REGISTERED_LETTER)))
    assert "recommandée" not in text_of(read(draft()))


def test_a_long_list_of_invoices_runs_over_pages_that_are_numbered() -> None:
    body = BODY.replace("Titulaire", f"{invoices(60)}\n\nTitulaire")
    reader = read(draft(body))
    first, *others = reader.pages

    assert len(reader.pages) > 1
    assert f"page 1 sur {len(reader.pages)}" in words(first.extract_text())
    assert f"page {len(reader.pages)} sur {len(reader.pages)}" in words(others[-1].extract_text())
    shown = text_of(reader)
    assert [row for row in body.splitlines() if words(row) not in shown] == []


def test_the_total_never_stands_alone_at_the_top_of_a_page() -> None:
    for count in range(22, 34):
        reader = read(draft(BODY.replace("Titulaire", f"{invoices(count)}\n\nTitulaire")))
        page = next(page.extract_text() for page in reader.pages if "Total" in page.extract_text())
        assert page.count("Facture F-") > (SUBJECT in page), count


def test_a_single_page_has_no_number() -> None:
    assert not re.search(r"page \d", text_of(read(draft())))


def test_the_signature_never_stands_alone_on_a_page() -> None:
    filler = "Une phrase de plus, pour que la lettre atteigne le bas de la page.\n\n"
    for count in range(10, 32):
        reader = read(draft(BODY.replace("Titulaire", f"{filler * count}Titulaire")))
        last = words(reader.pages[-1].extract_text())
        assert "salutations les meilleures" in last, count


def test_sums_are_aligned_at_the_right() -> None:
    page = read(
        draft("– Facture F-1 : 1 200,00 € TTC\n– Facture F-22 : 9,50 € TTC\nTotal à régler : 1 209,50 €")
    ).pages[0]
    starts = [places(page, start)[0][0] for start in ("1 200,00", "9,50", "1 209,50")]
    currencies = {round(left, 1) for left, _ in places(page, "TTC")}

    assert starts[1] > starts[0]
    assert len(currencies) == 1


def test_it_is_archival_accessible_titled_and_in_french() -> None:
    pdf = make_pdf(letter())
    reader = PdfReader(io.BytesIO(pdf))
    metadata = reader.metadata

    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert metadata is not None
    assert (metadata.title, metadata.author) == (SUBJECT, HOUSE.name)
    assert str(reader.root_object["/Lang"]).startswith("fr")


def test_the_same_letter_is_the_same_file_whenever_it_is_printed() -> None:
    once = make_pdf(letter())

    assert make_pdf(letter()) == once
    metadata = PdfReader(io.BytesIO(once)).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.timestamp() == draft().latest.at.timestamp()


@pytest.mark.parametrize(
    "text",
    [
        '#image("/etc/passwd")',
        "$x^2$ et $",
        "*gras* _penché_ `code`",
        "] ) } #]",
        r"\ \n \u{41} \\",
        "= Titre",
        "// rien /* rien */",
        '#sys.inputs #eval("1+1") @ref <label>',
        "<b>gras</b> &amp;",
        "{{total_due}}",
    ],
)
def test_markup_in_what_people_type_is_printed_as_it_stands(text: str) -> None:
    debtor = replace(MORIN, name=f"SARL {text}")
    pdf = make_pdf(letter(draft(f"Madame,\n\nVoici {text} fin.", f"Sujet {text}"), debtor=debtor))
    shown = text_of(PdfReader(io.BytesIO(pdf)))

    assert words(f"Voici {text} fin.") in shown
    assert words(f"Objet : Sujet {text}") in shown
    assert words(f"SARL {text}") in shown


def test_a_very_long_name_stays_in_the_window() -> None:
    long = "Groupement d’intérêt économique des établissements de charpente traditionnelle des Pays de Savoie"
    pdf = make_pdf(letter(debtor=replace(MORIN, name=long)))
    page = PdfReader(io.BytesIO(pdf)).pages[0]

    assert long in words(page.extract_text())
    assert place_of(page, "73000")[1] < 80


@pytest.mark.parametrize("size", [(240, 80), (2400, 80), (20, 400)])
def test_a_logo_of_any_shape_is_printed(size: tuple[int, int]) -> None:
    pdf = make_pdf(letter(creditor=replace(HOUSE, logo=logo(*size))))
    page = PdfReader(io.BytesIO(pdf)).pages[0]

    assert len(page.images) == 1
    assert place_of(page, "Atelier Morin")[0] == pytest.approx(110, abs=1)


def test_a_damaged_logo_is_refused_with_a_sentence() -> None:
    with pytest.raises(RefusedError, match="Le logo de la maison ne peut pas être imprimé"):
        make_pdf(letter(creditor=replace(HOUSE, logo=b"not a picture")))


@pytest.mark.parametrize("character", ["🙂", "漢"])
def test_a_character_that_cannot_be_printed_is_named(character: str) -> None:
    with pytest.raises(RefusedError, match=f"«\u202f{character}\u202f»"):
        make_pdf(letter(draft(f"Bonjour {character}")))


def test_the_pages_to_look_at_are_pictures_one_a_page() -> None:
    short = make_pages(letter())
    long = make_pages(letter(draft(BODY.replace("Titulaire", f"{invoices(60)}\n\nTitulaire"))))

    assert len(short) == 1
    assert len(long) > 1
    assert all(page.startswith(b"\x89PNG") for page in (*short, *long))


def tags(reader: PdfReader) -> list[str]:
    """The kinds of the elements that a reader of screens meets, in reading order."""
    found: list[str] = []

    def walk(node: Any) -> None:  # noqa: ANN401  (pypdf types no structure)
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            found.append(f"{node.get('/S', '')}{node.get('/Alt', '')}")
            walk(node.get("/K", []))

    walk(reader.root_object["/StructTreeRoot"])
    return found


def test_a_voice_that_reads_aloud_finds_the_subject_the_tables_and_what_the_code_says() -> None:
    read_aloud = tags(read(draft(BODY.replace("Titulaire", f"{invoices(2)}\n\nTitulaire")), transfer=TRANSFER))

    assert "/H1" in read_aloud
    assert "/Table" in read_aloud
    assert "/FigureCode à scanner\u202f: virement de 1\u202f200,00\u202f€ à Scierie Bellecombe SAS" in read_aloud


def test_the_account_has_its_code_to_scan_beside_it() -> None:
    (page,) = make_pages(letter(transfer=TRANSFER), ppi=150)

    assert decoded(page) == [TRANSFER_LINES]
    assert words(CAPTION) in text_of(read(transfer=TRANSFER))


def test_a_letter_without_a_transfer_has_no_code() -> None:
    (page,) = make_pages(letter(), ppi=150)

    assert decoded(page) == []
    assert "scannez" not in text_of(read())


def test_the_annex_stands_on_a_page_of_its_own_with_its_sums() -> None:
    reader = read(penalties=statement())
    annex = words(reader.pages[-1].extract_text())

    assert len(reader.pages) == 2
    assert "Annexe : décompte des pénalités de retard, arrêté au 23 novembre 2026" in annex.replace("\u202f", " ")
    assert "page 2 sur 2" in annex
    for cell in ("F-118", "31/05/2026", "du 01/06/2026 au 30/06/2026", "12,15", "D441-5", "partie seulement"):
        assert cell in annex


def test_the_heading_of_a_long_annex_comes_again_on_each_page() -> None:
    reader = read(penalties=statement(60))

    assert len(reader.pages) > 3
    assert all("Taux annuel" in page.extract_text() for page in reader.pages[1:3])


def test_a_long_address_pushes_the_date_down() -> None:
    long = replace(MORIN, address=", ".join(f"Bâtiment {name}" for name in "ABCDEFGHIJ") + ", 73000 Chambéry")
    page = read(draft(), debtor=long).pages[0]

    assert place_of(page, "73000 Chambéry")[1] < place_of(page, "Annecy, le")[1] - 3


def test_a_word_wider_than_its_column_does_not_run_over_the_code() -> None:
    body = BODY.replace("Titulaire", f"Compte\u202f: {'W' * 34}\nTitulaire")
    (page, *_) = make_pages(letter(draft(body), transfer=TRANSFER), ppi=150)

    assert decoded(page) == [TRANSFER_LINES]


def test_the_annex_is_listed_among_what_is_enclosed() -> None:
    alone = text_of(read(draft(), penalties=statement()))
    beside = text_of(read(draft(f"{BODY}\n\nP. J.\u202f: une copie de la facture"), penalties=statement()))

    assert "P. J. : décompte des pénalités de retard, en annexe" in alone
    assert "P. J. : une copie de la facture et décompte des pénalités de retard, en annexe" in beside
    assert beside.count("P. J.") == 1
    assert "P. J." not in text_of(read(draft()))


def test_no_line_ends_between_a_day_and_its_month() -> None:
    body = "\n\n".join(f"{'x' * width} " + "Merci de régler le 12 mars. " * 8 for width in range(1, 30, 2))
    lines = [line for page in read(draft(body)).pages for line in page.extract_text().splitlines()]
    assert len(lines) > 30
    assert not [line for line in lines if line.rstrip().endswith(" 12")]
