"""A formal notice gives number, due date and residual of each invoice (GR-010)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.conditions import at_notice
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import claimable
from assistant.guardrails.figures.date_roles import is_that_day
from assistant.guardrails.figures.demanded import demanded
from assistant.guardrails.figures.named import named
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    if Surrounding.INVOICE_TABLE in letter.facts.surroundings:
        return
    for invoice in letter.facts.selected:
        if invoice.residual <= 0 or not demanded(letter, invoice):
            continue
        missing = _missing(letter, invoice)
        if missing:
            yield Fault(hint=f"Pour {invoice.number}, ajoutez\u202f: {', '.join(missing)}.")
        elif invoice.issued_on and not any(is_that_day(mention, invoice.issued_on) for mention in letter.dates):
            yield Fault(
                severity=Severity.WARNING,
                message=f"La date d’émission de {invoice.number} n’apparaît pas.",
                hint="Ajoutez-la à la liste des factures.",
            )


def _missing(letter: Letter, invoice: InvoiceFacts) -> list[str]:
    sums = {money.value for money in letter.amounts}
    missing = [] if invoice.number in named(letter) else ["le numéro"]
    if invoice.due_on and not any(is_that_day(mention, invoice.due_on) for mention in letter.dates):
        missing.append("l’échéance")
    if invoice.sums_known and not sums & {invoice.residual, claimable(invoice)}:
        missing.append("le reste dû")
    return missing


_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE)
_TO_CONSUMER = replace(CONSUMER, stage=Stage.FORMAL_NOTICE)
_END = "Nous vous mettons en demeure de payer 700,00 € au plus tard le 15 juin 2026."

RULE = Rule(
    id="NOT010",
    name="incomplete-invoice-list",
    severity=Severity.BLOCKING,
    source="fr-civ-1344",
    covers=("GR-010",),
    message="La mise en demeure doit donner le numéro, l’échéance et le reste dû de chaque facture.",
    hint="Complétez la liste des factures.",
    check=_check,
    when=at_notice,
    bad=(
        letter("Plusieurs factures restent impayées, acompte de 500 € déduit. " + _END, _NOTICE),
        letter("La facture F-118 reste ouverte, acompte de 500 € déduit. " + _END, _TO_CONSUMER),
        letter("Reste dû sur F-118 : 700,00 €, acompte de 500 € déduit. " + _END, _NOTICE),
        letter(
            "Votre compte, échu le 31 mars 2026, présente un solde de 700,00 €, acompte déduit. " + _END, _TO_CONSUMER
        ),
    ),
    good=(
        letter(
            "F-118 du 1er mars 2026, échue le 31 mars 2026 : 1 200,00 € TTC, reçu 500,00 €, reste dû 700,00 €. " + _END,
            _NOTICE,
        ),
        letter(
            "Facture F-118, émise le 01/03/2026, échéance 31/03/2026, 1 200,00 € TTC, payé 500,00 €, solde "
            "700,00 €. " + _END,
            _TO_CONSUMER,
        ),
        letter(
            "F-118 du 1er mars 2026, échéance du 31 mars 2026 : 700,00 € restants après votre acompte de 500,00 €. "
            + _END,
            _TO_CONSUMER,
        ),
        letter("Il reste 700,00 € sur F-118, acompte de 500 € déduit.", BUSINESS),
    ),
)
