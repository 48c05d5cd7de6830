"""The frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from assistant.ui.components.frame import freshness, show_frame
from tests.services.house_of_tests import House
from tests.ui.one_page import open_page, services_of

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("today", "words", "color"),
    [
        (date(2026, 11, 20), "Banque à jour", "green"),
        (date(2026, 11, 24), "Banque à jour", "green"),  # two business days: the week-end does not count
        (date(2026, 11, 25), "Banque à actualiser", "orange"),
        (date(2026, 11, 27), "Banque à actualiser", "orange"),
        (date(2026, 11, 30), "Banque trop ancienne", "red"),
    ],
)
def test_bank_data_age_in_business_days_with_words(today: date, words: str, color: str) -> None:
    assert freshness(FRIDAY, today, 2) == (words, color)


def test_the_side_bar_tells_the_demonstration_the_bank_and_the_writer(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.set_bank_data_until(datetime(2026, 11, 2, 17, tzinfo=UTC))
        uow.commit()

    page = open_page(show_frame, services_of(house, is_demo=True))

    shown = " ".join(str(badge.value) for badge in page.sidebar.markdown)
    assert "Démonstration, 23/11/2026" in shown
    assert "Banque trop ancienne, 02/11/2026 à 18:00" in shown
    assert "Sans modèle" in shown


def test_without_bank_data_the_badge_says_so(house: House) -> None:
    page = open_page(show_frame, services_of(house))

    assert any("Aucune donnée bancaire" in badge.value for badge in page.sidebar.markdown)


def test_the_models_name_is_plain_text(house: House) -> None:
    page = open_page(show_frame, replace(services_of(house), model_name="openai:*gras*"))

    assert [text.value for text in page.sidebar.text] == ["openai:*gras*"]
