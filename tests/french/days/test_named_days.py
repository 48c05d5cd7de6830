"""Days that a writer names, from the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.french.days.named_days import find_named_days
from assistant.services.gate.business_days import add_business_days

MONDAY = date(2026, 11, 16)
WEDNESDAY = date(2026, 12, 9)
FRIDAY = date(2026, 11, 20)


def days(text: str, today: date, *, past: bool = False) -> list[list[str]]:
    found = find_named_days(text, today, add_business_days, past=past)
    return [[day.isoformat() for day in one.days] for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("je règle aujourd’hui", ["2026-11-20"]),
        ("demain", ["2026-11-21"]),
        ("après-demain", ["2026-11-22"]),
        ("lundi", ["2026-11-23"]),
        ("lundi prochain", ["2026-11-23"]),
        ("ce vendredi", ["2026-11-20"]),
        ("mardi en huit", ["2026-12-01"]),
        ("mardi en quinze", ["2026-12-08"]),
        ("mardi 24", ["2026-11-24"]),
        ("le 28", ["2026-11-28"]),
        ("le 15", ["2026-12-15"]),
        ("le 5 du mois prochain", ["2026-12-05"]),
        ("avant le 30", ["2026-11-30"]),
        ("le 4 décembre", ["2026-12-04"]),
        ("au 04/12", ["2026-12-04"]),
        ("sous huitaine", ["2026-11-28"]),
        ("sous quinzaine", ["2026-12-05"]),
        ("dans 10 jours", ["2026-11-30"]),
        ("sous 3 jours ouvrés", ["2026-11-25"]),
        ("d’ici une dizaine de jours", ["2026-11-30"]),
        ("sous 48 h", ["2026-11-22"]),
        ("dans un mois", ["2026-12-20"]),
        ("d’ici la fin du mois", ["2026-11-30"]),
        ("fin de mois", ["2026-11-30"]),
        ("fin décembre", ["2026-12-31"]),
        ("mi-décembre", ["2026-12-15"]),
        ("fin de semaine prochaine", ["2026-11-27"]),
        ("milieu de semaine prochaine", ["2026-11-25"]),
        ("d’ici la fin de l’année, soit fin d’année", ["2026-12-31"]),
        ("avant Noël", ["2026-12-25"]),
        ("mi-mois prochain", ["2026-12-15"]),
    ],
)
def test_a_phrase_with_one_reading_is_resolved_by_code(text: str, expected: list[str]) -> None:
    assert days(text, FRIDAY) == [expected]


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("vendredi", FRIDAY, ["2026-11-20", "2026-11-27"]),
        ("vendredi en huit", FRIDAY, ["2026-11-27", "2026-12-04"]),
        ("vendredi prochain", MONDAY, ["2026-11-20", "2026-11-27"]),
        ("la semaine prochaine", FRIDAY, ["2026-11-23", "2026-11-27"]),
        ("début décembre", FRIDAY, ["2026-12-01", "2026-12-10"]),
        ("début de mois", FRIDAY, ["2026-12-01", "2026-12-10"]),
        ("le mois prochain", FRIDAY, ["2026-12-01", "2026-12-31"]),
        ("fin de mois", date(2026, 10, 27), ["2026-10-30", "2026-10-31"]),
        ("le 16", MONDAY, ["2026-11-16", "2026-12-16"]),
        ("le 5 ou le 10", FRIDAY, ["2026-12-05", "2026-12-10"]),
        ("lundi ou mardi", date(2026, 10, 27), ["2026-11-02", "2026-11-03"]),
        ("le vendredi 28 novembre", FRIDAY, ["2026-11-27", "2026-11-28"]),
        ("mardi 25", FRIDAY, ["2026-11-24", "2026-11-25"]),
        ("le 31 novembre", FRIDAY, ["2026-11-30", "2026-12-01"]),
        ("entre le 12 et le 15 décembre", FRIDAY, ["2026-12-12", "2026-12-15"]),
        ("semaine 49", FRIDAY, ["2026-11-30", "2026-12-04"]),
        ("semaine 3", FRIDAY, ["2027-01-18", "2027-01-22"]),
        ("dans la semaine", MONDAY, ["2026-11-20", "2026-11-23"]),
        ("ce week-end", MONDAY, ["2026-11-21", "2026-11-22"]),
        ("en début de semaine prochaine", WEDNESDAY, ["2026-12-14", "2026-12-15"]),
    ],
)
def test_a_phrase_with_several_readings_keeps_them_all(text: str, today: date, expected: list[str]) -> None:
    assert days(text, today) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("payé le 12", ["2026-12-12"]), ("parti mardi", ["2026-12-08"]), ("réglé hier", ["2026-12-08"])],
)
def test_what_was_done_is_looked_for_behind(text: str, expected: list[str]) -> None:
    after_the_twelfth = date(2026, 12, 14) if "12" in text else WEDNESDAY
    assert days(text, after_the_twelfth, past=True) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "nous payons à 45 jours fin de mois",
        "le 3 € de différence",
        "les 12 cartons",
        "le 2 000 mètres",
        "facture 118",
        "semaine 60",
        "sans date",
        "le 1.5",
    ],
)
def test_what_names_no_day_gives_none(text: str) -> None:
    assert days(text, FRIDAY) == []


def test_a_day_before_which_nothing_is_promised_is_open() -> None:
    (found,) = find_named_days("pas avant le 10 décembre", FRIDAY, add_business_days)
    assert found.open_ended
    assert not found.is_sure


def test_places_are_those_of_the_text() -> None:
    text = "Réglé après-demain, promis"
    (found,) = find_named_days(text, FRIDAY, add_business_days)
    assert text[found.start : found.end] == "après-demain"
