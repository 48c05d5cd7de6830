"""A dispute on file is neither waved aside nor put off until the money has come (GR-005)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_POINT: Final = (
    "(réclamations?|contestations?|plaintes?|litiges?|désaccords?|reproches?|griefs?|défauts?|remarques?|réserves?"
    "|malfaçons?|rayures?|doléances?|critiques?)"
)
_DISMISSED = phrases(
    f"{_POINT} ~6 (irrecevables?|infondée?s?|sans (objet|fondement|importance|valeur|incidence|effet)|prétextes?"
    f"|excuses?|mauvaise foi|fantaisistes?|tardive?s?|dilatoires?|rejetée?s?|trop tard|bien tard|inventée?s?"
    f"|ridicules?|imaginaires?|opportunes?|anecdotiques?)",
    f"(rejetons|rejette|écartons|écarte|refusons|refuse|ignorons|ignore|balayons) ~3 {_POINT}",
    "(prétexte|prétextes|mauvaise foi|faux-fuyants?|faux-semblants?)",
    "(passer à autre chose|tourner la page|pas de quoi ~2 (histoire|drame|fouetter|s'arrêter)|broutilles?|bagatelles?"
    "|chipot[a-z]+|simple détail|qu'un détail|caprices?)",
    "(est|sont) ~1 un détail",
    "(tant que (vous|tu|solde|facture|somme)|avant que (vous|tu|solde|facture)|avant d'avoir) ~6 (payé|réglé|soldé"
    "|viré|versé|paiement|règlement)",
    "perdre ~2 temps",
    "(cherch)[a-z]+ ~1 (poux|querelle|noises|prétexte)",
    f"(oubliez|oublie|laissez|laissons) ~3 {_POINT}",
    "(payez|réglez|soldez|paie|règle|virez) ~4 (d'abord|avant tout)",
    "(d'abord|avant tout) ~3 (paiement|règlement|payez|réglez|virement|argent)",
    "(qu'après|qu'une fois|seulement après|qu'à réception|après) ~6 (paiement|règlement|payée?|réglée?|soldée?"
    "|virement)",
)
# What the complaint does not allow is said by a negation.
_NO_RIGHT = phrases(
    "(ne|n') ~3 (dispens|autoris|empêch|justifi|suspend|libèr|libér|exonèr|permet|donn)[a-z]* ~1 (pas|en rien"
    "|aucunement|nullement|aucun droit|aucune) ~5 (payer|régler|garder|retenir|bloquer|paiement|facture|dette"
    "|retenue|argent|somme)",
    "(n'y|ne) ~2 (donn)[a-z]+ ~2 (pas|aucune) ~1 suite",
    "(n'avons|n'ai) pas à ~2 (tenir compte|répondre|examiner|entendre|justifier)",
    "(ne|n') ~2 (vaut|valent|mérite|méritent|change|changent) ~2 (pas|rien|aucune) ~3 (retenue|dette|discussion"
    "|paiement|montant|somme|dû)",
)
_ASKING_HELP: Final = re.compile(r"\b(?:non contestee?|hors contestation|part qui|ce qui ne fait pas)\b")


def _is_disputed(letter: Letter) -> bool:
    """Whether a dispute is open; a complaint that was answered may be called answered."""
    answered = any(event.kind is EventKind.COMPLAINT_REJECTED for event in letter.facts.events or ())
    return not answered and any(invoice.disputed and invoice.residual > 0 for invoice in letter.facts.invoices)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _DISMISSED.find(letter):
        restricted = (
            hit.text.startswith(("qu'", "tant que", "avant")) or "sans " in hit.text
        )  # "nous ne répondrons qu’après paiement"
        if (restricted or not denied(hit)) and _ASKING_HELP.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    for hit in _NO_RIGHT.find(letter):
        yield fault(letter, hit.span)


_DISPUTED = replace(BUSINESS, invoices=(replace(BUSINESS.invoices[0], disputed=True, undisputed=Decimal("640.00")),))

RULE = Rule(
    id="FAC205",
    name="dispute-dismissed",
    severity=Severity.BLOCKING,
    source="fr-civ-1219",
    covers=("GR-005",),
    message="Une contestation ouverte s’examine\u202f: elle n’est ni écartée d’un mot, ni remise après le paiement.",
    hint="Dites quand vous répondrez, et ne demandez que la part non contestée.",
    check=announced(_check, _DISMISSED, _NO_RIGHT),
    when=_is_disputed,
    bad=(
        letter("Votre réclamation est sans fondement.", _DISPUTED),
        letter("Nous n’examinerons vos remarques qu’après paiement.", _DISPUTED),
        letter("Ces rayures ne vous autorisent pas à garder notre argent.", _DISPUTED),
        letter("Payez d’abord, nous verrons ensuite.", _DISPUTED),
    ),
    good=(
        letter("Nous examinons votre réclamation. La part non contestée est de 640,00 €, acompte déduit.", _DISPUTED),
        letter("Votre réclamation n’est pas sans fondement ; la part non contestée est de 640,00 €.", _DISPUTED),
        letter("Ce paiement de 640,00 € ne vaut pas renonciation à votre réclamation.", _DISPUTED),
        letter("Votre réclamation du printemps est sans objet depuis le remplacement. Reste 700 €.", BUSINESS),
    ),
)
