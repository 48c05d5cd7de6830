"""The second reader: who may say yes to a draft, by the house's policy (legal.md GR-062)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.approvals.review import ReviewAction, ReviewEvent
from assistant.domain.approvals.second_look import TWO_PEOPLE, Circumstances, SecondLook, second_looks
from assistant.domain.errors import NotAllowedError
from assistant.domain.gate import GateOverride
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.review.own_approval import bars_of, way_out
from assistant.services.review.own_sentences import own_sentences

LOOKS: Final = {
    SecondLook.FORMAL_NOTICE: "mise en demeure",
    SecondLook.AMOUNT: "montant au-dessus du seuil de la maison",
    SecondLook.OVERRIDE: "blocage levé",
    SecondLook.WAIVER: "avertissement levé",
    SecondLook.OWN_WORDS: "phrases hors modèle",
    SecondLook.LEVEL: "étape que l’auteur n’approuve pas seul",
    SecondLook.SENT_BACK: "déjà renvoyé",
    SecondLook.SUBMITTED: "soumis",
}
ALONE: Final = "Sans second lecteur\u202f: personne d’autre dans la maison."


def looks_of(
    uow: UnitOfWork, draft: Draft, asked: Decimal, overrides: Iterable[GateOverride], today: date
) -> tuple[SecondLook, ...]:
    """Why somebody else than its author reads it; () when the author may approve. It asks for ``asked`` euros."""
    around = Circumstances(
        asked,
        overridden=any(one.covers(one.code, today, draft.id) for one in overrides),
        sent_back=is_sent_back(uow.drafts.reviews(draft.id)),
        own_words=bool(own_sentences(draft, draft.latest.text)),
    )
    return second_looks(draft, around, uow.house.policy().approvals)


def is_sent_back(events: Collection[ReviewEvent]) -> bool:
    """Whether a lead ever asked for changes."""
    return any(event.action is ReviewAction.SEND_BACK for event in events)


def refuse_approver(uow: UnitOfWork, draft: Draft, looks: Collection[SecondLook], actor: User, today: date) -> str:
    """Raise NotAllowedError where somebody else must approve; what to record of the approval, mostly ""."""
    if not looks:
        return ""
    why = ", ".join(LOOKS[look] for look in looks)
    if not may(actor.role, Act.JUDGE):
        raise NotAllowedError(f"Cette validation revient à un responsable ({why})\u202f: soumettez-lui le brouillon.")
    if not bars_of(draft, looks).bar(actor.id):
        return ""
    if lacks_second_reader(uow, draft, looks, actor.id):
        way = way_out(uow, draft, bars_of(draft, looks), actor, today)
        raise NotAllowedError(f"Vous avez écrit ce texte, et il demande une seconde personne ({why})\u202f: {way}")
    return ALONE


def lacks_second_reader(uow: UnitOfWork, draft: Draft, looks: Collection[SecondLook], approver_id: str) -> bool:
    """Whether two people are needed, the house has them, and the approver wrote the draft."""
    if not bars_of(draft, looks).bar(approver_id):
        return False
    return any(_could_read(user, approver_id) for user in uow.house.users())


def refuse_grave(looks: Iterable[SecondLook]) -> None:
    """Raise NotAllowedError for what is never approved in a batch."""
    for look in looks:
        if look in TWO_PEOPLE:
            raise NotAllowedError(f"À lire seul\u202f: {LOOKS[look]}.")


def _could_read(user: User, approver_id: str) -> bool:
    return user.active and user.id != approver_id and may(user.role, Act.APPROVE)
