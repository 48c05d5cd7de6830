"""Verify a model's answer: only known slots, all mandatory ones, and no fact written outside a slot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.domain.draft import LetterText
from assistant.domain.model_brief import ModelBrief
from assistant.domain.slots import SLOT_PATTERN, slots_in
from assistant.french.identifiers import find_identifiers
from assistant.french.law_references import find_law_references
from assistant.french.numbers import find_number_words
from assistant.privacy.pseudonyms import placeholders_in

_DIGIT = re.compile(r"\d+")
_BRACE = re.compile(r"\{\{?|\}\}?|\[[^\]\n]{1,40}\]|<[^>\n]{1,40}>")
_CALENDAR = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre|demain|après-demain|hier|avant-hier|huitaine|quinzaine)\b",
    re.IGNORECASE,
)
_PROPER_NOUN = re.compile(r"(?<![.!?…:\n«\u202f\u00a0])(?<=[^\s]) +([A-ZÀÂÉÈÊËÎÏÔÙÛÇ][\w’'-]+)")
_ALLOWED_CAPITALS = frozenset({"Madame", "Monsieur", "Maître", "Docteur", "IBAN", "BIC", "TTC", "HT", "SMS", "Code"})


def verify_slots(answer: LetterText, brief: ModelBrief) -> tuple[str, ...]:
    """Complaints in French, one a fault; none means that code may fill the slots."""
    return tuple(dict.fromkeys(_complaints(answer, brief)))


def _complaints(answer: LetterText, brief: ModelBrief) -> Iterator[str]:
    whole = f"{answer.subject}\n{answer.body}"
    known = {slot.name for slot in brief.slots}
    for name in slots_in(whole):
        if name not in known:
            yield f"le champ {{{{{name}}}}} n’existe pas"
    for name in sorted(brief.mandatory - set(slots_in(answer.body))):
        yield f"le champ obligatoire {{{{{name}}}}} manque"
    if not answer.body.strip():
        yield "le texte est vide"
    yield from _facts_outside_slots(whole)


def _facts_outside_slots(whole: str) -> Iterator[str]:
    for placeholder in placeholders_in(whole):
        yield f"le repère {placeholder} ne doit pas être recopié"
    bare = SLOT_PATTERN.sub("", whole)
    for match in _BRACE.finditer(bare):
        yield f"« {match.group()} » n’est ni un champ ni du texte"
    for match in _DIGIT.finditer(bare):
        yield f"le chiffre « {match.group()} » est écrit hors d’un champ"
    for number in find_number_words(bare):
        yield f"le nombre « {bare[number.start : number.end]} » est écrit hors d’un champ"
    for match in _CALENDAR.finditer(bare):
        yield f"la date « {match.group()} » est écrite hors d’un champ"
    for identifier in find_identifiers(bare):
        yield f"« {identifier.value} » est écrit hors d’un champ"
    for article in find_law_references(bare):
        yield f"l’article « {article.article} » est écrit hors d’un champ"
    for match in _PROPER_NOUN.finditer(bare):
        if match.group(1) not in _ALLOWED_CAPITALS:
            yield f"le nom « {match.group(1)} » est écrit hors d’un champ"
