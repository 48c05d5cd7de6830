"""Register: how a client and we usually write to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AddressForm(StrEnum):
    """Tutoiement or vouvoiement."""

    TU = "tu"
    VOUS = "vous"


class GreetingForm(StrEnum):
    """How a letter opens, from the closest to the most distant."""

    SALUT_FIRST_NAME = "salut_first_name"  # Salut Claire,  Hello Claire,  Coucou
    BONJOUR_FIRST_NAME = "bonjour_first_name"  # Bonjour Claire,
    CHER_FIRST_NAME = "cher_first_name"  # Chère Claire,
    BONJOUR = "bonjour"  # Bonjour,
    BONJOUR_CIVILITY_NAME = "bonjour_civility_name"  # Bonjour Madame Rey,  Bonjour Madame,
    CHER_CIVILITY = "cher_civility"  # Cher Monsieur,  Chère Madame Rey,
    CIVILITY = "civility"  # Madame,  Monsieur,  Madame, Monsieur,
    TITLE = "title"  # Maître,  Docteur,  Monsieur le Maire,
    NONE = "none"  # the letter starts at once


class ClosingForm(StrEnum):
    """How a letter closes, from the closest to the most distant."""

    BISES = "bises"  # Bises,  Je t'embrasse,
    AMITIES = "amities"  # Amitiés,  Amicalement,  Bien amicalement,
    A_BIENTOT = "a_bientot"  # À bientôt,  À très vite,  À plus,
    BONNE_JOURNEE = "bonne_journee"  # Bonne journée,  Belle journée,  Bon week-end,
    BIEN_A_TOI = "bien_a_toi"  # Bien à toi,
    BIEN_A_VOUS = "bien_a_vous"  # Bien à vous,
    CORDIALEMENT = "cordialement"  # Cordialement,  Bien cordialement,  Cdt
    SALUTATIONS = "salutations"  # Salutations distinguées,  Meilleures salutations,  Sincères salutations,
    AGREER = "agreer"  # Je vous prie d'agréer ... / Veuillez recevoir ...
    MERCI = "merci"  # Merci,  Merci d'avance,
    NONE = "none"  # no closing


class UsualLength(StrEnum):
    """Usual length of a letter's body, in words: brief under 45, medium under 110, long beyond."""

    BRIEF = "brief"
    MEDIUM = "medium"
    LONG = "long"


class RegisterTrait(StrEnum):
    """One line of a register card."""

    ADDRESS_FORM = "address_form"
    GREETING = "greeting"
    CLOSING = "closing"
    FORMALITY = "formality"
    WARMTH = "warmth"
    LENGTH = "length"
    LANGUAGE = "language"
    FIRMNESS = "firmness"


class TraitSource(StrEnum):
    """Where a line of the card comes from."""

    OBSERVED = "observed"  # read in the client's exchanges
    LOCKED = "locked"  # set by a person
    DEFAULT = "default"  # house default: not enough evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """A dated sentence of the client's exchanges that supports a trait."""

    message_id: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Trait:
    """One line of the card: its value as text, its source, confidence 0..1 and one to three quotes."""

    name: RegisterTrait
    value: str
    source: TraitSource
    confidence: float
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterCard:
    """How to write to this client; formality, warmth and firmness run from 0 to 4.

    ``formality``: 0 familiar, 1 relaxed, 2 professional, 3 formal, 4 ceremonial.
    ``firmness``: the firmness the client tolerates. ``language``: ISO 639-1 code of what they write.
    """

    address_form: AddressForm
    greeting: GreetingForm
    closing: ClosingForm
    formality: int
    warmth: int
    length: UsualLength
    language: str
    firmness: int
    traits: tuple[Trait, ...] = ()
    messages_read: int = 0
