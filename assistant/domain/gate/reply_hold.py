"""The gate's question about replies: a message that nobody decided, or what was decided to wait for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.domain.mail.reply import Reply, ReplyKind

KIND_WORDS = {
    ReplyKind.PROMISE: "promesse de règlement",
    ReplyKind.DISPUTE: "contestation",
    ReplyKind.PAID: "règlement annoncé comme fait",
    ReplyKind.COPY_REQUESTED: "pièce demandée",
    ReplyKind.CASH_DIFFICULTY: "difficulté de trésorerie",
    ReplyKind.WRONG_CONTACT: "mauvais interlocuteur",
    ReplyKind.OUT_OF_OFFICE: "absence",
    ReplyKind.BOUNCE: "message non remis",
    ReplyKind.REFUSAL: "refus de payer",
    ReplyKind.INSOLVENCY: "procédure collective annoncée",
}
_HELD = {
    ReplyKind.INSOLVENCY: "Procédure collective annoncée\u202f: vérifiez-la avant le {day}.",
    ReplyKind.CASH_DIFFICULTY: "Difficulté de trésorerie annoncée\u202f: proposez un échéancier avant le {day}.",
    ReplyKind.COPY_REQUESTED: "Pièce demandée\u202f: envoyez-la et laissez-lui jusqu’au {day}.",
    ReplyKind.WRONG_CONTACT: "Bon interlocuteur à trouver avant le {day}.",
    ReplyKind.OUT_OF_OFFICE: "Interlocuteur absent\u202f: attendez le {day}.",
}
_DAY_BEFORE_ANY = "Suite convenue avec le client\u202f: attendez le {day}."


def reply_hold(replies: Sequence[Reply], as_of: date) -> str:
    """Why replies stop a reminder on a day, in one French line; "" when none does.

    A message that awaits a decision stops it from its arrival; a decided one until the day before ``hold_until``.
    """
    came = [reply for reply in replies if reply.arrived_at.date() <= as_of]
    awaiting = [reply for reply in came if reply.awaits and reply.freezes]
    if awaiting:
        first = min(awaiting, key=lambda reply: reply.arrived_at)
        words = ", ".join(KIND_WORDS[kind] for kind in first.kinds) or "à lire"
        came_on = f"{first.arrived_at:%d/%m/%Y}"
        return f"Une réponse du {came_on} attend ({words})\u202f: décidez-la dans «\u202fRéponses\u202f»."
    held = [reply for reply in came if reply.hold_until is not None and reply.hold_until > as_of]
    if not held:
        return ""
    last = max(held, key=lambda reply: reply.hold_until or as_of)
    sentence = next((_HELD[kind] for kind in _HELD if kind in last.kinds), _DAY_BEFORE_ANY)
    return sentence.format(day=f"{last.hold_until:%d/%m/%Y}")
