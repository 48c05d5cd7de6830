"""A person who is no professional gets an electronic registered letter only after consenting to it (GR-044)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_UNKNOWN: Final = "Le consentement du destinataire n’est pas connu : vérifiez-le, ou postez la lettre."


def _applies(letter: Letter) -> bool:
    return letter.facts.channel is Channel.ELECTRONIC_REGISTERED_LETTER and to_consumer_like(letter)


def _check(letter: Letter) -> Iterator[Fault]:
    events = letter.facts.events
    if events is None:
        yield Fault(severity=Severity.WARNING, hint=_UNKNOWN)
    elif not any(event.kind is EventKind.LRE_CONSENT for event in events):
        yield Fault()


_ELECTRONIC = replace(CONSUMER, channel=Channel.ELECTRONIC_REGISTERED_LETTER, events=())
_CONSENT = EventFacts(EventKind.LRE_CONSENT, on=date(2026, 2, 10))
_CALLED = EventFacts(EventKind.CALL, on=date(2026, 5, 4))
_TEXT = "Il reste 700,00 € à régler sur F-118, acompte déduit."

RULE = Rule(
    id="CHA044",
    name="electronic-registered-without-consent",
    severity=Severity.BLOCKING,
    source="fr-cpcepostes-l100",
    covers=("GR-044",),
    message="Un non-professionnel ne reçoit une recommandée électronique qu’après y avoir consenti.",
    hint="Envoyez une recommandée papier, ou consignez d’abord le consentement du destinataire.",
    check=_check,
    when=_applies,
    bad=(
        letter(_TEXT, _ELECTRONIC),
        letter("Merci de nous dire quand partira votre règlement.", _ELECTRONIC, events=(_CALLED,)),
        letter(_TEXT, _ELECTRONIC, events=None),
        letter("Nous restons disponibles pour toute question.", replace(_ELECTRONIC, debtor=replace(CONSUMER.debtor))),
    ),
    good=(
        letter(_TEXT, _ELECTRONIC, events=(_CALLED, _CONSENT)),
        letter(_TEXT, _ELECTRONIC, channel=Channel.REGISTERED_LETTER),
        letter(_TEXT, _ELECTRONIC, channel=Channel.EMAIL),
        letter(_TEXT, BUSINESS, channel=Channel.ELECTRONIC_REGISTERED_LETTER, events=()),
    ),
)
