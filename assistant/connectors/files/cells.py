"""Cells to values: words of French exports for kinds, directions, channels, roles and yes or no."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TypeVar
from zoneinfo import ZoneInfo

from assistant.connectors.files.fields import header_words
from assistant.domain.errors import InputError
from assistant.domain.ledger.debtor import ContactRole, DebtorKind
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.french.days.dates import parse_date

PARIS = ZoneInfo("Europe/Paris")
NOON = time(12)
Choice = TypeVar("Choice")

KINDS = {
    DebtorKind.BUSINESS: (
        *("entreprise", "societe", "professionnel", "pro", "b2b", "business"),
        *("sa", "sas", "sasu", "sarl", "eurl", "snc", "scop", "selarl", "gie", "ei", "eirl", "micro entreprise"),
    ),
    DebtorKind.MERCHANT: ("commercant", "artisan", "merchant"),
    DebtorKind.NONPROFESSIONAL: (
        "association",
        "association loi 1901",
        "loi 1901",
        "non professionnel",
        "copropriete",
        "sci",
        "nonprofessional",
    ),
    DebtorKind.CONSUMER: ("particulier", "consommateur", "b2c", "consumer"),
    DebtorKind.PUBLIC: (
        "public",
        "collectivite",
        "collectivite territoriale",
        "mairie",
        "commune",
        "administration",
        "organisme public",
        "hopital",
    ),
    DebtorKind.UNKNOWN: ("inconnu", "qualite inconnue", "unknown"),
}
DIRECTIONS = {
    Direction.IN: ("in", "recu", "entrant", "client", "reception"),
    Direction.OUT: ("out", "envoye", "sortant", "nous", "emission", "emis"),
}
CHANNELS = {
    Channel.EMAIL: ("email", "courriel", "mail", "e mail"),
    Channel.LETTER: ("letter", "lettre", "courrier"),
    Channel.REGISTERED_LETTER: ("registered letter", "recommande", "lrar", "lettre recommandee"),
    Channel.ELECTRONIC_REGISTERED_LETTER: ("electronic registered letter", "lre"),
    Channel.SMS: ("sms", "texto"),
    Channel.PHONE: ("phone", "telephone", "appel"),
    Channel.VOICEMAIL: ("voicemail", "messagerie", "repondeur"),
}
ROLES = {
    ContactRole.AP_CONTACT: (
        "ap contact",
        "comptabilite",
        "compta",
        "comptable",
        "comptabilite fournisseurs",
        "facturation",
    ),
    ContactRole.BUYER: ("buyer", "achats", "acheteur", "donneur d ordre"),
    ContactRole.MANAGER: ("manager", "direction", "dirigeant", "gerant", "gerante", "president", "presidente"),
    ContactRole.PERSON: ("person", "particulier"),
    ContactRole.OTHER: ("other", "autre", ""),
}
CIVILITIES = {"M.": ("m", "mr", "monsieur"), "Mme": ("mme", "madame", "mlle", "mademoiselle"), "": ("",)}
YES = frozenset({"oui", "o", "x", "1", "vrai", "true", "yes"})


def read_kind(cell: str) -> DebtorKind | None:
    """A debtor kind, None for an empty cell; raises InputError."""
    return _read(cell, KINDS, "la qualité du client") if cell else None


def read_direction(cell: str) -> Direction:
    """Who wrote; raises InputError."""
    return _read(cell, DIRECTIONS, "le sens (reçu ou envoyé)")


def read_channel(cell: str) -> Channel:
    """The channel, e-mail for an empty cell; raises InputError."""
    return _read(cell, CHANNELS, "le canal") if cell else Channel.EMAIL


def read_role(cell: str) -> ContactRole:
    """A contact's role; an unknown word is "other"."""
    words = header_words(cell)
    return next((role for role, names in ROLES.items() if words in names), ContactRole.OTHER)


def read_civility(cell: str) -> str:
    """Read "M." or "Mme"; an unknown word is ""."""
    words = header_words(cell)
    return next((civility for civility, names in CIVILITIES.items() if words in names), "")


def read_yes(cell: str) -> bool:
    """Whether a cell says yes."""
    return header_words(cell) in YES


def read_moment(cell: str) -> datetime:
    """A moment in UTC: ISO 8601, or a French date with or without a time of Paris; raises UnreadableDateError."""
    try:
        read = datetime.fromisoformat(cell.strip())
        if len(cell.strip()) <= len("2026-12-31"):
            read = datetime.combine(read.date(), NOON)
    except ValueError:
        day, _, hour = cell.strip().partition(" ")
        read = datetime.combine(parse_date(day), _hour(hour))
    return (read if read.tzinfo else read.replace(tzinfo=PARIS)).astimezone(UTC)


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text.strip().replace("h", ":").removesuffix(":")) if text.strip() else NOON
    except ValueError:
        return NOON


def _read(cell: str, words: dict[Choice, tuple[str, ...]], what: str) -> Choice:
    said = header_words(cell)
    for choice, names in words.items():
        if said in names:
            return choice
    known = ", ".join(names[0] for names in words.values())
    raise InputError(f"«\u202f{cell}\u202f» n’est pas connu pour {what}\u202f: écrivez l’un de {known}.")
