"""Coverage of calls: for each situation and form of address, whether each sample call has a sheet, and how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSituation
from assistant.domain.errors import PromptError
from assistant.domain.writing.register import AddressForm
from assistant.services.calls.sample_calls import sample_calls
from assistant.services.calls.try_call import TryCall


@dataclass(frozen=True, slots=True)
class CallCover:
    """``least`` and ``most`` are seconds before the request; ``hole`` says which sample has no sheet and why, or ""."""

    call: CallSituation
    form: AddressForm
    least: int = 0
    most: int = 0
    hole: str = ""

    @property
    def too_long(self) -> bool:
        """Whether some sample asks later than after a minute."""
        return self.most > MOST_SECONDS


@dataclass(frozen=True, slots=True)
class CoverCalls:
    """Composes every sample, recorded ones too, for they are the longest; rules are asked by the preview."""

    try_call: TryCall

    def __call__(self) -> tuple[CallCover, ...]:
        """Situation by situation, vous before tu."""
        return tuple(self._cells())

    def _cells(self) -> Iterator[CallCover]:
        writer, today = self.try_call.writer(), self.try_call.clock.today()
        for call in CallSituation:
            for form in (AddressForm.VOUS, AddressForm.TU):
                seconds = list[int]()
                hole = ""
                for sample in sample_calls(call, form, today, recorded=True):
                    try:
                        seconds.append(writer.write(sample.brief).script.seconds)
                    except PromptError as error:
                        hole = hole or f"{sample.name}\u202f: {error}"
                yield CallCover(call, form, min(seconds, default=0), max(seconds, default=0), hole)
