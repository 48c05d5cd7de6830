"""Authorise: may this person do this, to this client. The one way to ask; pages only hide what it would refuse."""

from __future__ import annotations

from datetime import date, datetime

from assistant.domain.errors import ForbiddenError, OutOfReachError, UnprovenError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.portfolio import Reach, reach_of
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork

_REFUSALS = {
    Act.WRITE: "Votre rôle lit les dossiers sans les modifier.",
    Act.CALL: "Les appels ne font pas partie de votre rôle\u202f: demandez au suivi client.",
    Act.APPROVE: "Votre rôle n’approuve pas de courrier.",
    Act.SEND: "Votre rôle n’envoie pas de courrier.",
    Act.JUDGE: "Cette décision revient à un responsable.",
    Act.OVERRIDE: "Votre rôle ne lève pas de blocage.",
    Act.IMPORT: "Votre rôle n’importe pas de données.",
    Act.EXPORT: "Votre rôle n’exporte pas de données\u202f: demandez à un responsable.",
    Act.SET_HOUSE: "Les réglages de la maison reviennent à un responsable.",
    Act.ERASE: "L’effacement de données revient à un responsable.",
    Act.AUDIT: "Le journal se lit avec le rôle responsable, audit ou administration.",
    Act.ACCOUNTS: "Gérer les comptes revient à l’administration.",
    Act.ABSENCES: "Les absences se notent avec le rôle responsable ou administration.",
    Act.READ: "Votre rôle n’ouvre pas de dossier.",
}

_UNPROVEN = "Cet acte demande de prouver de nouveau qui vous êtes\u202f: rien n’a changé."


def authorise(actor: User, act: Act, refusal: str = "") -> None:
    """Raise ForbiddenError, with ``refusal`` where it tells more, when the role may not do it or the person left."""
    if not actor.active or not may(actor.role, act):
        raise ForbiddenError(refusal or _REFUSALS[act])


def authorise_for(uow: UnitOfWork, actor: User, act: Act, debtor_id: str, today: date) -> None:
    """The same, for one client; a client out of reach does not exist for this person: raises NotFoundError."""
    authorise(actor, act)
    if not reach(uow, actor, today).covers(uow.debtors.get(debtor_id).account_manager):
        raise OutOfReachError(f"Le client {debtor_id} n’existe pas\u202f: choisissez-en un dans la liste.")


def require_proof(uow: UnitOfWork, actor: User, proof: Proof | None, now: datetime) -> None:
    """Before a grave act: raise UnprovenError unless the person proved a moment ago who they are.

    A house without accounts has nobody to impersonate.
    """
    if uow.access.has_credentials() and (proof is None or not proof.covers(actor, now)):
        raise UnprovenError(_UNPROVEN)


def authorised_draft(uow: UnitOfWork, actor: User, act: Act, draft_id: str, today: date) -> Draft:
    """The draft, for who may do this to its client; another's is answered as one that is not there: NotFoundError."""
    authorise(actor, act)
    draft = uow.drafts.get(draft_id)
    if not reach(uow, actor, today).covers(uow.debtors.get(draft.debtor_id).account_manager):
        raise OutOfReachError(f"Le brouillon {draft_id} n’existe pas\u202f: revenez au dossier du client.")
    return draft


def reach(uow: UnitOfWork, actor: User, today: date) -> Reach:
    """Whose clients the person reaches; the machine's own shell and a house without accounts reach all."""
    if actor.is_shell or not uow.access.has_credentials():
        return Reach(None)
    return reach_of(actor, uow.house.users(), uow.access.delegations(), today)


def within_reach(uow: UnitOfWork, actor: User, today: date) -> frozenset[str]:
    """The ids of every client that the person reaches."""
    reached = reach(uow, actor, today)
    return frozenset(debtor.id for debtor in uow.debtors.names() if reached.covers(debtor.account_manager))
