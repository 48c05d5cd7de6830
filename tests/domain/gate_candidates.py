"""Candidates at the gate, from a small ledger."""

from __future__ import annotations

from dataclasses import replace

from assistant.domain.gate import Candidate, Verdict, pass_gate
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.open_account import open_account
from assistant.domain.policy import HousePolicy
from tests.domain.book_of_tests import DEBTOR, TODAY, invoice


def candidate(moves: Movements | None = None, **more: object) -> Candidate:
    account = open_account("d1", moves or Movements((invoice(),)), TODAY)
    had_credit = account.unapplied > 0 or account.free_credit > 0
    made = Candidate(DEBTOR, account.netted(), (), (), HousePolicy(), DEBTOR.reminder_contact(), had_credit, account)
    return replace(made, **more)  # type: ignore[arg-type]  # named fields


def ask(moves: Movements | None = None, **more: object) -> Verdict:
    return pass_gate(candidate(moves, **more), TODAY)


def said(verdict: Verdict) -> list[tuple[str, bool]]:
    """Each reason's code, and whether it blocks."""
    return [(reason.code.value, reason.blocks and not reason.overridden_by) for reason in verdict.reasons]
