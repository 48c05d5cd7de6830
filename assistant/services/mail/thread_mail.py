"""Thread mail by subject, where headers do not say what a message answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from assistant.domain.mail.correspondence import Channel, Message, Nature
from assistant.french.mail.mail_lines import folded_text

_ANSWER: Final = re.compile(r"(?:(?:re|rep|aw|sv|antw|tr|fwd?|wg)(?:\[\d{1,3}\]|\^\d{1,3})?\s?:|\[[^\]]{1,30}\])\s*")
_LONGEST: Final = 300  # characters of a subject
_WITHIN: Final = timedelta(days=90)


def base_subject(subject: str) -> str:
    """The subject folded, without the marks of answers and lists."""
    return _split(subject)[1]


def threaded(messages: Iterable[Message]) -> Iterator[Message]:
    """The messages that answer another by their subject alone, told so; the others are left out.

    ``messages`` are one client's, oldest first.
    """
    last: dict[str, Message] = {}
    for message in messages:
        if message.channel is not Channel.EMAIL or message.nature is not Nature.WRITTEN:
            continue
        answers, base = _split(message.subject)
        before = last.get(base)
        if base and answers and not message.in_reply_to and before and message.sent_at - before.sent_at <= _WITHIN:
            yield replace(message, in_reply_to=before.source_id or before.id)
        if base:
            last[base] = message


def _split(subject: str) -> tuple[bool, str]:
    """Whether the subject is an answer's, and what it is about."""
    rest, answers = " ".join(folded_text(subject[:_LONGEST]).split()), False
    while found := _ANSWER.match(rest):
        answers = answers or ":" in found[0]
        rest = rest[found.end() :]
    return answers, rest
