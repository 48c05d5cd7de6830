"""Check a stored draft again, with its figures as of the day they were drawn up."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.draft import Draft, LetterText
from assistant.domain.finding import Finding
from assistant.domain.rate_table import RateTable
from assistant.services.check_draft import CheckDraft
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.situation_of_draft import situation_of_draft


@dataclass(frozen=True, slots=True)
class RecheckDraft:
    """Runs the guardrails on any text of a draft."""

    unit_of_work: UnitOfWorkFactory
    check: CheckDraft
    rates: RateTable

    def __call__(self, draft_id: str, text: LetterText) -> tuple[Finding, ...]:
        """Findings on a text being edited; nothing is stored."""
        with self.unit_of_work() as uow:
            return self.inside(uow, uow.drafts.get(draft_id), text)

    def inside(self, uow: UnitOfWork, draft: Draft, text: LetterText) -> tuple[Finding, ...]:
        """The same inside an open transaction."""
        case, situation = situation_of_draft(uow, draft, self.rates)
        return self.check(text, situation, case, uow)
