"""A small OpenAI-compatible embeddings server on the loopback, good or faulty as asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Answer = tuple[int, bytes]


class FakeEndpoint(ThreadingHTTPServer):
    """Answers from a queue, then well; remembers what it was asked."""

    def __init__(self, answers: list[Answer]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = answers
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: FakeEndpoint

    def do_POST(self) -> None:  # the name that http.server calls
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.keys.append(self.headers.get("Authorization", ""))
        status, body = self.server.answers.pop(0) if self.server.answers else (200, good(asked["input"]))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def good(texts: list[str]) -> bytes:
    """Vectors (length of the text, 1, 0), the last first."""
    data = [{"index": rank, "embedding": [len(text), 1.0, 0.0]} for rank, text in enumerate(texts)]
    return json.dumps({"data": data[::-1]}).encode()


@contextmanager
def endpoint(*answers: Answer) -> Iterator[FakeEndpoint]:
    """A running server."""
    server = FakeEndpoint(list(answers))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
