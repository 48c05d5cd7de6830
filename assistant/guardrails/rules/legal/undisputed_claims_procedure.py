"""The procedure for undisputed commercial claims is open between traders only (GR-123)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_PROCEDURE = phrases(
    "l\\.? ?126-1",
    "(recouvrement|procédure) ~4 créances commerciales (incontestées|non contestées)",
    "procès-verbal de non-contestation",
    "(procédure|voie|recouvrement|titre) ~4 (réservée?|propre|ouverte?|prévue?|faite?|pensée?) ~1 (aux|pour les|entre"
    "|des) ~1 (commerçants|créances commerciales)",
    "(procédure|voie|recouvrement|titre) ~4 entre commerçants",
    "créances? ~2 (incontestées?|non contestées?|jamais contestées?) ~3 (commerçants?|commerciales?"
    "|professionnels|entreprises)",
    "(procédure|voie|recouvrement|titre) ~5 (créances?|factures?|sommes?|dettes?) ~2 (incontestées?|non contestées?)",
    "(commissaire de justice|huissier)[^.;!?]{0,60} commandement ~9 (incontestées?|non contestées?|commerçants)",
)
# Told by its own denial: "n'étant pas contestée", "sans jugement".
_BY_THE_REGISTRY = phrases(
    "(contestée?|contestation)[^.;!?]{0,50} (greffe|greffier|greffière)[^.;!?]{0,60} (exécutoire|titre)",
    "(greffe|greffier|greffière)[^.;!?]{0,60} (exécutoire|titre),? ~6 sans ~1 (jugement|juge|audience|procès)",
)
_MERCHANT = replace(BUSINESS, debtor=replace(BUSINESS.debtor, kind=DebtorKind.MERCHANT))


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    trader = facts.debtor.kind is DebtorKind.MERCHANT or facts.debtor.trader is True
    disputed = any(invoice.disputed for invoice in facts.selected)
    told = [hit for hit in _PROCEDURE.find(letter) if not denied(hit)]
    for hit in (*told, *_BY_THE_REGISTRY.find(letter)):
        if trader and facts.creditor.trader is not False and not disputed:
            continue
        unsure = facts.debtor.kind is DebtorKind.BUSINESS and facts.debtor.trader is None and not disputed
        yield replace(fault(letter, hit.span), severity=Severity.WARNING if unsure else None)


RULE = Rule(
    id="LEG123",
    name="undisputed-claims-procedure",
    severity=Severity.BLOCKING,
    source="fr-cpce-l126-1",
    covers=("GR-123",),
    message="Cette procédure ne vaut qu’entre commerçants, pour une créance non contestée.",
    hint="Annoncez l’injonction de payer, ou le tribunal compétent.",
    check=announced(_check, _PROCEDURE, _BY_THE_REGISTRY),
    bad=(
        letter("À défaut, la procédure de l’article L126-1 pourrait être suivie.", CONSUMER),
        letter("Nous pourrions recourir au recouvrement des créances commerciales incontestées.", CONSUMER),
        letter(
            "À défaut, nous pourrions suivre la procédure de l’article L. 126-1.",
            _MERCHANT,
            invoices=(replace(BUSINESS.invoices[0], disputed=True),),
        ),
        letter("La facture n’étant pas contestée, le greffe pourrait la rendre exécutoire.", CONSUMER),
        letter("Un procès-verbal de non-contestation pourrait être dressé.", CONSUMER),
    ),
    good=(
        letter("À défaut, nous pourrions suivre la procédure de l’article L126-1.", _MERCHANT),
        letter("Nous pourrions demander une injonction de payer.", CONSUMER),
        letter("La procédure de contestation de vos créances est décrite au contrat.", CONSUMER),
        letter("Votre commande L 1261 est prête.", CONSUMER),
    ),
)
