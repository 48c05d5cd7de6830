"""Where the language model answers."""

from __future__ import annotations

from typing import Protocol


class ModelEndpoint(Protocol):
    """The server that a setting names; asked only when a person wants to know."""

    @property
    def host(self) -> str:
        """Host and port, without the key nor the path."""
        ...

    def ask(self) -> None:
        """Ask whether it is there; raises ModelError with one French sentence."""
        ...
