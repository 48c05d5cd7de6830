"""Once a complaint is rejected, the mediator's details are given (GR-047)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import require
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule

_MEDIATOR: Final = re.compile(r"\bmediat(?:eur|rice|ion)\b")


def _rejected(letter: Letter) -> bool:
    known = any(event.kind is EventKind.COMPLAINT_REJECTED for event in letter.facts.events or ())
    return known and to_consumer(letter)


def _names_mediator(letter: Letter) -> bool:
    return _MEDIATOR.search(letter.twin.folded) is not None


_REJECTED = {"events": (EventFacts(EventKind.COMPLAINT_REJECTED, on=CONSUMER.as_of),)}

RULE = Rule(
    id="CON047",
    name="missing-mediator",
    severity=Severity.BLOCKING,
    source="fr-conso-l616-1",
    covers=("GR-047",),
    message="La réclamation a été rejetée\u202f: les coordonnées du médiateur doivent être données.",
    hint=(
        "Ajoutez\u202f: «\u202fVous pouvez saisir gratuitement le médiateur de la "
        "consommation\u202f: …\u202f» avec ses coordonnées."
    ),
    check=require(_names_mediator),
    when=_rejected,
    bad=(
        letter("Notre décision est définitive.", CONSUMER, **_REJECTED),
        letter("Nous maintenons notre position et attendons 700,00 €.", CONSUMER, **_REJECTED),
        letter("Votre réclamation a été rejetée ; ce refus ne sera pas revu.", CONSUMER, **_REJECTED),
        letter("Merci de régler le solde dans les meilleurs délais.", CONSUMER, **_REJECTED),
    ),
    good=(
        letter(
            "Vous pouvez saisir gratuitement le médiateur : Médiation Alpes, 73000 Chambéry.", CONSUMER, **_REJECTED
        ),
        letter("Il reste 700,00 € à régler.", CONSUMER),
        letter("Notre décision est définitive.", BUSINESS, **_REJECTED),
        letter(
            "La médiation de la consommation est gratuite : Médiation Alpes, 73000 Chambéry.", CONSUMER, **_REJECTED
        ),
    ),
)
