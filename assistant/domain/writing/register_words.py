"""French words for the values of a register card."""

from __future__ import annotations

from typing import Final

from assistant.domain.writing.register import (
    AddressForm,
    ClosingForm,
    GreetingForm,
    RegisterTrait,
    TraitSource,
    UsualLength,
)

_WORDS: dict[str, str] = {
    AddressForm.TU: "tu",
    AddressForm.VOUS: "vous",
    GreetingForm.SALUT_FIRST_NAME: "Salut + prénom",
    GreetingForm.BONJOUR_FIRST_NAME: "Bonjour + prénom",
    GreetingForm.CHER_FIRST_NAME: "Cher + prénom",
    GreetingForm.BONJOUR: "Bonjour",
    GreetingForm.BONJOUR_CIVILITY_NAME: "Bonjour Madame, Monsieur + nom",
    GreetingForm.CHER_CIVILITY: "Cher Monsieur, Chère Madame",
    GreetingForm.CIVILITY: "Madame, Monsieur",
    GreetingForm.TITLE: "le titre (Maître, Docteur…)",
    GreetingForm.NONE: "aucun",
    ClosingForm.BISES: "Bises",
    ClosingForm.AMITIES: "Amitiés",
    ClosingForm.A_BIENTOT: "À bientôt",
    ClosingForm.BONNE_JOURNEE: "Bonne journée",
    ClosingForm.BIEN_A_TOI: "Bien à toi",
    ClosingForm.BIEN_A_VOUS: "Bien à vous",
    ClosingForm.CORDIALEMENT: "Cordialement",
    ClosingForm.SALUTATIONS: "Salutations distinguées",
    ClosingForm.AGREER: "Je vous prie d’agréer…",
    ClosingForm.MERCI: "Merci",
}
LENGTHS: Final = {UsualLength.BRIEF: "brève", UsualLength.MEDIUM: "moyenne", UsualLength.LONG: "longue"}
_LANGUAGES = {
    "fr": "français",
    "en": "anglais",
    "de": "allemand",
    "es": "espagnol",
    "it": "italien",
    "nl": "néerlandais",
}


TONES: Final = ("très amical", "amical", "mesuré", "ferme", "très ferme")  # of a letter, and of what a client tolerates
_SCALES = {
    RegisterTrait.FORMALITY: ("familier", "détendu", "professionnel", "soutenu", "cérémonieux"),
    RegisterTrait.WARMTH: ("distant", "neutre", "aimable", "chaleureux", "très chaleureux"),
    RegisterTrait.FIRMNESS: TONES,
}
TRAITS: Final = {
    RegisterTrait.ADDRESS_FORM: "Tu ou vous",
    RegisterTrait.GREETING: "Appel",
    RegisterTrait.CLOSING: "Formule finale",
    RegisterTrait.FORMALITY: "Formalité",
    RegisterTrait.WARMTH: "Chaleur",
    RegisterTrait.LENGTH: "Longueur",
    RegisterTrait.LANGUAGE: "Langue",
    RegisterTrait.FIRMNESS: "Ton toléré",
}
SOURCES: Final = {
    TraitSource.OBSERVED: "observé",
    TraitSource.LOCKED: "verrouillé",
    TraitSource.DEFAULT: "pas assez d’indices",
}


def value_words(name: RegisterTrait, value: str) -> str:
    """A value as screens show it."""
    if name is RegisterTrait.LENGTH:
        return LENGTHS.get(UsualLength(value), value)
    if name is RegisterTrait.LANGUAGE:
        return _LANGUAGES.get(value, value)
    if name in _SCALES and value in "01234":
        return f"{_SCALES[name][int(value)]} ({value}/4)"
    if value == ClosingForm.NONE:
        return "aucune" if name is RegisterTrait.CLOSING else "aucun"
    return _WORDS.get(value, value)
