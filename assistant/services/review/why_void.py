"""Why an approval no longer holds: which part of what it was bound to has moved, in one French sentence."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from assistant.domain.approvals.approval import Approval, moved

_CHANGED: Final = {
    "text": "le texte a changé",
    "channel": "le canal a changé",
    "rules": "les règles de contrôle ont changé",
    "invoice": "une facture est arrivée ou a changé",
    "credit": "un avoir est arrivé ou a changé",
    "payment": "un règlement est arrivé ou a changé",
    "dispute": "un litige a été ouvert, modifié ou levé",
    "write_off": "une perte a été constatée",
    "flag": "une consigne a été donnée ou levée",
    "promise": "une promesse a été notée ou n’a plus le même sort",
    "plan": "un échéancier a été proposé, accepté ou modifié",
    "discount": "un escompte a été offert ou retiré",
    "recipient": "le destinataire a changé",
    "creditor": "l’identité ou le compte bancaire de la maison a changé",
    "envelope": "l’expéditeur, les copies ou les pièces jointes ont changé",
    "reminder": "une autre relance est partie",
    "reply": "un message du client est arrivé",
    "transfer": "les lignes du virement ont changé",
    "penalties": "le décompte des pénalités a changé",
    "printed": "la lettre ne peut plus être imprimée telle quelle",
}
_FOLLOWS: Final = frozenset({"envelope", "transfer", "penalties", "printed"})  # told only where nothing else moved
_UNKNOWN: Final = "le dossier, le texte ou les règles ont changé"
_AGAIN: Final = "relisez le brouillon et approuvez-le de nouveau"


def why_void(approval: Approval | None, parts: tuple[str, ...], now: datetime, lifetime: timedelta) -> str:
    """The sentence; ``parts`` are those of what would be sent now."""
    if approval is None:
        return f"L’approbation ne vaut plus\u202f: elle manque au dossier\u202f; {_AGAIN}."
    kinds = moved(approval.parts, parts) if approval.parts else ()
    changes = [_CHANGED.get(kind, _UNKNOWN) for kind in [k for k in kinds if k not in _FOLLOWS] or kinds]
    if now - approval.at > lifetime:
        changes.append(f"elle a plus de {lifetime.days} jour{'s' if lifetime.days > 1 else ''}")
    elif now < approval.at:
        changes.append("l’horloge de cette machine a reculé")
    told = ", ".join(dict.fromkeys(changes or [_UNKNOWN]))
    return f"L’approbation ne vaut plus\u202f: {told}\u202f; {_AGAIN}."
