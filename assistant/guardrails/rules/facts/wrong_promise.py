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
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.amounts import format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import dates_of, is_that_day
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail

_PROMISED: Final = re.compile(
    r"\b(?:vous (?:nous |m')?(?:aviez|avez) (?:\w+ )?(?:promis|jure|garanti|annonce)|promesse|engage\w* a "
    r"(?:payer|regler"
    r"|verser)|convenus? d)(?: le \d{1,2}(?:er)? [a-z]+(?: \d{4})?)?[^.;\n\d]{0,40}$"
)
# "Le 15 octobre, comme vous vous y étiez engagé": the promise is told after its day.
_AS_PROMISED: Final = re.compile(
    r"^,? ?(?:comme|ainsi que|tel que|conformement|suivant|selon|c'(?:est|etait)|(?:date|jour) qu) ?[^.;\n\d]{0,30}"
    r"\b(?:engage\w*|promis\w*|promesse|convenu|annonce|indique|dit|parole|jure|fixee?|choisie?|dires)\b"
)
_GAVE: Final = re.compile(
    r"\b(?:selon vos dires|d'apres vous|vous (?:m'|nous )?(?:aviez|avez) (?:\w+ )?(?:parle|fixe|choisi"
    r"|propose))[^.;\n\d]{0,30}$"
)
_IN_BRACKETS: Final = re.compile(r"\([^()]*$")
_ARRIVED: Final = re.compile(r"\b(?:arrive|recu|parvenu|encaisse|credite)e?s? (?:bien )?le $")  # when it came, as said
_PAID: Final = re.compile(
    r"\b(?:vir(?:er|ements?|iez|e)|pay\w+|paiements?|regl\w+|vers(?:er|ements?|iez)|sold\w+|cheques?)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    promises = letter.facts.promises
    if not promises or any(promise.due_on is None for promise in promises):
        return
    yield from _told_after(letter, promises)
    known = [day for promise in promises for day in (promise.on, promise.due_on)]
    for dated in dates_of(letter, DateRole.PROMISE):
        day = dated.mention.value
        if _IN_BRACKETS.search(lead(letter, dated.mention.start)) is not None:
            continue  # "le paiement de la facture F-118 (1er mars, échéance le 31 mars) pour le 16"
        if day and day <= letter.facts.as_of and not any(is_that_day(dated.mention, other) for other in known):
            yield replace(fault(letter, dated.span), hint=f"Le dossier note\u202f: {_noted(promises)}.")
    sums = {promise.amount for promise in promises}
    for money in letter.amounts:
        if None not in sums and money.value not in sums and _PROMISED.search(lead(letter, money.start)):
            yield replace(fault(letter, (money.start, money.end)), hint=f"Le dossier note\u202f: {_noted(promises)}.")


def _told_after(letter: Letter, promises: tuple[PromiseFacts, ...]) -> Iterator[Fault]:
    """Days of payment that "comme vous vous y étiez engagé" follows, and that nobody promised."""
    invoices = letter.facts.invoices
    known = [day for promise in promises for day in (promise.on, promise.due_on)]
    known += [day for invoice in invoices for day in (invoice.issued_on, invoice.due_on)]
    known += [settlement.on for invoice in invoices for settlement in invoice.settlements]
    known += [event.on for event in letter.facts.events or ()] + [c.on for c in letter.facts.history or ()]
    for mention in letter.dates:
        if mention.value is None or any(day and is_that_day(mention, day) for day in known):
            continue
        told = _AS_PROMISED.match(trail(letter, mention.end, 60)) or _GAVE.search(lead(letter, mention.start))
        if (
            told
            and not _ARRIVED.search(lead(letter, mention.start))
            and _PAID.search(passage_at(letter, mention.start).text)
        ):
            yield replace(
                fault(letter, (mention.start, mention.end)), hint=f"Le dossier note\u202f: {_noted(promises)}."
            )


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
        letter(
            "Vous deviez nous virer 700,00 € le 8 mai, comme vous vous y étiez engagé.", BUSINESS, promises=_PROMISE
        ),
        letter("Votre règlement annoncé pour le 8 mai ne nous est pas parvenu.", CONSUMER, promises=_PROMISE),
    ),
    good=(
        letter("Vous aviez promis un virement de 700,00 € pour le 15 mai.", BUSINESS, promises=_PROMISE),
        letter("Vous deviez virer 700,00 € le 15 mai, comme vous vous y étiez engagé.", BUSINESS, promises=_PROMISE),
        letter("Le virement prévu vendredi 15 mai n’est pas arrivé.", BUSINESS, promises=_PROMISE),
        letter("Votre règlement annoncé pour le 15 mai ne nous est pas parvenu.", CONSUMER, promises=_PROMISE),
        letter("Pouvez-vous nous donner une nouvelle date de virement ?", BUSINESS, promises=_PROMISE),
        letter("Votre virement est arrivé le 14 mai, comme vous l’aviez dit.", BUSINESS, promises=_PROMISE),
    ),
)
