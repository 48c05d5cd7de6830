"""No shouted capitals, no volleys of exclamation marks (GR-076, R13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.text.outline import outline
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import Passage, read

_FEWEST_LETTERS: Final = 40
_SHARE: Final = 0.4
_TWO: Final = 2  # marks are no volley
_FEWEST_WORDS: Final = 4
_SENTENCE_LETTERS: Final = 18
_LONG_SHOUT: Final = 8  # words: a whole sentence, which no heading is
_LONGEST_HEADING: Final = 50  # characters
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_CAPITALS: Final = re.compile(r"[A-ZÀ-Ý]{2,}")
_VOLLEY: Final = re.compile(r"[!?]\s?[!?]\s?(?:[!?]\s?)+")
_IDENTIFIER: Final = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}[A-Z0-9]{0,3}|\b\w*\d\w*\b")
_HEADING: Final = re.compile(
    r"recommand[ée]|avis de r[ée]ception|accus[ée] de r[ée]ception|mise en demeure|objet|facture|siren"
    r"|siret|rcs|capital|tva|iban|bic|releve|echeancier|rappel"
)


_MANY: Final = re.compile(r"[.!?]\s+\w")  # a second sentence: no heading has one
_ORDER: Final = re.compile(
    r"\b(?:payez|paie|reglez|regle|virez|soldez|repondez|exig\w+|avertissement|repeterai|assumez|suffit|assez|jamais"
    r"|maintenant|immediat\w*|derniere? (?:fois|chance))\b"
)
_SUBJECT: Final = re.compile(r"^\s*objet\s*:\s*", re.IGNORECASE)


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.text
    pairs = outline(text).count("AA")  # of three capitals in a row, at least
    if 3 * pairs >= _SENTENCE_LETTERS and sum(map(len, _CAPITALS.findall(text))) >= _SENTENCE_LETTERS:
        yield from _shouts(letter)
    for match in _VOLLEY.finditer(text) if text.count("!") + text.count("?") > _TWO else ():
        yield replace(fault(letter, match.span()), severity=Severity.WARNING, hint="Un seul signe suffit.")


def _shouts(letter: Letter) -> Iterator[Fault]:
    text = _without_names(letter)
    letters = list(filter(str.isalpha, text))
    capitals = sum(map(str.isupper, letters))
    if len(letters) >= _FEWEST_LETTERS and capitals > _SHARE * len(letters):
        yield Fault(0, len(letter.text))
        return
    if capitals > _SENTENCE_LETTERS:
        for passage in read(letter).passages:
            if _is_shouted(letter, passage):
                span = (passage.start, passage.start + len(passage.text.rstrip()))
                found = fault(letter, span)
                long = _is_long(letter, passage) or _ORDER.search(passage.text) is not None
                yield found if long else replace(found, severity=Severity.WARNING)


def _without_names(letter: Letter) -> str:
    """The text without references and without the names of the two parties, often written in capitals."""
    lines = letter.twin.text.split("\n")
    kept = (
        line
        for line in lines
        if not (
            line.isupper()
            and _HEADING.search(line.lower())
            and _MANY.search(line) is None
            and len(line) < _LONGEST_HEADING
        )
    )
    text = _IDENTIFIER.sub(" ", "\n".join(kept))
    for name in (letter.facts.creditor.name, letter.facts.debtor.name, letter.facts.creditor.bic):
        if name and name.upper() in text:
            text = text.replace(name.upper(), " ")
    return text


def _is_shouted(letter: Letter, passage: Passage) -> bool:
    own = _SUBJECT.sub("", letter.twin.text[passage.start : passage.start + len(passage.text)])
    words = _WORD.findall(own)
    if sum(map(str.isupper, words)) < _FEWEST_WORDS:
        return False
    named = set(_WORD.findall(letter.facts.debtor.name.upper()))
    words = [word for word in words if word.upper() not in named]
    shouted = [word for word in words if word.isupper()]
    loud = len(shouted) >= _FEWEST_WORDS and sum(map(len, shouted)) >= _SENTENCE_LETTERS
    return loud and len(shouted) > len(words) / 2 and _HEADING.search(_SUBJECT.sub("", passage.text)) is None


def _is_long(letter: Letter, passage: Passage) -> bool:
    """Whether a whole sentence is shouted, and not a few words of it."""
    own = letter.twin.text[passage.start : passage.start + len(passage.text)]
    words = _WORD.findall(own)
    return len(words) >= _LONG_SHOUT and sum(word.isupper() for word in words) >= len(words) - 1


RULE = Rule(
    id="TON176",
    name="shouting",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-076",),
    message="Le texte crie\u202f: trop de capitales ou de points d’exclamation.",
    hint="Écrivez en minuscules.",
    check=_check,
    bad=(
        letter("VOTRE FACTURE F-118 N’EST TOUJOURS PAS PAYÉE, RÉGLEZ SANS ATTENDRE CETTE SOMME.", BUSINESS),
        letter("MERCI DE PAYER VOTRE FACTURE AU PLUS VITE, NOUS ATTENDONS.", CONSUMER),
        letter(
            "Bonjour,\n\nLa facture F-118 de 700,00 € n’est pas réglée. VOUS DEVEZ PAYER MAINTENANT CETTE "
            "SOMME. Merci.",
            BUSINESS,
        ),
        letter("Alors, ce virement ?!?! Nous l’attendons.", BUSINESS),
    ),
    good=(
        letter("Bonjour,\n\nLa facture F-118 de la SCIERIE BELLECOMBE SAS est à régler. Merci !", BUSINESS),
        letter("IBAN : FR76 3000 6000 0112 3456 7890 189, BIC AGRIFRPP", BUSINESS),
        letter(
            "LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION\n\nMadame,\n\nIl reste 700,00 € à régler sur la facture.",
            CONSUMER,
        ),
        letter("TVA, SIREN, RCS : voir la facture.", BUSINESS),
    ),
)
