"""What the choices of the domain are called in French, on screens, in commands and in what is handed out."""

from __future__ import annotations

from typing import Final

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import ContactRole, DebtorKind, InsolvencyKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Writer

STAGES: Final = {
    Stage.PRE_DUE: "Pré-échéance",
    Stage.REMINDER_1: "Relance 1",
    Stage.REMINDER_2: "Relance 2",
    Stage.REMINDER_3: "Relance 3",
    Stage.FORMAL_NOTICE: "Mise en demeure",
    Stage.POST_FORMAL_NOTICE: "Après mise en demeure",
    Stage.PLAN: "Échéancier",
    Stage.THANKS: "Remerciement",
    Stage.OTHER: "Autre",
}
INTENTS: Final = {
    Intent.REMINDER: "Rappel",
    Intent.BROKEN_PROMISE: "Promesse rompue",
    Intent.PROMISE_CONFIRMATION: "Confirmation de promesse",
    Intent.PLAN_PROPOSAL: "Proposition d’échéancier",
    Intent.PLAN_CONFIRMATION: "Accord d’échéancier",
    Intent.MISSED_INSTALMENT: "Versement manqué",
    Intent.THANKS: "Remerciement",
    Intent.EARLY_DISCOUNT: "Escompte avant échéance",
    Intent.DISPUTE_NOTED: "Litige noté",
    Intent.INVOICE_COPY: "Facture renvoyée",
    Intent.PAYMENT_NOTED: "Règlement annoncé",
    Intent.APPROVAL_NOTED: "Validation attendue",
    Intent.DIFFICULTY_NOTED: "Difficulté notée",
    Intent.CALL_BACK_NOTED: "Rendez-vous téléphonique",
    Intent.ANSWER: "Réponse au client",
}
CHANNELS: Final = {
    Channel.EMAIL: "Courriel",
    Channel.LETTER: "Lettre",
    Channel.REGISTERED_LETTER: "Lettre recommandée",
    Channel.ELECTRONIC_REGISTERED_LETTER: "Recommandé électronique",
    Channel.SMS: "SMS",
    Channel.PHONE: "Téléphone",
    Channel.VOICEMAIL: "Messagerie vocale",
}
KINDS: Final = {
    DebtorKind.BUSINESS: "Entreprise",
    DebtorKind.MERCHANT: "Commerçant",
    DebtorKind.NONPROFESSIONAL: "Non-professionnel",
    DebtorKind.CONSUMER: "Particulier",
    DebtorKind.PUBLIC: "Organisme public",
    DebtorKind.UNKNOWN: "Qualité inconnue",
}
STATES: Final = {
    DraftState.DRAFTED: "Brouillon",
    DraftState.SUBMITTED: "À valider",
    DraftState.CHANGES_REQUESTED: "À reprendre",
    DraftState.REFUSED: "Refusé",
    DraftState.APPROVED: "Approuvé",
    DraftState.SENDING: "En cours d’envoi",
    DraftState.SENT: "Envoyé",
    DraftState.VOID: "Approbation caduque",
}
SEVERITIES: Final = {Severity.BLOCKING: "Bloquant", Severity.WARNING: "Avertissement", Severity.ADVICE: "Conseil"}
PROMISES: Final = {
    PromiseStatus.PENDING: "en attente",
    PromiseStatus.KEPT: "tenue",
    PromiseStatus.PARTIAL: "tenue en partie",
    PromiseStatus.BROKEN: "non tenue",
    PromiseStatus.CANCELLED: "annulée",
}
DISPUTES: Final = {
    DisputeReason.PRICE: "Prix, quantité ou calcul",
    DisputeReason.QUALITY: "Qualité",
    DisputeReason.DELIVERY: "Livraison ou exécution",
    DisputeReason.ADMINISTRATIVE: "Mention manquante ou fausse",
    DisputeReason.DUPLICATE: "Facture en double",
    DisputeReason.OTHER: "Autre motif",
}
CONTACT_ROLES: Final = {
    ContactRole.AP_CONTACT: "comptabilité fournisseurs",
    ContactRole.BUYER: "donneur d’ordre",
    ContactRole.MANAGER: "direction",
    ContactRole.PERSON: "particulier",
    ContactRole.OTHER: "",
}
PROCEEDINGS: Final = {
    InsolvencyKind.SAFEGUARD: "Sauvegarde",
    InsolvencyKind.RECEIVERSHIP: "Redressement judiciaire",
    InsolvencyKind.LIQUIDATION: "Liquidation judiciaire",
}
WRITERS: Final = {Writer.COMPOSER: "Rédacteur intégré", Writer.MODEL: "Modèle", Writer.PERSON: "Modifié à la main"}
