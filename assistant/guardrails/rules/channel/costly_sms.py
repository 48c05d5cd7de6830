"""A text message keeps to one part and to its alphabet (phrase bank, channel rules)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.french.text.gsm7 import is_gsm7, segments, to_gsm7
from assistant.guardrails.conditions import by_sms
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_LONG = "Bonjour, la facture F-118 de chevrons reste ouverte et nous attendons une date de votre part. " * 2


def _check(letter: Letter) -> Iterator[Fault]:
    plain = to_gsm7(letter.text)
    if segments(plain) > 1:
        yield replace(Fault(), hint="Raccourcissez-le à 160 caractères.")
    elif not is_gsm7(letter.text):
        yield replace(
            Fault(0, len(letter.text)),
            message="Un caractère hors de l’alphabet des SMS renchérit le message.",
            hint="Remplacez apostrophes courbes, espaces insécables et lettres rares.",
            replacement=plain,
        )


RULE = Rule(
    id="CHA300",
    name="costly-sms",
    severity=Severity.ADVICE,
    source="text-messages",
    message="Ce SMS partira en plusieurs morceaux.",
    hint="Raccourcissez-le.",
    check=_check,
    when=by_sms,
    bad=(
        letter(_LONG, BUSINESS, channel=Channel.SMS),
        letter("Bonjour, c’est Nora, la facture F-118 reste ouverte.", BUSINESS, channel=Channel.SMS),
        letter("Bonjour, le reçu est prêt.", BUSINESS, channel=Channel.SMS),
        letter("Bonjour, cœur de chêne livré, facture à régler.", BUSINESS, channel=Channel.SMS),
    ),
    good=(
        letter("Bonjour, c'est Nora, la facture F-118 reste ouverte.", BUSINESS, channel=Channel.SMS),
        letter("Bonjour, merci de me rappeler au 0450000000. Nora", BUSINESS, channel=Channel.SMS),
        letter(_LONG, BUSINESS),
        letter("Bonjour, votre devis est à jour, merci. Nora", BUSINESS, channel=Channel.SMS),
    ),
)
