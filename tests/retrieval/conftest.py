"""Where an index may be: a folder, or a Chroma server that the tests start on the loopback address."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from assistant.retrieval.server_door import ServerDoor
from tests.free_port import free_port

_CHROMA = Path(sys.executable).with_name("chroma")
_PATIENCE = 120.0  # seconds


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
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


@pytest.fixture(params=["folder", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """An empty place: every test that takes it runs on a folder, then on the server."""
    if request.param == "folder":
        return tmp_path / "index"
    address: str = request.getfixturevalue("server")
    ServerDoor(address).reset()
    return address
