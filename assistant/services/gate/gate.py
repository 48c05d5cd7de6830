"""The gate as one part of the application: what is asked of it, what opens it and what shuts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from assistant.services.accounts.flag_account import FlagAccount
from assistant.services.gate.ask_gate import AskGate
from assistant.services.gate.check_bodacc import CheckBodacc
from assistant.services.gate.override_gate import OverrideGate
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Gate:
    """May this debtor be reminded; what a person checked, sets aside or instructs."""

    ask: AskGate
    check_bodacc: CheckBodacc
    override: OverrideGate
    flag: FlagAccount

    @classmethod
    def on(cls, book: UnitOfWorkFactory, clock: Clock, new_id: Callable[[], str]) -> Self:
        """All of them on one book."""
        return cls(
            ask=AskGate(book, clock),
            check_bodacc=CheckBodacc(book, clock),
            override=OverrideGate(book, clock, new_id),
            flag=FlagAccount(book, clock, new_id),
        )
