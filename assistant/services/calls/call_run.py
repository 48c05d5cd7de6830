"""A sheet being worded by the model behind a page: the agent reads the composer's meanwhile."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread

from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.errors import AssistantError
from assistant.domain.people.user import User
from assistant.services.calls.prepare_call import PrepareCall


class CallRun:
    """Begins at once; it is about one sheet, and worth nothing for another."""

    def __init__(self, prepare: PrepareCall, sheet: CallSheet, actor: User) -> None:
        self._composed = _bare(sheet)
        self._worded: CallSheet | None = None
        self._why = ""
        self._thread = Thread(target=self._word, args=(prepare, sheet, actor), daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether the model is still at work."""
        return self._thread.is_alive()

    @property
    def why(self) -> str:
        """Who wrote what is said and why, in French; "" while the model is at work."""
        if self.running:
            return ""
        return self._why or (self._worded.provenance.why if self._worded else "")

    def concerns(self, sheet: CallSheet) -> bool:
        """Whether it words this very sheet: a payment booked meanwhile makes another one."""
        return _bare(sheet) == self._composed

    def said(self, sheet: CallSheet) -> CallSheet:
        """The sheet in the model's words once they are there and its facts are still those."""
        worded = self._worded
        fits = worded is not None and not self.running and self.concerns(sheet)
        return worded if worded is not None and fits and self._same_facts(worded) else sheet

    def wait(self, seconds: float | None = None) -> None:
        """Until it is over."""
        self._thread.join(seconds)

    def _same_facts(self, worded: CallSheet) -> bool:
        composed = self._composed
        unworded = replace(
            _bare(worded),
            script=composed.script,
            written_by=composed.written_by,
            provenance=composed.provenance,
        )
        return unworded == composed

    def _word(self, prepare: PrepareCall, sheet: CallSheet, actor: User) -> None:
        try:
            self._worded = prepare.worded(sheet.debtor_id, actor, sheet.situation)
        except AssistantError as error:
            self._why = f"Texte du compositeur\u202f: {error}"


def _bare(sheet: CallSheet) -> CallSheet:
    """Without the hour from which it may be dialled, which passes by itself."""
    return replace(sheet, callable_from=None)
