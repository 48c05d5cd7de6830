"""What a page shows apart keeps every word of the letter, in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.channels.letter_blocks import BlockKind, letter_blocks
from tests.channels.letters import BODY, invoices


def cells(body: str) -> list[str]:
    return [cell for block in letter_blocks(body, "Nora Vidal") for row in block.rows for cell in row]


def kinds(body: str) -> list[str]:
    return [block.kind.value for block in letter_blocks(body, "Nora Vidal")]


LINES = st.sampled_from(
    [
        "",
        "Madame,",
        "– Facture F-1 : 1 200,00 € TTC",
        "– F-2 : 1 200,00 € TTC, moins 5,00 €, reste 1 195,00 €",
        "Total : 3 €",
        "IBAN : FR76",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=12))
def test_no_word_is_lost_or_moved(lines: list[str]) -> None:
    body = "\n".join(lines)

    assert " ".join(cells(body)).split() == body.split()


def test_a_list_of_invoices_becomes_rows_with_their_sum_apart() -> None:
    (block,) = letter_blocks(invoices(2))

    assert block.kind is BlockKind.SUMS
    assert block.rows[0] == ("– Facture F-10 du 30 septembre 2026\u202f:", "10\u202f200,00\u202f€", "TTC")
    assert block.rows[-1] == ("Total à régler\u202f:", "999\u202f999,00\u202f€", "")


def test_a_partly_paid_invoice_shows_what_is_left() -> None:
    row = "– Facture F-1 : 1 200,00 € TTC, moins 500,00 € réglés, reste 700,00 €"
    (block,) = letter_blocks(f"{row}\n{row}")

    assert block.rows[0] == ("– Facture F-1 : 1 200,00 € TTC, moins 500,00 € réglés, reste", "700,00 €", "")


def test_payment_details_become_pairs_and_the_signatory_a_signature() -> None:
    assert kinds(BODY) == ["text", "text", "pairs", "text", "signature"]


def test_one_line_with_a_sum_stays_a_sentence() -> None:
    assert kinds("Il reste : 310,00 €") == ["text"]
