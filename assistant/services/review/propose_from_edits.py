"""Propose from edits: what people keep correcting, as changes of a register card or a template. Nothing is applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.draft_edit import EditChange, EditKind
from assistant.domain.writing.edit_proposal import EditProposal, ProposalDecision, ProposalEvidence, ProposalTarget
from assistant.domain.writing.register import RegisterTrait
from assistant.french.address.address_form import read_address_form
from assistant.french.courtesy.closings import read_closing
from assistant.french.courtesy.greetings import read_greeting
from assistant.services.authorise import authorise, reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.class_edits import changes_between

LOOKED_BACK: Final = timedelta(days=90)
LETTERS_OF_A_CARD: Final = 2
LETTERS_OF_A_TEMPLATE: Final = 3
CLIENTS_OF_A_TEMPLATE: Final = 2  # one client's taste belongs to their card
_Found = tuple[ProposalTarget, str, RegisterTrait | None, str, str]


@dataclass(frozen=True, slots=True)
class ProposeFromEdits:
    """Reads the drafts that people corrected lately; facts are never proposed, since code fills them."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> tuple[EditProposal, ...]:
        """What waits for a decision among the actor's clients, the most often corrected first."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            return self.inside(uow, actor)

    def inside(self, uow: UnitOfWork, actor: User) -> tuple[EditProposal, ...]:
        """The same in an open transaction."""
        drafts = self._drafts(uow, actor)
        decided = {decision.key: decision.at for decision in uow.proposals.decisions()}
        shown = (proposal for proposal in _proposals(drafts, decided) if not _is_locked(uow, proposal))
        return tuple(sorted(shown, key=lambda proposal: (-len(proposal.evidence), proposal.key)))

    def accepted(self, actor: User) -> tuple[ProposalDecision, ...]:
        """The changes of templates that somebody accepted, latest first: they wait to be written into a template."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            kept = uow.proposals.decisions()
        return tuple(one for one in reversed(kept) if one.accepted and one.target is ProposalTarget.TEMPLATE)

    def _drafts(self, uow: UnitOfWork, actor: User) -> list[Draft]:
        """Corrected drafts within the actor's reach."""
        edited = uow.drafts.edited_since(self.clock.now() - LOOKED_BACK)
        if not edited:
            return []
        reached = reach(uow, actor, self.clock.today())
        owners = {one.id: one.account_manager for one in uow.debtors.all({draft.debtor_id for draft in edited})}
        return [draft for draft in edited if draft.debtor_id in owners and reached.covers(owners[draft.debtor_id])]


def _proposals(drafts: Iterable[Draft], decided: Mapping[str, datetime]) -> Iterator[EditProposal]:
    grouped: dict[_Found, dict[str, ProposalEvidence]] = defaultdict(dict)
    for draft in drafts:
        for found, change in (*_of_card(draft), *_of_template(draft)):
            latest = draft.latest
            seen = ProposalEvidence(draft.id, draft.debtor_id, latest.user_id, latest.at, change)
            grouped[found].setdefault(draft.id, seen)
    for (target, subject, trait, before, after), by_draft in grouped.items():
        key = fingerprint_of("\x1f".join((target.value, subject, trait or "", before, after)))
        evidence = tuple(one for one in by_draft.values() if key not in decided or one.at > decided[key])
        if _is_enough(target, evidence):
            yield EditProposal(key, target, subject, before, after, evidence, trait)


def _is_enough(target: ProposalTarget, evidence: tuple[ProposalEvidence, ...]) -> bool:
    if target is ProposalTarget.REGISTER:
        return len(evidence) >= LETTERS_OF_A_CARD
    clients = {one.debtor_id for one in evidence}
    return len(evidence) >= LETTERS_OF_A_TEMPLATE and len(clients) >= CLIENTS_OF_A_TEMPLATE


def _of_card(draft: Draft) -> Iterator[tuple[_Found, EditChange]]:
    """Traits that read otherwise in the last text than in the first; a formal notice has its own register."""
    if draft.stage.is_notice:
        return
    first, last = draft.versions[0].text.body, draft.latest.text.body
    for trait, before, after in (
        (RegisterTrait.ADDRESS_FORM, read_address_form(first)[0], read_address_form(last)[0]),
        (RegisterTrait.GREETING, read_greeting(first), read_greeting(last)),
        (RegisterTrait.CLOSING, read_closing(first), read_closing(last)),
    ):
        if after is not None and before != after:
            shown = _showing(draft, trait)
            yield (ProposalTarget.REGISTER, draft.debtor_id, trait, str(before or ""), str(after)), shown


def _showing(draft: Draft, trait: RegisterTrait) -> EditChange:
    """The words that show it: the first, or the last for a closing; of the tone where one is."""
    changes = changes_between(draft.versions[0].text.body, draft.latest.text.body)
    tone = [change for change in changes if change.kind is EditKind.TONE] or list(changes)
    return tone[-1 if trait is RegisterTrait.CLOSING else 0]


def _of_template(draft: Draft) -> Iterator[tuple[_Found, EditChange]]:
    plan = draft.provenance.plan_id
    if not plan:
        return
    for change in changes_between(draft.versions[0].text.whole, draft.latest.text.whole):
        if change.kind is not EditKind.FACT and change.before:
            yield (ProposalTarget.TEMPLATE, plan, None, change.before, change.after), change


def _is_locked(uow: UnitOfWork, proposal: EditProposal) -> bool:
    """Whether the card already says so."""
    if proposal.trait is None:
        return False
    return uow.registers.locks(proposal.subject).get(proposal.trait) == proposal.after
