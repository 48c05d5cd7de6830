"""Once a file of over-indebtedness is admissible, nothing is asked outside the commission (GR-042)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.asking import asks
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import begins_denied, denied, phrases

_SUSPENDED = phrases(
    "(suspend[a-z]*|suspendu[a-z]*|interromp[a-z]+|arrêt[a-z]+|cess[a-z]+|mettons fin à) ~4 (démarches?|relances?"
    "|rappels?|demandes?|poursuites)",
    "(attend[a-z]+|suivr[a-z]+|respect[a-z]+) ~3 (mesures|décision|plan) ~3 commission",
)

_MONEY: Final = "(échéancier|plan|arrangement|accord|proposition|versements?|acompte|règlement|paiement|mensualités?)"
# An arrangement behind the commission's back, a little money meanwhile.
_OUTSIDE: Final = phrases(
    f"{_MONEY} ~6 (entre nous|de gré à gré|à part|directement|(hors de|sans) ~2 commission|en dehors ~3 commission)",
    f"{_MONEY}[^.;!?]{{0,50}} (sans ~3 (commission|parler|attendre|informer|prévenir)|en attendant ~3 (commission"
    "|décision|plan))",
    "(vers|pay|régl|vir|envoy)[a-z]+[^.;!?]{0,30} (en attendant|sans attendre|avant|malgré) ~3 (commission|décision"
    "|plan|procédure|surendettement)",
)
_UNMOVED: Final = phrases(
    "(recevabilité|dossier|commission|procédure|surendettement|décision) ~6 (ne|n') ~2 (suspend|change|arrête|efface"
    "|empêche|interdit|dispense|libère|éteint|modifie|annule)[a-z]* ~1 (pas|rien|aucunement|en rien|nullement)",
)
_RUNNING: Final = phrases(
    "(intérêts?|pénalités?|agios) ~4 (cour(t|ent|ront|ra)|continu[a-z]+|s'ajout[a-z]+|s'accumul[a-z]+|augment[a-z]+"
    "|tourn[a-z]+|dus|dues|exigibles?)",
)
_NOT: Final = ("pas", "rien", "aucunement", "nullement")
_LATER_DEBT: Final = re.compile(
    r"\b(?:comptant|posterieur\w*|nouvel\w*|futur\w*|prochaine? (?:commande|livraison|prestation)"
    r"|apres (?:la|cette) recevabilite|courante?s?|plan de la commission|commission (?:dira|fixera|arretera"
    r"|decidera))\b"
)


def _admissible(letter: Letter) -> bool:
    events = letter.facts.events or ()
    return to_consumer(letter) and any(event.kind is EventKind.OVERINDEBTEDNESS_ADMISSIBLE for event in events)


def _check(letter: Letter) -> Iterator[Fault]:
    if any(not denied(hit) for hit in _SUSPENDED.find(letter)):
        return
    for passage in read(letter).passages:
        asked = asks(passage)
        if asked is not None and _LATER_DEBT.search(passage.text) is None:
            yield fault(letter, (passage.start + asked[0], passage.start + asked[1]))
    for hit in (*_OUTSIDE.find(letter), *_RUNNING.find(letter), *_UNMOVED.find(letter)):
        if not begins_denied(letter, hit) or "sans " in hit.text or hit.text.endswith(_NOT):
            yield fault(letter, hit.span)
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
