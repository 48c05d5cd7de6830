"""What each shipped template is called on screen; one written by the house keeps its own name, without its marks."""

from __future__ import annotations

from typing import Final

from assistant.domain.calls.call_names import TRIGGERS
from assistant.domain.calls.call_sheet import Trigger
from assistant.domain.choice_names import INTENTS, STAGES
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent

_PARAGRAPHS: Final = {
    "account": "Coordonnées bancaires, en une ligne",
    "approval_noted": "Validation attendue\u202f: ce qui est noté",
    "approval_noted_next": "Validation attendue\u202f: la suite",
    "ask": "Demande de règlement",
    "call_back_noted": "Rendez-vous téléphonique",
    "call_back_noted_next": "Rendez-vous téléphonique\u202f: autre moment",
    "closing": "Formule finale",
    "collector": "Identité du recouvreur",
    "collector_claim": "Somme due, élément par élément",
    "collector_law": "Loi sur les frais de recouvrement",
    "consequence": "Étape suivante",
    "crossing": "Règlement déjà parti",
    "difficulty_noted": "Difficulté\u202f: ce qui est noté",
    "difficulty_noted_next": "Difficulté\u202f: la suite",
    "discount": "Escompte",
    "discount_free": "Escompte\u202f: sans obligation",
    "dispute_noted": "Contestation\u202f: accusé de réception",
    "dispute_noted_next": "Contestation\u202f: la suite",
    "door": "Porte ouverte",
    "enclosures": "Pièces jointes",
    "faith": "Bonne foi présumée",
    "greeting": "Salutation",
    "interest": "Intérêts et indemnité",
    "invoice_copy": "Facture renvoyée",
    "invoice_copy_next": "Facture renvoyée\u202f: la suite",
    "missed": "Versement manqué",
    "missed_ask": "Versement manqué\u202f: la demande",
    "missed_clause": "Versement manqué\u202f: rappel de la clause",
    "missed_door": "Versement manqué\u202f: porte ouverte",
    "notice_consequence": "Mise en demeure\u202f: suites possibles",
    "notice_crossing": "Mise en demeure\u202f: règlement déjà parti",
    "notice_demand": "Mise en demeure\u202f: la demande",
    "notice_facts": "Mise en demeure\u202f: les faits",
    "notice_history": "Mise en demeure\u202f: démarches passées",
    "notice_interest": "Mise en demeure\u202f: intérêts et indemnité",
    "notice_open": "Mise en demeure\u202f: issues ouvertes",
    "notice_payment": "Mise en demeure\u202f: moyens de payer",
    "notice_total": "Mise en demeure\u202f: total du décompte",
    "opening": "Ouverture",
    "order": "Commande ou engagement",
    "payment": "Moyens de payer",
    "payment_noted": "Règlement annoncé\u202f: ce qui est noté",
    "payment_noted_next": "Règlement annoncé\u202f: la suite",
    "plan_agreed": "Échéancier\u202f: ouverture de l’accord",
    "plan_calendar": "Échéancier\u202f: calendrier",
    "plan_copy": "Échéancier\u202f: exemplaire à signer",
    "plan_debt": "Échéancier\u202f: reconnaissance de dette",
    "plan_default": "Échéancier\u202f: déchéance du terme",
    "plan_fees": "Échéancier\u202f: pénalités, dans la proposition",
    "plan_intro": "Échéancier\u202f: proposition chiffrée",
    "plan_offer": "Échéancier\u202f: offre d’étaler",
    "plan_penalties": "Échéancier\u202f: pénalités, dans l’accord",
    "plan_reply": "Échéancier\u202f: comment accepter",
    "plan_rights": "Échéancier\u202f: droits conservés",
    "plan_seal": "Échéancier\u202f: signature du client",
    "plan_terms": "Échéancier\u202f: imputation des versements",
    "predue": "Annonce de l’échéance",
    "promise_noted": "Promesse notée",
    "promise_rest": "Promesse notée\u202f: le reste",
    "signature": "Signature",
    "standing": "Compte arrêté au",
    "subject": "Objet",
    "subject_agreement": "Objet d’un accord",
    "table": "Tableau des factures",
    "thanks": "Remerciement",
}
_PLANS: Final = {
    **{stage.value: name for stage, name in STAGES.items()},
    **{intent.value: INTENTS[intent] for intent in Intent if intent is not Intent.REMINDER},
    Intent.REMINDER.value: "Relance",
    Stage.PLAN.value: "Offre d’échéancier",
}
_SCRIPT: Final = {
    "action": "Action, puis silence",
    "attention": "Attention",
    "closing": "Fin de l’appel",
    "desire": "Désir",
    "identity": "Identité",
    "interest": "Intérêt",
    "recording": "Enregistrement annoncé",
    "sms": "SMS après un appel sans réponse",
    "third_party": "Standard ou tiers",
    "voicemail": "Message vocal",
}
_ANSWERS: Final = {
    "cash_difficulty": "Manque de trésorerie",
    "cash_difficulty_again": "Manque de trésorerie, second texte",
    "copy_requested": "Pièce demandée",
    "copy_requested_again": "Pièce demandée, second texte",
    "dispute": "Contestation",
    "dispute_again": "Contestation, second texte",
    "insolvency": "Procédure collective annoncée",
    "insolvency_again": "Procédure collective annoncée, second texte",
    "paid": "Règlement annoncé comme fait",
    "paid_again": "Règlement annoncé comme fait, second texte",
    "promise": "Promesse datée",
    "promise_again": "Promesse datée, second texte",
    "which_day": "Promesse sans date sûre",
    "which_day_again": "Promesse sans date sûre, second texte",
    "wrong_contact": "Mauvais interlocuteur",
    "wrong_contact_again": "Mauvais interlocuteur, second texte",
}
_MENTIONS: Final = {
    "claim": "Somme due, élément par élément",
    "collection_law": "Frais de recouvrement",
    "collector": "Recouvreur",
    "late_interest": "Intérêts de retard",
    "penalty_annex": "Annexe des pénalités",
    "recovery_fee": "Indemnité forfaitaire",
}
_CHAINS: Final = {"call": "Fiche d’appel", "reminder": "Relance", "reply": "Réponse reçue"}
_SMS: Final = {"message": "SMS complet", "short": "SMS court", "shortest": "SMS le plus court"}
_NAMES: Final = {
    "letters/plans": _PLANS,
    "letters/paragraphs": _PARAGRAPHS,
    "sms": _SMS,
    "calls/script": _SCRIPT,
    "calls/objections": {trigger.value: TRIGGERS[Trigger(trigger)] for trigger in Trigger},
    "mentions": _MENTIONS,
    "answers": _ANSWERS,
    "chains": _CHAINS,
}
_WORDS: Final = {  # of what follows the dot, between hyphens and low lines
    "any": "",
    "brief": "bref",
    "tu": "tu",
    "vous": "vous",
    "warm": "chaleureux",
    "standard": "courant",
    "ceremonious": "cérémonieux",
    "notice": "",  # the name says it
    "je": "«\u202fje\u202f»",
    "nous": "«\u202fnous\u202f»",
    "business": "entreprise",
    "public": "organisme public",
    "agreed": "taux convenu",
    "sum": "avec le calcul",
    "one": "une facture",
    "first": "première lettre",
    "later": "lettres suivantes",
    "principal": "principal seul",
    "sums": "avec intérêts et indemnité",
    "statute": "texte de loi",
    "correction": "renvoi d’une réponse fautive",
    "instructions": "consignes permanentes",
    "request": "demande",
    "triage": "lecture",
}


def title_of(prompt_id: str) -> str:
    """Such as "Demande de règlement · vous courant « nous »"."""
    folder, _, rest = prompt_id.rpartition("/")
    stem, _, variant = rest.partition(".")
    name = _NAMES.get(folder, {}).get(stem) or stem.replace("_", " ").capitalize()
    told = "" if variant == "all" else variant_words(variant)
    if variant == "all" and folder == "calls/objections":
        told = "notes de l’agent"
    return f"{name} · {told}" if told else name


def variant_words(variant: str) -> str:
    """What follows the dot of an id, in French: "organisme public, une facture"."""
    return ", ".join(filter(None, map(_spoken, variant.split("_"))))


def _spoken(marks: str) -> str:
    return " ".join(filter(None, (_WORDS.get(mark, mark) for mark in marks.split("-"))))
