"""Clients of: who stands for which case in the demonstration, as its data file tells."""

from __future__ import annotations

from functools import cache

from assistant.connectors.demo.client import load_clients


@cache
def clients_of(situation: str) -> tuple[str, ...]:
    """Ids of debtors, in the order of the book."""
    return tuple(client.id for client in load_clients() if client.situation == situation)
