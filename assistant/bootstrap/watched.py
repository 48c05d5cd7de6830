"""Use cases as pages and commands get them: a refusal on its way out is noted, whatever the use case."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from assistant.domain.errors import ForbiddenError, OutOfReachError
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.audit.witness_refusals import WitnessRefusals

_OWN: Final = "assistant.services"
_OBJECT_IDS: Final = ("draft_id", "debtor_id")


def watched(services: Services, witness: WitnessRefusals) -> Services:
    """The same use cases, each of them watched."""
    told = {field.name: getattr(services, field.name) for field in fields(services)}
    cases: dict[str, Any] = {name: _Watched(case, name, witness) for name, case in told.items() if _is_case(case)}
    return replace(services, **cases)


class _Watched:
    """Stands before a use case and its parts; what is not a method is the use case's own."""

    __slots__ = ("_case", "_path", "_witness")

    def __init__(self, case: object, path: str, witness: WitnessRefusals) -> None:
        self._case, self._path, self._witness = case, path, witness

    def __call__(self, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as the use case has them
        return self._heard(self._case.__call__, self._path)(*args, **named)  # type: ignore[operator]  # its type is the use case's

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        found = getattr(self._case, name)
        path = f"{self._path}.{name}"
        if inspect.ismethod(found):
            return self._heard(found, path)
        return _Watched(found, path, self._witness) if _is_case(found) else found

    def _heard(self, method: Callable[..., Any], path: str) -> Callable[..., Any]:
        def hearing(*args: Any, **named: Any) -> Any:  # noqa: ANN401
            try:
                return method(*args, **named)
            except (ForbiddenError, OutOfReachError) as error:
                told = inspect.signature(method).bind(*args, **named).arguments
                actor = told.get("actor")
                if isinstance(actor, User):
                    self._witness(error, actor, path, _subject(told))
                raise

        return hearing


def _is_case(found: object) -> bool:
    return is_dataclass(found) and not isinstance(found, type) and type(found).__module__.startswith(_OWN)


def _subject(told: dict[str, Any]) -> str:
    """The id that was aimed at, "" where the call names none."""
    named = [value for name, value in told.items() if name.endswith("_id")]
    inside = [getattr(value, name, None) for value in told.values() for name in _OBJECT_IDS]
    return next((one for one in (*named, *inside) if isinstance(one, str) and one), "")
