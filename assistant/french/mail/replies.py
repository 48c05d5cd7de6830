"""What the author of a mail wrote in it, apart from the mails it quotes and from the signature.

Line by line in linear time, in place of ``mail-parser-reply``: that library drops « Cordialement » with the
signature, which the register needs, and its patterns take quadratic time on a body of blank lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.french.mail.quoted_replies import mark_quoted
from assistant.french.mail.signatures import split_signature

_LONGEST_BODY = 200_000  # characters: what a person writes stands well before
_MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Reply:
    """A mail taken apart; ``text`` keeps the greeting, the closing formula and any postscript."""

    text: str
    quoted: str
    signature: str


@lru_cache(maxsize=4096)
def split_reply(body: str) -> Reply:
    """Take a mail's body apart in time linear in its length; bodies beyond 200,000 characters are cut."""
    lines = body[:_LONGEST_BODY].replace("\r\n", "\n").replace("\r", "\n").split("\n")[:_MOST_LINES]
    quoted = mark_quoted(lines)
    own = "\n".join(line for line, old in zip(lines, quoted, strict=True) if not old)
    text, signature = split_signature(own)
    return Reply(text, "\n".join(line for line, old in zip(lines, quoted, strict=True) if old).strip(), signature)


def latest_reply(body: str) -> str:
    """What the author wrote in this mail, without quoted mails and signature."""
    return split_reply(body).text
