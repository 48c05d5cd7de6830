"""Accessories: whether a letter asks for interest or indemnity beside what was invoiced, and the sums due with them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.money import total
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.neighbourhood import passage_at

_ACCESSORY: Final = re.compile(
    r"\bindemnit\w*|\b(?:frais|forfait) de recouvrement|\bpenalites?\b|\binterets?\b|\baccessoires\b|\bmajor\w+"
    r"|\bd\.? ?441-5\b"
)
_WAIVED: Final = re.compile(
    r"\b(?:renonc\w*|grace|abandonn\w*|remise|fais\w* cadeau|sans (?:frais|interets?|penalites?))\b"
)


def accessories_asked(letter: Letter) -> bool:
    """Whether a sentence names interest or indemnity, and neither denies nor waives them; or a sheet beside does."""
    return Surrounding.PENALTY_ANNEX in letter.facts.surroundings or letter.notion(_asked)


def parted_sums(letter: Letter) -> frozenset[Decimal]:
    """The sums due that instalments may add up to: with interest and indemnity only where the letter asks for them."""
    known, plan = computable(letter), letter.facts.plan
    planned = {total(part.amount for part in plan.instalments)} if plan else set()
    return known.totals if accessories_asked(letter) else known.principals | planned


def _asked(letter: Letter) -> bool:
    text = letter.twin.folded
    return any(
        not is_denied(text, *match.span()) and _WAIVED.search(passage_at(letter, match.start()).text) is None
        for match in _ACCESSORY.finditer(text)
    )
