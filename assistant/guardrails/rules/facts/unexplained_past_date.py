"""A day gone by that the letter recalls is a day of the file (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.french.days.date_mention import DateMention
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import is_that_day, roled_dates
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at

# Other rules judge these roles with the facts; the reckoning day and what was supplied need no fact of their own.
_JUDGED = {
    DateRole.DUE,
    DateRole.DUE_SINCE,
    DateRole.CONTACT,
    DateRole.INTEREST_END,
    DateRole.DEADLINE,
    DateRole.SUPPLY,
    DateRole.SENT,
}
_JUDGED |= {DateRole.INTEREST_START, DateRole.JUDGMENT, DateRole.INCOMING}

_HALF_YEARS = {(1, 1), (30, 6), (1, 7), (31, 12)}
_RATE = re.compile(r"\b(?:taux|penalites?|interets?|semestr\w+|%)")


def _check(letter: Letter) -> Iterator[Fault]:
    known = known_days(letter.facts)
    for dated in roled_dates(letter):
        mention = dated.mention
        if mention.value is None or mention.value >= letter.facts.as_of or dated.role in _JUDGED:
            continue
        if dated.role is DateRole.ISSUED and all(invoice.issued_on for invoice in letter.facts.invoices):
            continue
        if _is_of_a_rate(letter, mention):
            continue
        if not any(is_that_day(mention, day) for day in known):
            yield fault(letter, dated.span)


def _is_of_a_rate(letter: Letter, mention: DateMention) -> bool:
    """Whether the day begins or ends a half-year in a sentence on rates, which change then (legal.md 1.2)."""
    day = mention.value
    bound = day is not None and (day.day, day.month) in _HALF_YEARS
    return bound and _RATE.search(passage_at(letter, mention.start).text) is not None


def known_days(facts: Facts) -> set[date]:
    """Every day of the facts; of due dates also the next, on which lateness and interest begin."""
    days: list[date | None] = [facts.as_of, facts.payment_deadline, facts.limitation_date]
    for invoice in facts.invoices:
        days += [invoice.issued_on, invoice.due_on, invoice.paid_on, invoice.supplied_from, invoice.supplied_to]
        days += [invoice.disputed_on, invoice.due_on and invoice.due_on + timedelta(days=1)]
        days.append(invoice.einvoice_status.on if invoice.einvoice_status else None)
    days += [settled.on for invoice in facts.invoices for settled in invoice.settlements]
    days += [contact.on for contact in facts.history or ()]
    days += [event.on for event in facts.events or ()]
    days += [day for promise in facts.promises for day in (promise.on, promise.due_on)]
    if facts.plan:
        days += [facts.plan.accepted_on, *(instalment.due_on for instalment in facts.plan.instalments)]
    if facts.debtor.insolvency:
        opened = facts.debtor.insolvency.opened_on
        days += [opened, opened - timedelta(days=1)]
    return {day for day in days if day is not None}


RULE = Rule(
    id="FAC110",
    name="unexplained-past-date",
    severity=Severity.WARNING,
    source="facts-only",
    covers=("GR-001",),
    message="Aucun fait du dossier n’explique cette date passée.",
    hint="Vérifiez la date, ou consignez le fait au dossier.",
    check=_check,
    bad=(
        letter("Depuis le 12 janvier 2026, rien ne bouge.", BUSINESS),
        letter("Le 4 mai, nous avons vu votre chantier. Il reste 700,00 € sur F-118.", BUSINESS),
        letter("Vous savez tout depuis le 22 février 2026.", CONSUMER),
        letter("Au 7 avril, le compte était le même.", BUSINESS),
    ),
    good=(
        letter("La facture F-118 du 1er mars 2026 est échue depuis le 31 mars 2026 ; il reste 700,00 €.", BUSINESS),
        letter("Au 18 mai 2026, il reste 700,00 € sur F-118.", BUSINESS),
        letter("Vous pouvez nous écrire jusqu’au 29 mai 2026.", CONSUMER),
        letter("Échéance du 31/03/2026 ; il reste 700,00 € sur F-118, acompte déduit.", CONSUMER),
    ),
)
