"""What imported files and their fields are called in French, on screens, in commands and in mapping files."""

from __future__ import annotations

from typing import Final

from assistant.domain.ledger.import_rows import FileKind

FILE_KINDS: Final = {
    FileKind.CLIENTS: "clients",
    FileKind.CONTACTS: "contacts",
    FileKind.INVOICES: "factures",
    FileKind.CREDIT_NOTES: "avoirs",
    FileKind.PAYMENTS: "règlements",
    FileKind.WRITE_OFFS: "pertes",
    FileKind.CORRESPONDENCE: "messages",
}
FIELD_NAMES: Final = {
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
