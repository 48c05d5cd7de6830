"""Chroma on a server, named by a setting."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from weakref import finalize

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_errors import said_in_french

if TYPE_CHECKING:
    import httpx
    from chromadb.api import ClientAPI
    from chromadb.api.client import Client
_GREETING: Final = 5.0  # seconds
_PATIENCE: Final = 60.0  # seconds an answer


class ServerDoor:
    """One process owns the data, so nothing is ever stale; ``url`` reads http://host:port.

    Rows are deleted at once; the files of the server are compacted by whoever keeps it (``chroma vacuum``).
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = RLock()
        self._client: Client | None = None

    @contextmanager
    def reading(self) -> Iterator[ClientAPI]:
        """A client, connected at the first use."""
        remedy = "vérifiez que le serveur Chroma est démarré et que son adresse est la bonne."
        with self._lock, said_in_french(f"du serveur {self._url}", remedy):
            if self._client is None:
                self._client = self._connected()
                finalize(self, _leave, self._client)
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

    def _connected(self) -> Client:
        """Connect; Chroma weighs 0.5 s to import, hence only here."""
        import chromadb
        from chromadb.api.client import Client
        from chromadb.config import Settings

        address = urlsplit(self._url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise IndexUnavailableError(
                f"L’adresse du serveur Chroma, «\u202f{self._url}\u202f», ne se lit pas\u202f: écrivez http://machine:port."
            )
        secure = address.scheme == "https"
        port = address.port or (443 if secure else 8000)
        _greet(address.hostname, port, secure=secure)
        client = chromadb.HttpClient(
            host=address.hostname, port=port, ssl=secure, settings=Settings(anonymized_telemetry=False)
        )
        assert isinstance(client, Client)
        for session in _sessions(client):
            session.timeout = _PATIENCE
        return client


def _greet(host: str, port: int, *, secure: bool) -> None:
    """Ask the server whether it is there, with a time limit: Chroma's own first question has none."""
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    with closing(kind(host, port, timeout=_GREETING)) as connection:
        connection.request("GET", "/api/v2/heartbeat")
        connection.getresponse().read()


def _sessions(client: Client) -> list[httpx.Client]:
    """Chroma's HTTP sessions, to which it gives neither a time limit nor an end."""
    import httpx

    owners = (client, client._admin_client)  # noqa: SLF001  # there is no public way to them
    servers = (getattr(owner, "_server", None) for owner in owners)
    sessions = (getattr(server, "_session", None) for server in servers)
    return [session for session in sessions if isinstance(session, httpx.Client)]


def _leave(client: Client) -> None:
    """Close the client and what it leaves open."""
    for session in _sessions(client):
        session.close()
    client.close()
