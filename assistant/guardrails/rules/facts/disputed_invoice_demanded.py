"""A disputed invoice, or its disputed part, is not demanded (GR-005)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.facts import Facts, InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.french.numbers.amounts import format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES, letter
from assistant.guardrails.figures.asking import asked_of
from assistant.guardrails.figures.computable import claimable, instalment_sums
from assistant.guardrails.figures.demanded import demanded, place_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    for invoice in letter.facts.invoices:
        if not invoice.disputed or invoice.residual <= 0:
            continue
        asked = asked_of(letter, invoice)
        if (asked is not None or demanded(letter, invoice)) and not _asks_undisputed_part_only(letter, invoice):
            span = asked or place_of(letter, invoice)
            placed = fault(letter, span) if span else Fault()
            yield replace(placed, hint=_hint(invoice))


def _asks_undisputed_part_only(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether the letter gives the undisputed part, alone or in a total, and no total with the disputed part."""
    if not invoice.undisputed:
        return False
    others = [i for i in letter.facts.selected if i.number != invoice.number]
    fair = {claimable(invoice), total([claimable(invoice), *(claimable(i) for i in others)])}
    full = total([invoice.residual, *(claimable(i) for i in others)])
    sums = {money.value for money in letter.amounts}
    return bool(sums & (fair | instalment_sums(letter.facts))) and (not others or full not in sums)


def _hint(invoice: InvoiceFacts) -> str:
    if invoice.undisputed:
        return f"Ne demandez que la part non contestée : {format_amount(claimable(invoice))}."
    return "Traitez la contestation d’abord, ou mettez cette facture de côté dans la lettre."


_DISPUTED = replace(BUSINESS.invoices[0], disputed=True, undisputed=Decimal("640.00"))


def _facts(invoice: InvoiceFacts) -> Facts:
    return replace(BUSINESS, invoices=(invoice,))


RULE = Rule(
    id="FAC005",
    name="disputed-invoice-demanded",
    severity=Severity.BLOCKING,
    source="fr-civ-1219",
    covers=("GR-005",),
    message="Cette facture est contestée\u202f: elle sort de la relance ordinaire.",
    hint="Traitez la contestation d’abord.",
    check=_check,
    bad=(
        letter("Il reste 700,00 € sur F-118, reçu 500,00 € : merci de payer.", _facts(_DISPUTED)),
        letter("Merci de régler F-118.", _facts(replace(_DISPUTED, undisputed=None))),
        letter(
            "Il reste 1 010,00 € sur F-118 et F-121.",
            TWO_INVOICES,
            invoices=(replace(_DISPUTED, undisputed=None), TWO_INVOICES.invoices[1]),
        ),
        letter(
            "Votre réclamation est sans objet : réglez F-118 sans attendre.",
            _facts(replace(_DISPUTED, undisputed=None)),
        ),
    ),
    good=(
        letter(
            "Nous traitons votre réclamation. La part non contestée de F-118, 640,00 €, reste payable.",
            _facts(_DISPUTED),
        ),
        letter(
            "F-118, que vous contestez, est mise de côté. Il reste 310,00 € sur F-121.",
            TWO_INVOICES,
            invoices=(replace(_DISPUTED, undisputed=None), TWO_INVOICES.invoices[1]),
        ),
        letter(
            "Votre réclamation sur F-118 est en cours d’examen : nous ne vous demandons rien.",
            _facts(replace(_DISPUTED, undisputed=None)),
        ),
        letter(
            "F-118 fait l’objet d’un litige, traité à part. Merci de régler F-121, 310,00 €.",
            TWO_INVOICES,
            invoices=(replace(_DISPUTED, undisputed=None), TWO_INVOICES.invoices[1]),
        ),
    ),
)
