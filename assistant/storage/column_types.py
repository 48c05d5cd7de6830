"""Column types: euros in whole cents, moments in UTC, choices as words, nested values as documents.

SQLite keeps NUMERIC as a float and forgets time zones; these types are exact there and on PostgreSQL alike.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, String, TypeDecorator

from assistant.domain.money import CENT
from assistant.domain.written import written
from assistant.storage.document import read

T = TypeVar("T")
_Read = Callable[[Any], T | None]


class Euros(TypeDecorator[Decimal]):
    """An amount in euros, kept as a whole number of cents; refuses fractions of a cent (ValueError)."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - sqlalchemy's signature
        """Euros to cents."""
        if value is None:
            return None
        whole = int(value / CENT)
        if whole * CENT != value:
            raise ValueError(f"{value} is not a whole number of cents")
        return whole

    def result_processor(self, dialect: Dialect, coltype: object) -> _Read[Decimal]:  # noqa: ARG002 - sqlalchemy's signature
        """Cents to euros, two decimals; given whole, since sqlalchemy's wrapper costs as much as the work."""
        return _euros


def _euros(cents: int | None) -> Decimal | None:
    return None if cents is None else cents * CENT


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept and given back in UTC; refuses a naive one (ValueError)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Any zone to UTC, without the zone where the database cannot keep it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - sqlalchemy's signature
        """Aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Choice(TypeDecorator[StrEnum]):
    """One of an enumeration's words."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - sqlalchemy's signature
        """The word."""
        return None if value is None else self.kind(value).value

    def result_processor(self, dialect: Dialect, coltype: object) -> _Read[StrEnum]:  # noqa: ARG002 - sqlalchemy's signature
        """The choice, likewise; raises ValueError for a word that is none."""
        known, kind = {choice.value: choice for choice in self.kind}, self.kind
        return lambda word: None if word is None else known.get(word) or kind(word)


class Document(TypeDecorator[object]):
    """A nested value of a shape (``Provenance``, ``tuple[str, ...]``), kept as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def __init__(self, shape: object) -> None:
        super().__init__()
        self.shape = shape

    def process_bind_param(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002 - sqlalchemy's signature
        """As JSON."""
        return None if value is None else written(value)

    def process_result_value(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002 - sqlalchemy's signature
        """As the shape."""
        return None if value is None else read(self.shape, value)

    def result_processor(self, dialect: Dialect, coltype: object) -> _Read[object] | None:
        """The shape; nearly every list of a book is empty and need not be read."""
        process, empty = super().result_processor(dialect, coltype), read(self.shape, [])
        if process is None or not isinstance(empty, tuple):
            return process
        return lambda raw: empty if raw == "[]" else process(raw)
