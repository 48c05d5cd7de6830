"""Computable: every sum that the facts yield, so that a sum of the letter is either one of them or invented."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from assistant.domain.facts import Facts, InvoiceFacts
from assistant.domain.interest.late_interest import DAYS_IN_YEAR, RECOVERY_INDEMNITY, owes_indemnity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.money import cents, total
from assistant.french.numbers.amounts import find_amounts
from assistant.guardrails.figures.interest import Interest, conventions, last_interest_day
from assistant.guardrails.letter import Letter

_MONEY = re.compile(r"\d|euro|€")
_SHARE = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?) ?%")
_FEW = 6  # up to that many open invoices, any subtotal may be shown


@dataclass(frozen=True, slots=True)
class Computable:
    """Sums in euros: ``fields`` by invoice number, ``principals`` and ``totals`` that may be asked, ``all`` of them."""

    fields: dict[str, frozenset[Decimal]]
    principals: frozenset[Decimal]
    totals: frozenset[Decimal]
    interest: frozenset[Decimal]
    all: frozenset[Decimal]


def computable(letter: Letter) -> Computable:
    """The sums of the letter's facts, at ``as_of`` and at the days up to which the letter says it reckons."""
    return letter.notion(_of_letter)


def _of_letter(letter: Letter) -> Computable:
    return _computable(letter.facts, letter.rates, _reckoned_days(letter))


def late_invoices(facts: Facts) -> tuple[InvoiceFacts, ...]:
    """The selected invoices that are past due with something left to pay, disputed ones apart."""
    return tuple(i for i in facts.selected if i.residual > 0 and not i.disputed and _is_late(facts, i))


def claimable(invoice: InvoiceFacts) -> Decimal:
    """What may be asked of an invoice: its residual, or its undisputed part."""
    if not invoice.disputed:
        return invoice.residual
    return min(invoice.undisputed or Decimal(0), invoice.residual)


def _is_late(facts: Facts, invoice: InvoiceFacts) -> bool:
    return invoice.due_on is not None and invoice.due_on < facts.as_of


def _reckoned_days(letter: Letter) -> tuple[date, ...]:
    text = letter.twin.folded
    days = {letter.facts.as_of}
    for mention in letter.dates:
        before = text[max(0, mention.start - 14) : mention.start]
        if mention.value and mention.value <= letter.facts.as_of and before.rstrip().endswith(("au", "jusqu'au", "le")):
            days.add(mention.value)
    return tuple(sorted(days))[-4:]


@lru_cache(maxsize=16)  # as a person types, or a draft is repaired, the text changes and its facts do not
def _computable(facts: Facts, rates: RateTable, days: tuple[date, ...]) -> Computable:
    fields = {invoice.number: _fields(invoice) for invoice in facts.invoices}
    groups = _groups(facts)
    principals = {total(claimable(invoice) for invoice in group) for group in groups}
    principals |= {total(invoice.residual for invoice in group) for group in groups}
    accessories, interest = _accessories(facts, rates, groups, days)
    of_clause = by_clause(facts, principals)
    totals = principals | accessories | {principal + share for principal, share in of_clause.items()}
    every = set().union(*fields.values()) | totals | interest | _agreed(facts) | _group_fields(groups)
    every |= _indemnities(facts)
    if len(facts.invoices) <= _FEW:
        every |= _subtotals(facts.invoices)
    return Computable(fields, frozenset(principals), frozenset(totals), frozenset(interest), frozenset(every))


def clause_rate(facts: Facts) -> Decimal | None:
    """The per cent that the proof of a penalty clause tells, none where it tells none."""
    share = _SHARE.search(facts.clauses.penalty)
    return None if share is None else Decimal(share[1].replace(",", "."))


def by_clause(facts: Facts, principals: Iterable[Decimal]) -> dict[Decimal, Decimal]:
    """What a penalty clause on file adds to each sum that may be asked: its share of it (C. civ. 1231-5)."""
    rate = clause_rate(facts)
    return {} if rate is None else {one: cents(one * rate / 100) for one in principals if one > 0}


def _fields(invoice: InvoiceFacts) -> frozenset[Decimal]:
    sums = {invoice.amount, invoice.residual, invoice.paid, invoice.credited, claimable(invoice)}
    sums |= {invoice.amount - invoice.credited, invoice.amount - invoice.paid, invoice.paid + invoice.credited}
    if invoice.undisputed is not None:
        sums |= {invoice.undisputed, invoice.amount - invoice.undisputed, invoice.residual - invoice.undisputed}
    return frozenset(cents(value) for value in sums)


def _groups(facts: Facts) -> list[tuple[InvoiceFacts, ...]]:
    """The sets of invoices of which a letter may give the total."""
    selected, everything = facts.selected, facts.invoices
    sets = [
        selected,
        everything,
        *((invoice,) for invoice in everything),
        tuple(i for i in selected if not i.disputed),
        tuple(i for i in everything if not i.disputed),
        tuple(i for i in selected if _is_late(facts, i)),
        tuple(i for i in everything if _is_late(facts, i)),
        tuple(i for i in selected if _is_late(facts, i) and not i.disputed),
        tuple(i for i in everything if _is_late(facts, i) and not i.disputed),
        tuple(i for i in selected if not _is_late(facts, i)),
    ]
    return [group for group in dict.fromkeys(sets) if group]


def _group_fields(groups: list[tuple[InvoiceFacts, ...]]) -> set[Decimal]:
    sums: set[Decimal] = set()
    for group in groups:
        sums |= {total(i.amount for i in group), total(i.paid for i in group), total(i.credited for i in group)}
        sums.add(total(i.paid + i.credited for i in group))
    return sums


def _accessories(
    facts: Facts, rates: RateTable, groups: list[tuple[InvoiceFacts, ...]], days: tuple[date, ...]
) -> tuple[set[Decimal], set[Decimal]]:
    """Totals with interest or indemnity, and interest alone: by invoice, by group, by slice and by day."""
    totals: set[Decimal] = set()
    interest: set[Decimal] = set()
    for day in days:
        by_number = {
            i.number: conventions(facts, i, min(day, last_interest_day(facts, i)), rates) for i in facts.invoices
        }
        interest |= {piece.amount for kinds in by_number.values() for kind in kinds for piece in kind.slices}
        interest |= {
            cents(piece.base * piece.rate / 100 / DAYS_IN_YEAR)
            for kinds in by_number.values()
            for kind in kinds
            for piece in kind.slices
        }
        for group in groups:
            principal = total(claimable(i) for i in group)
            if principal == 0:  # nothing is claimed: an indemnity alone is no total
                continue
            indemnity = _indemnity(facts, group)
            totals |= {principal + indemnity}
            for sums in _interest_of(group, by_number):
                interest |= {sums, sums + indemnity}
                totals |= {principal + sums, principal + sums + indemnity}
    return totals, interest


def _interest_of(group: tuple[InvoiceFacts, ...], by_number: dict[str, tuple[Interest, ...]]) -> Iterable[Decimal]:
    most = max((len(by_number[i.number]) for i in group), default=0)
    for rank in range(most):
        kinds = [by_number[i.number][min(rank, len(by_number[i.number]) - 1)] for i in group if by_number[i.number]]
        yield total(kind.amount for kind in kinds)


def _indemnity(facts: Facts, group: tuple[InvoiceFacts, ...]) -> Decimal:
    late = sum(1 for invoice in group if _is_late(facts, invoice) and not invoice.disputed)
    return RECOVERY_INDEMNITY * late if owes_indemnity(facts.debtor.kind) else Decimal(0)


def _indemnities(facts: Facts) -> set[Decimal]:
    """Forty euros for each late invoice, or once where none is due: whether they may be claimed is another rule's."""
    most = len(facts.invoices) if owes_indemnity(facts.debtor.kind) else 1
    return {RECOVERY_INDEMNITY * n for n in range(1, most + 1)}


def instalment_sums(facts: Facts) -> set[Decimal]:
    """Each instalment of the plan, those up to or from any of them together, and what is missing of those fallen due.

    Missing: less what was booked on the letter's invoices since the plan was accepted.
    """
    if facts.plan is None:
        return set()
    parts = [instalment.amount for instalment in facts.plan.instalments]
    runs = {total(parts[:n]) for n in range(1, len(parts) + 1)} | {total(parts[n:]) for n in range(len(parts))}
    accepted = facts.plan.accepted_on
    booked = [s for invoice in facts.selected for s in invoice.settlements if accepted and s.on >= accepted]
    fallen = total(part.amount for part in facts.plan.instalments if part.due_on < facts.as_of)
    missing = fallen - total(one.amount for one in booked)
    return {*parts, *runs, *((missing,) if missing > 0 else ())}


def _agreed(facts: Facts) -> set[Decimal]:
    """Sums of promises, plan, discount, and those that stand in labels, proofs and the legal form."""
    sums = {promise.amount for promise in facts.promises if promise.amount is not None}
    sums.add(total(sums))
    sums |= instalment_sums(facts)
    if facts.discount:
        for base in {i.residual for i in facts.selected} | {total(i.residual for i in facts.selected)}:
            cut = cents(base * facts.discount.rate / 100)
            sums |= {cut, base - cut}
    texts = [facts.creditor.legal_form, facts.penalty.proof, *(invoice.label for invoice in facts.invoices)]
    texts += [*(facts.supporting_documents or ()), facts.clauses.penalty]
    return sums | {money.value for text in texts if _MONEY.search(text) for money in find_amounts(text)}


def _subtotals(invoices: tuple[InvoiceFacts, ...]) -> set[Decimal]:
    return {
        total(invoice.residual for invoice in group)
        for size in range(2, len(invoices))
        for group in combinations(invoices, size)
    }
