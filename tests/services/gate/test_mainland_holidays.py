"""Public holidays of the mainland, worked out as the library of all countries knows them."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from assistant.services.gate.mainland_holidays import SINCE, easter, mainland_holidays


def test_they_are_the_librarys_for_ninety_years() -> None:
    years = range(SINCE, 2100)
    known = holidays.country_holidays("FR", years=years)

    assert {day for year in years for day in mainland_holidays(year)} == set(known)


@pytest.mark.parametrize("day", [date(1961, 4, 2), date(2008, 3, 23), date(2026, 4, 5), date(2038, 4, 25)])
def test_easter_of_years_on_record(day: date) -> None:
    assert easter(day.year) == day
