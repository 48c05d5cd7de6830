"""Call brief: all that the writer of a call sheet is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.writing.situation import Situation


@dataclass(frozen=True, slots=True)
class Due:
    """A sum in euros and its day: an instalment that was missed, a payment that came."""

    amount: Decimal
    on: date


@dataclass(frozen=True, slots=True)
class CallBrief:
    """One call to prepare: ``situation`` holds the debtor, the items, the register.

    ``settled`` is what came last, ``plan`` every instalment of the plan that the call is about: one of which
    ``instalment`` was missed, or one that is ``offered`` for all that is asked and awaits its answer. ``recorded`` says
    whether the house records its calls, ``heard_on`` when the client last wrote or spoke, None for never.
    """

    call: CallSituation
    situation: Situation
    instalment: Due | None = None
    settled: Due | None = None
    plan: tuple[Due, ...] = ()
    offered: bool = False
    recorded: bool = False
    heard_on: date | None = None
