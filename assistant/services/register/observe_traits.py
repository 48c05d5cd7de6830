"""Observe the traits of a register in weighed exchanges: a value, how sure it is, and the words that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from assistant.domain.writing.register import (
    AddressForm,
    ClosingForm,
    GreetingForm,
    RegisterTrait,
    Trait,
    TraitSource,
    UsualLength,
)
from assistant.french.mail.language import UNDETERMINED
from assistant.services.accounts.weigh_exchanges import Exchange
from assistant.services.register.quote_register import (
    address_words,
    closing_words,
    greeting_words,
    longest_words,
    quotes_of,
    toned_words,
)

FEWEST_MESSAGES = 2  # messages that mark a trait: below, there is not enough evidence
_UNSAID = 0.34  # weight of a mail without greeting or closing: in a quick thread people drop them
_BRIEF, _MEDIUM = 45, 110  # words
_HIGHEST = 4
_DOUBT = 0.6  # weight that stands against any reading

_Value = TypeVar("_Value", bound=Hashable)
_Votes = Sequence[tuple[_Value, float, Exchange]]


def _elect(votes: _Votes[_Value]) -> tuple[_Value, float, list[Exchange]] | None:
    """The value with most weight, its confidence and the exchanges that show it; None without enough votes."""
    if len(votes) < FEWEST_MESSAGES:
        return None
    weights: dict[_Value, float] = defaultdict(float)
    for value, weight, _ in votes:
        weights[value] += weight
    best = max(weights, key=lambda value: weights[value])
    confidence = weights[best] / (sum(weights.values()) + _DOUBT * max(weight for _, weight, _ in votes))
    return best, confidence, [exchange for value, _, exchange in votes if value == best]


def _observed(
    name: RegisterTrait, value: object, confidence: float, shown: list[Exchange], find: Callable[[str], str]
) -> Trait:
    return Trait(name, str(value), TraitSource.OBSERVED, round(min(confidence, 1.0), 2), quotes_of(shown, find))


def observe_address_form(exchanges: Sequence[Exchange]) -> Trait | None:
    """Tu or vous, among the messages that mark it, each by how clearly it does."""
    votes = [
        (form, exchange.weight * exchange.reading.confidence, exchange)
        for exchange in exchanges
        if (form := exchange.reading.address_form) is not None
    ]
    if (elected := _elect(votes)) is None:
        return None
    form, confidence, shown = elected
    return _observed(RegisterTrait.ADDRESS_FORM, form, confidence, shown, address_words(AddressForm(form)))


def observe_greeting(exchanges: Sequence[Exchange]) -> Trait | None:
    """The usual greeting."""
    votes = _votes(exchanges, lambda exchange: exchange.reading.greeting, GreetingForm.NONE)
    return _usual(RegisterTrait.GREETING, votes, greeting_words)


def observe_closing(exchanges: Sequence[Exchange]) -> Trait | None:
    """The usual closing formula."""
    votes = _votes(exchanges, lambda exchange: exchange.reading.closing, ClosingForm.NONE)
    return _usual(RegisterTrait.CLOSING, votes, closing_words)


def _votes(exchanges: Sequence[Exchange], form_of: Callable[[Exchange], _Value], none: _Value) -> _Votes[_Value]:
    """The form of each message; a text message without one is left out, for it has none as a rule."""
    return [
        (form, exchange.weight * (_UNSAID if form == none else 1.0), exchange)
        for exchange in exchanges
        if (form := form_of(exchange)) != none or exchange.message.channel != "sms"
    ]


def _usual(name: RegisterTrait, votes: _Votes[_Value], find: Callable[[str], str]) -> Trait | None:
    if (elected := _elect(votes)) is None:
        return None
    form, confidence, shown = elected
    return _observed(name, form, confidence, shown, find)


def observe_degree(
    name: RegisterTrait, exchanges: Sequence[Exchange], degree_of: Callable[[Exchange], int]
) -> Trait | None:
    """A degree from 0 to 4: the weighted mean; the closer the messages stand to it the surer."""
    if len(exchanges) < FEWEST_MESSAGES:
        return None
    total = sum(exchange.weight for exchange in exchanges)
    mean = sum(degree_of(exchange) * exchange.weight for exchange in exchanges) / total
    spread = sum(abs(degree_of(exchange) - mean) * exchange.weight for exchange in exchanges) / total
    value = int(mean + 0.5)
    nearest = sorted(exchanges, key=lambda exchange: abs(degree_of(exchange) - value))
    shown = [exchange for exchange in nearest if degree_of(exchange) == degree_of(nearest[0])]
    confidence = (1 - spread / _HIGHEST * 2) * (1 - 0.5 ** len(exchanges))
    return _observed(name, value, max(confidence, 0.0), shown, toned_words)


def observe_length(exchanges: Sequence[Exchange]) -> Trait | None:
    """Brief, medium or long, as the client writes."""
    votes = [(_length(exchange.reading.words), exchange.weight, exchange) for exchange in exchanges if exchange.theirs]
    if (elected := _elect(votes)) is None:
        return None
    length, confidence, shown = elected
    return _observed(RegisterTrait.LENGTH, length, confidence, shown, longest_words)


def _length(words: int) -> UsualLength:
    if words < _BRIEF:
        return UsualLength.BRIEF
    return UsualLength.MEDIUM if words < _MEDIUM else UsualLength.LONG


def observe_language(exchanges: Sequence[Exchange]) -> Trait | None:
    """The language that the client writes."""
    votes = [
        (exchange.reading.language, exchange.weight, exchange)
        for exchange in exchanges
        if exchange.theirs and exchange.reading.language != UNDETERMINED
    ]
    if (elected := _elect(votes)) is None:
        return None
    language, confidence, shown = elected
    return _observed(RegisterTrait.LANGUAGE, language, confidence, shown, longest_words)
