"""French words of calls: situations, outcomes, what a person answers."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain.call_log import CallOutcome
from assistant.domain.call_sheet import CallSituation, Trigger

SITUATIONS = {
    CallSituation.FIRST_CALL: "Premier appel",
    CallSituation.AFTER_REMINDERS: "Relances sans réponse",
    CallSituation.BROKEN_PROMISE: "Promesse non tenue",
    CallSituation.MISSED_INSTALMENT: "Versement manqué",
    CallSituation.BEFORE_NOTICE: "Avant mise en demeure",
    CallSituation.COURTESY: "Courtoisie avant échéance",
    CallSituation.THANKS: "Remerciement",
}
OUTCOMES = {
    CallOutcome.PROMISE: "Promesse",
    CallOutcome.PAYMENT_SENT: "Paiement parti",
    CallOutcome.CALL_BACK: "Rappeler le…",
    CallOutcome.VOICEMAIL: "Messagerie",
    CallOutcome.UNREACHABLE: "Injoignable",
    CallOutcome.WRONG_NUMBER: "Mauvais numéro",
    CallOutcome.INVOICE_NOT_RECEIVED: "Facture non reçue",
    CallOutcome.WAITING_APPROVAL: "En validation",
    CallOutcome.DISPUTE: "Litige",
    CallOutcome.DIFFICULTY: "Difficulté",
    CallOutcome.PLAN_ASKED: "Échéancier demandé",
    CallOutcome.REFUSAL: "Refus",
    CallOutcome.INSOLVENCY: "Procédure collective",
}
TRIGGERS = {
    Trigger.ALREADY_PAID: "Déjà payé",
    Trigger.INVOICE_NOT_RECEIVED: "Facture pas reçue",
    Trigger.WAITING_APPROVAL: "En validation",
    Trigger.CASH_DIFFICULTY: "Trésorerie",
    Trigger.DISPUTE: "Conteste",
    Trigger.REFUSES: "Refuse",
    Trigger.WRONG_PERSON: "Mauvaise personne",
    Trigger.ABSENT: "Absent",
    Trigger.ASKS_MANAGER: "Veut un responsable",
    Trigger.INSOLVENCY: "Procédure annoncée",
    Trigger.THREATENS_OR_DISTRESSED: "Menace, détresse",
}


def share(rate: Decimal | None) -> str:
    """A rate in whole per cent, "–" where nothing can be divided."""
    return "–" if rate is None else f"{rate * 100:.0f}\u202f%"
