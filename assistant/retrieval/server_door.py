"""Chroma on a server, named by a setting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_errors import said_in_french

if TYPE_CHECKING:
    from chromadb.api import ClientAPI


class ServerDoor:
    """One process owns the data, so nothing is ever stale; ``url`` reads http://host:port.

    Rows are deleted at once; the files of the server are compacted by whoever keeps it (``chroma vacuum``).
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = RLock()
        self._client: ClientAPI | None = None

    @contextmanager
    def reading(self) -> Iterator[ClientAPI]:
        """A client, connected at the first use."""
        remedy = "vérifiez que le serveur Chroma est démarré et que son adresse est la bonne."
        with self._lock, said_in_french(f"du serveur {self._url}", remedy):
            self._client = self._client or self._connected()
            yield self._client

    @contextmanager
    def writing(self) -> Iterator[ClientAPI]:
        """The server puts the writers in order."""
        with self.reading() as client:
            yield client

    def start_erasure(self) -> None:
        """Nothing to remember: see the class."""

    def purge(self) -> None:
        """Nothing to do from here: see the class."""

    def reset(self) -> None:
        """Delete every collection of ours."""
        with self.writing() as client:
            for collection in client.list_collections():
                if collection.name.startswith(("messages-", "knowledge-")):
                    client.delete_collection(collection.name)

    def _connected(self) -> ClientAPI:
        """Connect; Chroma weighs 0.5 s to import, hence only here."""
        import chromadb
        from chromadb.config import Settings

        address = urlsplit(self._url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise IndexUnavailableError(
                f"L’adresse du serveur Chroma, « {self._url} », ne se lit pas : écrivez http://machine:port."
            )
        secure = address.scheme == "https"
        return chromadb.HttpClient(
            host=address.hostname,
            port=address.port or (443 if secure else 8000),
            ssl=secure,
            settings=Settings(anonymized_telemetry=False),
        )
