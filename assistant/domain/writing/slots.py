"""Slots: the only way a fact enters a letter; every slot is typed and documented here and nowhere else.

Syntax in templates and model answers: ``{{name}}``. A slot is a whole phrase with one grammatical job;
code decides number, gender and contraction (writing-guide.md, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SLOT_PATTERN = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")


class SlotJob(StrEnum):
    """The grammatical job of a slot's value."""

    VOCATIVE = "vocative"
    NOUN_PHRASE = "noun_phrase"
    ADVERBIAL = "adverbial"
    SENTENCE = "sentence"
    BLOCK = "block"
    STRING = "string"


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot: its name, job, what it holds in French for the model and the editor, and an example value."""

    name: str
    job: SlotJob
    meaning: str
    example: str


def slots_in(text: str) -> tuple[str, ...]:
    """Names of the slots in ``text``, in order, repeated as they are."""
    return tuple(SLOT_PATTERN.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Replace every slot by its value; raises KeyError naming the first slot without one."""
    return SLOT_PATTERN.sub(lambda match: values[match.group(1)], text)
