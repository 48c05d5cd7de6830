"""Read a reply: what a debtor's message seems to say, each time with the sentence that says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.reply import Certainty, Doubt, Proposal, ReplyKind
from assistant.french.days.named_days import AddBusinessDays
from assistant.triage.intents import INTENTS
from assistant.triage.machine_answers import read_machine_answer
from assistant.triage.own_sentences import Sentence, own_sentences
from assistant.triage.passage import Passage

_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_MOST: Final = 400  # sentences
_TWO: Final = 2
_REPEATED: Final = frozenset({ReplyKind.PROMISE, ReplyKind.DISPUTE, ReplyKind.PAID})


def read_reply(
    body: str,
    sent_on: date,
    add_business_days: AddBusinessDays,
    *,
    subject: str = "",
    nature: Nature = Nature.WRITTEN,
    invoices: Sequence[str] = (),
) -> tuple[Proposal, ...]:
    """What the author's own sentences say, in their order; nothing for a mail that says nothing of money.

    ``invoices`` are the numbers that the debtor owes or owed; without them, numbers are told by the word before them.
    """
    sentences = own_sentences(body)[:_MOST]
    machine = read_machine_answer(body, subject, nature, sentences, sent_on, add_business_days)
    if machine is not None:
        return (machine,)
    around = " ".join(sentence.folded for sentence in sentences)
    found = [
        proposal
        for sentence in sentences
        for intent in INTENTS
        for proposal in intent.find(Passage(sentence, sent_on, add_business_days, invoices, around))
    ]
    found = [_addressed(one, sentences) for one in found]
    return tuple(sorted(_doubled(_settled(found)), key=lambda one: (one.start, one.days)))


def _doubled(found: Sequence[Proposal]) -> list[Proposal]:
    """Of several payments announced, a person says which falls on which day."""
    promises = [one for one in found if one.kind is ReplyKind.PROMISE]
    if len(promises) < _TWO:
        return list(found)
    several = {
        id(one): replace(one, doubts=tuple(dict.fromkeys((*one.doubts, Doubt.SEVERAL))), certainty=Certainty.LOW)
        for one in promises
    }
    return [several.get(id(one), one) for one in found]


def _addressed(one: Proposal, sentences: Sequence[Sentence]) -> Proposal:
    """A wrong contact with the only address that the author names."""
    if one.kind is not ReplyKind.WRONG_CONTACT:
        return one
    named = {match.group().lower() for sentence in sentences for match in _ADDRESS.finditer(sentence.text)}
    return replace(one, address=named.pop()) if len(named) == 1 else one


def _settled(found: Iterable[Proposal]) -> list[Proposal]:
    """One proposal a thing: what a stronger word of the same message says better is dropped."""
    kept: list[Proposal] = []
    found = sorted(found, key=_is_doubtful_dispute)
    kinds = {one.kind for one in found}
    doubled = any(one.reason is DisputeReason.DUPLICATE for one in found)
    dated = any(one.kind is ReplyKind.PROMISE and one.days for one in found)
    plans = {one.start for one in found if one.kind is ReplyKind.CASH_DIFFICULTY}
    for one in found:
        if one.kind is ReplyKind.PROMISE and one.is_open and one.start in plans:
            continue  # "en quatre fois à partir du 5" asks for a plan
        if one.kind is ReplyKind.PAID and doubled:
            continue  # "celle-ci fait doublon avec l'autre, déjà payée" announces no payment
        if one.kind is ReplyKind.PROMISE and not one.days and (dated or ReplyKind.PAID in kinds):
            continue
        if one.kind is ReplyKind.INSOLVENCY or not _repeats(one, kept):
            kept.append(one)
    if ReplyKind.INSOLVENCY in kinds:
        kept = [one for one in kept if one.kind is ReplyKind.INSOLVENCY][:1]
    return kept


def _is_doubtful_dispute(one: Proposal) -> bool:
    """It comes after the plain ones, which say it better wherever they stand."""
    return one.kind is ReplyKind.DISPUTE and one.certainty is Certainty.LOW


def _repeats(one: Proposal, kept: Sequence[Proposal]) -> bool:
    """Whether the same is said already: the same kind, and for promises and payments the same day and sum."""
    same = [other for other in kept if other.kind is one.kind]
    if one.kind not in _REPEATED:
        return bool(same)
    if one.kind is ReplyKind.DISPUTE:
        return any(
            other.invoice_numbers == one.invoice_numbers or not one.invoice_numbers or one.certainty is Certainty.LOW
            for other in same
        )
    return any(other.days == one.days or not one.days or (set(one.days) & set(other.days)) for other in same) and not (
        one.amount and all(other.amount != one.amount for other in same)
    )
