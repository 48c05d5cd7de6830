"""A consumer's payment plan is free of charge and of interest (GR-043)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_SPREAD = (
    "(échéancier|mensualité|versement|étalement|échelonnement|plan de paiement|plan d'apurement|paiement en \\w+ fois"
    "|mensualités|versements|échéances|facilités? de paiement|paiement échelonné|fractionnement)"
)
# "Facturés" is told from the invoices ("factures") by its verb, or by the sum that follows.
_COST = (
    "(frais|coût|surcoût|supplément|commission|intérêts|intérêt|majoration|facturées?"
    "|(est|sont|sera|seront|serait|seraient|étant) facturés?|facturés?(?= [^.;]{0,8}(€|euros))"
    "|payante?s?|coûtera|coûte)"
)
_CHARGED = phrases(
    f"{_SPREAD}[^.;]{{0,60}} {_COST}(?! (de port|de livraison|de transport))",
    f"{_COST} ~4 {_SPREAD}",
    "dont ~4 (de|d') (frais|intérêts)",
)
_FREE: Final = re.compile(
    r"\b(?:couvr\w+ (?:le|les|tout)|sans\b|de plus en plus|aucun\w*|pas (?:de|d')|ni |ne (?:vous )?(?:cout"
    r"|factur|demand|ajout|chang|compt)\w*"
    r"|acompte|prevue?s? au|sans (?:frais|interet|cout|supplement|surcout|rien|aucun)\w*|gratuit\w*"
    r"|aucun\w* (?:frais|interet|cout|supplement)\w*|ni (?:frais|interet)\w*|ne (?:vous )?cout\w+ rien"
    r"|soit \d|devis|livraison|abonnement|carte cadeau|loyers? (?:de|courants?|en cours|a venir))\b"
)
# "Le bois coûte plus cher depuis un an" spreads no payment.
_OF_PAYMENT: Final = re.compile(
    r"\b(?:pai(?:e|ez|er\w*|ement\w*)|pay(?:er|ez|e|es)|regl\w+|vers(?:er|ez|ement\w*)|virements?|echeanc\w+|mensualit\w+|echelonn\w+|etal\w+|fois|delais?"
    r"|report(?:er|s)?|facilit\w*|arrangement|patient\w*|attend\w*|rembours\w+|credit|moratoire|fraction\w*|cheques?|solder?|dette|somme)\b"
)
_SPREAD_OUT: Final = re.compile(  # gravel, soil and paint are spread out too; payments that cover what was sold
    r"\b(?:l')?etalement (?:du|de la|des) (?!paiement|regl|dette|somme|creance|facture|solde|versement"
    r"|votre)[a-z]+|\bcouvr\w+ (?:le|les) cout"
)
_WITH_EXTRA = Topic(("part_payments", "extra_money"), unless=_FREE)


def _check(letter: Letter) -> list[Fault]:
    extra = [
        _WITH_EXTRA.fault(letter, hit)
        if _OF_PAYMENT.search(hit.passage.text)
        else replace(_WITH_EXTRA.fault(letter, hit), severity=Severity.WARNING)
        for hit in _WITH_EXTRA.find(letter)
    ]
    return [*forbid_phrases(_CHARGED, unless=excused_beside(_SPREAD_OUT))(letter), *extra]


RULE = Rule(
    id="CON043",
    name="plan-at-a-cost",
    severity=Severity.BLOCKING,
    source="fr-conso-l312-4",
    covers=("GR-043",),
    message="L’échéancier d’un consommateur doit rester sans frais ni intérêts.",
    hint="Retirez le coût, ou proposez l’échéancier sans frais.",
    check=announced(_check, _CHARGED, _WITH_EXTRA),
    when=to_consumer_like,
    bad=(
        letter("Échéancier : 3 × 240 € dont 20 € de frais.", CONSUMER),
        letter("Un étalement est possible moyennant des frais de 15 €.", CONSUMER),
        letter("Le paiement en trois fois vous coûtera dix euros.", CONSUMER),
        letter("Des intérêts au titre de l’échelonnement seront ajoutés.", CONSUMER),
    ),
    good=(
        letter("Un échéancier sans frais est possible.", CONSUMER),
        letter("Nous pouvons convenir de deux ou trois versements, sans frais.", CONSUMER),
        letter("Aucun frais n’est lié à cet échéancier.", CONSUMER),
        letter("Un échéancier avec intérêts reste possible.", BUSINESS),
        letter("Votre versement règle deux de vos factures.", CONSUMER),
        letter("Vos autres factures, hors échéancier, restent à régler.", CONSUMER),
        letter("Vos versements couvrent le coût des matériaux.", CONSUMER),
    ),
)
