"""Formality and warmth of a mail, each from 0 to 4, by the marks that a reader goes by."""

from __future__ import annotations

import re

from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm
from assistant.french.courtesy.tone_marks import COLD, EMOJI, FORMAL, PLAIN, RELAXED, WARM
from assistant.french.mail.mail_lines import folded_text

_GREETING = {
    GreetingForm.SALUT_FIRST_NAME: 0.0,
    GreetingForm.BONJOUR_FIRST_NAME: 1.3,
    GreetingForm.CHER_FIRST_NAME: 1.5,
    GreetingForm.BONJOUR: 2.0,
    GreetingForm.BONJOUR_CIVILITY_NAME: 2.3,
    GreetingForm.CHER_CIVILITY: 3.0,
    GreetingForm.CIVILITY: 3.0,
    GreetingForm.TITLE: 3.5,
}
_CLOSING = {
    ClosingForm.BISES: 0.0,
    ClosingForm.AMITIES: 1.0,
    ClosingForm.A_BIENTOT: 0.8,
    ClosingForm.BONNE_JOURNEE: 1.5,
    ClosingForm.BIEN_A_TOI: 1.0,
    ClosingForm.BIEN_A_VOUS: 2.0,
    ClosingForm.CORDIALEMENT: 2.0,
    ClosingForm.SALUTATIONS: 3.0,
    ClosingForm.AGREER: 3.7,
    ClosingForm.MERCI: 1.6,
}
_CLOSING_WARMTH = {
    ClosingForm.BISES: 1.4,
    ClosingForm.AMITIES: 0.9,
    ClosingForm.A_BIENTOT: 0.8,
    ClosingForm.BONNE_JOURNEE: 0.7,
    ClosingForm.BIEN_A_TOI: 0.8,
    ClosingForm.BIEN_A_VOUS: 0.5,
    ClosingForm.CORDIALEMENT: 0.2,
    ClosingForm.MERCI: 0.3,
}
_GREETING_WARMTH = {
    GreetingForm.SALUT_FIRST_NAME: 0.7,
    GreetingForm.BONJOUR_FIRST_NAME: 0.5,
    GreetingForm.CHER_FIRST_NAME: 1.0,
    GreetingForm.CHER_CIVILITY: 0.8,
    GreetingForm.BONJOUR: 0.2,
    GreetingForm.BONJOUR_CIVILITY_NAME: 0.2,
}
_ADDRESS = {AddressForm.TU: 0.6, AddressForm.VOUS: 2.2, None: 1.6}
_TU_CEILING = 2.0
_HIGHEST = 4
_STEP = 0.5  # what one formal or relaxed turn moves
_MOST_TURNS = 3
_MOST_WARMTH_OF_ONE_KIND = 2


def _level(value: float) -> int:
    return max(0, min(_HIGHEST, int(value + 0.5)))


def _count(pattern: re.Pattern[str], text: str, most: int = _MOST_TURNS) -> int:
    return min(sum(1 for _ in pattern.finditer(text)), most)


def read_formality(text: str, form: AddressForm | None, greeting: GreetingForm, closing: ClosingForm) -> int:
    """Formality: 0 familiar, 1 relaxed, 2 professional, 3 formal, 4 ceremonial."""
    folded = folded_text(text)
    parts = [_ADDRESS[form]]
    parts += [_GREETING[greeting]] if greeting in _GREETING else []
    parts += [_CLOSING[closing]] if closing in _CLOSING else []
    turns = _count(FORMAL, folded) - _count(RELAXED, folded) - _count(EMOJI, text, 1)
    value = sum(parts) / len(parts) + _STEP * turns
    if form is AddressForm.TU:
        value = min(value, _TU_CEILING)
    if closing is ClosingForm.AGREER and form is not AddressForm.TU:
        value = max(value, 3.0)
    return _level(value)


def read_warmth(text: str, greeting: GreetingForm, closing: ClosingForm) -> int:
    """Warmth: 0 neutral, 1 courteous, 2 cordial, 3 warm, 4 close."""
    folded = folded_text(text)
    value = _GREETING_WARMTH.get(greeting, 0.0) + _CLOSING_WARMTH.get(closing, 0.0)
    value += 0.4 * _count(PLAIN, folded, _MOST_WARMTH_OF_ONE_KIND)
    value += 0.8 * _count(WARM, folded)
    value += 0.5 * _count(EMOJI, text, 1) + 0.3 * min(text.count("!"), _MOST_WARMTH_OF_ONE_KIND)
    return _level(value - _count(COLD, folded))
