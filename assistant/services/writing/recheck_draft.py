"""Check a stored draft again, with its figures as of the day they were drawn up."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.finding import Finding
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.authorise import authorised_draft
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.writing.check_draft import CheckDraft, TextCheck
from assistant.services.writing.situation_of_draft import situation_of_draft


@dataclass(frozen=True, slots=True)
class RecheckDraft:
    """Runs the guardrails on any text of a draft."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    check: CheckDraft
    rates: RateTable

    def __call__(self, draft_id: str, text: LetterText, actor: User) -> tuple[Finding, ...]:
        """Findings on a text being edited; nothing is stored."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            return self.inside(uow, draft, text)

    def prepare(self, draft_id: str, actor: User) -> TextCheck:
        """The check of this draft's texts on the ledger as it is now, for one who is typing."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            return self._prepare(uow, draft)

    def inside(self, uow: UnitOfWork, draft: Draft, text: LetterText) -> tuple[Finding, ...]:
        """The findings inside an open transaction."""
        return self._prepare(uow, draft)(text)

    def _prepare(self, uow: UnitOfWork, draft: Draft) -> TextCheck:
        case, situation = situation_of_draft(uow, draft, self.rates)
        return self.check.prepare(situation, case, uow)
