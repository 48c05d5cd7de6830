"""Strict JSON: an object never says one thing twice, and a number is a number."""

from __future__ import annotations

import json
from typing import NoReturn

from assistant.domain.errors import InputError


def read_json(text: str) -> object:
    """Decode JSON; raises InputError for a key given twice, NaN or Infinity, json.JSONDecodeError for other text."""
    read: object = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_number)
    return read


def known_id(value: object) -> str | int | None:
    """The identifier of a line, given back with its answer; raises InputError where it is no text or whole number."""
    if value is None or (isinstance(value, str | int) and not isinstance(value, bool)):
        return value
    raise InputError("La clé «\u202fid\u202f» n’est ni un texte ni un nombre entier\u202f: corrigez-la.")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise InputError(f"La clé «\u202f{twice[:40]}\u202f» est donnée deux fois\u202f: gardez-en une seule.")
    return found


def _no_number(name: str) -> NoReturn:
    raise InputError(f"«\u202f{name}\u202f» n’est pas un nombre\u202f: corrigez-le.")


def _number(text: str) -> float:
    number = float(text)
    if number in {float("inf"), float("-inf")}:
        _no_number(text[:20])
    return number
