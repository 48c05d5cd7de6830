"""A run of many drafts behind a page: started, looked at, stopped; it goes on when nobody looks."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event, Thread

from assistant.domain.people.user import User
from assistant.domain.writing.draft_outcome import DraftOutcome
from assistant.services.writing.draft_many import DraftMany


class DraftRun:
    """Begins at once; every draft that is told is stored already."""

    def __init__(self, draft_many: DraftMany, debtor_ids: Sequence[str], actor: User) -> None:
        self.total = len(set(debtor_ids))
        self._told: list[DraftOutcome] = []
        self._stop = Event()
        self._thread = Thread(target=draft_many, args=(debtor_ids, actor, self._stop, self._told.append), daemon=True)
        self._thread.start()

    @property
    def outcomes(self) -> tuple[DraftOutcome, ...]:
        """What became of the clients so far, in the order of the finish."""
        return tuple(self._told)

    @property
    def running(self) -> bool:
        """Whether letters are still being written."""
        return self._thread.is_alive()

    @property
    def stopping(self) -> bool:
        """Whether somebody stopped it."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Begin no other letter; those being written are finished."""
        self._stop.set()

    def wait(self, seconds: float | None = None) -> None:
        """Until it is over."""
        self._thread.join(seconds)
