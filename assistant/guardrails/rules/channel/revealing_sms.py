"""The first words of a text message to a consumer tell no bystander about a debt (GR-071, GR-101, R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import PhoneLine
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import words

_PREVIEW: Final = 40  # characters that a locked screen shows
_STRONG: Final = re.compile(rf"(?<![^\W_]){words('debt')}(?![^\W_])")
# Humiliating wherever it stands in so short a text.
_HARSH: Final = re.compile(
    r"\b(?:dettes?|contentieux|poursuites?|huissier|mise en demeure|saisie|mauvais payeur|debit(?:eur|rice)"
    r"|recouvrement|ardoise|sous peine|procedures?|judiciaires?)\b"
)
_SUM: Final = re.compile(r"(?<![\w.,])\d[\d\s.,]{0,16}\s?(?:€|euros?\b|eur\b)")


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.twin.folded
    strong = _STRONG.search(text)
    if strong is not None and strong.start() < _PREVIEW:
        yield fault(letter, strong.span())
        return
    harsh = _HARSH.search(text)
    if harsh is not None and not is_denied(text, *harsh.span()):
        yield fault(letter, harsh.span())
        return
    amount = _SUM.search(text)
    if amount is not None and not _is_personal(letter):
        yield replace(
            fault(letter, amount.span()),
            severity=Severity.WARNING,
            message="La ligne n’est pas connue comme personnelle : d’autres peuvent lire la somme.",
            hint="Retirez la somme, ou notez que la ligne est personnelle.",
        )


def _is_personal(letter: Letter) -> bool:
    contacts = letter.facts.debtor.contacts
    return bool(contacts) and all(contact.line is PhoneLine.PERSONAL for contact in contacts)


def _applies(letter: Letter) -> bool:
    return to_consumer(letter) and letter.facts.channel is Channel.SMS


_ANA = replace(CONSUMER.debtor.contacts[0], line=PhoneLine.PERSONAL)
_PERSONAL = replace(CONSUMER, debtor=replace(CONSUMER.debtor, contacts=(_ANA,)))

RULE = Rule(
    id="CHA102",
    name="revealing-sms",
    severity=Severity.BLOCKING,
    source="rgpd-5",
    covers=("GR-101",),
    message="Les premiers mots révèlent la dette à qui voit l’écran.",
    hint="Commencez par votre nom, puis le numéro de la facture.",
    check=_check,
    when=_applies,
    bad=(
        letter("IMPAYE facture F-118, rappelez-nous.", CONSUMER, channel=Channel.SMS),
        letter("Bonjour, votre dette est toujours ouverte.", _PERSONAL, channel=Channel.SMS),
        letter("Service contentieux : rappelez-nous.", CONSUMER, channel=Channel.SMS),
        letter("Bonjour Mme Roux, la facture F-118 (700 euros) reste ouverte.", CONSUMER, channel=Channel.SMS),
    ),
    good=(
        letter("Bonjour Mme Roux, la facture F-118 (700 euros) reste ouverte. Nora", _PERSONAL, channel=Channel.SMS),
        letter("Bonjour Mme Roux, pouvez-vous me rappeler ? Nora Vidal", CONSUMER, channel=Channel.SMS),
        letter("Bonjour M. Morel, la facture F-118 (700 euros) reste ouverte.", BUSINESS, channel=Channel.SMS),
        letter(
            "Bonjour Mme Roux, un mot de Nora Vidal : rappelez-nous au 04 50 00 00 00.", CONSUMER, channel=Channel.SMS
        ),
    ),
)
