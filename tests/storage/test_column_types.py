from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, Integer, MetaData, Table, create_engine, func, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import StaticPool

from assistant.domain.ledger.debtor import DebtorKind, Insolvency
from assistant.storage.column_types import Choice, Document, Euros, Moment
from tests.storage.examples import EUROS, any_of

VALUES = Table(
    "values",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("euros", Euros),
    Column("moment", Moment),
    Column("kind", Choice(DebtorKind)),
    Column("insolvency", Document(Insolvency)),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    VALUES.create(engine)
    return engine


def back(engine: Engine, column: str, value: object) -> object:
    with engine.begin() as connection:
        key = connection.execute(insert(VALUES), [{column: value}]).inserted_primary_key
        assert key is not None
        return connection.scalar(select(VALUES.c[column]).where(VALUES.c.id == key[0]))


@given(amount=EUROS | EUROS.map(Decimal.copy_negate))
def test_an_amount_comes_back_exactly_with_two_decimals(engine: Engine, amount: Decimal) -> None:
    found = back(engine, "euros", amount)
    assert found == amount
    assert isinstance(found, Decimal)
    assert found.as_tuple().exponent == -2


def test_a_sum_of_amounts_made_by_the_database_is_exact(engine: Engine) -> None:
    with engine.connect() as connection:
        rows = [{"euros": Decimal("0.10")}] * 3
        connection.execute(insert(VALUES), rows)
        assert connection.scalar(select(func.sum(VALUES.c.euros)).where(VALUES.c.euros == Decimal("0.10"))) == Decimal(
            "0.30"
        )


@pytest.mark.parametrize("column_and_value", [("euros", Decimal("0.001")), ("moment", datetime(2026, 1, 1))])  # noqa: DTZ001 - the naive moment is what must be refused
def test_a_fraction_of_a_cent_and_a_naive_moment_are_refused(
    engine: Engine, column_and_value: tuple[str, object]
) -> None:
    with pytest.raises(StatementError):
        back(engine, *column_and_value)


@given(moment=st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)), hours=st.integers(-12, 14))  # noqa: DTZ001 - the zone is drawn apart
def test_a_moment_of_any_zone_comes_back_as_the_same_instant_in_utc(
    engine: Engine, moment: datetime, hours: int
) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    found = back(engine, "moment", aware)
    assert found == aware
    assert isinstance(found, datetime)
    assert found.tzinfo is UTC


@given(kind=st.sampled_from(DebtorKind))
def test_a_choice_comes_back_as_itself(engine: Engine, kind: DebtorKind) -> None:
    assert back(engine, "kind", kind) is kind


@given(insolvency=any_of(Insolvency))
def test_a_nested_value_comes_back_as_itself(engine: Engine, insolvency: Insolvency) -> None:
    assert back(engine, "insolvency", insolvency) == insolvency


@pytest.mark.parametrize("column", ["euros", "moment", "kind", "insolvency"])
def test_nothing_comes_back_as_nothing(engine: Engine, column: str) -> None:
    assert back(engine, column, None) is None
