"""Signing house: the company, agency or office that a signature names, and whether file or letter know it."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.signature import SignatureLine, known_sender_words, signature_lines

_OFFICE: Final = re.compile(
    r"\b(?:(?:service|departement|direction|pole|cellule|bureau|division|unite) (?:du |de la |des |de "
    r"|d')?(?:contentieux|juridique|recouvrement|pre-?contentieux|poursuites?|impayes|litiges?)"
    r"|(?:centre|office|bureau|comite|institut|observatoire|agence|federation|union|cellule) (?:national|regional"
    r"|departemental|central|francais|europeen|interregional|officiel|general)e?\b)"
)
AGENCY: Final = re.compile(r"\b(?:(?:cabinet|etude|agence|groupe) \w+|societe de recouvrement|\w+ recouvrement\b)")
_HOUSE: Final = re.compile(
    rf"{AGENCY.pattern}|\b(?:recouvrements?|creances?|credit management|contentieux)\b"
    r"|\b(?:sarl|sasu?|selarl|eurl|sa|scp|sci|gmbh|ltd)\b|\b(?:associes|conseils?|& fils|& cie|consultants?|partners)\b"
)
_COMMON: Final = frozenset(  # what a signature says of a house without naming it
    [
        "societe",
        "cabinet",
        "agence",
        "etude",
        "groupe",
        "recouvrement",
        "recouvrements",
        "creances",
        "amiable",
        "amiables",
        "charge",
        "chargee",
        "chargees",
        "gestionnaire",
        "service",
        "contentieux",
        "responsable",
        "dossier",
        "dossiers",
        "pour",
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "et",
        "en",
        "sas",
        "sasu",
        "sarl",
        "sa",
        "eurl",
        "selarl",
        "scp",
        "tel",
        "mandataire",
        "mandate",
        "par",
        "compte",
        "conseil",
        "conseils",
        "associes",
        "juriste",
        "directeur",
        "directrice",
        "gerant",
        "gerante",
        "poste",
        "ligne",
        "directe",
    ]
)
_WORD: Final = re.compile(r"[a-zœ]{2,}")
_AT: Final = re.compile(r"\S+@\S+|\S+\.\w+/?\S*")  # an address of the web
PERSON: Final = re.compile(
    r"^(?:(?:M\.|Mme|Mr|Monsieur|Madame)\s+)?(?:[A-ZÀ-Ý][\w’'-]+\s+){1,2}[A-ZÀ-Ý][\w’'-]+(?=\s*(?:,|$|-|–|\())"
)


def is_unknown_agency(letter: Letter, line: SignatureLine, known: frozenset[str]) -> bool:
    """Whether a house signs that is neither the creditor's nor said in the letter to be charged with the claim.

    The file holds no name of a collector: that it is another's is no certainty.
    """
    signed = _AT.sub(" ", folded(_without_person(line.text)))
    if _HOUSE.search(signed) is None:
        return False
    said = frozenset(_WORD.findall(letter.twin.folded[: line.start]))
    return not frozenset(_WORD.findall(signed)) - _COMMON <= known | said


def _without_person(line: str) -> str:
    """The house of a line that names a person first: "Anne Roc, Sarthe Recouvrement"."""
    person = PERSON.match(line)
    behind = "" if person is None else line[person.end() :]
    return behind if _HOUSE.search(folded(behind)) is not None else line


def is_presented(letter: Letter) -> bool:
    """Whether the letter itself says who signs: the person by name, or the house that writes for the creditor.

    Whom a collector employs, the file does not know.
    """
    lines = signature_lines(letter)
    if not lines:
        return False
    said = frozenset(_WORD.findall(letter.twin.folded[: lines[0].start]))
    person = PERSON.match(lines[0].text)
    if person is not None and frozenset(_WORD.findall(folded(person.group()))) - _COMMON <= said:
        return True
    behind = " ".join([lines[0].text[person.end() :] if person else "", *(line.text for line in lines[1:])])
    house = frozenset(_WORD.findall(_AT.sub(" ", folded(behind)))) - _COMMON
    return (
        _HOUSE.search(folded(behind)) is not None and bool(house & said) and house <= said | known_sender_words(letter)
    )


def is_invented_house(line: SignatureLine, known: frozenset[str], *, agency: bool) -> bool:
    """Whether an office or, for a creditor, an agency is named by words that the file does not know of the sender."""
    houses = (_OFFICE,) if agency else (_OFFICE, AGENCY)
    found = [match.group() for house in houses if (match := house.search(folded(line.text))) is not None]
    return any(not frozenset(re.findall(r"\w+", name)) - {"du", "de", "la", "des", "d"} <= known for name in found)
