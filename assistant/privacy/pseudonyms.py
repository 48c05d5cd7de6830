"""Pseudonyms: personal data and figures replaced by placeholders."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.text.twin import twin
from assistant.privacy.entities import KnownEntities
from assistant.privacy.kinds import Kind
from assistant.privacy.spot import Spot
from assistant.privacy.spotting import spots_in

_WORDS: Final = "|".join(sorted((re.escape(kind) for kind in Kind), key=len, reverse=True))
_COPIED: Final = re.compile(
    rf"⟦[^⟦⟧\n]{{0,80}}⟧|[⟦⟧]|[\[({{<]{{1,2}}\s?(?:{_WORDS})[ _]?\d[\d_]*\s?[\])}}>]{{1,2}}|\b(?:{_WORDS})_\d[\d_]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without personal data, and what each placeholder stands for."""

    text: str
    mapping: Mapping[str, str]


@dataclass
class Session:
    """Texts masked together: the same person keeps the same number, each way of writing its own placeholder."""

    entities: KnownEntities
    mapping: dict[str, str] = field(default_factory=dict)
    _placeholders: dict[tuple[Kind, str], str] = field(default_factory=dict)
    _numbers: dict[tuple[Kind, str], int] = field(default_factory=dict)
    _forms: dict[tuple[Kind, int], int] = field(default_factory=dict)

    def mask(self, text: str) -> str:
        """The text with placeholders."""
        read = twin(text)
        pieces: list[str] = []
        last = 0
        for spot in spots_in(read, self.entities):
            start, end = read.span(spot.start, spot.end)
            pieces += [text[last:start], self._placeholder(spot, text[start:end])]
            last = end
        return "".join([*pieces, text[last:]])

    def _placeholder(self, spot: Spot, surface: str) -> str:
        """The placeholder of a way of writing."""
        known = self._placeholders.get((spot.kind, surface))
        if known is not None:
            return known
        number = self._number(spot.kind, spot.owner or " ".join(folded(surface).split()))
        form = self._forms[spot.kind, number] = self._forms.get((spot.kind, number), 0) + 1
        placeholder = f"⟦{spot.kind}_{number}⟧" if form == 1 else f"⟦{spot.kind}_{number}_{form}⟧"
        self._placeholders[spot.kind, surface] = placeholder
        self.mapping[placeholder] = surface
        return placeholder

    def _number(self, kind: Kind, owner: str) -> int:
        """The number of somebody, from 1 in each kind."""
        if (kind, owner) not in self._numbers:
            self._numbers[kind, owner] = 1 + sum(known is kind for known, _ in self._numbers)
        return self._numbers[kind, owner]


@dataclass(frozen=True)
class Pseudonymiser:
    """Masks texts with what the ledger knows and what rules find."""

    entities: KnownEntities

    def session(self) -> Session:
        """A new session, for the texts of one call to a model."""
        return Session(self.entities)

    def mask(self, text: str) -> Masked:
        """One text by itself."""
        session = self.session()
        return Masked(session.mask(text), session.mapping)


def placeholders_in(text: str) -> list[str]:
    """Whatever is, or was meant to be, a placeholder: in other brackets, without them, or half of one."""
    return [match.group() for match in _COPIED.finditer(text)]
