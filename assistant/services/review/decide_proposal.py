"""Decide on a proposal made from edits: a person's yes locks a card's line or drafts a template, a no is kept too."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.edit_proposal import EditProposal, ProposalDecision, ProposalTarget
from assistant.domain.writing.template import TemplateVersion
from assistant.domain.written_words import told
from assistant.services.authorise import authorise, authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.draft_from_proposal import DraftFromProposal
from assistant.services.review.propose_from_edits import ProposeFromEdits


@dataclass(frozen=True, slots=True)
class DecideProposal:
    """The proposal is read again in the transaction that decides: of two people, one decides."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    propose: ProposeFromEdits
    drafting: DraftFromProposal | None = None

    def accept(self, key: str, actor: User) -> tuple[TemplateVersion, ...]:
        """Lock the line of the card, or write the template's drafts, the actor's, which another person approves.

        Without drafts, the words stand in no paragraph to the letter: that the template is to change is kept.
        """
        return self._decide(key, actor, accepted=True)

    def decline(self, key: str, reason: str, actor: User) -> None:
        """Keep the no and its reason; the same comes back only with new letters."""
        if not told(reason):
            raise NotAllowedError("Indiquez un motif\u202f: il sera conservé avec la proposition.")
        self._decide(key, actor, accepted=False, reason=told(reason))

    def _decide(self, key: str, actor: User, *, accepted: bool, reason: str = "") -> tuple[TemplateVersion, ...]:
        authorise(actor, Act.WRITE)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            uow.proposals.lock()
            proposal = next((one for one in self.propose.inside(uow, actor) if one.key == key), None)
            if proposal is None:
                raise NotAllowedError(
                    "Cette proposition est déjà tranchée, ou n’a plus de preuve\u202f: rechargez la page."
                )
            self._refuse_person(uow, proposal, actor)
            made: tuple[TemplateVersion, ...] = ()
            if accepted and proposal.target is ProposalTarget.TEMPLATE and self.drafting is not None:
                made = self.drafting(uow, proposal, actor)
            drafted = " ".join(version.prompt_id for version in made)
            uow.proposals.add(
                ProposalDecision(key, proposal.target, proposal.subject, accepted, reason, actor.id, now, drafted)
            )
            if accepted and proposal.trait is not None:
                uow.registers.lock(proposal.subject, proposal.trait, proposal.after, actor.id, now)
            action = "accept_proposal" if accepted else "decline_proposal"
            details = {"target": proposal.target.value, "proposal": key, "letters": str(len(proposal.evidence))}
            uow.audit.append(at=now, user_id=actor.id, action=action, subject_id=proposal.subject, details=details)
            uow.commit()
        return made

    def _refuse_person(self, uow: UnitOfWork, proposal: EditProposal, actor: User) -> None:
        if proposal.target is ProposalTarget.TEMPLATE:
            authorise(actor, Act.SET_HOUSE)
        else:
            authorise_for(uow, actor, Act.WRITE, proposal.subject, self.clock.today())
