"""Sommation, commandement, signification and exploit are acts of an officer, not of a creditor (GR-051)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditional import is_conditional
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.neighbourhood import line_at, passage_at
from assistant.guardrails.polarity import is_denied
from assistant.guardrails.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule

_HEADING: Final = re.compile(
    (
        r"^[ \t*#«\"-]*(?:objet ?: ?|re ?: ?)?(?:derniere |ultime |avis de )?(?:sommation|commandement|exploit"
        r"|signification|injonction de payer|assignation)\b[^\n.]{0,70}$"
    ),
    re.MULTILINE,
)
_PERFORMED: Final = re.compile(
    r"\b(?:vous|te|t') (?:\w+ )?(?:sommons|somme|signifions|signifie|enjoignons|enjoins|commandons|assignons"
    r"|intimons)\b"
    r"|\b(?:vous etes|tu es) (?:\w+ )?(?:sommee?s?|assignee?s?|enjointe?s?|intimee?s?) (?:de|d'|a)"
    r"|\bvous (?:est|sont) (?:\w+ )?signifiee?s?\b"
    r"|\b(?:vaut|valant|tient lieu de|constitue|equivaut a)\b[^.;\n]{0,20} (?:sommation|commandement"
    r"|signification|assignation|injonction|exploit)\b"
    r"|\b(?:la |cette |notre |derniere |presente )(?:sommation|injonction de payer|signification)\b"
    r"|\b(?:le |ce |notre |present )(?:commandement|exploit)(?! d'huissier| de payer delivre)\b"
    r"|\bsommation (?:de payer|d'avoir|interpellative|avant)\b|\bfait sommation\b"
)
_LATER: Final = re.compile(r"\b(?:commissaire|officier|tribunal|juge|greffe|president)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.folded
    headings = [match.span() for match in _HEADING.finditer(text) if _is_heading(letter, match)]
    for span in headings:
        yield fault(letter, span)
    for match in _PERFORMED.finditer(text):
        if any(start <= match.start() < end for start, end in headings) or is_denied(text, *match.span()):
            continue
        if not _is_an_officers(letter, match) and not is_quoted_statute(letter, match.span()):
            yield fault(letter, match.span())


def _is_heading(letter: Letter, match: re.Match[str]) -> bool:
    """A whole line, and no sentence that wraps."""
    _, end = line_at(letter, match.start())
    return match.end() >= end and not match.group().rstrip().endswith((",", ";"))


def _is_an_officers(letter: Letter, match: re.Match[str]) -> bool:
    """What an officer might do later, under a condition."""
    passage = passage_at(letter, match.start())
    return _LATER.search(passage.text) is not None and is_conditional(letter, passage)


RULE = Rule(
    id="NOT051",
    name="reserved-act",
    severity=Severity.BLOCKING,
    source="fr-pen-433-13",
    message="Ce mot désigne un acte réservé à un officier ou à un juge.",
    hint="Écrivez « mise en demeure » ou « rappel ».",
    check=_check,
    bad=(
        letter("SOMMATION DE PAYER\n\nMadame,", BUSINESS),
        letter("Nous vous sommons de payer 700,00 €.", CONSUMER),
        letter("La présente vaut commandement de payer.", BUSINESS),
        letter("Objet : Injonction de payer\n\nMonsieur,", CONSUMER),
    ),
    good=(
        letter(
            "À défaut, un commandement de payer pourrait être délivré par un commissaire de justice. Reste "
            "700 €, acompte "
            "déduit.",
            BUSINESS,
        ),
        letter(
            (
                "Sans réponse, nous pourrions demander au tribunal compétent une injonction de payer. Reste 700 "
                "€, acompte déduit."
            ),
            BUSINESS,
        ),
    ),
)
