"""A chat-completions endpoint on the loopback address that plays good, slow, broken and disobedient answers."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Play = Callable[["Exchange"], None]


class Exchange:
    """One request being answered."""

    def __init__(self, handler: BaseHTTPRequestHandler, body: dict[str, object]) -> None:
        self.handler = handler
        self.body = body

    def status(self, code: int, text: str = "{}", **headers: str) -> None:
        self.handler.send_response(code)
        self.handler.send_header("Content-Type", "application/json")
        self.handler.send_header("Content-Length", str(len(text.encode())))
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()
        self.handler.wfile.write(text.encode())

    def stream(self, pieces: list[str], *, pause: float = 0.0, finish: str | None = "stop") -> None:
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.end_headers()
        for piece in pieces:
            self.event({"choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}}]})
            time.sleep(pause)
        if finish is not None:
            self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
            usage = {"prompt_tokens": 900, "completion_tokens": 120, "total_tokens": 1020}
            self.event({"choices": [], "usage": usage})
            self.raw("data: [DONE]\n\n")

    def event(self, fields: dict[str, object]) -> None:
        base = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "fake"}
        self.raw(f"data: {json.dumps(base | fields)}\n\n")

    def raw(self, text: str) -> None:
        self.handler.wfile.write(text.encode())
        self.handler.wfile.flush()


class FakeEndpoint:
    """Plays one scripted answer a request, the last one again and again; keeps what it was sent."""

    def __init__(self, *plays: Play) -> None:
        self.plays = list(plays)
        self.requests: list[dict[str, object]] = []
        self.url = ""

    @contextmanager
    def serving(self) -> Iterator[FakeEndpoint]:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                endpoint.requests.append(body)
                play = endpoint.plays.pop(0) if len(endpoint.plays) > 1 else endpoint.plays[0]
                try:
                    play(Exchange(self, body))
                except (BrokenPipeError, ConnectionResetError):
                    return

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the standard library's name)
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        self.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def answer(subject: str, *paragraphs: str) -> str:
    return json.dumps({"subject": subject, "paragraphs": list(paragraphs)}, ensure_ascii=False)


def says(text: str, size: int = 12, **options: float) -> Play:
    pieces = [text[i : i + size] for i in range(0, len(text), size)]
    return lambda exchange: exchange.stream(pieces, **options)  # type: ignore[arg-type]  # pause only


def cut(text: str) -> Play:
    return lambda exchange: exchange.stream([text], finish=None)


def stops_for_length(text: str) -> Play:
    return lambda exchange: exchange.stream([text], finish="length")


def fails(code: int, **headers: str) -> Play:
    return lambda exchange: exchange.status(code, '{"error": {"message": "key sk-secret-123"}}', **headers)


def garbles() -> Play:
    return lambda exchange: exchange.status(200, "<html>502 Bad Gateway</html>")


def hangs(seconds: float) -> Play:
    return lambda _: time.sleep(seconds)
