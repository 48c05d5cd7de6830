"""Leaks: personal data still readable in a text that is about to leave."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.references.identifiers import find_identifiers
from assistant.french.text.twin import twin
from assistant.privacy.entities import KnownEntities
from assistant.privacy.spotting import WALL

_PLACEHOLDER: Final = re.compile(r"⟦[^⟦⟧\n]{1,80}⟧")
_NAMING: Final = frozenset({"email", "iban", "phone", "siren", "siret", "vat", "card"})


@dataclass(frozen=True, slots=True)
class Leak:
    """One datum: its kind, its words, and its place in the text."""

    kind: str
    value: str
    start: int
    end: int


def leaks(text: str, entities: KnownEntities, baseline: str = "") -> list[Leak]:
    """What the ledger knows and a text shows, and identifiers whose key is right, outside placeholders.

    ``baseline``: the part of every payload that is the same for everybody (the instructions), whose words are no leak.
    """
    bare = _PLACEHOLDER.sub(lambda match: WALL * len(match.group()), text)
    read = twin(bare)
    innocent = _shown(baseline, entities)
    found = [
        Leak(
            match.entry.kind.name.lower(),
            bare[slice(*read.span(match.start, match.end))],
            *read.span(match.start, match.end),
        )
        for match in entities.find(read)
    ]
    found += [
        Leak(item.kind, item.value, *read.span(item.start, item.end))
        for item in find_identifiers(read.text)
        if item.valid and item.kind in _NAMING
    ]
    return sorted((leak for leak in found if folded(leak.value) not in innocent), key=lambda leak: leak.start)


def _shown(baseline: str, entities: KnownEntities) -> frozenset[str]:
    """What the ledger knows and the common part of payloads shows too."""
    read = twin(baseline)
    return frozenset(read.folded[match.start : match.end] for match in entities.find(read))
