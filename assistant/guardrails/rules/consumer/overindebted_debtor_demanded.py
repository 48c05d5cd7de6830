"""Once a file of over-indebtedness is admissible, nothing is asked outside the commission (GR-042)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases

_SUSPENDED = phrases(
    "(suspend[a-z]*|suspendu[a-z]*|interromp[a-z]+|arrêt[a-z]+|cess[a-z]+|mettons fin à) ~4 (démarches?|relances?"
    "|rappels?|demandes?|poursuites)",
    "(attend[a-z]+|suivr[a-z]+|respect[a-z]+) ~3 (mesures|décision|plan) ~3 commission",
)


def _admissible(letter: Letter) -> bool:
    events = letter.facts.events or ()
    return to_consumer(letter) and any(event.kind is EventKind.OVERINDEBTEDNESS_ADMISSIBLE for event in events)


def _check(letter: Letter) -> Iterator[Fault]:
    if any(not denied(hit) for hit in _SUSPENDED.find(letter)):
        return
    for invoice in letter.facts.selected:
        if invoice.residual > 0 and demanded(letter, invoice):
            span = place_of(letter, invoice)
            yield fault(letter, span) if span else Fault()


_KNOWN = replace(CONSUMER, events=(EventFacts(EventKind.OVERINDEBTEDNESS_ADMISSIBLE),))
_ABOUT_A_FIRM = replace(BUSINESS, events=_KNOWN.events)

RULE = Rule(
    id="CON042",
    name="overindebted-debtor-demanded",
    severity=Severity.BLOCKING,
    source="fr-conso-l722-2",
    covers=("GR-042",),
    message="Le dossier de surendettement est recevable\u202f: rien ne se demande hors de la commission.",
    hint="Suspendez vos démarches\u202f; la créance se traite avec la commission de surendettement.",
    check=_check,
    when=_admissible,
    bad=(
        letter("Votre dossier Banque de France ne vous dispense pas de payer.", _KNOWN),
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", _KNOWN),
        letter("Un petit geste de votre part solderait F-118 : 700,00 €, acompte déduit.", _KNOWN),
        letter("Convenons d’un échéancier entre nous pour la facture F-118.", _KNOWN),
    ),
    good=(
        letter("Nous avons noté la recevabilité de votre dossier et suspendons nos démarches.", _KNOWN),
        letter("Nous arrêtons dès ce jour nos relances sur F-118.", _KNOWN),
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", replace(CONSUMER, events=())),
        letter("Il reste 700,00 € à régler sur F-118, acompte déduit.", _ABOUT_A_FIRM),
    ),
)
