"""A payment is not put on costs; interest first, then the invoice that the debtor chose (GR-030)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_ALLOCATED = phrases(
    (
        "(versement|paiement|virement|règlement|acompte|somme) ~6 (affecté|affectée|imputé|imputée|imputés"
        "|affectés|absorbé) ~5 (frais|indemnité|indemnités|pénalités|honoraires|coûts)"
    ),
    (
        "(affecté|affectée|affectés|affectées|imputé|imputée|imputés|imputées|imputons|affectons|imputerons"
        "|affecterons) ~6 (frais|indemnité|indemnités|honoraires|coûts)"
    ),
    "(imputons|affectons|imputerons|affecterons) ~5 (frais|indemnité|indemnités|pénalités|honoraires|coûts)",
    "(a|ont) ~1 (couvert|servi à (couvrir|payer|régler)) ~2 (frais|honoraires|indemnités?)(?! de (port|livraison))",
)


def _check(letter: Letter) -> Iterator[Fault]:
    severity = Severity.BLOCKING if to_consumer_like(letter) else None
    for hit in _ALLOCATED.find(letter):
        if not denied(hit):
            yield replace(fault(letter, hit.span), severity=severity)


RULE = Rule(
    id="BUS030",
    name="payment-put-on-costs",
    severity=Severity.WARNING,
    source="fr-civ-1343-1",
    covers=("GR-030",),
    message="Un paiement ne s’impute pas sur des frais que le débiteur ne doit pas.",
    hint="Imputez-le sur la facture indiquée par le débiteur.",
    check=announced(_check, _ALLOCATED),
    bad=(
        letter("Votre versement de 500 € a été affecté à nos frais.", CONSUMER),
        letter("Nous avons imputé votre paiement de 500 € sur l’indemnité de recouvrement.", BUSINESS),
        letter("Vos 500 € ont d’abord couvert les frais de dossier.", CONSUMER),
        letter("Nous affectons votre règlement aux frais de relance.", BUSINESS),
    ),
    good=(
        letter("Votre versement de 500 € a été imputé sur F-118 ; il reste 700 €.", CONSUMER),
        letter("Votre paiement de 500 € est affecté à F-118 ; il reste 700 €.", BUSINESS),
        letter("Vos 500 € ont été portés au crédit de F-118 ; il reste 700 €.", CONSUMER),
        letter("Les frais de port sont compris. Votre versement de 500 € est déduit ; il reste 700 €.", BUSINESS),
    ),
)
