"""Approval policy: what goes with its author's own approval, and how long a reading may take."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_LARGE: Final = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class ApprovalPolicy:
    """Levels are those of ``Stage.level``; ``own_amount_max`` euros including tax, None for no threshold.

    A draft that waits is read within ``review_days`` business days. ``second_reader_of_own_words``: a sentence that no
    template vouches for is read by somebody else than who wrote it.
    """

    own_level_max: int = 1
    own_amount_max: Decimal | None = _LARGE
    review_days: int = 2
    second_reader_of_own_words: bool = False
