"""Days named from today are placed in the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.french.days.relative_dates import find_relative_dates

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("d’ici demain", "2026-11-22"),
        ("après-demain", "2026-11-23"),
        ("nous nous sommes parlé hier", "2026-11-20"),
        ("avant-hier", "2026-11-19"),
        ("dès aujourd’hui", "2026-11-21"),
        ("d’ici lundi prochain", "2026-11-23"),
        ("samedi prochain", "2026-11-28"),
        ("samedi dernier", "2026-11-14"),
        ("lundi dernier", "2026-11-16"),
        ("ce vendredi", "2026-11-27"),
        ("ce samedi", "2026-11-21"),
        ("la semaine prochaine", "2026-11-23"),
        ("la semaine dernière", "2026-11-09"),
        ("avant le 15.", "2026-12-15"),
        ("d’ici le 25,", "2026-11-25"),
        ("le 5 du mois prochain", "2026-12-05"),
        ("le 30 courant", "2026-11-30"),
        ("avant le 31.", "None"),
    ],
)
def test_relative_days_are_found(text: str, day: str) -> None:
    assert [str(mention.value) for mention in find_relative_dates(text, TODAY)] == [day]


@pytest.mark.parametrize(
    "text", ["le 15 décembre", "avant le 15 décembre.", "le lendemain", "ce vendredi 27 novembre", "pour 40,00 €"]
)
def test_full_dates_and_other_words_are_none(text: str) -> None:
    assert find_relative_dates(text, TODAY) == []


def test_a_week_is_a_range() -> None:
    (mention,) = find_relative_dates("la semaine prochaine", TODAY)
    assert mention.end_value == date(2026, 11, 29)


def test_the_month_after_december_is_january() -> None:
    (mention,) = find_relative_dates("le 5 du mois prochain", date(2026, 12, 20))
    assert mention.value == date(2027, 1, 5)
