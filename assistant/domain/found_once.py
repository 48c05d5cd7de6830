"""Found once: what a value is asked again and again is worked out the first time.

``functools.cached_property`` of Python 3.11 takes a lock at each first time, which costs more than most of our answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Self, TypeVar, overload

T = TypeVar("T")


class found_once(Generic[T]):  # noqa: N801  (used as a decorator, named as one)
    """A method without arguments as an attribute; two threads at once may both work it out, alike."""

    def __init__(self, find: Callable[..., T]) -> None:
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    @overload
    def __get__(self, one: None, kind: type) -> Self: ...

    @overload
    def __get__(self, one: object, kind: type) -> T: ...

    def __get__(self, one: object | None, kind: type) -> Self | T:
        """Asked only where the value does not hold the answer yet."""
        if one is None:
            return self
        found = one.__dict__[self._name] = self._find(one)
        return found
