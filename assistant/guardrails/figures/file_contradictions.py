"""File contradictions: what the facts of a letter say against each other, one sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.money import ZERO, cents, total
from assistant.french.days.dates import format_date_short
from assistant.french.mail.plain_text import folded
from assistant.french.numbers.amounts import format_amount
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault

_WHOLE = Decimal(100)  # per cent


def file_contradictions(letter: Letter) -> Iterator[Fault]:
    """Faults of the whole file; those of one invoice are told beside it."""
    facts = letter.facts
    yield from _twice(facts)
    yield from _impossible_sums(facts)
    yield from _other_plan(letter)
    yield from _later_than_the_letter(facts)
    if facts.penalty.contract_rate is not None and facts.debtor.kind.is_consumer:
        yield Fault(
            message="Le dossier porte un taux convenu contre un consommateur, qui ne doit que l’intérêt légal.",
            hint="Retirez le taux, ou corrigez la nature du client.",
            severity=Severity.WARNING,
        )


def _twice(facts: Facts) -> Iterator[Fault]:
    numbers = Counter(folded(invoice.number).strip() for invoice in facts.invoices)
    for number, count in numbers.items():
        if count > 1:
            shown = next(i.number for i in facts.invoices if folded(i.number).strip() == number)
            yield Fault(message=f"La facture {shown} figure {count} fois au dossier.", hint="Gardez-la une seule fois.")


def _impossible_sums(facts: Facts) -> Iterator[Fault]:
    for invoice in facts.invoices:
        sums = {"montant": invoice.amount, "paiement": invoice.paid, "avoir": invoice.credited}
        for name, value in sums.items():
            if value < ZERO:
                yield Fault(message=f"La facture {invoice.number} porte un {name} négatif ({format_amount(value)}).")
        if invoice.residual < ZERO <= min(sums.values()):
            yield Fault(
                message=f"La facture {invoice.number} est payée au-delà de son montant\u202f: rien n’en reste dû.",
                hint="Rendez ou imputez le trop-perçu avant d’écrire.",
                severity=Severity.WARNING,
            )
    parts = [part.amount for part in facts.plan.instalments] if facts.plan else []
    parts += [promise.amount for promise in facts.promises if promise.amount is not None]
    if any(part <= ZERO for part in parts):
        yield Fault(message="Le dossier porte une échéance ou une promesse nulle ou négative.")
    if facts.discount is not None and facts.discount.rate >= _WHOLE:
        yield Fault(message="L’escompte du dossier atteint ou dépasse 100\u202f%\u202f: il effacerait la dette.")


def _other_plan(letter: Letter) -> Iterator[Fault]:
    """The instalments make up a sum that is owed: what remains, what was due at first, with accessories or not."""
    facts = letter.facts
    if not facts.plan or not facts.plan.instalments or not facts.selected:
        return
    if not all(invoice.sums_known for invoice in facts.invoices):
        return
    planned = cents(total(part.amount for part in facts.plan.instalments))
    groups = (facts.selected, facts.invoices)
    owed = {cents(total(i.amount for i in group)) for group in groups}
    owed |= {cents(total(i.amount - i.credited for i in group)) for group in groups}
    if planned not in owed | computable(letter).totals:
        debt = format_amount(total(invoice.residual for invoice in facts.selected))
        yield Fault(
            message=f"Les échéances du plan font {format_amount(planned)}, et la dette est de {debt}.",
            hint="Accordez le plan et les factures choisies.",
            severity=Severity.WARNING,
        )


def _later_than_the_letter(facts: Facts) -> Iterator[Fault]:
    if not facts.as_of_known:
        return
    days = [contact.on for contact in facts.history or ()] + [e.on for e in facts.events or () if e.on]
    days += [promise.on for promise in facts.promises if promise.on]
    days += [facts.plan.accepted_on] if facts.plan and facts.plan.accepted_on else []
    for day in sorted(set(days)):
        if day > facts.as_of:
            yield Fault(
                message=f"Le journal porte un fait du {format_date_short(day)}, postérieur à la lettre.",
                hint="Corrigez la date de la lettre ou celle du journal.",
            )
