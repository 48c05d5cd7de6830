"""What people said about the gate: flags on clients and invoices, and reasons set aside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from assistant.domain.gate import GateOverride
from assistant.domain.ledger.account_flag import AccountFlag


class GateRepository(Protocol):
    """Flags by id, inserted or replaced; overrides append-only, oldest first. ``among``: ids, None for every debtor."""

    def set_flags(self, flags: Iterable[AccountFlag]) -> None: ...
    def flags(self, debtor_id: str) -> tuple[AccountFlag, ...]: ...  # lifted ones too, oldest first
    def add_override(self, override: GateOverride) -> None: ...
    def overrides(self, debtor_id: str) -> tuple[GateOverride, ...]: ...
    def all_overrides(self, among: Collection[str] | None = None) -> Mapping[str, tuple[GateOverride, ...]]: ...
