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
from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_UNKNOWN: Final = "Le consentement du destinataire n’est pas connu : vérifiez-le, ou postez la lettre."


_IMPOSED: Final = phrases(
    "(recommandée?s? ~1 (électroniques?|numériques?|dématérialisée?s?)|lre"
    "|recommandée?s? en ligne)[^.;!?]{0,60} (sans|d'office"
    "|que vous l'ayez|même si vous|quel que soit ~1 accord|sauf refus|à défaut de refus)",
    "(sans|absence de|à défaut de|faute de|pas besoin de|même sans) ~2 (accord|consentement|refus"
    "|opposition)[^.;!?]{0,60}"
    " (recommandée?s?|lre|voie électronique)",
    "(accord|consentement|acceptation) ~3 (pas|nullement|aucunement) ~1 (nécessaire|requis|requise|demandée?|besoin"
    "|utile)"
    "[^.;!?]{0,50} (recommandée?|lre|électronique)",
    "(inutile|pas besoin) ~3 (accepter|consentir|accord)[^.;!?]{0,50} (recommandée?|lre)",
)
_ANNOUNCED: Final = forbid_phrases(_IMPOSED, even_denied=True)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _ANNOUNCED(letter)
    if letter.facts.channel is not Channel.ELECTRONIC_REGISTERED_LETTER:
        return
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
    when=to_consumer_like,
    bad=(
        letter(_TEXT, _ELECTRONIC),
        letter("Merci de nous dire quand partira votre règlement.", _ELECTRONIC, events=(_CALLED,)),
        letter(_TEXT, _ELECTRONIC, events=None),
        letter("Un recommandé numérique vous sera adressé d’office, sans demande d’accord préalable.", CONSUMER),
        letter("Nous restons disponibles pour toute question.", replace(_ELECTRONIC, debtor=replace(CONSUMER.debtor))),
    ),
    good=(
        letter(_TEXT, _ELECTRONIC, events=(_CALLED, _CONSENT)),
        letter(_TEXT, _ELECTRONIC, channel=Channel.REGISTERED_LETTER),
        letter(_TEXT, _ELECTRONIC, channel=Channel.EMAIL),
        letter("Avec votre accord, nous vous enverrons un recommandé électronique.", CONSUMER),
        letter(_TEXT, BUSINESS, channel=Channel.ELECTRONIC_REGISTERED_LETTER, events=()),
    ),
)
