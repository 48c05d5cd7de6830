"""What a bank's application reads in the code of a letter."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.channels.transfer_code import code_in_words, transfer_png
from assistant.domain.ledger.credit_transfer import REMITTANCE_LIMIT, CreditTransfer, remittance_of
from tests.channels.letters import TRANSFER, TRANSFER_LINES, decoded


def read(transfer: CreditTransfer) -> list[str]:
    (lines,) = decoded(transfer_png(transfer))
    return lines


def test_each_line_is_where_the_guideline_wants_it() -> None:
    assert read(TRANSFER) == TRANSFER_LINES


@pytest.mark.parametrize(
    ("amount", "shown"), [("0.01", "EUR0.01"), ("1200.50", "EUR1200.5"), ("999999999.99", "EUR999999999.99")]
)
def test_a_sum_is_exact(amount: str, shown: str) -> None:
    assert read(replace(TRANSFER, amount=Decimal(amount)))[7] == shown


def test_an_account_of_the_economic_area_needs_no_bic() -> None:
    assert read(replace(TRANSFER, bic=""))[4] == ""


def test_accents_are_kept_and_curly_marks_are_written_as_banks_know_them() -> None:
    named = replace(TRANSFER, beneficiary="Société d’Économie «\u202fCœur\u202f» – Pêche")

    assert read(named)[5] == 'Société d\'Économie " Coeur " - Pêche'


def test_nothing_typed_begins_another_line() -> None:
    evil = replace(TRANSFER, beneficiary="Maison\nFR14\r\nEUR9", remittance="F-1\n\nEUR1")
    lines = read(evil)

    assert len(lines) == 11
    assert (lines[5], lines[6], lines[10]) == ("Maison FR14 EUR9", TRANSFER.iban, "F-1 EUR1")


def test_the_longest_fields_fit() -> None:
    full = replace(TRANSFER, beneficiary="É" * 90, bic="AGRIFRPPXXX", remittance="9" * REMITTANCE_LIMIT)
    lines = read(full)

    assert (lines[5], lines[10]) == ("É" * 35, "9" * REMITTANCE_LIMIT)


def test_what_the_code_says_can_be_read_aloud() -> None:
    assert code_in_words(TRANSFER).replace("\u202f", " ") == (
        "Code à scanner : virement de 1 200,00 € à Scierie Bellecombe SAS"
    )


def test_the_words_of_a_transfer_name_every_invoice_or_the_first_and_the_last() -> None:
    many = [f"FA-2026-{number:04}" for number in range(40)]

    assert remittance_of(["F-1", "F-2"]) == "F-1, F-2"
    assert remittance_of(many) == "40 factures, de FA-2026-0000 à FA-2026-0039"
    assert len(remittance_of(["é" * 100, "b" * 100]).encode()) <= REMITTANCE_LIMIT
