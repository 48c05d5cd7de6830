"""French words for imported files: kinds and fields."""

from __future__ import annotations

from assistant.domain.import_rows import FileKind

KINDS = {
    FileKind.CLIENTS: "Clients",
    FileKind.CONTACTS: "Contacts",
    FileKind.INVOICES: "Factures",
    FileKind.CREDIT_NOTES: "Avoirs",
    FileKind.PAYMENTS: "Règlements",
    FileKind.WRITE_OFFS: "Pertes",
    FileKind.CORRESPONDENCE: "Échanges",
}
_FIELDS = {
    "account_manager": "Suivi par",
    "address": "Adresse",
    "amount": "Montant TTC",
    "author": "Auteur",
    "body": "Texte",
    "cancelled": "Annulé",
    "channel": "Canal",
    "civility": "Civilité",
    "client": "Client",
    "client_since": "Client depuis",
    "code": "Code client",
    "corrects": "Remplace la facture",
    "deposit": "Facture d’acompte",
    "deposits": "Acomptes déduits",
    "direction": "Sens (reçu, envoyé)",
    "due_on": "Échéance",
    "email": "Adresse électronique",
    "factor": "Cédée à (affacturage)",
    "first_name": "Prénom",
    "for_reminders": "Reçoit les relances",
    "invoice": "Facture concernée",
    "issued_on": "Date",
    "job": "Fonction",
    "kind": "Qualité",
    "label": "Objet",
    "language": "Langue",
    "last_name": "Nom",
    "method": "Moyen de paiement",
    "name": "Nom du client",
    "number": "Numéro",
    "on": "Date",
    "phone": "Téléphone",
    "postcode": "Code postal",
    "purchase_order": "Bon de commande",
    "reason": "Motif",
    "received_on": "Reçu le",
    "reference": "Référence",
    "residual": "Reste dû (pour vérifier)",
    "role": "Rôle",
    "sent_at": "Date et heure",
    "siren": "SIREN",
    "source_id": "Identifiant du message",
    "subject": "Objet",
    "title": "Titre",
    "town": "Ville",
}


def field_words(name: str, *, required: bool) -> str:
    """A field as the screen names it; a required one says so."""
    words = _FIELDS.get(name, name)
    return f"{words} (obligatoire)" if required else words
