"""Nearest cue: which of the cues before a date stands closest to it, and is parted from it by no other matter."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.date_cues import CUES, DateRole
from assistant.guardrails.wording.sentence import remembered, stems_of

_STOP: Final = re.compile(r"[.;\n:](?!\d)|\d")
_CONNECTORS: Final = re.compile(r"^\.?\s*:?\s*(?:le|du|au)?\s*$")
_COLON: Final = re.compile(r"\s*[:=]\s*(?:le|du|au)?\s*$")  # "échéance de la facture : 31 mars"
_CUES_BY_STEM: Final = {
    stem: [rank for rank, (_, cue, _) in enumerate(CUES) if stem in cue.announced_by]
    for stem in frozenset().union(*(cue.announced_by for _, cue, _ in CUES))
}
_CUES_OF_ANY: Final = [rank for rank, (_, cue, _) in enumerate(CUES) if not cue.announced_by]


@remembered
def nearest_cue(before: str) -> DateRole:
    """The role that the last cue of folded words gives to the date behind them; none where nothing leads up to it."""
    nearest, role = -1, DateRole.NONE
    stems = stems_of(before)
    known = {rank for stem in stems & _CUES_BY_STEM.keys() for rank in _CUES_BY_STEM[stem]}
    for rank in sorted(known.union(_CUES_OF_ANY)):
        candidate, cue, gap = CUES[rank]
        for match in cue.matches(before, stems):
            end = match.end()
            if end > nearest and len(before) - end <= gap and not _is_parted(before[end:]):
                nearest, role = end, candidate
    return role


def _is_parted(between: str) -> bool:
    """Whether what stands between a cue and its date ends a sentence, or counts something else."""
    return _STOP.search(_COLON.sub("", between)) is not None and _CONNECTORS.match(between) is None
