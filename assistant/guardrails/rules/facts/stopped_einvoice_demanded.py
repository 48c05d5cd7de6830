"""An electronic invoice that was refused, rejected, suspended or cashed is not demanded (GR-013)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.facts import EInvoiceStatus, InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.ledger.einvoice import is_stopped
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.figures.asking import asked_of
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for invoice in letter.facts.invoices:
        if not _is_stopped(invoice) or invoice.residual <= 0:
            continue
        asked = asked_of(letter, invoice)
        if asked is not None or demanded(letter, invoice):
            span = asked or place_of(letter, invoice)
            status = invoice.einvoice_status.status if invoice.einvoice_status else ""
            placed = fault(letter, span) if span else Fault()
            yield replace(
                placed,
                hint=f"{invoice.number} est au statut «\u202f{status}\u202f»\u202f: réglez ce point avant de relancer.",
            )


def _is_stopped(invoice: InvoiceFacts) -> bool:
    return invoice.einvoice_status is not None and is_stopped(invoice.einvoice_status.status)


def _invoice(status: str) -> tuple[InvoiceFacts, ...]:
    return (replace(BUSINESS.invoices[0], einvoice_status=EInvoiceStatus(status)),)


RULE = Rule(
    id="FAC013",
    name="stopped-einvoice-demanded",
    severity=Severity.BLOCKING,
    source="einvoice-status",
    covers=("GR-013",),
    message="Le statut de cette facture électronique arrête la relance.",
    hint="Réglez ce point avant de relancer.",
    check=_check,
    bad=(
        letter("Il reste 700,00 € sur F-118, reçu 500,00 €.", BUSINESS, invoices=_invoice("Rejetée")),
        letter("Merci de mandater F-118, reste 700,00 €.", PUBLIC, invoices=_invoice("Suspendue")),
        letter(
            "Votre facture F-118, de 700,00 € après acompte, reste impayée.", BUSINESS, invoices=_invoice("En litige")
        ),
        letter("Pourriez-vous solder F-118 : 700,00 €, acompte déduit ?", BUSINESS, invoices=_invoice("Refusée")),
    ),
    good=(
        letter("Il reste 700,00 € sur F-118, reçu 500,00 €.", BUSINESS, invoices=_invoice("Mise à disposition")),
        letter("Il reste 700,00 € sur F-118, reçu 500,00 €.", BUSINESS),
        letter(
            "F-118 a été rejetée par la plateforme : nous la corrigeons, ne la payez pas.",
            BUSINESS,
            invoices=_invoice("Rejetée"),
        ),
        letter("Il reste 700,00 € sur F-118, reçu 500,00 €.", PUBLIC, invoices=_invoice("Approuvée")),
    ),
)
