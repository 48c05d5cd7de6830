"""The two fields of the editor, and places of the whole text counted as the browser counts: in UTF-16 units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypedDict

from assistant.domain.writing.draft import LetterText

_LAST_OF_ONE_UNIT = "\uffff"


class Place(TypedDict):
    """A stretch of one field, in UTF-16 units."""

    field: Literal["subject", "body"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Turns places of ``text.whole``, in characters, into places of its fields."""

    text: LetterText

    def place(self, start: int, end: int) -> Place:
        """The stretch, cut to the field where it begins; the words before the subject belong to the subject."""
        body_at = len(self.text.whole) - len(self.text.body)
        if start >= body_at:
            return self.in_body(start - body_at, end - body_at)
        subject = self.text.subject
        subject_at = body_at - len("\n\n") - len(subject)
        start, end = (min(max(place - subject_at, 0), len(subject)) for place in (start, end))
        return Place(field="subject", start=_units(subject, start), end=_units(subject, end))

    def in_body(self, start: int, end: int) -> Place:
        """The stretch of the body."""
        body = self.text.body
        return Place(field="body", start=_units(body, start), end=_units(body, end))

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies in one field alone, so that what replaces it may be put there."""
        body_at = len(self.text.whole) - len(self.text.body)
        return start >= body_at or body_at - len("\n\n") - len(self.text.subject) <= start <= end <= body_at - len(
            "\n\n"
        )


def _units(text: str, place: int) -> int:
    """UTF-16 units before a character: an emoji counts for two."""
    return place + sum(character > _LAST_OF_ONE_UNIT for character in text[:place])
