"""Tutoiement or vouvoiement: the marks of a text, and the form that they amount to."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.register import AddressForm
from assistant.french.address_mark import AddressMark, MarkKind, MarkPattern, without_overlaps
from assistant.french.language import read_language
from assistant.french.mail_lines import folded_text
from assistant.french.quotations import blank_quotations
from assistant.french.tu_marks import TU_ACRONYMS, TU_INNOCENT, TU_NAMES, TU_PATTERNS
from assistant.french.twin import Twin, twin
from assistant.french.vous_marks import PLURAL_CUE, VOUS_INNOCENT, VOUS_NAMES, VOUS_PATTERNS
from assistant.french.word_list import word_set

__all__ = ["AddressMark", "MarkKind", "find_address_marks", "read_address_form"]

# Beside a true tu, a vous most often means the firm or the family: it then counts for less.
_PLURAL_DISCOUNT = 0.3
_SURE = 0.9
_PLURAL_STRENGTH = 0.5
_STOPS = ".!?\n"
_DOUBT = 0.4  # evidence that stands against any reading: one sure mark alone gives 0.71
_MOSTLY_CAPITALS = 0.6
_LOOKED_AT = 20_000  # characters: a mail marks its form long before
_FOREIGN = word_set(
    """
    en de es it nl
    """
)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found.group()), text)


def _shouts(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > _MOSTLY_CAPITALS * len(letters)


def _marks_of(
    patterns: tuple[MarkPattern, ...], innocent: tuple[re.Pattern[str], ...], seen: Twin
) -> list[AddressMark]:
    text = seen.folded
    for pattern in innocent:
        text = _blank(pattern, text)
    found = without_overlaps([mark for pattern in patterns for mark in pattern.marks(text)])
    return [AddressMark(mark.form, *seen.span(mark.start, mark.end), mark.kind, mark.strength) for mark in found]


def find_address_marks(text: str) -> list[AddressMark]:
    """Every mark of tu and vous outside quotations, in order, with spans of ``text``."""
    own = blank_quotations(text)
    tu_text, vous_text = own, own
    if not _shouts(own):
        tu_text = _blank(TU_NAMES, _blank(TU_ACRONYMS, own))
        vous_text = _blank(VOUS_NAMES, own)
    tu = _marks_of(TU_PATTERNS, TU_INNOCENT, twin(tu_text))
    vous = _marks_of(VOUS_PATTERNS, VOUS_INNOCENT, twin(vous_text))
    if any(mark.strength >= _SURE for mark in tu):
        vous = [_as_plural(mark, own) for mark in vous]
    return sorted((*tu, *vous), key=lambda mark: mark.start)


def _as_plural(mark: AddressMark, text: str) -> AddressMark:
    """Beside a sure tu, a vous whose sentence names several people means them: a weak mark."""
    start = max(text.rfind(stop, 0, mark.start) for stop in _STOPS) + 1
    end = min((place for stop in _STOPS if (place := text.find(stop, mark.end)) >= 0), default=len(text))
    plural = PLURAL_CUE.search(folded_text(text[start:end]))
    return replace(mark, strength=min(mark.strength, _PLURAL_STRENGTH)) if plural else mark


def weigh_address_marks(marks: list[AddressMark]) -> tuple[AddressForm | None, float]:
    """The form that the marks amount to and the confidence 0..1; None when there is no mark."""
    tu = sum(mark.strength for mark in marks if mark.form is AddressForm.TU)
    vous = sum(mark.strength for mark in marks if mark.form is AddressForm.VOUS)
    if not tu + vous:
        return None, 0.0
    if any(mark.form is AddressForm.TU and mark.strength >= _SURE for mark in marks):
        vous *= _PLURAL_DISCOUNT
    form = AddressForm.TU if tu > vous else AddressForm.VOUS
    return form, round(max(tu, vous) / (tu + vous + _DOUBT), 3)


def read_address_form(text: str) -> tuple[AddressForm | None, float]:
    """Tu or vous and the confidence 0..1; None when nothing marks it or the text is not French."""
    if read_language(text) in _FOREIGN:
        return None, 0.0
    return weigh_address_marks(find_address_marks(text[:_LOOKED_AT]))
