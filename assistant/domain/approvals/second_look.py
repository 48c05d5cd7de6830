"""Second look: why a draft does not go with its author's own approval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Final

from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.approvals.review import DraftState
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft


class SecondLook(StrEnum):
    """One reason for somebody else to read."""

    FORMAL_NOTICE = "formal_notice"
    AMOUNT = "amount"
    OVERRIDE = "override"  # of the gate
    WAIVER = "waiver"
    OWN_WORDS = "own_words"
    LEVEL = "level"
    SENT_BACK = "sent_back"
    SUBMITTED = "submitted"


TWO_PEOPLE: Final = frozenset(
    {SecondLook.FORMAL_NOTICE, SecondLook.AMOUNT, SecondLook.OVERRIDE, SecondLook.WAIVER, SecondLook.OWN_WORDS}
)  # even a team lead does not approve their own


class Risk(IntEnum):
    """How much may go wrong: what is read first among drafts of one age."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What happened around a draft; ``amount`` is what it asks for, in euros; ``own_words``: of no template."""

    amount: Decimal
    overridden: bool = False
    sent_back: bool = False
    own_words: bool = False


def second_looks(draft: Draft, around: Circumstances, policy: ApprovalPolicy) -> tuple[SecondLook, ...]:
    """The reasons, the gravest first; none: its author may approve it."""
    return tuple(look for look, holds in _weighed(draft, around, policy) if holds)


def _weighed(draft: Draft, around: Circumstances, policy: ApprovalPolicy) -> Iterator[tuple[SecondLook, bool]]:
    level, limit = draft.stage.level, policy.own_amount_max
    yield SecondLook.FORMAL_NOTICE, level >= Stage.FORMAL_NOTICE.level
    yield SecondLook.AMOUNT, limit is not None and around.amount > limit
    yield SecondLook.OVERRIDE, around.overridden
    yield SecondLook.WAIVER, bool(draft.waived)
    yield SecondLook.OWN_WORDS, around.own_words and policy.second_reader_of_own_words
    yield SecondLook.LEVEL, policy.own_level_max < level < Stage.FORMAL_NOTICE.level
    yield SecondLook.SENT_BACK, around.sent_back
    yield SecondLook.SUBMITTED, draft.state is DraftState.SUBMITTED


def risk_of(draft: Draft, looks: Iterable[SecondLook]) -> Risk:
    """High where two people are needed or something blocks, low where its author could have approved it."""
    reasons, weights = set(looks), {finding.severity for finding in draft.latest.findings}
    if reasons & (TWO_PEOPLE - {SecondLook.WAIVER, SecondLook.OWN_WORDS}) or Severity.BLOCKING in weights:
        return Risk.HIGH
    unsettled = Severity.WARNING in weights or bool(reasons - {SecondLook.SUBMITTED})
    return Risk.MEDIUM if unsettled else Risk.LOW
