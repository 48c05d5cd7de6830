"""A promise that the letter recalls has the day and the sum that were promised (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import PromiseFacts
from assistant.domain.finding import Severity
from assistant.french.amounts import format_amount
from assistant.french.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.date_cues import DateRole
from assistant.guardrails.date_roles import dates_of, is_that_day
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.neighbourhood import lead
from assistant.guardrails.rule import Fault, Rule

_PROMISED: Final = re.compile(
    r"\b(?:vous (?:nous |m')?(?:aviez|avez) promis|promesse|engage\w* a (?:payer|regler|verser)|convenus? "
    r"d)[^.;\n\d]{0,40}$"
)


def _check(letter: Letter) -> Iterator[Fault]:
    promises = letter.facts.promises
    if not promises or any(promise.due_on is None for promise in promises):
        return
    known = [day for promise in promises for day in (promise.on, promise.due_on)]
    for dated in dates_of(letter, DateRole.PROMISE):
        day = dated.mention.value
        if day and day <= letter.facts.as_of and not any(is_that_day(dated.mention, other) for other in known):
            yield replace(fault(letter, dated.span), hint=f"Le dossier note : {_noted(promises)}.")
    sums = {promise.amount for promise in promises}
    for money in letter.amounts:
        if None not in sums and money.value not in sums and _PROMISED.search(lead(letter, money.start)):
            yield replace(fault(letter, (money.start, money.end)), hint=f"Le dossier note : {_noted(promises)}.")


def _noted(promises: tuple[PromiseFacts, ...]) -> str:
    return ", ".join(
        f"{format_amount(p.amount) if p.amount is not None else 'somme non notée'} pour le "
        f"{format_date_short(p.due_on)}"
        for p in promises
        if p.due_on
    )


_PROMISE = (PromiseFacts(date(2026, 5, 2), Decimal("700.00"), date(2026, 5, 15), "broken"),)

RULE = Rule(
    id="FAC112",
    name="wrong-promise",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="La promesse notée au dossier n’est pas celle-là.",
    hint="Reprenez la promesse du dossier.",
    check=_check,
    bad=(
        letter("Vous aviez promis un virement de 700,00 € pour le 10 mai.", BUSINESS, promises=_PROMISE),
        letter("Le virement de 700,00 € prévu le 12 mai n’est pas arrivé.", BUSINESS, promises=_PROMISE),
        letter("Vous vous étiez engagé à payer 900,00 € le 15 mai.", BUSINESS, promises=_PROMISE),
        letter("Votre règlement annoncé pour le 8 mai ne nous est pas parvenu.", CONSUMER, promises=_PROMISE),
    ),
    good=(
        letter("Vous aviez promis un virement de 700,00 € pour le 15 mai.", BUSINESS, promises=_PROMISE),
        letter("Le virement prévu vendredi 15 mai n’est pas arrivé.", BUSINESS, promises=_PROMISE),
        letter("Votre règlement annoncé pour le 15 mai ne nous est pas parvenu.", CONSUMER, promises=_PROMISE),
        letter("Pouvez-vous nous donner une nouvelle date de virement ?", BUSINESS, promises=_PROMISE),
    ),
)
