"""Nested values as JSON documents: written and read back by the shape of their dataclass.

A field that a newer program added takes its default when an older document is read.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints


def written(value: object) -> object:
    """The value as JSON: amounts and days as text, bytes in base 64, a dataclass as an object."""
    match value:
        case Enum():
            return value.value
        case None | str() | bool() | int() | float():
            return value
        case Decimal():
            return str(value)
        case date() | time():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case Mapping():
            return {str(key): written(item) for key, item in value.items()}
        case tuple() | list():
            return [written(item) for item in value]
        case _ if is_dataclass(value):
            return {field.name: written(getattr(value, field.name)) for field in fields(value)}
        case _:
            raise TypeError(f"no JSON form for {type(value).__name__}")


def read(shape: object, value: object) -> object:
    """The value of that shape (a type, ``X | None`` or ``tuple[X, ...]``) from its JSON."""
    if isinstance(shape, UnionType):
        return None if value is None else read(_without_none(shape), value)
    if get_origin(shape) is tuple and isinstance(value, list):
        return tuple(read(get_args(shape)[0], item) for item in value)
    if isinstance(shape, type) and is_dataclass(shape) and isinstance(value, dict):
        hints = _hints(shape)
        return shape(**{name: read(hints[name], item) for name, item in value.items() if name in hints})
    return _read_plain(shape, value)


def _read_plain(shape: object, value: object) -> object:
    if not isinstance(shape, type) or not isinstance(value, str):
        return value
    if issubclass(shape, Enum | Decimal):
        return shape(value)
    if issubclass(shape, date | time):  # a datetime is a date: its own class reads it
        return shape.fromisoformat(value)
    return base64.b64decode(value) if shape is bytes else value


def _without_none(shape: UnionType) -> object:
    return next(part for part in get_args(shape) if part is not NoneType)


@cache
def _hints(shape: type) -> dict[str, object]:
    return get_type_hints(shape)
