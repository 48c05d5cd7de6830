"""Template versions of the house: texts and what people decided on them, both append-only; the state follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class TemplateState(StrEnum):
    """Where a version stands on a day."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    SCHEDULED = "scheduled"  # approved, its day has not come
    APPROVED = "approved"
    RETIRED = "retired"


class TemplateAct(StrEnum):
    """What a person does to a version."""

    SUBMIT = "submit"
    SEND_BACK = "send_back"
    APPROVE = "approve"
    RETIRE = "retire"
    CONFIRM = "confirm"  # read again after a change of law or rate, and still right


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One text of a house version; an edited draft keeps its number and gets a new fingerprint."""

    prompt_id: str
    number: int
    text: str
    fingerprint: str
    author_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TemplateMove:
    """One act on a fingerprint; ``on_day`` is the first day in force, or the first without it, else None."""

    fingerprint: str
    prompt_id: str
    act: TemplateAct
    user_id: str
    at: datetime
    reason: str = ""
    on_day: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """``since`` is the first day in force, ``until`` the first day without it; None where there is none."""

    state: TemplateState
    since: date | None = None
    until: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the text may still change, or waits for a decision."""
        return self.state in {TemplateState.DRAFT, TemplateState.IN_REVIEW}


def standing(moves: Iterable[TemplateMove], day: date, *, shipped: bool = False) -> Standing:
    """How a fingerprint stands on ``day`` after its moves, oldest first; a shipped file is approved by the release."""
    approved, in_review = shipped, False
    since = until = None
    for move in moves:
        if move.act is TemplateAct.APPROVE:
            approved, since, until = True, move.on_day, None
        elif move.act is TemplateAct.RETIRE:
            until = move.on_day
        elif move.act is not TemplateAct.CONFIRM:
            in_review = move.act is TemplateAct.SUBMIT
    if not approved:
        return Standing(TemplateState.IN_REVIEW if in_review else TemplateState.DRAFT)
    if until is not None and until <= day:
        return Standing(TemplateState.RETIRED, since, until)
    waits = since is not None and since > day
    return Standing(TemplateState.SCHEDULED if waits else TemplateState.APPROVED, since, until)


def by_fingerprint(moves: Iterable[TemplateMove]) -> Mapping[str, Sequence[TemplateMove]]:
    """The moves of each version, in their order."""
    grouped: dict[str, list[TemplateMove]] = defaultdict(list)
    for move in moves:
        grouped[move.fingerprint].append(move)
    return grouped


def current_texts(versions: Iterable[TemplateVersion]) -> tuple[TemplateVersion, ...]:
    """The last text of each version, in the order of their first."""
    return tuple({(version.prompt_id, version.number): version for version in versions}.values())
