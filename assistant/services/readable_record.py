"""A record as a text that a person reads: one field a line, nested ones further right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

_INDENT: Final = "  "
_NAMES: Final = {
    "debtor": "Identité",
    "contact": "Contact",
    "contacts": "Contacts",
    "movements": "Mouvements du compte",
    "invoices": "Factures",
    "credit_notes": "Avoirs",
    "payments": "Règlements",
    "allocations": "Affectations",
    "disputes": "Contestations",
    "promises": "Promesses",
    "calls": "Appels",
    "call_notes": "Notes d’appels non terminés",
    "outcome": "Issue",
    "situation": "Motif de l’appel",
    "agent_id": "Agent",
    "started_at": "Début",
    "ended_at": "Fin",
    "said_by": "Dit par",
    "next_at": "Rappel convenu",
    "undisputed": "Part reconnue",
    "call_sheets": "Fiches d’appel montrées",
    "script": "Phrases",
    "objections": "Réponses prévues",
    "shown_at": "Montrée le",
    "messages": "Échanges",
    "reminders": "Relances",
    "drafts": "Lettres et brouillons",
    "versions": "Versions",
    "reviews": "Décisions",
    "register_locks": "Réglages de ton",
    "register_card": "Fiche de ton",
    "evidence": "Extraits cités",
    "findings": "Constats",
    "waiting_mail": "Courriers non attribués",
    "mail_choices": "Adresses attribuées",
    "audit": "Journal",
    "kept": "Pourquoi c’est conservé",
    "name": "Nom",
    "first_name": "Prénom",
    "last_name": "Nom de famille",
    "civility": "Civilité",
    "kind": "Qualité",
    "address": "Adresse",
    "email": "Courriel",
    "phone": "Téléphone",
    "job": "Fonction",
    "role": "Rôle",
    "notes": "Notes",
    "note": "Note",
    "number": "Numéro",
    "invoice_number": "Facture",
    "invoice_numbers": "Factures",
    "issued_on": "Émise le",
    "due_on": "Échéance",
    "received_on": "Reçu le",
    "opened_on": "Ouverte le",
    "closed_on": "Close le",
    "amount": "Montant",
    "label": "Objet",
    "reference": "Référence",
    "reason": "Motif",
    "status": "État",
    "state": "État",
    "quote": "Citation",
    "direction": "Sens",
    "channel": "Canal",
    "sent_at": "Date",
    "subject": "Objet",
    "body": "Texte",
    "text": "Texte",
    "author": "Auteur",
    "stage": "Étape",
    "on": "Date",
    "at": "Date",
    "what": "Donnée",
    "why": "Raison",
    "until": "Jusqu’au",
    "action": "Action",
    "user_id": "Par",
    "created_at": "Créé le",
    "created_by": "Créé par",
}


def readable(record: Mapping[str, object]) -> str:
    """The whole record; fields without a value are left out."""
    return "\n".join(_lines(record, 0)) + "\n"


def _lines(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if inner not in (None, "", [], {}):
                yield from _field(_NAMES.get(str(key), str(key)), inner, depth)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _field(str(number), inner, depth)
    else:
        yield from (f"{_INDENT * depth}{line}" for line in str(value).splitlines())


def _field(name: str, value: object, depth: int) -> Iterator[str]:
    if isinstance(value, Mapping | list) or "\n" in str(value):
        yield f"{_INDENT * depth}{name}"
        yield from _lines(value, depth + 1)
    else:
        yield f"{_INDENT * depth}{name}\u202f: {value}"
