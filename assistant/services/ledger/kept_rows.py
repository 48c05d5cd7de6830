"""The day's rows as they were computed, each kept while its client's account bears the same stamp."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from threading import Lock

from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.uncollected import uncollected
from assistant.services.ports.unit_of_work import UnitOfWork

_PORTION = 5000  # clients read at a time: a large book never stands in memory whole
_Place = tuple[bool, Decimal, str]


class KeptRows:
    """Shared by every session; one at a time computes, the others wait and find it done."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._day: Hashable = None
        self._stamps: dict[str, str] = {}
        self._rows: dict[str, tuple[_Place, WorklistRow]] = {}

    def rows(
        self,
        uow: UnitOfWork,
        day: Hashable,  # the day, and all else that every row depends on
        compute: Callable[[Sequence[str]], Iterable[WorklistRow]],
    ) -> tuple[WorklistRow, ...]:
        """Every row of the day, the ready ones first, by falling priority; ``day`` is what all of them hang on."""
        with self._lock:
            stamps = uow.debtors.stamps()  # before what they stand for: a change meanwhile is seen the next time
            if day != self._day or self._stamps.keys() - stamps.keys():
                self._day, self._stamps, self._rows = day, {}, {}
            changed = [key for key, stamp in stamps.items() if self._stamps.get(key) != stamp]
            for start in range(0, len(changed), _PORTION):
                portion = changed[start : start + _PORTION]
                for key in portion:
                    self._rows.pop(key, None)
                with uncollected():
                    self._rows |= {row.debtor_id: (_place(row), row) for row in compute(portion)}
                self._stamps |= {key: stamps[key] for key in portion}
            return tuple(row for _, row in sorted(self._rows.values(), key=lambda kept: kept[0]))


def _place(row: WorklistRow) -> _Place:
    return not row.ready, -row.priority, row.debtor_id
