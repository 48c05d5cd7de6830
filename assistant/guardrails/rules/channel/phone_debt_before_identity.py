"""On the phone the person is asked for before any word of the debt (GR-099, R23)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import by_phone_to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import words

_TELLING: Final = re.compile(rf"(?<![^\W_])(?:{words('debt')}|{words('owing')}|\d[\d\s.,]{{0,16}}\s?€)(?![^\W_])")
_ASKED: Final = re.compile(
    r"\b(?:puis-je parler|pourrais-je parler|je souhaite(?:rais)? parler|parler a|est-ce que je parle|etes-vous"
    r"|vous etes bien|c'est bien (?:vous|toi)|suis-je bien|ai-je bien|je suis bien avec|c'est bien (?:madame"
    r"|monsieur|mme|m\.)|bien (?:madame|monsieur)|tu es bien|(?:a|cherche) joindre|me passer|est(?:-il|-elle| il"
    r"| elle)? (?:la|disponible|present\w*)|affaire a|en ligne avec|a l'appareil|voulu parler)\b|\b(?:monsieur"
    r"|madame|mme|m\.)[^.!?\n€\d]{0,60}\?"
)


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.folded
    telling = _TELLING.search(text)
    asked = _ASKED.search(text)
    if telling is not None and (asked is None or asked.end() > telling.start()):
        yield fault(letter, telling.span())


RULE = Rule(
    id="CHA099",
    name="phone-debt-before-identity",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-099", "GR-100"),
    message="La dette est dite avant que la personne soit identifiée.",
    hint="Demandez d’abord à parler à la personne et vérifiez son identité.",
    check=_check,
    when=by_phone_to_consumer,
    bad=(
        letter("Bonjour, c’est pour la dette de Mme Roux.", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, votre facture F-118 est ouverte. Êtes-vous Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, il reste 700 € à régler.", CONSUMER, channel=Channel.PHONE),
        letter("Bonjour, c’est au sujet de 1 250 €. Êtes-vous Mme Roux ?", CONSUMER, channel=Channel.PHONE),
        letter("Nora Vidal, je vous appelle pour un impayé.", CONSUMER, channel=Channel.PHONE),
    ),
    good=(
        letter(
            "Bonjour, puis-je parler à Mme Roux ? Nora Vidal, Scierie Bellecombe. C’est au sujet de la facture.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter(
            "Bonjour, vous êtes bien Madame Roux ? Nora Vidal, Scierie Bellecombe, pour votre facture.",
            CONSUMER,
            channel=Channel.PHONE,
        ),
        letter("Bonjour, c’est pour la facture F-118.", BUSINESS, channel=Channel.PHONE),
        letter(
            "Bonjour, Nora Vidal, Scierie Bellecombe. Madame Roux est-elle disponible ?",
            CONSUMER,
            channel=Channel.PHONE,
        ),
    ),
)
