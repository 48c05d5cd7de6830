"""A sum beside an invoice is a sum of that invoice (GR-001)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.finding import Severity
from assistant.french.numbers.amounts import format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES, letter
from assistant.guardrails.figures.computable import Computable, computable
from assistant.guardrails.figures.instalments import instalment_spans
from assistant.guardrails.figures.named import mentioned_in, named_behind, spoken_of
from assistant.guardrails.figures.respective import turns
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at


def _check(letter: Letter) -> Iterator[Fault]:
    if len(letter.facts.invoices) < 2:  # noqa: PLR2004  (one invoice has no other)
        return
    known = computable(letter)
    parts = instalment_spans(letter)
    for money in letter.amounts:
        own, turn = spoken_of(letter, money.start), turns(letter).get(money.start)
        if turn is not None:
            own = (turn,)
        elif len(own) != 1 or not _names_it_here(letter, money.start):
            continue
        if (money.start, money.end) in parts:
            continue
        number = own[0].number
        if money.value in _other_sums(known, number) and "total" not in lead(letter, money.start, 40):
            hint = (
                f"Pour {number}, le dossier donne {format_amount(own[0].amount)}, reste "
                f"{format_amount(own[0].residual)}."
            )
            yield replace(fault(letter, (money.start, money.end)), hint=hint)


def _names_it_here(letter: Letter, place: int) -> bool:
    if named_behind(letter, place) is not None:
        return True
    passage = passage_at(letter, place)
    return bool(mentioned_in(letter, passage.start, place))


def _other_sums(known: Computable, number: str) -> set[Decimal]:
    """Sums of other invoices alone: no sum of this one, nor a total."""
    others = set().union(*(sums for other, sums in known.fields.items() if other != number))
    alone = set().union(*known.fields.values())
    return others - known.fields[number] - (known.totals - alone) - known.interest


RULE = Rule(
    id="FAC102",
    name="sum-of-another-invoice",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Cette somme est celle d’une autre facture.",
    hint="Rendez à chaque facture sa somme.",
    check=_check,
    bad=(
        letter("Facture F-118 : reste dû 310,00 €.", TWO_INVOICES),
        letter("La facture F-121, de 1 200,00 €, est échue depuis le 30 avril.", TWO_INVOICES),
        letter("Sur F-121, nous attendons encore vos 700,00 €.", TWO_INVOICES),
        letter("F-121 : 700,00 € ; F-118 : 310,00 €.", TWO_INVOICES),
    ),
    good=(
        letter("F-118 : reste 700,00 € ; F-121 : reste 310,00 €.", TWO_INVOICES),
        letter("F-118 et F-121 restent ouvertes, pour 1 010,00 € en tout, votre acompte déduit.", TWO_INVOICES),
        letter("Facture F-118 : 1 200,00 € TTC, reste dû 700,00 €.", BUSINESS),
        letter("F-121 (310,00 €) s’ajoute au solde de F-118 (700,00 €, acompte déduit).", TWO_INVOICES),
    ),
)
