"""Nothing is asked on an invoice that is paid or fully credited (GR-003)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.asking import asked_of
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for invoice in letter.facts.invoices:
        if not invoice.sums_known or invoice.residual > 0:
            continue
        asked = asked_of(letter, invoice)
        if asked is not None or demanded(letter, invoice):
            span = asked or place_of(letter, invoice)
            placed = fault(letter, span) if span else Fault()
            yield replace(placed, hint=f"La facture {invoice.number} est soldée\u202f: retirez-la de la lettre.")


_PAID = replace(BUSINESS.invoices[0], paid=Decimal("1200.00"), residual=Decimal("0.00"), paid_on=date(2026, 5, 12))


_BOTH_PAID = replace(TWO_INVOICES, stage=Stage.OTHER, invoices=(_PAID, replace(_PAID, number="F-121")))


def _with_paid(selected: bool) -> tuple[InvoiceFacts, ...]:  # noqa: FBT001  (a private example)
    return (replace(_PAID, selected=selected), TWO_INVOICES.invoices[1])


RULE = Rule(
    id="FAC003",
    name="paid-invoice-demanded",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-003",),
    message="Cette facture est soldée\u202f: elle ne peut pas être réclamée.",
    hint="Retirez la facture soldée de la lettre.",
    check=_check,
    bad=(
        letter("Sans règlement de votre part malgré nos rappels, merci de payer F-118.", BUSINESS, invoices=(_PAID,)),
        letter("F-118 et F-121 restent à payer.", TWO_INVOICES, invoices=_with_paid(selected=False)),
        letter("Votre facture F-118 reste impayée.", CONSUMER, invoices=(_PAID,)),
        letter("Nous vous saurions gré de bien vouloir honorer la facture F-118.", BUSINESS, invoices=(_PAID,)),
        letter("Pouvez-vous nous virer aujourd’hui le solde de la facture F-118 ?", BUSINESS, invoices=(_PAID,)),
    ),
    good=(
        letter(
            "F-118 est réglée, merci. F-121 reste à payer : 310,00 €.", TWO_INVOICES, invoices=_with_paid(selected=True)
        ),
        letter("Il reste 310,00 € sur F-121.", TWO_INVOICES, invoices=_with_paid(selected=False)),
        letter("Il reste 700,00 € sur F-118.", BUSINESS),
        letter("F-118 et F-121 sont bien deux factures de 1 200,00 €, payées en mai.", _BOTH_PAID),
        letter("Votre virement du 12 mai solde la facture F-118, merci.", CONSUMER, invoices=(_PAID,)),
        letter("Votre virement pour F-118 est bien arrivé ; rien ne reste dû.", CONSUMER, invoices=(_PAID,)),
    ),
)
