"""A port for a server of the tests, which opens it later."""

from __future__ import annotations

import random
import socket

_PORTS = range(12_000, 32_000)  # below those that systems hand to connections, which could take it meanwhile


def free_port(host: str = "127.0.0.1") -> int:
    """One that nothing listens to; workers draw apart from each other, whatever seed a test has set."""
    chance = random.SystemRandom()
    while True:
        port = chance.choice(_PORTS)
        with socket.socket() as probe:
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
