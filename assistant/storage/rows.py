"""Dataclasses as rows: a column bears the name of the field it keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")


def row_of(value: DataclassInstance, *, without: str = "", **more: object) -> dict[str, object]:
    """The fields of a dataclass by name, nested values as they are, and ``more``."""
    row = {name: getattr(value, name) for name in _names(type(value), without)}
    return row | more if more else row


@cache
def _names(kind: type[DataclassInstance], without: str) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != without)


@cache
def first_fields(kind: object, count: int) -> tuple[str, ...]:
    """The names of the first fields of a dataclass, in the order in which it takes them; none of another callable."""
    return tuple(field.name for field in fields(kind)[:count]) if is_dataclass(kind) else ()


def grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Values by key, in their order."""
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
