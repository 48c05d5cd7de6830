"""Conditions: to whom, at which stage and by which channel a rule applies."""

from __future__ import annotations

from typing import Final

from assistant.domain.fact_kinds import Actor, EventKind
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import BY_NUMBER, Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.letter import Letter

_HANDED_OVER: Final = frozenset({EventKind.HANDED_TO_LAWYER, EventKind.ENFORCEABLE_TITLE, EventKind.CLAIM_FILED})


def to_business(letter: Letter) -> bool:
    """To a business or merchant."""
    return letter.facts.debtor.kind.is_business


def to_public(letter: Letter) -> bool:
    """To a public buyer."""
    return letter.facts.debtor.kind is DebtorKind.PUBLIC


def to_professional(letter: Letter) -> bool:
    """To a business, a merchant or a public buyer."""
    return to_business(letter) or to_public(letter)


def to_consumer_like(letter: Letter) -> bool:
    """To whom no cost may be charged: consumers, unknown clients, non-professionals."""
    kind = letter.facts.debtor.kind
    return kind.is_consumer or kind is DebtorKind.NONPROFESSIONAL


def to_consumer(letter: Letter) -> bool:
    """To a consumer, and to an unknown debtor on the safe side."""
    return letter.facts.debtor.kind.is_consumer


def at_notice(letter: Letter) -> bool:
    """A formal notice."""
    return letter.facts.stage is Stage.FORMAL_NOTICE


def asks_for_money(letter: Letter) -> bool:
    """A reminder, a formal notice or a plan."""
    return letter.facts.stage.is_dunning or letter.facts.stage is Stage.PLAN


def before_title(letter: Letter) -> bool:
    """While no court has given an enforceable title."""
    return not any(event.kind is EventKind.ENFORCEABLE_TITLE for event in letter.facts.events or ())


def not_handed_over(letter: Letter) -> bool:
    """While neither a lawyer nor a court has the file."""
    return not any(event.kind in _HANDED_OVER for event in letter.facts.events or ())


def by_collector(letter: Letter) -> bool:
    """Written by a third-party collector."""
    return letter.facts.actor is Actor.THIRD_PARTY_COLLECTOR


def in_insolvency(letter: Letter) -> bool:
    """To a debtor in insolvency proceedings."""
    return letter.facts.debtor.insolvency is not None


def by_voicemail(letter: Letter) -> bool:
    """Left on a machine."""
    return letter.facts.channel is Channel.VOICEMAIL


def by_phone(letter: Letter) -> bool:
    """Spoken to a person."""
    return letter.facts.channel is Channel.PHONE


def by_phone_to_consumer(letter: Letter) -> bool:
    """Spoken to a person, on a consumer's number."""
    return by_phone(letter) and to_consumer(letter)


def by_phone_or_sms(letter: Letter) -> bool:
    """On the telephone in any way."""
    return letter.facts.channel in BY_NUMBER


def by_sms(letter: Letter) -> bool:
    """A text message."""
    return letter.facts.channel is Channel.SMS
