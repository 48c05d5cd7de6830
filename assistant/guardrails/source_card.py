"""The source card of a rule: what the law or the house says, checked when, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from assistant.french.text.typography import set_typography
from assistant.places import KNOWLEDGE

# How a source was read, in the words of knowledge; the marks are those of the research note.
_CONFIDENCES: Final = {
    "V1": "texte lu",
    "V1-old": "texte lu dans une version ancienne",
    "V2": "page officielle lue",
    "V3": "source secondaire",
    "K": "de mémoire",
    "policy": "usage de la maison",
}
_UNVERIFIED: Final = frozenset({"V1-old", "V3", "K"})
_FENCE: Final = "---"


@dataclass(frozen=True, slots=True)
class SourceCard:
    """The head of a file of knowledge/legal."""

    id: str
    title: str
    article: str
    checked_on: date
    confidence: str

    @property
    def is_unverified(self) -> bool:
        """Whether the text in force itself was not read: a lawyer should confirm it."""
        return self.confidence in _UNVERIFIED

    @property
    def words(self) -> str:
        """How sure we are, in French."""
        mark = ", à confirmer" if self.is_unverified else ""
        return f"{_CONFIDENCES[self.confidence]}{mark}, le {self.checked_on:%d/%m/%Y}"


@cache
def source_card(source: str) -> SourceCard:
    """The card that a rule names; a meta test proves that each is there and well formed."""
    head = (KNOWLEDGE / "legal" / f"{source}.md").read_text(encoding="utf-8").split(f"{_FENCE}\n", 2)[1]
    fields = {key: value.strip().strip('"') for key, _, value in (line.partition(":") for line in head.splitlines())}
    return SourceCard(
        fields["id"],
        fields["title"],
        set_typography(fields["article"]),
        date.fromisoformat(fields["checked_on"]),
        fields["confidence"],
    )
