from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.connectors.demo.french_text import (
    day_month,
    english_date,
    euros,
    for_sms,
    typeset,
    typewritten,
    weekday_date,
    without_accents,
)


def test_the_first_of_the_month_has_its_ordinal() -> None:
    assert day_month(date(2026, 3, 1)) == "1er mars"
    assert weekday_date(date(2026, 3, 12)) == "jeudi 12 mars"
    assert english_date(date(2026, 3, 12)) == "12 March"


def test_amounts_are_set_with_narrow_spaces_and_a_comma() -> None:
    assert typeset(euros(Decimal("12612.50"))) == "12\u202f612,50\u202f€"


def test_our_mails_have_curly_apostrophes_and_narrow_spaces() -> None:
    assert typeset("C'est « oui » : d'accord ?") == "C’est «\u202foui\u202f»\u202f: d’accord\u202f?"


def test_a_phone_number_keeps_its_pairs() -> None:
    assert typeset("02 61 91 40 12") == "02 61 91 40 12"


def test_an_sms_keeps_only_the_accents_of_its_alphabet() -> None:
    assert for_sms("Mickaël, déjà reçu ? C’est fête") == "Mickael, déjà recu ? C'est fete"


def test_clients_type_straight_apostrophes_and_some_no_accents() -> None:
    assert typewritten("l’été") == "l'été"
    assert without_accents("Ça m'a coûté ma sœur") == "Ca m'a coute ma soeur"
