"""Refuse to move messages on which something was founded: a promise, a plan, a decision, a letter."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.reply import ReplyState
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork


def refuse_cited(uow: UnitOfWork, debtor_id: str, message_ids: Collection[str]) -> None:
    """Raise NotAllowedError, saying what cites one of these messages of a client and what can be done."""
    ids = frozenset(message_ids)
    for cited, what in _citations(uow, debtor_id):
        found = next(iter(sorted(ids.intersection(cited))), "")
        if found:
            raise NotAllowedError(
                f"{what} s’appuie sur un de ces messages : ils restent dans le dossier, "
                f"sauf à effacer celui-là pour de bon (courtois forget {found})."
            )


def _citations(uow: UnitOfWork, debtor_id: str) -> Iterator[tuple[Collection[str], str]]:
    """What cites which messages, with its name in French."""
    for promise in uow.ledger.promises(debtor_id):
        yield (promise.message_id,), f"La promesse du {promise.on:%d/%m/%Y}"
    for plan in uow.agreements.plans(debtor_id):
        yield (plan.message_id,), f"L’échéancier du {plan.proposed_on:%d/%m/%Y}"
    for reply in uow.replies.of(debtor_id):
        if reply.state is ReplyState.DECIDED:
            yield (reply.message_id,), f"La décision prise sur la réponse du {reply.arrived_at:%d/%m/%Y}"
    for draft in uow.drafts.of(debtor_id):
        if draft.state is not DraftState.REFUSED:
            yield _cited_by(draft), f"Le courrier préparé le {draft.created_at:%d/%m/%Y}"


def _cited_by(draft: Draft) -> frozenset[str]:
    quoted = (quote.message_id for trait in draft.register_card.traits for quote in trait.quotes)
    return frozenset((*(passage.message_id for passage in draft.evidence), *quoted))
