"""Regime: conditions on the channel and on consumers, beside those of ``conditions``."""

from __future__ import annotations

from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.letter import Letter


def to_consumer(letter: Letter) -> bool:
    """Consumers, and unknown debtors on the safe side."""
    return letter.facts.debtor.kind.is_consumer


def by_voicemail(letter: Letter) -> bool:
    """Left on a machine."""
    return letter.facts.channel is Channel.VOICEMAIL


def by_phone(letter: Letter) -> bool:
    """Spoken to a person."""
    return letter.facts.channel is Channel.PHONE


def by_phone_or_sms(letter: Letter) -> bool:
    """On the telephone in any way."""
    return letter.facts.channel in {Channel.PHONE, Channel.VOICEMAIL, Channel.SMS}


def by_sms(letter: Letter) -> bool:
    """A text message."""
    return letter.facts.channel is Channel.SMS
