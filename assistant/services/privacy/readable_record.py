"""A record as a text that a person reads: one field a line, nested ones further right, nothing technical."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

from assistant.domain.writing.register import Trait
from assistant.domain.writing.register_words import value_words
from assistant.services.privacy.record_names import FIELD_NAMES, TECHNICAL
from assistant.services.privacy.record_values import said

_INDENT: Final = "  "


def readable(record: Mapping[str, object]) -> str:
    """The whole record in French; fields without a value are left out, technical ones stay in the other file."""
    return "\n".join(_lines("", record, 0)) + "\n"


def _lines(field: str, value: object, depth: int) -> Iterator[str]:
    inner = _fields(value)
    if inner is not None:
        for name, one in inner.items():
            if name not in TECHNICAL and one not in (None, "", (), [], {}):
                yield from _field(name, FIELD_NAMES[name], one, depth)
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value, start=1):
            yield from _field(field, str(number), one, depth)
    else:
        yield from (f"{_INDENT * depth}{line}" for line in said(field, value).splitlines())


def _field(field: str, name: str, value: object, depth: int) -> Iterator[str]:
    if _fields(value) is not None or isinstance(value, tuple | list) or "\n" in said(field, value):
        yield f"{_INDENT * depth}{name}"
        yield from _lines(field, value, depth + 1)
    else:
        yield f"{_INDENT * depth}{name}\u202f: {said(field, value)}"


def _fields(value: object) -> dict[str, object] | None:
    """The fields of a record by name, None for a value; a trait's value is told in the words of that trait."""
    if isinstance(value, Mapping):
        return {str(name): one for name, one in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return None
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {**found, "value": value_words(value.name, value.value)} if isinstance(value, Trait) else found
