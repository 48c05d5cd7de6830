"""The condition word of each call: what the variants of call templates are chosen by."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from assistant.domain.calls.call_sheet import CallSituation
from assistant.prompting.variant import Marks

CALL_CONDITIONS: Final[dict[CallSituation, str]] = {
    CallSituation.FIRST_CALL: "call_first",
    CallSituation.AFTER_REMINDERS: "call_repeat",
    CallSituation.BROKEN_PROMISE: "call_broken",
    CallSituation.MISSED_INSTALMENT: "call_instalment",
    CallSituation.BEFORE_NOTICE: "call_before_notice",
    CallSituation.COURTESY: "call_courtesy",
    CallSituation.THANKS: "call_thanks",
}


def calls_of(marks: Marks) -> Collection[CallSituation]:
    """The calls in which a variant of these marks may stand, other conditions apart."""
    words = frozenset(CALL_CONDITIONS.values())
    return [
        call for call, word in CALL_CONDITIONS.items() if marks.needs & words <= {word} and word not in marks.refuses
    ]
