"""A house whose ledger a test writes, and short words for what it asks of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.gate import ReasonCode, Verdict
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.gate.ask_gate import AskGate
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House, bill

LATE = date(2026, 10, 30)
CLIENT = "d1"


def add(house: House, *invoices: Invoice, notes: Iterable[CreditNote] = ()) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices(invoices)
        uow.ledger.add_credit_notes(notes)
        uow.commit()


def due(number: str, amount: str, on: date, **more: object) -> Invoice:
    issued = min(date(2026, 9, 30), on)
    return replace(bill(number, CLIENT, amount), issued_on=issued, due_on=on, **more)  # type: ignore[arg-type]  # named fields


def note(number: str, amount: str, about: str = "", *, cancelled: bool = False) -> CreditNote:
    return CreditNote(number, CLIENT, number, date(2026, 11, 2), Decimal(amount), about, cancelled)


def set_policy(house: House, **changes: object) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(replace(uow.house.policy(), **changes))  # type: ignore[arg-type]  # named fields
        uow.commit()


def reminded(house: House, on: date, *numbers: str, channel: Channel = Channel.EMAIL) -> None:
    with house.unit_of_work() as uow:
        uow.correspondence.add_reminders(CLIENT, [PastReminder(on, Stage.REMINDER_1, channel, numbers)])
        uow.commit()


def flag(house: House, kind: FlagKind, number: str = "", **more: object) -> AccountFlag:
    return house.flag(FlagRequest(CLIENT, kind, "Demandé par le client", number, **more), NORA)  # type: ignore[arg-type]  # named fields


def verdict(house: House, as_of: date | None = None) -> Verdict:
    return AskGate(house.unit_of_work, house.clock)(CLIENT, LEA, as_of)


def codes(found: Verdict) -> list[ReasonCode]:
    return [reason.code for reason in found.reasons]


def letter(house: House) -> str:
    return house.draft(DraftRequest(CLIENT), NORA).latest.text.whole


def figures(amount: str) -> str:
    """An amount as letters print it."""
    return amount.replace(" ", "\u202f") + "\u202f€"
