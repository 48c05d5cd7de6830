"""Door: how to reach Chroma, in a folder of this machine or on a server."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from chromadb.api import ClientAPI


class Door(Protocol):
    """Opens Chroma for reading or for writing; both raise IndexUnavailableError."""

    def reading(self) -> AbstractContextManager[ClientAPI]:
        """A client that sees all that was written so far, by this process or another."""
        ...

    def writing(self) -> AbstractContextManager[ClientAPI]:
        """The same, alone: no other process writes meanwhile."""
        ...

    def start_erasure(self) -> None:
        """Remember that what is about to be deleted must leave the disk too, even after a power cut."""
        ...

    def purge(self) -> None:
        """Leave nothing on disk of what was deleted, if anything was."""
        ...

    def reset(self) -> None:
        """Throw everything away, damaged or not."""
        ...
