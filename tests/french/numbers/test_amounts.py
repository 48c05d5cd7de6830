"""Sums are found however they are written, read from files without guessing, and written in one way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import UnreadableAmountError
from assistant.french.numbers.amounts import find_amounts, format_amount, format_amount_words, parse_amount
from assistant.french.text.twin import twin

SUMS = st.decimals(min_value=0, max_value=Decimal("9999999.99"), places=2)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 234,56 €", ["1234.56"]),
        ("1\u202f234,56\u00a0€", ["1234.56"]),
        ("1234,56 EUR", ["1234.56"]),
        ("1.234,56 €", ["1234.56"]),
        ("1,234.56 €", ["1234.56"]),
        ("1'234.50 CHF", ["1234.50"]),
        ("1 234.- CHF", ["1234"]),
        ("1 234 euros 56", ["1234.56"]),
        ("1 234 euros et 56 centimes", ["1234.56"]),
        ("1 234€", ["1234"]),
        ("12€50", ["12.50"]),
        ("12€5", ["12.5"]),
        ("40,-€", ["40"]),
        ("12 k€", ["12000"]),
        ("1,5 million d’euros", ["1500000"]),
        ("2 mille euros", ["2000"]),
        ("€ 1 234,56", ["1234.56"]),
        ("EUR 40,00 TTC", ["40"]),
        ("1 234, 56 €", ["1234.56"]),
        ("3x300€", ["300"]),
        ("facture 118 240,00 €", ["240"]),
        ("soixante et dix euros", ["70"]),
        ("EUR1234.56", ["1234.56"]),
        ("1234,56EUR", ["1234.56"]),
        ("quatre-vingts Euros", ["80"]),
        ("1,2 M€", ["1200000"]),
        ("1 234,56", ["1234.56"]),
        ("1 234 567,89 €", ["1234567.89"]),
        ("−1 234,56 €", ["-1234.56"]),
        ("solde de -12,00 €", ["-12"]),
        ("50 centimes", ["0.5"]),
        ("mille deux cents euros et cinquante centimes", ["1200.5"]),
        ("quarante euros", ["40"]),
        ("un euro", ["1"]),
        ("cinquante centimes", ["0.5"]),
        ("douze euros cinquante, merci", ["12.5"]),
        ("soixante-dix-neuf euros 90", ["79.9"]),
        ("douze euros et 50 centimes", ["12.5"]),
        ("79 euros 9", ["79"]),
        ("douze euros et vingt jours", ["12"]),
        ("12 euros cinquante mètres plus loin", ["12"]),
        ("deux millions d’euros", ["2000000"]),
        ("une centaine d'euros", ["100"]),
        ("quarante (40) euros", ["40", "40"]),
        ("quarante (40,00 €)", ["40", "40"]),
        ("40 (quarante) euros", ["40", "40"]),
        ("la facture 1042 (148 €), toutes les deux (148 €)", ["148", "148"]),
        ("deux cents (250 €)", ["200", "250"]),
        ("quinze (15 €)", ["15", "15"]),
        ("entre 10 et 20 euros", ["10", "20"]),
        ("de 1 200 à 1 500 €", ["1200", "1500"]),
        ("40 € 15 €", ["40", "15"]),
        ("40 € 15 jours", ["40"]),
        ("30.06.2026 : 2 400,00 €\n31.07.2026 : 2 400,00 €", ["2400", "2400"]),
        ("la facture F-118 240,00 €", ["240"]),
        ("31/12/2026 240,00 €", ["240"]),
        ("2 factures et 40 €", ["40"]),
        ("240,00 + 40,00 = 280,00", ["240", "40", "280"]),
        ("$ 12 et 5 dollars", ["12", "5"]),
        ("12,40 %", []),
        ("12,40 pour cent", []),
        ("3,50 m² et 2,25 kg", []),
        ("le 12.03.2026 à 14,30 h", []),
        ("06 12 34 56 78", []),
        ("FR76 3000 6000 0112 3456 7890 189", []),
        ("trois factures", []),
        ("quarante jours", []),
        ("1,5 fois, 2026", []),
    ],
)
def test_sums_are_found(text: str, values: list[str]) -> None:
    assert [amount.value for amount in find_amounts(twin(text).text)] == [Decimal(value) for value in values]


def test_a_sum_tells_its_place_its_currency_and_how_it_is_written() -> None:
    text = "Soit 1 250,00 € (mille deux cent cinquante euros), ou 20 CHF, ou 3,00."
    found = find_amounts(text)
    assert [text[amount.start : amount.end] for amount in found] == [
        "1 250,00 €",
        "mille deux cent cinquante euros",
        "20 CHF",
        "3,00",
    ]
    assert [amount.in_words for amount in found] == [False, True, False, False]
    assert [amount.currency for amount in found] == ["EUR", "EUR", "CHF", ""]


@given(SUMS, st.booleans(), st.sampled_from(["Je dois {}.", "{}", "soit {} TTC", "({})"]))
def test_a_sum_that_is_written_is_found_again(value: Decimal, negative: bool, frame: str) -> None:  # noqa: FBT001 - hypothesis
    signed = -value if negative else value
    for text in (frame.format(format_amount(signed)), twin(frame.format(format_amount(signed))).text):
        assert [amount.value for amount in find_amounts(text)] == [signed]


@given(SUMS)
def test_a_sum_written_in_words_is_found_again(value: Decimal) -> None:
    found = find_amounts(f"la somme de {format_amount_words(value)}.")
    assert [(amount.value, amount.in_words) for amount in found] == [(value, True)]


@given(SUMS)
def test_a_sum_that_is_written_can_be_imported(value: Decimal) -> None:
    assert parse_amount(format_amount(value)) == value


def test_sums_are_written_the_french_way() -> None:
    assert format_amount(Decimal("1234.5")) == "1\u202f234,50\u202f€"
    assert format_amount(Decimal("-1234567.895")) == "−1\u202f234\u202f567,90\u202f€"
    assert format_amount(Decimal("1234.50"), cents=False) == "1\u202f235\u202f€"
    assert format_amount(Decimal("-0.001")) == "0,00\u202f€"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1250.50", "mille deux cent cinquante euros et cinquante centimes"),
        ("1", "un euro"),
        ("0", "zéro euro"),
        ("0.01", "un centime"),
        ("1000000", "un million d’euros"),
        ("-3.20", "moins trois euros et vingt centimes"),
    ],
)
def test_sums_are_written_in_words(value: str, words: str) -> None:
    assert format_amount_words(Decimal(value)) == words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234,56 €", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1234.56", "1234.56"),
        ("(12,00)", "-12.00"),
        ("-12,00", "-12.00"),
        ("12,00-", "-12.00"),
        ("− 5", "-5.00"),
        ("€ 12", "12.00"),
        ("1 234", "1234.00"),
        (" 0,5 ", "0.50"),
        (",50", "0.50"),
        ("1.234.567", "1234567.00"),
        ("12,5000", "12.50"),
    ],
)
def test_sums_are_read_from_files(text: str, value: str) -> None:
    assert parse_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "abc", "12,345,6", "1.2.3", "1.234", "12,005", "12,3456", "(12", "1 23,4", "12 13"]
)
def test_a_sum_that_can_be_read_in_two_ways_is_refused(text: str) -> None:
    with pytest.raises(UnreadableAmountError, match="Le montant"):
        parse_amount(text)


def test_a_long_imported_cell_is_no_amount() -> None:
    with pytest.raises(Exception, match="Le montant"):
        parse_amount("1 " * 50_000)
