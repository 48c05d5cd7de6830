"""Tutoiement or vouvoiement: the marks of a text, and the form that they amount to."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_mark import AddressMark, MarkKind, MarkPattern, WordPattern, without_overlaps
from assistant.french.address.tu_marks import TU_ACRONYMS, TU_INNOCENT, TU_NAMES, TU_NAMES_AND_FIRMS, TU_PATTERNS
from assistant.french.address.verbs_in_ez import find_verbs_in_ez
from assistant.french.address.vous_marks import (
    PLURAL_CUE,
    VOUS_INNOCENT,
    VOUS_NAMES,
    VOUS_NAMES_AND_FIRMS,
    VOUS_PATTERNS,
)
from assistant.french.mail.language import read_language
from assistant.french.mail.mail_lines import folded_text
from assistant.french.text.quotations import blank_quotations
from assistant.french.text.twin import Twin, twin
from assistant.french.text.word_list import word_set

__all__ = ["AddressMark", "MarkKind", "find_address_marks", "may_be_marked", "read_address_form"]

# Beside a true tu, a vous most often means the firm or the family: it then counts for less.
_PLURAL_DISCOUNT = 0.3
_SURE = 0.9
_PLURAL_STRENGTH = 0.5
_STOPS = ".!?\n"
_SENTENCE = 300  # characters on each side: a sentence without end is read no further
_DOUBT = 0.4  # evidence that stands against any reading: one sure mark alone gives 0.71
_MOSTLY_CAPITALS = 0.6
_LOOKED_AT = 20_000  # characters: a mail marks its form long before
_FOREIGN = word_set(
    """
    en de es it nl
    """
)
# The words of which one must be there for any mark of a form.
_OF_TU = frozenset[str]().union(*(pattern.words.needs for pattern in TU_PATTERNS))
_OF_VOUS = frozenset[str]().union(*(pattern.words.needs for pattern in VOUS_PATTERNS))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found.group()), text)


def _shouts(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > _MOSTLY_CAPITALS * len(letters)


def _without_names(own: str, seen: Twin, *names: re.Pattern[str]) -> Twin:
    """The twin of a text whose names that look like marks are erased, unless all of it is in capitals."""
    text = own
    for pattern in names:
        text = _blank(pattern, text)
    return seen if text == own or _shouts(own) else twin(text)


def _without(innocent: tuple[WordPattern, ...], seen: Twin) -> str:
    """The folded text with the turns that look like marks erased."""
    text = seen.folded
    for words in innocent:
        if words.may_match(text, seen.words):
            text = _blank(words.pattern, text)
    return text


def _in_place(marks: list[AddressMark], seen: Twin) -> list[AddressMark]:
    """The marks that do not overlap, with spans of the text as given."""
    kept = without_overlaps(marks)
    if not seen.anchors:
        return kept
    return [AddressMark(mark.form, *seen.span(mark.start, mark.end), mark.kind, mark.strength) for mark in kept]


def _among(patterns: tuple[MarkPattern, ...], seen: Twin) -> list[MarkPattern]:
    """The patterns whose words are in the text."""
    return [pattern for pattern in patterns if pattern.words.may_match(seen.folded, seen.words)]


def _tu_marks(own: str, seen: Twin) -> list[AddressMark]:
    patterns = _among(TU_PATTERNS, seen)
    if not patterns:
        return []
    names = TU_NAMES_AND_FIRMS if "&" in own or "+" in own else TU_NAMES
    seen = _without_names(own, seen, TU_ACRONYMS, names)
    text = _without(TU_INNOCENT, seen)
    return _in_place([mark for pattern in patterns for mark in pattern.marks(text)], seen)


def _vous_marks(own: str, seen: Twin) -> list[AddressMark]:
    if not may_be_marked(seen, AddressForm.VOUS):
        return []
    patterns = _among(VOUS_PATTERNS, seen)
    seen = _without_names(own, seen, VOUS_NAMES_AND_FIRMS if "&" in own else VOUS_NAMES)
    text = _without(VOUS_INNOCENT, seen)
    marks = [mark for pattern in patterns for mark in pattern.marks(text)]
    return _in_place([*marks, *find_verbs_in_ez(text)], seen)


def may_be_marked(seen: Twin, form: AddressForm) -> bool:
    """Whether the words of a text allow a mark of a form: a test of microseconds before ``find_address_marks``."""
    if form is AddressForm.VOUS and "ez" in seen.folded:
        return True
    patterns, announcing = (TU_PATTERNS, _OF_TU) if form is AddressForm.TU else (VOUS_PATTERNS, _OF_VOUS)
    held = announcing & seen.words
    return bool(held) and any(pattern.words.may_match(seen.folded, held) for pattern in patterns)


def find_address_marks(text: str) -> list[AddressMark]:
    """Every mark of tu and vous outside quotations, in order, with spans of ``text``."""
    own = blank_quotations(text)
    seen = twin(own)
    tu, vous = _tu_marks(own, seen), _vous_marks(own, seen)
    if any(mark.strength >= _SURE for mark in tu):
        vous = [_as_plural(mark, own) for mark in vous]
    return sorted((*tu, *vous), key=lambda mark: mark.start)


def _as_plural(mark: AddressMark, text: str) -> AddressMark:
    """Beside a sure tu, a vous whose sentence names several people means them: a weak mark."""
    first, last = max(0, mark.start - _SENTENCE), mark.end + _SENTENCE
    start = max(*(text.rfind(stop, first, mark.start) for stop in _STOPS), first - 1) + 1
    end = min((place for stop in _STOPS if (place := text.find(stop, mark.end, last)) >= 0), default=last)
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
