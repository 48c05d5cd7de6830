"""Instructions: what people of the demonstration said about a client, in the words that the dossier shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.workday import moment, workday_by
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind

_SAID: Final = {
    "all_paid_up": (FlagKind.AUTOMATIC_PAYMENT, "Mandat de prélèvement signé, prélevé à l’échéance"),
    "all_paid_up_tu": (FlagKind.AUTOMATIC_PAYMENT, "Passé au prélèvement à sa demande"),
}
_SAID_DAYS_AGO: Final = 45
_NOON: Final = 12 * 60  # minutes after midnight in Paris


def flags_of(clients: Iterable[Client], today: date) -> tuple[AccountFlag, ...]:
    """One flag for each client whose story has one."""
    day = workday_by(today - timedelta(days=_SAID_DAYS_AGO))
    return tuple(
        AccountFlag(f"flag-{client.position:03d}", client.id, kind, day, reason, client.manager, moment(day, _NOON))
        for client in clients
        if client.situation in _SAID
        for kind, reason in [_SAID[client.situation]]
    )
