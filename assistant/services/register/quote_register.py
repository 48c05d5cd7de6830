"""Quote the sentence of a message that shows a trait of its register, exactly as it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.domain.writing.register import AddressForm, Quote
from assistant.french.address.address_form import find_address_marks
from assistant.french.courtesy.closings import find_closing
from assistant.french.courtesy.greetings import find_greeting
from assistant.french.courtesy.tone_marks import FORMAL, PLAIN, RELAXED, WARM
from assistant.french.mail.mail_lines import folded_text, mail_sentences
from assistant.french.mail.replies import latest_reply
from assistant.services.accounts.weigh_exchanges import Exchange

_MOST_QUOTES = 3
_LONGEST = 240  # characters: a sentence beyond that is cut at a word


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + "…"


def greeting_words(own: str) -> str:
    """The greeting as written."""
    found = find_greeting(own)
    return own[found.start : found.end].strip()


def closing_words(own: str) -> str:
    """The closing formula as written, with the rest of its line."""
    found = find_closing(own)
    end = own.find("\n", found.end)
    return own[found.start : end if end >= 0 else len(own)].strip(" \n,.;:-–—*_")


def address_words(form: AddressForm) -> Callable[[str], str]:
    """A finder of the first sentence that marks a form."""

    def find(own: str) -> str:
        for sentence in mail_sentences(own):
            if any(mark.form is form for mark in find_address_marks(sentence)):
                return sentence
        return ""

    return find


def toned_words(own: str) -> str:
    """The sentence that carries most marks of tone, else the first one."""
    sentences = list(mail_sentences(own))
    marks = (WARM, FORMAL, RELAXED, PLAIN)
    return max(sentences, key=lambda text: sum(bool(mark.search(folded_text(text))) for mark in marks), default="")


def longest_words(own: str) -> str:
    """The longest sentence: what tells a language best."""
    return max(mail_sentences(own), key=len, default="")


def quotes_of(exchanges: Sequence[Exchange], find: Callable[[str], str]) -> tuple[Quote, ...]:
    """One to three dated quotes, the heaviest messages first."""
    quotes: list[Quote] = []
    for exchange in sorted(exchanges, key=lambda one: one.weight, reverse=True):
        text = _cut(find(latest_reply(exchange.message.body)))
        if text and all(text != quote.text for quote in quotes):
            quotes.append(Quote(exchange.message.id, exchange.on, text))
        if len(quotes) == _MOST_QUOTES:
            break
    return tuple(quotes)
