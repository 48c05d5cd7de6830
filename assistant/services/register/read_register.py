"""Read the register of one mail: tu or vous, greeting, closing, formality, warmth, language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.errors import UnreadableFileError
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm
from assistant.french.address.address_form import read_address_form
from assistant.french.courtesy.closings import read_closing
from assistant.french.courtesy.greetings import read_greeting
from assistant.french.courtesy.tone import read_formality, read_warmth
from assistant.french.mail.language import read_language
from assistant.french.mail.replies import latest_reply

_WORD = re.compile(r"[^\W_]+")
_NO_FORM = "none"


@dataclass(frozen=True, slots=True)
class RegisterReading:
    """What a mail shows of its author's register; formality and warmth run from 0 to 4, ``words`` counts the body."""

    address_form: AddressForm | None
    confidence: float
    greeting: GreetingForm
    closing: ClosingForm
    formality: int
    warmth: int
    language: str
    words: int


@lru_cache(maxsize=4096)
def read_register(text: str) -> RegisterReading:
    """The register of what the author wrote in this mail; quoted mails and signature do not count."""
    own = latest_reply(text)
    form, confidence = read_address_form(own)
    greeting, closing = read_greeting(own), read_closing(own)
    return RegisterReading(
        address_form=form,
        confidence=confidence,
        greeting=greeting,
        closing=closing,
        formality=read_formality(own, form, greeting, closing),
        warmth=read_warmth(own, greeting, closing),
        language=read_language(own),
        words=len(_WORD.findall(own)),
    )


def register_line(line: Mapping[str, object]) -> dict[str, object]:
    """One line of ``courtois register --batch``: {id, text} in, the reading out; raises UnreadableFileError."""
    text = line.get("text")
    if not isinstance(text, str):
        raise UnreadableFileError(
            f"Le courriel «\u202f{line.get('id', '?')}\u202f» n’a pas de texte\u202f: donnez-lui un champ "
            "«\u202ftext\u202f».",
        )
    reading = read_register(text)
    return {
        "id": line.get("id"),
        "address_form": reading.address_form or _NO_FORM,
        "greeting": reading.greeting.value,
        "closing": reading.closing.value,
        "formality": reading.formality,
        "warmth": reading.warmth,
        "language": reading.language,
    }
