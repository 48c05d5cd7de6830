"""A voicemail says neither sum nor debt (GR-101, R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import by_voicemail
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import words

_HINT: Final = (
    r"argent|cheques?|soldee?s?|note (?:de|du|d'|n')|rien recu|pas (?:encore )?(?:recu|arrivee?|venue?)|attendons"
    r"|oublie (?:de )?(?:nous|notre|votre)|regulariser?|regularisation|compte[^.;!?]{0,40}a jour|encaiss\w+"
    r"|(?:nous|me) (?:doit|doivent)|dues?|mille|cents?|(?:mois|semaines) que|litiges?|anomalie|(?:votre|ton) "
    r"compte\b|compte client|amiable|suites|solder|affaire de|insister|insiste|reste ouvert\w*|ouvert\w* "
    r"(?:depuis|chez)|tresorerie|banque|preleve\w*"
)
_TELLING: Final = re.compile(
    rf"(?<![^\W_])(?:{words('debt')}|{words('owing')}|{_HINT}|\d[\d\s.,]{{0,16}}\s?€)(?![^\W_])"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for match in _TELLING.finditer(letter.twin.folded):
        yield fault(letter, match.span())


RULE = Rule(
    id="CHA101",
    name="revealing-voicemail",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-101",),
    message="Un répondeur peut être écouté par d’autres\u202f: ni somme, ni facture, ni dette.",
    hint="Laissez votre nom, votre société et un numéro où vous rappeler.",
    check=_check,
    when=by_voicemail,
    bad=(
        letter("Bonjour, vous nous devez 310 €, rappelez-nous.", CONSUMER, channel=Channel.VOICEMAIL),
        letter("Bonjour, c’est au sujet de votre facture.", CONSUMER, channel=Channel.VOICEMAIL),
        letter("Bonjour, nous attendons votre règlement.", CONSUMER, channel=Channel.VOICEMAIL),
        letter("Un message du service contentieux.", CONSUMER, channel=Channel.VOICEMAIL),
    ),
    good=(
        letter(
            "Bonjour, Nora Vidal, Scierie Bellecombe, merci de me rappeler au 04 50 00 00 00.",
            CONSUMER,
            channel=Channel.VOICEMAIL,
        ),
        letter("Bonjour, rappelez-moi demain matin, merci.", CONSUMER, channel=Channel.VOICEMAIL),
        letter("Bonjour, c’est personnel, je rappellerai.", CONSUMER, channel=Channel.VOICEMAIL),
        letter("Bonjour, il reste 700,00 € à régler.", CONSUMER),
    ),
)
