"""Filling: slots become text, with capitals at sentence starts and French typography."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from assistant.domain.writing.slot_catalogue import SLOT
from assistant.domain.writing.slots import SLOT_PATTERN, Slot, SlotJob
from assistant.french.text.typography import set_typography

_CAPITALISED: Final = frozenset({SlotJob.NOUN_PHRASE, SlotJob.ADVERBIAL})
_SENTENCE_ENDS: Final = (".", "!", "?", "…")


def fill_letter(template: str, values: Mapping[str, str], slots: Mapping[str, Slot] = SLOT) -> str:
    """The text of a letter whose slots are those of ``slots``; raises KeyError naming the first without a value."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        text = values[name]
        opens = _is_opening(template[: match.start()])
        return _capital(text) if opens and slots[name].job in _CAPITALISED else text

    return set_typography(SLOT_PATTERN.sub(value, template))


def fill_subject(template: str, values: Mapping[str, str]) -> str:
    """The subject line; it opens with a capital unless it opens with a reference, which is copied as it is."""
    text = fill_letter(template, values)
    counted = (values["invoice_count_phrase"], values["invoices_label"])
    return _capital(text) if text.startswith(counted) else text


def _is_opening(before: str) -> bool:
    """Whether a sentence begins behind these words."""
    if not before or before.endswith("\n"):
        return True
    told = before.rstrip()
    while told.endswith("»"):
        told = told.removesuffix("»").rstrip()
    return told.endswith(_SENTENCE_ENDS)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
