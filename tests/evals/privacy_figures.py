"""Precision and recall of masking on the sentences of ``tests/evals/privacy``, family by family."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.french.text.twin import twin
from assistant.privacy.entities import KnownEntities
from assistant.privacy.kinds import Kind
from assistant.privacy.spotting import spots_in

SENTENCES = Path(__file__).parent / "privacy" / "sentences.txt"
_MARKED = re.compile(r"‹(\w+)\|([^›]+)›")
_FAMILIES = {
    Kind.PERSON: {"personne"},
    Kind.COMPANY: {"société"},
    Kind.NAME: {"personne", "société", "adresse"},
    Kind.EMAIL: {"identifiant"},
    Kind.PHONE: {"identifiant"},
    Kind.URL: {"identifiant"},
    Kind.IBAN: {"identifiant"},
    Kind.IDENTIFIER: {"identifiant"},
    Kind.ADDRESS: {"adresse"},
    Kind.REFERENCE: {"référence"},
    Kind.AMOUNT: {"montant"},
    Kind.DATE: {"date"},
    Kind.TEXT: set[str](),
}


@dataclass(frozen=True, slots=True)
class Gold:
    """A stretch that must be masked."""

    start: int
    end: int
    family: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One family: stretches to mask, stretches wholly masked, masks of this family, masks that hide something due."""

    family: str
    due: int
    masked: int
    masks: int
    justified: int

    @property
    def recall(self) -> float:
        """The share of what was due that is hidden to the last letter."""
        return self.masked / self.due if self.due else 1.0

    @property
    def precision(self) -> float:
        """The share of masks that hide something due."""
        return self.justified / self.masks if self.masks else 1.0


def read_sentences() -> list[tuple[str, list[Gold]]]:
    """The sentences without their marks, and what the marks said."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [_read(line) for line in lines if line and not line.startswith("#")]


def _read(line: str) -> tuple[str, list[Gold]]:
    text, golds, last = "", [], 0
    for mark in _MARKED.finditer(line):
        text += line[last : mark.start()]
        golds.append(Gold(len(text), len(text) + len(mark.group(2)), mark.group(1)))
        text += mark.group(2)
        last = mark.end()
    return text + line[last:], golds


def measure(entities: KnownEntities) -> tuple[list[Figure], list[str]]:
    """The figures, and the faults one a line."""
    due: list[tuple[str, bool]] = []
    masks: list[tuple[str, bool]] = []
    faults: list[str] = []
    for text, golds in read_sentences():
        spots = spots_in(twin(text), entities)
        hidden = {place for spot in spots for place in range(spot.start, spot.end)}
        for gold in golds:
            found = all(place in hidden or text[place] in " ,." for place in range(gold.start, gold.end))
            due.append((gold.family, found))
            if not found:
                faults.append(f"shown: {text[gold.start : gold.end]!r} in {text!r}")
        for spot in spots:
            held = [gold.family for gold in golds if gold.start < spot.end and spot.start < gold.end]
            family = next((name for name in held if name in _FAMILIES[spot.kind]), _first(spot.kind))
            masks.append((family, bool(held)))
            if not held:
                faults.append(f"hidden: {text[spot.start : spot.end]!r} as {spot.kind} in {text!r}")
    return [_figure(family, due, masks) for family in dict.fromkeys(name for name, _ in due)], faults


def _first(kind: Kind) -> str:
    return min(_FAMILIES[kind], default="")


def _figure(family: str, due: Sequence[tuple[str, bool]], masks: Sequence[tuple[str, bool]]) -> Figure:
    ours = [found for name, found in due if name == family]
    made = [held for name, held in masks if name == family]
    return Figure(family, len(ours), sum(ours), len(made), sum(made))


def table(figures: Sequence[Figure]) -> str:
    """The figures as a table."""
    lines = [f"{'family':<12} {'due':>4} {'recall':>7} {'masks':>6} {'precision':>10}"]
    lines += [f"{f.family:<12} {f.due:>4} {f.recall:>7.3f} {f.masks:>6} {f.precision:>10.3f}" for f in figures]
    return "\n".join(lines)
