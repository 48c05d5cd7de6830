"""Choice of the variants of a letter: never the last opening again, no echo from one paragraph to the next."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.prompting.prompt_file import PromptFile
from assistant.prompting.variant import Variant

# What a variant was written for weighs more than what is true of any letter.
_WEIGHTS: Final = {
    "collector": 9,
    "thanks": 9,
    "kept": 4,
    "pre_due": 8,
    "broken": 7,
    "broken_part": 8,
    "partial": 6,
    "contested": 5,
    "credited": 5,
    "interest_sum": 4,
    "plan_apart": 4,
    "bank": 4,
    "public": 3,
    "association": 3,
    "consumer": 3,
    "newcomer": 2,
    "noname": 2,
    "order": 1,
    "table": 2,
    "repeat": 1,
    "first": 1,
    "attached": 1,
}
_TELLING = 5  # weight from which a variant tells facts that the others would leave out
_STEM = 6  # letters by which two words are taken for the same
_VARIANTS = 4096  # more than there are: what is read in their texts is kept, no client stands there
_SLOTS: Final = re.compile(r"\{\{\w+\}\}")
_WORDS: Final = re.compile(r"[a-zœ]{5,}")
_STARTS: Final = re.compile(r"(?:^|[.!?…]\s+|\n)(?=\S)")
_FORGIVEN: Final = frozenset({"votre", "notre", "cette", "apres", "avant", "merci"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A chosen variant and where it stands: ``id`` is "opening.tu-warm-je/f1"."""

    name: str
    id: str
    text: str
    file: PromptFile
    variant: Variant
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a choice depends on: ``values`` of the slots, earlier paragraph ids latest first, a stable seed."""

    conditions: frozenset[str]
    values: Mapping[str, str]
    used: tuple[str, ...]
    seed: str


def choose(name: str, files: Sequence[PromptFile], before: Sequence[Chosen], setting: Setting) -> Chosen | None:
    """The variant of paragraph ``name`` that suits best what stands before it; None when none may stand."""
    standing = {f"{chosen.name}.{chosen.variant.id}" for chosen in before}
    barred = {bar for chosen in before for bar in chosen.variant.marks.not_with}
    candidates = [
        Chosen(name, f"{short_id(file)}/{variant.id}", variant.text, file, variant)
        for file in files
        for variant in file.variants
        if variant.marks.hold(setting.conditions)
        and all(setting.values.get(slot) for slot in variant.slots)
        and not variant.marks.not_with & standing
        and f"{name}.{variant.id}" not in barred
        and not _follows_badly(variant.text, before)
    ]
    if not candidates:
        return None
    weights = {c.id: _weight(c.variant) for c in candidates}
    best = max(weights.values())
    fitting = [c for c in candidates if weights[c.id] == best]
    if name == "opening" and best < _TELLING and all(c.id in setting.used for c in fitting):
        fitting = [c for c in candidates if c.id not in setting.used] or fitting
    return _pick(fitting, before, setting)


def short_id(file: PromptFile) -> str:
    """The name of a prompt without its folders."""
    return file.header.id.rpartition("/")[2]


def _pick(candidates: Sequence[Chosen], before: Sequence[Chosen], setting: Setting) -> Chosen:
    return min(
        candidates,
        key=lambda c: (_recency(c.id, setting.used), _echo(c.text, before), _rank(setting.seed, c.id), c.id),
    )


def _recency(variant_id: str, used: tuple[str, ...]) -> int:
    """0 for what was never used, higher the later it was."""
    return len(used) - used.index(variant_id) if variant_id in used else 0


def _weight(variant: Variant) -> int:
    return sum(_WEIGHTS.get(word, 0) for word in variant.marks.needs)


def _rank(seed: str, variant_id: str) -> str:
    return hashlib.sha256(f"{seed}|{variant_id}".encode()).hexdigest()


def _echo(text: str, before: Sequence[Chosen]) -> int:
    """How many words of ``text`` stand already in the paragraphs before; those of the last weigh double."""
    stems = _stems(text)
    return sum(len(stems & _stems(chosen.text)) * (1 + (chosen is before[-1])) for chosen in before)


@lru_cache(_VARIANTS)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORDS.findall(folded(_SLOTS.sub(" ", text)))) - _FORGIVEN


def _follows_badly(text: str, before: Sequence[Chosen]) -> bool:
    """Two sentences in a row that begin alike: Si ... Si, Pour ... Pour, Il s'agit ... Il s'agit."""
    if not before:
        return False
    last, first = _openings(before[-1].text), _openings(text)
    if not last or not first:
        return False
    telling = {"si", "s'il", "pour", "merci", "voici"}
    return last[-1] == first[0] or (last[-1][0] == first[0][0] and first[0][0] in telling)


def sentence_starts(text: str) -> list[str]:
    """The first word of each sentence, folded."""
    return [words[0] for words in _openings(text)]


@lru_cache(_VARIANTS)
def _openings(text: str) -> tuple[tuple[str, str], ...]:
    """The first two words of each sentence, folded."""
    pieces = (folded(piece).split() for piece in _STARTS.split(text) if piece.strip())
    return tuple((words[0].strip(",:;"), words[1] if len(words) > 1 else "") for words in pieces if words)
