"""Verify a model's answer: only known slots, all mandatory ones, and no fact written outside a slot."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.model_brief import ModelBrief
from assistant.domain.writing.slots import SLOT_PATTERN, SlotJob, slots_in
from assistant.french.days.calendar_words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES
from assistant.french.mail.plain_text import folded
from assistant.french.numbers.numbers import find_number_words
from assistant.french.references.identifiers import find_identifiers
from assistant.french.references.law_references import find_law_references
from assistant.french.text.twin import twin
from assistant.privacy.pseudonyms import placeholders_in
from assistant.services.writing.harmless_words import is_harmless_capital, without_idioms

_DIGIT = re.compile(r"\d+")
_BRACE = re.compile(r"\{\{?|\}\}?|\[[^\]\n]{1,40}\]|<[^>\n]{1,40}>|\*\*|__|`+|^#{1,6} ", re.MULTILINE)
_UNIT = r"(?:jour|semaine|mois|an|annee|heure|trimestre|semestre)"
_MONTH_NAMES = {folded(name) for name in MONTH_NAMES}
_MONTHS = "|".join(name if name in _MONTH_NAMES else rf"{name}\." for name in MONTHS)  # "janv.", but not "sept"
_CALENDAR = re.compile(
    rf"\b(?:{'|'.join(WEEKDAY_NAMES)}|{_MONTHS}|demain|(?:avant-)?hier|huitaine|quinzaine|"
    r"midi|minuit|ce (?:soir|matin)|cet apres-midi|noel|paques|toussaint|reveillon|jour de l'an|(?:tri|se)mestre|"
    rf"{_UNIT} (?:prochaine?|derniere?)|fin (?:de |du |d')(?:la |l')?(?:journee|{_UNIT})|premier du mois|"
    rf"(?:dans|sous|depuis|il y a) (?:une?|des) {_UNIT}s?)(?!\w)"
)
_SHARE = re.compile(
    r"\b(?:moitie|(?:le|un|deux|les) tiers d|(?:le|un|trois) quarts? d|(?:le|au|du) (?:double|triple)|demi-|pour ?cent|"
    r"(?:diz|douz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?|millions?|milliards?)"
)
_COUNTED = ("euro", "euros", "centime", "mois", "semaine", "an")
_PROPER_NOUN = re.compile(r"(?<![.!?…:\n«(\u202f\u00a0])(?<=[^\s]) +([A-ZÀÂÉÈÊËÎÏÔÙÛÇ][\w’'-]+)")


def verify_slots(answer: LetterText, brief: ModelBrief) -> tuple[str, ...]:
    """Complaints in French, one a fault; none means that code may fill the slots."""
    return tuple(dict.fromkeys(_complaints(answer, brief)))


def _complaints(answer: LetterText, brief: ModelBrief) -> Iterator[str]:
    whole = f"{answer.subject}\n{answer.body}"
    known = {slot.name: slot for slot in brief.slots}
    for name in slots_in(whole):
        if name not in known:
            yield f"le champ {{{{{name}}}}} n’existe pas"
    for name in slots_in(answer.subject):
        if name in known and known[name].job in {SlotJob.BLOCK, SlotJob.SENTENCE}:
            yield f"le champ {{{{{name}}}}} n’a pas sa place dans l’objet"
    for name in sorted(brief.mandatory - set(slots_in(answer.body))):
        yield f"le champ obligatoire {{{{{name}}}}} manque"
    if not answer.body.strip():
        yield "le texte est vide"
    if brief.reference.subject and not answer.subject.strip():
        yield "l’objet manque"
    # What the reference letter says in words ("en deux fois") was approved with it.
    approved = set(_facts_outside_slots(f"{brief.reference.subject}\n{brief.reference.body}"))
    yield from (fault for fault in _facts_outside_slots(whole) if fault not in approved)


def _facts_outside_slots(whole: str) -> Iterator[str]:
    for placeholder in placeholders_in(whole):
        yield f"le repère {placeholder} ne doit pas être recopié"
    bare = SLOT_PATTERN.sub("", whole)
    for match in _BRACE.finditer(bare):
        yield f"«\u202f{match.group()}\u202f» n’est ni un champ ni du texte"
    for sign in dict.fromkeys(bare):
        yield from _foreign_sign(sign)
    for identifier in find_identifiers(bare):
        yield f"«\u202f{identifier.value}\u202f» est écrit hors d’un champ"
    for article in find_law_references(bare):
        yield f"l’article «\u202f{article.article}\u202f» est écrit hors d’un champ"
    for match in _PROPER_NOUN.finditer(bare):
        if not is_harmless_capital(match.group(1)):
            yield f"le nom «\u202f{match.group(1)}\u202f» est écrit hors d’un champ"
    yield from _figures(without_idioms(twin(bare).folded))


def _figures(plain: str) -> Iterator[str]:
    """Figures, numbers and days, in a text as the eye reads it."""
    for match in _DIGIT.finditer(plain):
        yield f"le chiffre «\u202f{match.group()}\u202f» est écrit hors d’un champ"
    for number in find_number_words(plain, _COUNTED):
        yield f"le nombre «\u202f{plain[number.start : number.end]}\u202f» est écrit hors d’un champ"
    for match in _SHARE.finditer(plain):
        yield f"le nombre «\u202f{match.group()}\u202f» est écrit hors d’un champ"
    for match in _CALENDAR.finditer(plain):
        yield f"la date «\u202f{match.group()}\u202f» est écrite hors d’un champ"


def _foreign_sign(sign: str) -> Iterator[str]:
    """Figures of any script, invisible signs, and letters of other alphabets: each may hide a fact."""
    category = unicodedata.category(sign)
    if category in {"Nl", "No"}:
        yield f"le chiffre «\u202f{sign}\u202f» est écrit hors d’un champ"
    elif category in {"Cf", "Cc", "Co", "Cn"} and sign not in "\n\t":
        yield "un signe invisible s’est glissé dans le texte"
    elif category.startswith("L") and "LATIN" not in unicodedata.name(sign, ""):
        yield f"la lettre «\u202f{sign}\u202f» n’est pas de notre alphabet"
