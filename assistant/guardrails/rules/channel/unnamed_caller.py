"""The caller gives a name, and the company once the person is known (GR-102, R23)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import by_phone_to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.held_call import NAMELESS
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.signs import along

_WORD: Final = re.compile(r"[a-z0-9œ]{3,}")
_INTRODUCED: Final = re.compile(
    r"\b(?:je m'appelle|je me presente|mon nom est|a l'appareil|ici [a-z]+ [a-z]+|je suis [a-z]+ [a-z]+)"
)
_FORMS: Final = frozenset({"sarl", "sas", "eurl", "sasu", "sci", "societe", "les", "des"})


def _check(letter: Letter) -> Iterator[Fault]:
    creditor = letter.facts.creditor
    spoken = set(_WORD.findall(letter.twin.folded))
    named = not set(_WORD.findall(folded(creditor.signatory))).isdisjoint(spoken)
    if creditor.signatory and not named and _INTRODUCED.search(letter.twin.folded) is None:
        yield Fault()
    company = set(_WORD.findall(folded(creditor.name))) - _FORMS
    if company and company.isdisjoint(spoken):
        yield replace(
            Fault(),
            severity=Severity.WARNING,
            message="La société qui appelle n’est pas nommée.",
            hint=f"Dites\u202f: «\u202f{creditor.signatory}, {creditor.name}\u202f».",
        )


RULE = Rule(
    id="CHA103",
    name="unnamed-caller",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-102",),
    message="L’appelant ne dit pas son nom.",
    hint="Ajoutez votre nom et votre société.",
    check=along(_check, NAMELESS),
    when=by_phone_to_consumer,
    bad=(
        letter("Bonjour, puis-je parler à Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, la Scierie Bellecombe. Puis-je parler à Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, Nora Vidal. Puis-je parler à Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Allô, je vous appelle pour une affaire vous concernant.", CONSUMER, channel=Channel.PHONE),
    ),
    good=(
        letter("Bonjour, Nora Vidal, Scierie Bellecombe. Puis-je parler à Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, je m’appelle Nora, de la Scierie Bellecombe.", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, puis-je parler à M. Morel ?", BUSINESS, channel=Channel.PHONE),
        letter("Ici Nora Vidal de la Scierie Bellecombe, bonjour.", CONSUMER, channel=Channel.PHONE),
    ),
)
