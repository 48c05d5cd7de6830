"""The rate table is read whole, and a wrong line is named."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.errors import MissingRateError, UnreadableFileError
from assistant.places import KNOWLEDGE

HEADER = "period_start,ecb_mro_percent,legal_rate_professional_percent,legal_rate_consumer_percent,source,verified\n"


def test_the_shipped_table_gives_the_rates_of_the_second_half_of_2026() -> None:
    rates = load_rates(KNOWLEDGE / "rates.csv").at(date(2026, 11, 21))

    assert rates.statutory_business == Decimal("12.40")
    assert rates.statutory_public == Decimal("10.40")
    assert rates.contract_floor == Decimal("8.25")


def test_a_half_year_without_a_row_is_never_guessed() -> None:
    with pytest.raises(MissingRateError):
        load_rates(KNOWLEDGE / "rates.csv").at(date(2027, 1, 1))


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("period_start,ecb_mro_percent\n", "legal_rate_professional_percent"),
        (HEADER + "2026-01-01,deux,2.62,6.67,x,yes\n", "ligne 2"),
        (HEADER + "2026-02-01,2.15,2.62,6.67,x,yes\n", "ligne 2"),
        (HEADER + "2026-01-01,-2.15,2.62,6.67,x,yes\n", "ligne 2"),
        (HEADER + "2026-01-01,2.15,2.62,6.67,x,yes\n" * 2, "deux fois"),
    ],
)
def test_a_wrong_table_is_refused_with_its_place(tmp_path: Path, content: str, named: str) -> None:
    path = tmp_path / "taux.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UnreadableFileError, match=named):
        load_rates(path)


def test_a_missing_table_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"absente\.csv"):
        load_rates(tmp_path / "absente.csv")


def test_each_rate_names_official_acts_and_no_web_site() -> None:
    for row in load_rates(KNOWLEDGE / "rates.csv").rows:
        assert re.match(
            rf"BCE, taux des opérations principales de refinancement au {row.period_start:%d/%m/%Y} \(", row.source
        )
        assert " ; arrêté " in row.source
        assert not re.search(r"https?:|www\.|\w\.(?:fr|com|si|org|net)\b", row.source)


def test_a_half_year_whose_acts_were_not_read_in_full_says_so() -> None:
    latest = load_rates(KNOWLEDGE / "rates.csv").rows[-1]
    assert latest.verified in {"yes", "partly"}
