"""Short answers to what a client wrote: an approved text, greeted and closed as a letter to that client would be."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.correspondence import Channel
from assistant.domain.reply import ReplyKind
from assistant.domain.situation import Situation
from assistant.drafting.composer import lay_ground
from assistant.drafting.filling import fill_letter
from assistant.french.dates import format_date
from assistant.prompting.library import Shelf

_UNANSWERED: Final = frozenset({ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE, ReplyKind.REFUSAL})
WHICH_DAY: Final = "which_day"


class AnswerComposer:
    """Implements the AnswerWriter port."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def write(self, situation: Situation, kind: ReplyKind, day: date | None) -> str:
        """The answer; a promise without a sure day is answered by asking for it."""
        if kind in _UNANSWERED or situation.channel is not Channel.EMAIL:
            return ""
        library = self._shelf.on(situation.as_of)
        ground = lay_ground(library, situation)
        name = WHICH_DAY if kind is ReplyKind.PROMISE and day is None else kind.value
        file = library.latest(f"answers/{name}.{ground.register.form.value}")
        told = {} if day is None else {"promise_date": f"le {format_date(day, weekday=True, year=False)}"}
        return fill_letter(file.body, {**ground.values, **told})
