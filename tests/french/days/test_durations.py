"""Durations are told from times of day."""

from __future__ import annotations

import pytest

from assistant.french.days.dates import find_durations


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("sous huit jours", 8),
        ("dans un délai de 15 jours", 15),
        ("sous huitaine", 8),
        ("sous quinzaine", 15),
        ("une quinzaine de jours", 15),
        ("quinze (15) jours", 15),
        ("8 jours ouvrés", 8),
        ("sous 8j", 8),
        ("une semaine", 7),
        ("deux semaines", 14),
        ("dans la semaine", 7),
        ("une journée", 1),
        ("trente-et-un jours", 31),
    ],
)
def test_days_are_counted(text: str, days: int) -> None:
    assert [duration.days for duration in find_durations(text)] == [days]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("48 heures", 48),
        ("24h", 24),
        ("48H", 48),
        ("sous 24 h", 24),
        ("dans les 24 heures", 24),
        ("vingt-quatre heures", 24),
        ("dans deux heures", 2),
        ("dans l’heure", 1),
        ("une demi-journée", 12),
    ],
)
def test_hours_are_counted(text: str, hours: int) -> None:
    assert [duration.hours for duration in find_durations(text)] == [hours]


@pytest.mark.parametrize(
    "text",
    [
        "à 14 h 30",
        "de 9 h à 18 h",
        "à 14 heures",
        "avant 18h",
        "24h/24",
        "9h-18h",
        "vers 17 heures 30",
        "à neuf heures",
        "J+3",
    ],
)
def test_a_time_of_day_is_no_duration(text: str) -> None:
    assert find_durations(text) == []


def test_months_years_and_minutes_have_their_own_fields() -> None:
    found = find_durations("deux mois, un an, 30 minutes, une demi-heure")
    assert [(duration.months, duration.minutes) for duration in found] == [
        (2, None),
        (12, None),
        (None, 30),
        (None, 30),
    ]


def test_a_duration_tells_its_words_and_its_place() -> None:
    text = "Merci de régler sous 8 jours ouvrés."
    (duration,) = find_durations(text)
    assert duration.text == text[duration.start : duration.end] == "8 jours ouvrés"
