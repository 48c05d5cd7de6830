"""What may be recorded as the rates of a half-year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.connectors.rates import shipped_rates
from assistant.domain.errors import RefusedError
from assistant.domain.interest.recorded_rates import refuse_unusable

ROW = replace(shipped_rates().rows[-1], period_start=date(2027, 1, 1))


@pytest.mark.parametrize("rate", ["-0.01", "100.01", "NaN"])
def test_a_rate_beyond_reason_is_refused(rate: str) -> None:
    with pytest.raises(RefusedError, match="entre 0 et 100"):
        refuse_unusable(replace(ROW, ecb_mro=Decimal(rate)), date(2026, 12, 20))


def test_a_half_year_is_accepted_from_a_month_before_it_begins() -> None:
    refuse_unusable(ROW, date(2026, 12, 1))
    with pytest.raises(RefusedError, match="pas encore fixés"):
        refuse_unusable(ROW, date(2026, 11, 30))


@pytest.mark.parametrize("source", ["arrêté\x07 du 26/06/2026", "BCE\u200b, arrêté", "BCE\narrêté", "a" * 401])
def test_a_source_that_cannot_be_printed_on_a_line_is_refused(source: str) -> None:
    with pytest.raises(RefusedError, match="La source"):
        refuse_unusable(replace(ROW, source=source), date(2026, 12, 20))


def test_a_source_that_nobody_can_read_is_none() -> None:
    with pytest.raises(RefusedError, match="avec sa source"):
        refuse_unusable(replace(ROW, source="\u200b\u2060 \u200d"), date(2026, 12, 20))
