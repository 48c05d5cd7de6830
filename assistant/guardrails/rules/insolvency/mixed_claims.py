"""Claims born before and after the judgment are not asked together (GR-083)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.fact_kinds import Recipient
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import asks_for_money, in_insolvency
from assistant.guardrails.examples import RECEIVERSHIP, letter
from assistant.guardrails.figures.demanded import demanded
from assistant.guardrails.figures.interest import is_prior
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    open_ones = [i for i in facts.invoices if i.residual > 0]
    prior = [i for i in open_ones if is_prior(facts, i)]
    later = [i for i in open_ones if not is_prior(facts, i)]
    if not prior or not later or (facts.recipient is Recipient.INSOLVENCY_OFFICER and not asks_for_money(letter)):
        return
    joint = total(i.residual for i in open_ones)
    for money in letter.amounts:
        if money.value == joint:
            yield fault(letter, (money.start, money.end))
            return
    if any(demanded(letter, i) for i in prior) and any(demanded(letter, i) for i in later):
        yield Fault()


def _facts() -> Facts:
    before = replace(RECEIVERSHIP.invoices[0], paid=Decimal("0.00"), residual=Decimal("1200.00"))
    after = replace(
        before,
        number="F-140",
        amount=Decimal("300.00"),
        residual=Decimal("300.00"),
        issued_on=date(2026, 4, 28),
        due_on=date(2026, 5, 31),
    )
    return replace(RECEIVERSHIP, as_of=date(2026, 6, 20), invoices=(before, after))


_MIXED = _facts()
_LATER_ONLY = replace(_MIXED, invoices=(replace(_MIXED.invoices[0], selected=False), _MIXED.invoices[1]))

RULE = Rule(
    id="INS083",
    name="mixed-claims",
    severity=Severity.BLOCKING,
    source="fr-com-l622-17",
    covers=("GR-083",),
    message="Créances nées avant et après le jugement ne se réclament pas ensemble.",
    hint="Ne réclamez que les factures postérieures au jugement.",
    check=_check,
    when=in_insolvency,
    bad=(
        letter("F-118 et F-140 restent à payer : 1 500,00 €.", _MIXED),
        letter("Merci de régler F-118 (1 200,00 €) et F-140 (300,00 €).", _MIXED),
        letter("Votre solde, F-118 et F-140 ensemble, est de 1 500,00 €.", _MIXED),
        letter("F-140 et F-118 restent ouvertes : virez le tout.", _MIXED),
    ),
    good=(
        letter("F-140, livrée après le jugement, reste à payer : 300,00 €.", _LATER_ONLY),
        letter("F-118 est déclarée au passif. F-140 reste à payer : 300,00 €.", _MIXED),
        letter("Nous ne vous demandons pas F-118, déclarée au passif ; F-140 reste à payer : 300,00 €.", _MIXED),
        letter("Merci de régler F-140 : 300,00 €.", _LATER_ONLY),
    ),
)
