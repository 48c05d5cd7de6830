"""What a language model is told, and what it answers: words, buckets and slots; no fact either way."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, UsualLength
from assistant.domain.writing.slots import Slot


@dataclass(frozen=True, slots=True)
class ModelBrief:
    """One letter to write, without a name, a figure or a reference.

    ``situation`` is in French words and buckets; ``excerpts`` are pseudonymised passages of past mail, untrusted;
    ``reference`` is the composer's letter with its slots; ``complaints`` are what the ``previous`` answer got wrong.
    """

    stage: Stage
    channel: Channel
    address_form: AddressForm
    voice: str
    firmness: int
    formality: int
    warmth: int
    length: UsualLength
    greeting: GreetingForm
    closing: ClosingForm
    situation: tuple[str, ...]
    excerpts: tuple[str, ...]
    reference: LetterText
    slots: tuple[Slot, ...]
    mandatory: frozenset[str]
    complaints: tuple[str, ...] = ()
    previous: LetterText | None = None
    asked_by: str = ""  # the id of the person who asked: for the trail, never told to the model


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """A complete answer: the text with slots, as received and counted; ``cost`` in euros when a price is set."""

    text: LetterText
    raw: str
    model: str
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal | None = None
    prompt_fingerprints: tuple[str, ...] = field(default=())
