"""Known data are recognised however they are written."""

from __future__ import annotations

import pytest

from assistant.french.text.twin import twin
from assistant.privacy.kinds import Kind
from tests.privacy.ledger import known


def _found(text: str) -> list[tuple[Kind, str]]:
    read = twin(text)
    return [(match.entry.kind, text[slice(*read.span(match.start, match.end))]) for match in known().find(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vu avec Charpentes Morel SARL", "Charpentes Morel SARL"),
        ("vu avec charpentes morel", "charpentes morel"),
        ("vu avec CHARPENTES-MOREL", "CHARPENTES-MOREL"),
        ("vu avec Charpente Morell", "Charpente Morell"),
        ("vu chez Morel", "Morel"),
        ("la mairie de Plouzevede", "Plouzevede"),
        ("les ateliers kerguelen", "ateliers kerguelen"),
    ],
)
def test_a_company_is_known_by_its_name_without_legal_form_case_accent_or_plural(text: str, expected: str) -> None:
    assert (Kind.COMPANY, expected) in _found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sylvie Lenoir", "Sylvie Lenoir"),
        ("LENOIR Sylvie", "LENOIR Sylvie"),
        ("S. Lenoir", "S. Lenoir"),
        ("madame lenoir", "lenoir"),
        ("Jean Pierre le goff", "Jean Pierre le goff"),
        ("J.-P. Le Goff", "J.-P. Le Goff"),
        ("JP Le Goff", "JP Le Goff"),
        ("voyez avec Le\u00a0Goff", "Le\u00a0Goff"),
        ("Paul Herve\u0301", "Paul Herve\u0301"),
        ("bonjour sylvie", "sylvie"),
        ("nadia", "nadia"),
    ],
)
def test_a_person_is_known_in_both_orders_by_initials_and_by_each_name(text: str, expected: str) -> None:
    assert (Kind.PERSON, expected) in _found(text)


def test_a_name_that_is_an_ordinary_word_needs_its_capital() -> None:
    assert _found("Mme Petit est d’accord") == [(Kind.PERSON, "Petit")]
    assert _found("un petit retard, c’est clair") == []
    assert _found("le goff") == [(Kind.PERSON, "le goff")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("sylvie.lenoir@charpentes-morel.fr", Kind.EMAIL),
        ("jp.legoff", Kind.PERSON),
        ("www.charpentes-morel.fr", Kind.COMPANY),
        ("0299123456", Kind.PHONE),
        ("02.99.12.34.56", Kind.PHONE),
        ("+33 2 99 12 34 56", Kind.PHONE),
        ("+33 (0)2 99 12 34 56", Kind.PHONE),
        ("0033299123456", Kind.PHONE),
        ("732 829 320", Kind.IDENTIFIER),
        ("732 829 320 00074", Kind.IDENTIFIER),
        ("12 rue des lilas", Kind.ADDRESS),
        ("35000 RENNES", Kind.ADDRESS),
        ("à Vannes", Kind.ADDRESS),
        ("F118", Kind.REFERENCE),
        ("F-118", Kind.REFERENCE),
        ("F 118", Kind.REFERENCE),
        ("BC7781", Kind.REFERENCE),
        ("2026/0042", Kind.REFERENCE),
    ],
)
def test_mail_numbers_addresses_and_references_are_known(text: str, kind: Kind) -> None:
    assert kind in {found for found, _ in _found(f"Voyez {text} svp")}


@pytest.mark.parametrize(
    "text", ["compta", "la compta est fermée", "gmail", "9 palettes", "mairie", "118 euros", "or, le"]
)
def test_what_names_nobody_is_left(text: str) -> None:
    assert _found(text) == []
