"""Choice of the variants of a letter: never the last opening again, no echo from one paragraph to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.drafting.echo import drone, echo, follow_badly, formulas
from assistant.drafting.said_before import common_runs
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
    "offered": 7,
    "partial": 6,
    "contested": 5,
    "credited": 5,
    "interest_sum": 4,
    "promise_confirmation": 4,
    "widened": 5,
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
_AGAIN = 2  # weight of a run of words that the letter before said too


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
    """What a choice depends on: ``values`` of the slots, earlier paragraph ids latest first, a stable seed.

    ``said`` are the texts of the letter before, which are not said again in another paragraph.
    """

    conditions: frozenset[str]
    values: Mapping[str, str]
    used: tuple[str, ...]
    seed: str
    said: tuple[str, ...] = ()


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
        and not (before and follow_badly(before[-1].text, variant.text))
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
    texts = [chosen.text for chosen in before]
    return min(
        candidates,
        key=lambda c: (
            recency(c.id, setting.used),
            echo(c.text, texts)
            + drone(c.text, texts)
            + formulas(c.text, texts)
            + _AGAIN * common_runs(c.text, setting.said),
            _rank(setting.seed, c.id),
            c.id,
        ),
    )


def recency(variant_id: str, used: tuple[str, ...]) -> int:
    """0 for what was never used, higher the later it was."""
    return len(used) - used.index(variant_id) if variant_id in used else 0


def _weight(variant: Variant) -> int:
    return sum(_WEIGHTS.get(word, 0) for word in variant.marks.needs)


def _rank(seed: str, variant_id: str) -> str:
    return hashlib.sha256(f"{seed}|{variant_id}".encode()).hexdigest()
