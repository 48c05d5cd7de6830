"""French typography is set where it is due, nowhere else, and only once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.french.days.dates import find_dates
from assistant.french.text.typography import NBSP, NNBSP, hold_days, set_typography


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'an dernier : oui!", "L’an dernier~: oui~!"),
        ("Vraiment?!", "Vraiment~?!"),
        ("Une somme de 12 345,67 € à 12,40%", "Une somme de 12~345,67~€ à 12,40~%"),
        ("40€", "40~€"),
        ("Vous avez dit «bientôt» ; merci", "Vous avez dit «~bientôt~»~; merci"),
        ("Objet: facture", "Objet~: facture"),
        ("« a »: « b »", "«~a~»~: «~b~»"),
        (
            "Réglez {{total_due}} : merci {{contact_greeting_name}} !",
            "Réglez {{total_due}}~: merci {{contact_greeting_name}}~!",
        ),
    ],
)
def test_spaces_and_apostrophes_follow_the_french_rules(text: str, expected: str) -> None:
    assert set_typography(text) == expected.replace("~", NNBSP)


@pytest.mark.parametrize(
    "text",
    [
        "https://exemple.fr/payer?ref=F-118;x:y",
        "www.exemple.fr/a?b=1",
        "jean.d'arc@exemple.fr",
        "à 12:30",
        "FR76 3000 6000 0112 3456 7890 189",
        "sourire :) ;)",
        "le SIREN 732 829 320",
        "a:b",
    ],
)
def test_addresses_times_and_account_numbers_are_left_alone(text: str) -> None:
    assert set_typography(text) == text


@given(st.text(alphabet="ab1 2'’;:!?%€«»,.{}@/\n\u202f\u00a0", max_size=60))
def test_setting_twice_changes_nothing_more(text: str) -> None:
    once = set_typography(text)
    assert set_typography(once) == once


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("le vendredi 12 mars 2026, puis le 1er avril", "le vendredi 12~mars 2026, puis le 1er~avril"),
        ("les 12 et 16 Août", "les 12 et 16~Août"),
        ("(3 décembre)", "(3~décembre)"),
        (
            "112 mars, 2,12 mai, 12/12 mai, 12 marsouins, 12 jours",
            "112 mars, 2,12 mai, 12/12 mai, 12 marsouins, 12 jours",
        ),
    ],
)
def test_a_day_and_its_month_are_held_together(text: str, held: str) -> None:
    assert hold_days(text) == held.replace("~", NBSP)
    assert hold_days(hold_days(text)) == hold_days(text)


def test_held_days_are_read_as_they_were() -> None:
    text, today = "Réglez le 12 mars 2026, ou d’ici le 1er avril.", date(2026, 3, 2)
    assert find_dates(hold_days(text), today) == find_dates(text, today)
    assert len(find_dates(text, today)) == 2
