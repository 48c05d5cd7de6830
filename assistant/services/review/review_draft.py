"""Review a draft: submit, send back, refuse, waive a warning."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.review import DraftState, ReviewAction, act_of, next_state
from assistant.domain.errors import NotAllowedError
from assistant.domain.finding import Finding, Severity, blocking
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.domain.written_words import told
from assistant.services.authorise import authorised_draft
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.review.one_wins import one_wins, refuse_overtaken
from assistant.services.review.record_review import record_review
from assistant.services.review.refuse_unseen import refuse_unseen
from assistant.services.writing.recheck_draft import RecheckDraft


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """Every act goes through the one transition table and leaves a trace."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    recheck: RecheckDraft

    def submit(self, draft_id: str, actor: User, seen: int | None = None, reason: str = "") -> Draft:
        """Send to a team lead; a text that no lead could approve as it stands goes with a ``reason`` alone."""
        return self._act(draft_id, ReviewAction.SUBMIT, actor, reason, seen=seen)

    def send_back(
        self, draft_id: str, actor: User, reason: str, seen: int | None = None, state: DraftState | None = None
    ) -> Draft:
        """Ask for changes, with a reason; ``state`` as the page showed it, so that nobody undoes an unseen approval."""
        return self._act(draft_id, ReviewAction.SEND_BACK, actor, reason, seen=seen, shown=state)

    def refuse(self, draft_id: str, actor: User, reason: str, seen: int | None = None) -> Draft:
        """Refuse for good, with a reason."""
        return self._act(draft_id, ReviewAction.REFUSE, actor, reason, seen=seen)

    def waive(self, draft_id: str, rule: str, actor: User, reason: str) -> Draft:
        """Waive a warning of today with a written reason; a blocking finding is never waived."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.WRITE, draft_id, self.clock.today())
            found = [one for one in self.recheck.inside(uow, draft, draft.latest.text) if one.rule == rule]
            if not found or any(finding.severity is not Severity.WARNING for finding in found):
                raise NotAllowedError("Seul un avertissement peut être levé\u202f: corrigez le texte.")
            state = next_state(draft.state, ReviewAction.WAIVE, actor.role, reason)
            kept = replace(draft, state=state, waived=(*draft.waived, f"{rule}:{told(reason)}"))
            return record_review(uow, kept, ReviewAction.WAIVE, actor.id, self.clock.now(), told(reason), rule)

    def _act(
        self,
        draft_id: str,
        action: ReviewAction,
        actor: User,
        reason: str = "",
        *,
        seen: int | None = None,
        shown: DraftState | None = None,
    ) -> Draft:
        with one_wins(self.unit_of_work, draft_id, actor), self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, act_of(action), draft_id, self.clock.today())
            refuse_overtaken(uow, draft, action, actor, shown)
            refuse_unseen(draft, seen)
            kept = replace(draft, state=next_state(draft.state, action, actor.role, reason))
            if action is ReviewAction.SUBMIT:
                _refuse_blocked(self.recheck.inside(uow, draft, draft.latest.text), reason)
            return record_review(uow, kept, action, actor.id, self.clock.now(), told(reason))


def _refuse_blocked(findings: tuple[Finding, ...], reason: str) -> None:
    """A false alarm, a question: the author may ask a lead all the same, and says why.

    ``findings`` are those of today, as the page counts them, not those kept with the text.
    """
    found = blocking(findings)
    if found and not told(reason):
        raise NotAllowedError(
            f"Un constat bloque ce texte\u202f: {found[0].message} Corrigez-le, ou dites pourquoi un responsable doit "
            "le lire malgré tout."
        )
