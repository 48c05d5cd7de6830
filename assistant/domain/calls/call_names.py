"""What the choices of calls are called in French: situations, outcomes, what a person answers."""

from __future__ import annotations

from typing import Final

from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.calls.call_sheet import CallSituation, Trigger

SITUATIONS: Final = {
    CallSituation.FIRST_CALL: "Premier appel",
    CallSituation.AFTER_REMINDERS: "Relances sans règlement",
    CallSituation.BROKEN_PROMISE: "Promesse non tenue",
    CallSituation.MISSED_INSTALMENT: "Versement manqué",
    CallSituation.BEFORE_NOTICE: "Avant mise en demeure",
    CallSituation.COURTESY: "Courtoisie avant échéance",
    CallSituation.THANKS: "Remerciement",
}
OUTCOMES: Final = {
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
TRIGGERS: Final = {
    Trigger.ALREADY_PAID: "Déjà payé",
    Trigger.INVOICE_NOT_RECEIVED: "Facture pas reçue",
    Trigger.WAITING_APPROVAL: "Attend un accord",
    Trigger.CASH_DIFFICULTY: "Trésorerie",
    Trigger.DISPUTE: "Conteste",
    Trigger.REFUSES: "Refuse",
    Trigger.WRONG_PERSON: "Mauvaise personne",
    Trigger.ABSENT: "Absent",
    Trigger.ASKS_MANAGER: "Veut un responsable",
    Trigger.INSOLVENCY: "Procédure annoncée",
    Trigger.THREATENS_OR_DISTRESSED: "Menace, détresse",
}
