"""Quickly made: frozen values of which a large book has hundreds of thousands, each made in half the time.

A frozen dataclass sets each of its fields by a call that looks the field up by name: a quarter of the day's first list
on 10,000 clients. Here a value is of an open class of the same slots while its fields are set, which the interpreter
does in place, and of its own class before anybody else sees it. It stays as frozen as before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from types import FunctionType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


def quickly_made(kind: type[T]) -> type[T]:
    """The same frozen dataclass with slots; raises TypeError where a field is made for each value."""
    places = fields(kind)
    if any(one.default_factory is not MISSING or not one.init or one.kw_only for one in places):
        raise TypeError(f"{kind.__name__} has a field that must be made for each value")
    if hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} has more to do once its fields are set")
    known: dict[str, object] = {f"_default_{one.name}": one.default for one in places}
    known |= {"_become": object.__dict__["__class__"].__set__, "_closed": kind, "_open": _open_twin(kind)}
    lines = [f"def __init__(self, {', '.join(map(_parameter, places))}):", "    _become(self, _open)"]
    lines += [f"    self.{one.name} = {one.name}" for one in places]
    lines += ["    _become(self, _closed)"]
    exec("\n".join(lines), known)  # noqa: S102  (as dataclasses make theirs: names of fields alone, none from outside)
    _take_place(kind, known["__init__"])
    return kind


def _parameter(field: Field[object]) -> str:
    return field.name if field.default is MISSING else f"{field.name}=_default_{field.name}"


def _open_twin(kind: type[DataclassInstance]) -> type:
    """A class whose values lie in memory as those of ``kind``, and may be written to."""
    return type(f"Open{kind.__name__}", kind.__bases__, {"__slots__": getattr(kind, "__slots__")})  # noqa: B009  (every kind has it, no type says so)


def _take_place(kind: type[DataclassInstance], made: object) -> None:
    """Stand for the ``__init__`` of dataclasses, under its name and with its annotations."""
    former: Callable[..., None] = kind.__init__
    if not isinstance(made, FunctionType):
        raise TypeError(made)
    made.__qualname__, made.__annotations__ = former.__qualname__, former.__annotations__
    setattr(kind, "__init__", made)  # noqa: B010  (a type checker refuses the plain assignment)
