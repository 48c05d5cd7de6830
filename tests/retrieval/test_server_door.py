"""The same index on a real Chroma server of the loopback."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_index import ChromaIndex
from tests.retrieval.endpoint import endpoint
from tests.retrieval.mail import BODIES, WordsEmbedder, correspondence

_CHROMA = Path(sys.executable).with_name("chroma")
_PATIENCE = 20.0  # seconds


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = tmp_path_factory.mktemp("server")
    # Its log goes nowhere: a pipe that nobody reads would stop it.
    process = subprocess.Popen(  # noqa: S603  # our own tool and arguments
        [str(_CHROMA), "run", "--path", str(place), "--host", "127.0.0.1", "--port", str(port)],
        cwd=place,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _wait(port: int) -> None:
    """Until the server answers."""
    until = monotonic() + _PATIENCE
    while monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    pytest.fail("the Chroma server did not start")


def test_an_index_on_a_server_finds_deletes_and_forgets(server: str) -> None:
    index = ChromaIndex(server, WordsEmbedder())
    assert index.synchronise(correspondence()).indexed == len(BODIES)
    assert index.search("étaler le paiement, trésorerie tendue", correspondence())[0].lane == "vectors"
    other = ChromaIndex(server, WordsEmbedder())
    assert other.synchronise(correspondence()).unchanged == len(BODIES)
    other.delete(["m3"])
    assert index.synchronise(correspondence()).indexed == 1
    index.reset()
    assert other.synchronise(correspondence()).indexed == len(BODIES)


def test_another_model_takes_the_place_of_the_first_on_a_server_too(server: str) -> None:
    ChromaIndex(server, WordsEmbedder("first")).synchronise(correspondence())
    assert "first-64" in ChromaIndex(server, WordsEmbedder("second")).synchronise(correspondence()).rebuilt


def test_a_server_that_stops_is_said_in_a_sentence() -> None:
    with pytest.raises(IndexUnavailableError, match="vérifiez que le serveur Chroma est démarré"):
        ChromaIndex("http://127.0.0.1:9", WordsEmbedder()).synchronise(correspondence())


def test_a_server_that_is_no_chroma_is_said_in_a_sentence() -> None:
    with endpoint() as other, pytest.raises(IndexUnavailableError, match="serveur"):
        ChromaIndex(other.url.removesuffix("/v1"), WordsEmbedder()).search("facture", correspondence())
