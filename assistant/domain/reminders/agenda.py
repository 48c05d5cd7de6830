"""Agenda: what a day to come holds for somebody who collects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage


class AppointmentKind(StrEnum):
    """What falls on the day."""

    STEP = "step"
    PROMISE = "promise"
    INSTALMENT = "instalment"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing on a day; ``stage`` and ``channel`` tell a scenario's step, None for money that is announced."""

    on: date
    kind: AppointmentKind
    debtor_id: str
    name: str
    amount: Decimal
    title: str = ""
    stage: Stage | None = None
    channel: Channel | None = None
