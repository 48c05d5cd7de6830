"""What was paid or credited is deducted (GR-004)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.amounts import format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.computable import claimable, computable
from assistant.guardrails.conditions import asks_for_money
from assistant.guardrails.demanded import demanded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.named import spoken_of
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    if Surrounding.INVOICE_TABLE in letter.facts.surroundings:
        return
    sums = {money.value for money in letter.amounts}
    for invoice in letter.facts.selected:
        if not is_partly_paid(invoice) or sums & {invoice.residual, claimable(invoice)}:
            continue
        if sums & _joint_totals(letter, invoice) or not demanded(letter, invoice):
            continue
        for money in letter.amounts:
            if money.value == invoice.amount and invoice in spoken_of(letter, money.start):
                hint = f"Reste dû après paiements et avoirs : {format_amount(invoice.residual)}."
                yield replace(fault(letter, (money.start, money.end)), hint=hint)
                break


def is_partly_paid(invoice: InvoiceFacts) -> bool:
    """Whether something was paid or credited and something remains."""
    return invoice.paid + invoice.credited > 0 and invoice.residual > 0


def _joint_totals(letter: Letter, invoice: InvoiceFacts) -> set[Decimal]:
    known = computable(letter)
    return set(known.totals) - known.fields[invoice.number]


RULE = Rule(
    id="FAC004",
    name="payment-not-deducted",
    severity=Severity.BLOCKING,
    source="fr-civ-1343-1",
    covers=("GR-004",),
    message="Le montant initial est demandé sans que le paiement ou l’avoir soit déduit.",
    hint="Indiquez ce qui reste dû.",
    check=_check,
    when=asks_for_money,
    bad=(
        letter("La facture F-118 de 1 200,00 € reste impayée.", BUSINESS),
        letter("Merci de régler votre facture F-118, soit 1 200 €.", CONSUMER),
        letter("Nous attendons toujours les 1 200,00 € de la facture F-118.", BUSINESS),
        letter("Votre solde s’élève à mille deux cents euros pour F-118.", CONSUMER),
    ),
    good=(
        letter("Facture F-118 : 1 200,00 € TTC, reçu 500,00 €, reste dû 700,00 €.", BUSINESS),
        letter("Merci de régler 700 € sur F-118, votre versement de 500 € étant déduit.", CONSUMER),
        letter("F-118 s’élevait à 1 200,00 € ; après votre virement de 500,00 €, il reste 700,00 €.", CONSUMER),
        letter(
            "Sur les 1 200 € de la facture F-118, vous en avez réglé 500 : merci de verser les 700 € restants.",
            BUSINESS,
        ),
    ),
)
