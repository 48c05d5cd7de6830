"""Instalments add up to the debt, to the cent (GR-116, GR-043)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.french.numbers.amounts import Amount, format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.accessories import parted_sums
from assistant.guardrails.figures.computable import claimable, computable
from assistant.guardrails.figures.instalments import counted_instalments, instalment_spans, listed_instalments
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import line_at

_FEWEST = 2


def _check(letter: Letter) -> Iterator[Fault]:
    excused = instalment_spans(letter)
    for count, money in counted_instalments(letter):
        if (money.start, money.end) not in excused and not _is_known(letter, count, money.value):
            hint = f"{count} × {format_amount(money.value)} font {format_amount(count * money.value)}. {_owed(letter)}"
            yield replace(fault(letter, (money.start, money.end)), hint=hint)
    known = computable(letter)
    listed = [
        m
        for m in listed_instalments(letter)
        if m.value not in known.totals | known.interest and not _is_recited(letter, m)
    ]
    if len(listed) >= _FEWEST and not all((money.start, money.end) in excused for money in listed):
        values = [money.value for money in listed]
        if not all(_is_agreed(letter, value) for value in values):
            hint = f"Les versements font {format_amount(total(values))}. {_owed(letter)}"
            yield replace(fault(letter, (listed[-1].start, listed[-1].end)), hint=hint)
            return
    yield from _changed(letter, listed)


def _changed(letter: Letter, listed: list[Amount]) -> Iterator[Fault]:
    """Among instalments of the plan on file, those that are not its own, even where they add up to some sum due."""
    strange = [money for money in listed if not _is_agreed(letter, money.value)]
    if letter.facts.plan is None or len(strange) == len(listed):
        return
    for money in strange:
        yield replace(fault(letter, (money.start, money.end)), hint="Reprenez les sommes du plan.")


def _is_recited(letter: Letter, money: Amount) -> bool:
    """Whether a line tells an invoice and this sum of it: "échéance du 20 janvier" may be read as the next one."""
    start, end = line_at(letter, money.start)
    line, fields = letter.twin.text[start:end], computable(letter).fields
    return any(number in line and money.value in sums for number, sums in fields.items())


def _is_known(letter: Letter, count: int, value: Decimal) -> bool:
    """Whether the product is a sum of the facts (two indemnities), or the sum one agreed on."""
    known = computable(letter)
    return count * value in (known.all - known.totals) | parted_sums(letter) or _is_agreed(letter, value)


def _is_agreed(letter: Letter, value: Decimal) -> bool:
    """Whether a sum is an instalment of the plan on file, or a sum promised."""
    facts = letter.facts
    agreed = {instalment.amount for instalment in (facts.plan.instalments if facts.plan else ())}
    return value in agreed | {promise.amount for promise in facts.promises}


def _owed(letter: Letter) -> str:
    return f"La dette est de {format_amount(total(claimable(invoice) for invoice in letter.facts.selected))}."


RULE = Rule(
    id="PLA116",
    name="unbalanced-instalments",
    severity=Severity.BLOCKING,
    source="plan-arithmetic",
    covers=("GR-116",),
    message="Les versements ne font pas la dette.",
    hint="Accordez les versements et la dette, au centime.",
    check=_check,
    when=lambda letter: bool(letter.facts.selected) and letter.facts.as_of_known,
    bad=(
        letter("Nous vous proposons trois versements de 233,00 €.", CONSUMER),
        letter("Deux versements : 350,00 € le 15 juin 2026, 300,00 € le 15 juillet 2026.", CONSUMER),
        letter("Le solde de 700 € se paierait en 4 mensualités de 200 €.", CONSUMER),
        letter("Deux versements : 370,00 € le 15 juin 2026, 370,00 € le 15 juillet 2026.", BUSINESS),
        letter("Nous vous proposons deux versements de 370,00 €.", BUSINESS),
        letter("Solde de 700 € : 400,00 € le 15 juin 2026 puis 400,00 € le 15 juillet 2026.", BUSINESS),
        letter("Le solde est à payer en deux fois : 400,00 € chacune.", BUSINESS),
        letter("Nous vous proposons deux versements de 500,00 €, puis le reste.", BUSINESS),
    ),
    good=(
        letter("Il reste 700 €, acompte déduit. Deux versements de 350 € nous conviendraient.", CONSUMER),
        letter(
            (
                "Il reste 700 €, acompte déduit : 233,33 € le 15 juin 2026, 233,33 € le 15 juillet 2026, 233,34 "
                "€ le 14 août 2026."
            ),
            CONSUMER,
        ),
        letter("Il reste 700 €, acompte déduit. Sept mensualités de 100 € nous conviendraient.", BUSINESS),
        letter(
            "Il reste 700 €, acompte déduit. S’y ajoute l’indemnité de recouvrement de 40 €. Le total de 740 € se "
            "paierait en deux fois : 370,00 € le 15 juin 2026, 370,00 € le 15 juillet 2026.",
            BUSINESS,
        ),
        letter("Il reste 700 €, acompte déduit : 500,00 € le 15 juin 2026 et 200,00 € le 15 juillet 2026.", BUSINESS),
        letter("Il reste 700 €. Vous dites que vos 500,00 € vous ont été débités deux fois : je vérifie.", BUSINESS),
        letter("Vous vouliez régler en deux fois : 500,00 €, que nous avons reçus, puis le reste, 700,00 €.", BUSINESS),
    ),
)
