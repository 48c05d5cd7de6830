"""Dates are found in all their forms, read from files without guessing, and written in one way."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.errors import UnreadableDateError
from assistant.french.days.dates import find_dates, format_date, format_date_short, parse_date
from assistant.french.text.twin import twin

TODAY = date(2026, 11, 21)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2060, 12, 31))
NEAR_DAYS = st.dates(min_value=date(2026, 6, 1), max_value=date(2027, 5, 1))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("31/12/2026", ["2026-12-31"]),
        ("31-12-26", ["2026-12-31"]),
        ("31.12.2026", ["2026-12-31"]),
        ("31 / 12 / 2026", ["2026-12-31"]),
        ("2026-12-31", ["2026-12-31"]),
        ("2026-12-31T10:00", ["2026-12-31"]),
        ("le 4/5/26", ["2026-05-04"]),
        ("le 1er avril 2026", ["2026-04-01"]),
        ("LE 1ER AVRIL 2026", ["2026-04-01"]),
        ("le 1° mars 2026", ["2026-03-01"]),
        ("le premier avril 2026", ["2026-04-01"]),
        ("4 avr. 2026", ["2026-04-04"]),
        ("21 nov 2026", ["2026-11-21"]),
        ("4 avril 26.", ["2026-04-04"]),
        ("12mars2026", ["2026-03-12"]),
        ("le trente et un décembre deux mille vingt-six", ["2026-12-31"]),
        ("le vingt-quatre novembre", ["2026-11-24"]),
        ("vendredi 4 avril", ["2027-04-04"]),
        ("le 31/12", ["2026-12-31"]),
        ("avant le 05/04", ["2027-04-05"]),
        ("le 23/11 et le 30/11", ["2026-11-23", "2026-11-30"]),
        ("les 3, 10 et 17 mars", ["2027-03-03", "2027-03-10", "2027-03-17"]),
        ("les 12 et 30 avril 2026", ["2026-04-12", "2026-04-30"]),
        ("à échéance des 12 et 30 avril 2026", ["2026-04-12", "2026-04-30"]),
        ("les 3/10/17 mars", ["2027-03-03", "2027-03-10", "2027-03-17"]),
        ("le 3 et le 10 décembre", ["2026-12-03", "2026-12-10"]),
        ("les lundi 3 et mardi 4 mars", ["2027-03-03", "2027-03-04"]),
        ("3 mars, 10 avril et 17 mai 2026", ["2026-03-03", "2026-04-10", "2026-05-17"]),
        ("3 mars, 10 et 17 avril", ["2027-03-03", "2027-04-10", "2027-04-17"]),
        ("3 décembre et 10 janvier 2027", ["2026-12-03", "2027-01-10"]),
        ("du 31 mars, puis celle du 30 avril 2026", ["2026-03-31", "2026-04-30"]),
        ("30 avril et 31 mai", ["2026-04-30", "2026-05-31"]),
        ("28, 29 et 30 novembre", ["2026-11-28", "2026-11-29", "2026-11-30"]),
        ("le 12 mars dernier", ["2026-03-12"]),
        ("le 12 décembre dernier", ["2025-12-12"]),
        ("le 12 octobre prochain", ["2027-10-12"]),
        ("le 1 er mars 2026", ["2026-03-01"]),
        ("fin juin 2026", ["2026-06-30"]),
        ("fin d’août", ["2026-08-31"]),
        ("fin du mois de mars 2027", ["2027-03-31"]),
        ("mi-juin", ["2026-06-15"]),
        ("d’ici la fin du mois", ["2026-11-30"]),
        ("fin du mois prochain", ["2026-12-31"]),
        ("fin 2026", ["2026-12-31"]),
        ("45 jours fin de mois", []),
        ("payable en 3/4 fois, soit 1/3 du montant", []),
        ("01.02.03.04.05", []),
        ("facture F-2026-03-118 ou 2026-03-118", []),
        ("en mars 2026, les marsouins", []),
        ("45-13-67", []),
        ("article 441-3 maintenant", []),
        ("rapport 4 maintenance", []),
        ("12,5 mars", []),
    ],
)
def test_dates_are_found(text: str, days: list[str]) -> None:
    assert [str(mention.value) for mention in find_dates(twin(text).text, TODAY)] == days


@pytest.mark.parametrize(
    ("text", "first", "last", "covered"),
    [
        ("du 3 au 10 mars 2026", "2026-03-03", "2026-03-10", "3 au 10 mars 2026"),
        ("entre le 3 et le 10 mars 2026", "2026-03-03", "2026-03-10", "3 et le 10 mars 2026"),
        ("du 28 décembre au 3 janvier 2027", "2026-12-28", "2027-01-03", "28 décembre au 3 janvier 2027"),
        ("du 01/03/2026 au 31/03/2026", "2026-03-01", "2026-03-31", "01/03/2026 au 31/03/2026"),
        ("du 12 au 15/03/2026", "2026-03-12", "2026-03-15", "12 au 15/03/2026"),
        (
            "du lundi 23 novembre au vendredi 27 novembre",
            "2026-11-23",
            "2026-11-27",
            "lundi 23 novembre au vendredi 27 novembre",
        ),
        ("début juillet 2026", "2026-07-01", "2026-07-10", "début juillet 2026"),
        ("courant mars 2026", "2026-03-01", "2026-03-31", "courant mars 2026"),
    ],
)
def test_a_range_is_one_mention_with_two_ends(text: str, first: str, last: str, covered: str) -> None:
    (mention,) = find_dates(text, TODAY)
    assert (str(mention.value), str(mention.end_value)) == (first, last)
    assert text[mention.start : mention.end] == covered


@pytest.mark.parametrize(
    "text", ["30 février 2026", "le 29 février", "31/02/2026", "31/13/2026", "2026-02-30", "le 0 mars"]
)
def test_a_day_that_does_not_exist_is_said_to_be_impossible(text: str) -> None:
    (mention,) = find_dates(text, TODAY)
    assert mention.impossible
    assert mention.value is None


@pytest.mark.parametrize(
    "text",
    [
        *("le 31 mars 4026.", "le 31 mars 202, reste", "31 mars 20266 et", "31/03/202", "31/03/20266", "31/03/4026"),
        *("31.03.202", "fin mars 4026.", "le 31 mars 226 pour 700 €", "1er mars 5026 - 700 €"),
    ],
)
def test_a_year_with_a_figure_wrong_too_few_or_too_many_is_not_read_as_no_year(text: str) -> None:
    (mention,) = find_dates(text, TODAY)
    assert mention.impossible
    assert mention.value is None


@pytest.mark.parametrize("text", ["le 12 mars 250 chaises", "le 12 mars 300 €", "31 mars 4026 €", "12 mars 480,00 €"])
def test_a_number_behind_a_day_that_counts_something_is_no_year(text: str) -> None:
    (mention,) = find_dates(text, TODAY)
    assert not mention.has_year
    assert mention.value is not None


def test_the_weekday_of_the_text_is_reported_right_or_wrong() -> None:
    mentions = find_dates("vendredi 27 novembre 2026, samedi 27/11/2026, lun. 30 nov. 2026, le 1er mars 2026", TODAY)
    assert [mention.weekday for mention in mentions] == [4, 5, 0, None]


def test_a_mention_tells_whether_it_names_the_year() -> None:
    assert [mention.has_year for mention in find_dates("le 3 mars, puis plus tard le 4 mars 2027", TODAY)] == [
        False,
        True,
    ]


def test_two_dates_that_are_no_range_stay_apart() -> None:
    assert len(find_dates("facture du 3 mars 2026, échue au 2 avril 2026", TODAY)) == 2


@given(DAYS, st.booleans())
def test_a_date_that_is_written_is_found_and_read_again(day: date, weekday: bool) -> None:  # noqa: FBT001 - hypothesis
    written = format_date(day, weekday=weekday)
    (mention,) = find_dates(f"Réglez avant le {written}.", TODAY)
    assert mention.value == day
    assert mention.weekday == (day.weekday() if weekday else None)
    assert parse_date(written) == day


@given(NEAR_DAYS)
def test_a_date_without_year_is_the_nearest(day: date) -> None:
    (mention,) = find_dates(format_date(day, year=False), TODAY)
    assert mention.value == day


@given(DAYS)
def test_a_short_date_is_found_and_read_again(day: date) -> None:
    (mention,) = find_dates(f"le {format_date_short(day)},", TODAY)
    assert mention.value == parse_date(format_date_short(day)) == day


def test_dates_are_written_the_french_way() -> None:
    assert format_date(date(2026, 4, 1)) == "1er avril 2026"
    assert format_date(date(2025, 4, 4), weekday=True, year=False) == "vendredi 4 avril"
    assert format_date(date(2026, 8, 2), year="auto", today=TODAY) == "2 août"
    assert format_date(date(2027, 8, 2), year="auto", today=TODAY) == "2 août 2027"
    assert format_date(date(2027, 8, 2), year="auto") == "2 août 2027"
    assert format_date_short(date(2026, 4, 1)) == "01/04/2026"


@pytest.mark.parametrize(
    "text",
    [
        "31/12/2026",
        "31-12-26",
        "31.12.2026",
        "2026-12-31",
        "2026/12/31",
        "20261231",
        "2026-12-31 00:00:00",
        "2026-12-31T10:00:00Z",
        "31/12/2026 10:30",
        " 31 décembre 2026 ",
        "31 déc. 2026",
        "jeudi 31 décembre 2026",
        date(2026, 12, 31),
        datetime(2026, 12, 31, 8, 0),  # noqa: DTZ001 - spreadsheets give naive times
    ],
)
def test_dates_are_read_from_files(text: str | date) -> None:
    assert parse_date(text) == date(2026, 12, 31)


@pytest.mark.parametrize(
    "text", ["", "46000", "hier", "31/12", "12/31/2026", "30/02/2026", "31 brumaire 2026", "2026-13-01"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDateError, match="La date"):
        parse_date(text)
