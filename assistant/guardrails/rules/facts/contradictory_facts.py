"""The facts themselves agree: sums, dates and account of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.facts import (
    DiscountFacts,
    Facts,
    InstalmentFacts,
    InvoiceFacts,
    PastContact,
    PenaltyFacts,
    PlanFacts,
)
from assistant.domain.finding import Severity
from assistant.domain.money import cents
from assistant.french.numbers.amounts import format_amount
from assistant.french.references.identifiers import is_valid_iban
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.file_contradictions import file_contradictions
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    yield from file_contradictions(letter)
    for invoice in facts.invoices:
        yield from _contradictions(facts, invoice)
    for iban in (facts.creditor.iban, facts.payee.iban if facts.payee else ""):
        if iban and not is_valid_iban(iban):
            yield Fault(
                message="La clé de contrôle de l’IBAN enregistré est fausse.",
                hint="Vérifiez l’IBAN au dossier.",
                severity=Severity.WARNING,
            )


def _contradictions(facts: Facts, invoice: InvoiceFacts) -> Iterator[Fault]:
    expected = cents(invoice.amount - invoice.paid - invoice.credited - invoice.written_off)
    if cents(invoice.residual) != expected and invoice.sums_known:
        yield Fault(
            message=f"Le reste dû de {invoice.number} ({format_amount(invoice.residual)}) n’est pas le montant "
            f"moins les paiements et avoirs ({format_amount(expected)}).",
        )
    if invoice.issued_on and invoice.due_on and invoice.due_on < invoice.issued_on:
        yield Fault(message=f"L’échéance de {invoice.number} précède son émission.", severity=Severity.WARNING)
    if facts.as_of_known and invoice.issued_on and invoice.issued_on > facts.as_of:
        yield Fault(message=f"{invoice.number} est émise après la date de la lettre.", severity=Severity.WARNING)
    if invoice.undisputed is not None and invoice.undisputed > invoice.residual + invoice.paid:
        yield Fault(
            message=f"La part non contestée de {invoice.number} dépasse son reste dû.", severity=Severity.WARNING
        )


_WRONG = (replace(BUSINESS.invoices[0], residual=Decimal("750.00")),)
_ODD = replace(BUSINESS.invoices[0], amount=Decimal(700), paid=Decimal(0), residual=Decimal(700))
_BACKWARDS = (replace(BUSINESS.invoices[0], due_on=date(2026, 2, 1)),)

RULE = Rule(
    id="FAC190",
    name="contradictory-facts",
    severity=Severity.BLOCKING,
    source="facts-only",
    message="Le dossier se contredit.",
    hint="Corrigez le dossier avant d’écrire.",
    check=_check,
    bad=(
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS, invoices=_WRONG),
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS, invoices=_BACKWARDS),
        letter("Merci de votre appel.", BUSINESS, invoices=(replace(BUSINESS.invoices[0], paid=Decimal("0.00")),)),
        letter(
            "Merci de votre appel.", BUSINESS, creditor=replace(BUSINESS.creditor, iban="FR7630006000011234567890188")
        ),
        letter(
            "Merci de votre appel.",
            BUSINESS,
            invoices=(replace(BUSINESS.invoices[0], issued_on=date(2026, 6, 1), due_on=date(2026, 6, 30)),),
        ),
        letter("Merci de votre appel.", BUSINESS, invoices=BUSINESS.invoices * 2),
        letter("Merci de votre appel.", BUSINESS, plan=PlanFacts((InstalmentFacts(date(2026, 6, 5), Decimal(300)),))),
        letter("Merci de votre appel.", CONSUMER, penalty=PenaltyFacts(Decimal(12))),
        letter("Merci de votre appel.", BUSINESS, discount=DiscountFacts(Decimal(100))),
        letter("Merci de votre appel.", BUSINESS, history=(PastContact(date(2026, 5, 19)),)),
        letter(
            "Merci de votre appel.", BUSINESS, invoices=(replace(_ODD, amount=Decimal(-700), residual=Decimal(-700)),)
        ),
        letter("Merci de votre appel.", BUSINESS, invoices=(replace(_ODD, paid=Decimal(900), residual=Decimal(-200)),)),
        letter("Merci de votre appel.", BUSINESS, plan=PlanFacts((InstalmentFacts(date(2026, 6, 5), Decimal(-700)),))),
    ),
    good=(
        letter("Merci de votre appel.", BUSINESS, plan=PlanFacts((InstalmentFacts(date(2026, 6, 5), Decimal(700)),))),
        letter("Merci de votre appel.", BUSINESS, history=(PastContact(date(2026, 5, 18)),)),
        letter("Bonjour, où en est le paiement de F-118 ?", BUSINESS),
        letter("Merci de votre appel.", BUSINESS, invoices=()),
        letter(
            "Merci de votre appel.",
            BUSINESS,
            invoices=(replace(BUSINESS.invoices[0], credited=Decimal("100.00"), residual=Decimal("600.00")),),
        ),
        letter("Merci de votre appel.", BUSINESS, invoices=(replace(BUSINESS.invoices[0], due_on=date(2026, 3, 1)),)),
    ),
)
