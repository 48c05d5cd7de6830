"""What a masked stretch of text was: the word that its placeholder carries."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """In French, because a model reads it in the middle of French mail."""

    PERSON = "PERSONNE"
    COMPANY = "SOCIÉTÉ"
    NAME = "NOM"  # capitalised, and nothing more is known
    EMAIL = "COURRIEL"
    PHONE = "TÉLÉPHONE"
    ADDRESS = "ADRESSE"
    URL = "LIEN"
    IBAN = "IBAN"
    IDENTIFIER = "IDENTIFIANT"  # SIREN, SIRET, VAT number, card number, BIC
    REFERENCE = "RÉFÉRENCE"  # invoices, orders, quotes, contracts
    AMOUNT = "MONTANT"
    DATE = "DATE"
    TEXT = "TEXTE"  # what the author wrote to look like a placeholder
