"""The ground the gate stands on besides one client's ledger: the house, its bank data, the hour and the step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_log import CallLog
from assistant.domain.dispatch.sending import Sending
from assistant.domain.dispatch.sending_window import SendingWindow, next_opening, windows_for
from assistant.domain.gate.candidate import GateMoment, KnownDraft
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.territory import Territory, territory_of
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft
from assistant.services.gate.business_days import business_days_between, is_business_day, is_public_holiday
from assistant.services.ports.unit_of_work import UnitOfWork

PARIS: Final = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class GateGround:
    """What is the same for every client of a run; ``now`` None asks from the first minute of ``as_of``.

    ``draft_id`` is the draft that is approved or sent, "" before there is one.
    """

    policy: HousePolicy
    as_of: date
    bank_data_until: datetime | None = None
    moment: GateMoment = GateMoment.SELECTION
    now: datetime | None = None
    draft_id: str = ""
    bank_data_age: int | None = field(init=False)
    _opened: dict[tuple[Territory, tuple[SendingWindow, ...], datetime], datetime | None] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    _left: dict[tuple[Territory, Stage | None], datetime | None] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """``bank_data_age``: business days since the bank's last data, None where there are none."""
        until = self.bank_data_until
        age = None if until is None else business_days_between(until.astimezone(PARIS).date(), self.as_of)
        object.__setattr__(self, "bank_data_age", age)

    def is_closed(self, day: date) -> bool:
        """Whether nothing leaves that day, on the mainland: a public holiday or one of the house's own days."""
        return day in self.policy.closed_days or is_public_holiday(day)

    def works(self, address: str) -> Callable[[date], bool]:
        """Whether something leaves for that address on a day: a working day there, and none of the house's own."""
        place, closed = territory_of(address), self.policy.closed_days
        return lambda day: day not in closed and is_business_day(day, place.holidays)

    def opens_at(self, address: str, stage: Stage | None) -> datetime | None:
        """The first moment at which a reminder of that stage may leave for that address."""
        asked = (territory_of(address), stage)
        if asked not in self._left:
            self._left[asked] = self._opens(address, windows_for(stage, self.policy.sending_windows), self._start)
        return self._left[asked]

    def dials_at(self, debtor: Debtor, calls: Iterable[CallLog] = ()) -> datetime | None:
        """The first moment to dial that debtor by the house's hours, and its tries a week after ``calls``."""
        rule = self.policy.calls.of(debtor.kind)
        return self._opens(debtor.address, rule.windows, rule.limits.free_at(calls, self._start))

    @property
    def _start(self) -> datetime:
        return self.now or datetime.combine(self.as_of, time(), PARIS)

    def _opens(self, address: str, windows: tuple[SendingWindow, ...], start: datetime) -> datetime | None:
        """Found once for each place, hours and start: a run asks it for 10,000 clients."""
        place = territory_of(address)
        asked = (place, windows, start)
        if asked not in self._opened:
            local = start.astimezone(ZoneInfo(place.zone))
            self._opened[asked] = _opening(windows, local, self.policy.closed_days, place)
        return self._opened[asked]


@dataclass(frozen=True, slots=True)
class GateWish:
    """A step at which the gate is asked; ``now`` None for the first minute of the day."""

    moment: GateMoment = GateMoment.SELECTION
    now: datetime | None = None
    draft_id: str = field(default="")


SELECTION: Final = GateWish()


def ground_of(uow: UnitOfWork, as_of: date, wish: GateWish = SELECTION) -> GateGround:
    """The ground of an open book."""
    return GateGround(uow.house.policy(), as_of, uow.ledger.bank_data_until(), wish.moment, wish.now, wish.draft_id)


def known_drafts(drafts: Sequence[Draft], sendings: Sequence[Sending] = ()) -> tuple[KnownDraft, ...]:
    """Drafts as the gate compares them; one whose message came back reached nobody, and may be sent again."""
    back = {one.draft_id for one in sendings if one.bounced_on is not None}
    return tuple(
        KnownDraft(draft.id, draft.state, "".join(draft.latest.text.whole.split()))
        for draft in drafts
        if draft.id not in back
    )


def _opening(
    windows: tuple[SendingWindow, ...], start: datetime, closed_days: tuple[date, ...], place: Territory
) -> datetime | None:
    def closed(day: date) -> bool:
        return day in closed_days or is_public_holiday(day, place.holidays)

    return next_opening(windows, start, closed)
