"""An own deadline around a streamed call: a drip of pieces or a silent endpoint ends on time all the same."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import TypeVar

from assistant.domain.errors import ModelBusyError, ModelError, ModelPassingError

Piece = TypeVar("Piece")
_END, _LATE = object(), object()
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE, 529})  # 529: overloaded


def pieces_before(deadline: float, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces as they come; raises ModelError past ``deadline`` (monotonic seconds) or when the call fails.

    The call runs in a thread of its own, since nothing else can stop waiting for a socket.
    """
    box: queue.Queue[object] = queue.Queue()
    stopped = threading.Event()
    threading.Thread(target=_pump, args=(pieces, box, stopped), daemon=True).start()
    try:
        while True:
            # Asked before the box: an endless answer that comes quickly never leaves it empty.
            left = deadline - time.monotonic()
            try:
                piece = box.get(timeout=left) if left > 0 else _LATE
            except queue.Empty:
                piece = _LATE
            if piece is _LATE:
                raise ModelError("le modèle n’a pas répondu dans le délai.")
            if piece is _END:
                return
            if isinstance(piece, Exception):
                raise _as_model_error(piece) from piece
            yield piece  # type: ignore[misc]  # the box holds pieces, exceptions and the end
    finally:
        stopped.set()


def _pump(pieces: Iterator[Piece], box: queue.Queue[object], stopped: threading.Event) -> None:
    """Everything that an endpoint can do wrong becomes a piece: nothing may die unseen in a thread."""
    put: Callable[[object], None] = box.put
    try:
        for piece in pieces:
            put(piece)
            if stopped.is_set():
                return
    except Exception as error:  # noqa: BLE001  (vendors raise errors without a common root, JSONDecodeError among them)
        put(error)
        return
    put(_END)


def _as_model_error(error: Exception) -> ModelError:
    """Told apart: what a pause cures, what another try may cure, and the rest."""
    from openai import APIConnectionError, APIStatusError, APITimeoutError

    sentence = _sentence(error)
    if isinstance(error, APIStatusError) and error.status_code in _BUSY:
        return ModelBusyError(sentence, _asked_pause(error.response.headers.get("retry-after", "")))
    lost = isinstance(error, APIConnectionError) and not isinstance(error, APITimeoutError)
    if lost or (isinstance(error, APIStatusError) and error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR):
        return ModelPassingError(sentence)
    return ModelError(sentence)


def _asked_pause(header: str) -> float | None:
    """Seconds of a Retry-After header; a date there, or nonsense, says nothing."""
    return float(header) if header.isdecimal() else None


def _sentence(error: Exception) -> str:
    """What a user can understand and do; the vendor's own text may hold a key and is never shown."""
    from openai import APIConnectionError, APITimeoutError, AuthenticationError, NotFoundError, RateLimitError

    known: tuple[tuple[type[Exception], str], ...] = (
        (APITimeoutError, "le modèle n’a pas répondu dans le délai."),
        (APIConnectionError, "le serveur du modèle est injoignable\u202f: vérifiez OPENAI_BASE_URL."),
        (AuthenticationError, "la clé du modèle est refusée\u202f: vérifiez OPENAI_API_KEY."),
        (NotFoundError, "le serveur ne connaît pas ce modèle\u202f: vérifiez COURTOIS_MODEL."),
        (RateLimitError, "le quota du modèle est atteint\u202f: réessayez plus tard."),
        (json.JSONDecodeError, "le serveur du modèle a répondu dans une forme inattendue."),
    )
    return next((text for kind, text in known if isinstance(error, kind)), "le modèle a renvoyé une erreur.")
