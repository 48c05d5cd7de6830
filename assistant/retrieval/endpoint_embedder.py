"""Embeddings from an OpenAI-compatible endpoint, named by a setting; texts are masked before they leave the process."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from time import sleep
from typing import Final
from urllib.parse import urlsplit

import numpy as np

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.embedder import Vectors, normalised

_BATCH: Final = 64  # texts a request
_PASSING: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_LONGEST_ANSWER: Final = 64 * 1024 * 1024  # bytes


class _PassingError(Exception):
    """A fault that another try may cure."""


@dataclass(frozen=True)
class EndpointEmbedder:
    """``POST {base_url}/embeddings``; ``timeout`` in seconds a try, ``pauses`` in seconds before each further try.

    ``mask`` takes every personal datum out of a text: nothing is sent that has not gone through it.
    """

    base_url: str
    model: str
    mask: Callable[[str], str]
    api_key: str = field(default="", repr=False)
    timeout: float = 20.0
    pauses: tuple[float, ...] = (0.5, 2.0)
    wait: Callable[[float], None] = sleep

    @property
    def id(self) -> str:
        """The host and the model."""
        return f"{urlsplit(self.base_url).hostname or 'endpoint'}-{self.model}"

    @cached_property
    def dimension(self) -> int:
        """How many numbers a vector has: asked once, with one word."""
        return int(self._answered(["bonjour"]).shape[1])

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One normalised row a text; raises IndexUnavailableError."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        masked = [self.mask(text) for text in texts]
        batches = [self._answered(masked[start : start + _BATCH]) for start in range(0, len(masked), _BATCH)]
        return normalised(np.vstack(batches))

    def _answered(self, texts: list[str]) -> Vectors:
        """The endpoint's answer, asked again after each pause while the fault may pass."""
        for pause in (*self.pauses, None):
            try:
                return self._asked(texts)
            except _PassingError as error:
                if pause is None:
                    raise self._unavailable(str(error)) from error
                self.wait(pause)
        raise AssertionError  # the last turn of the loop returns or raises

    def _asked(self, texts: list[str]) -> Vectors:
        """Ask once."""
        try:
            status, body = self._posted(json.dumps({"model": self.model, "input": texts}).encode())
        except (OSError, http.client.HTTPException) as error:
            raise _PassingError("il ne répond pas") from error
        if status in _PASSING:
            raise _PassingError(f"il répond {status}")
        if status in {401, 403}:
            raise self._unavailable("il refuse la clé")
        if status != http.HTTPStatus.OK:
            raise self._unavailable(f"il répond {status}")
        return self._read(body, len(texts))

    def _posted(self, payload: bytes) -> tuple[int, bytes]:
        """Send a request and read its answer; a redirection is not followed."""
        address = urlsplit(self.base_url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise self._unavailable("son adresse doit commencer par http:// ou https://")
        kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
        connection = kind(address.hostname, address.port, timeout=self.timeout)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.api_key:
            headers["Authorization"] = f"Bearer {self.api_key}"
        try:
            connection.request("POST", f"{address.path.rstrip('/')}/embeddings", payload, headers)
            answer = connection.getresponse()
            return answer.status, answer.read(_LONGEST_ANSWER)
        finally:
            connection.close()

    def _read(self, body: bytes, expected: int) -> Vectors:
        """The vectors of an answer, in the order of the texts."""
        try:
            items = sorted(json.loads(body)["data"], key=lambda item: item["index"])
            rows = np.asarray([item["embedding"] for item in items], dtype=np.float32)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _PassingError("sa réponse est illisible") from error
        if rows.ndim != len(("rows", "columns")) or rows.shape[0] != expected or not np.isfinite(rows).all():
            raise _PassingError("sa réponse est incomplète")
        return np.asarray(rows, dtype=np.float32)

    def _unavailable(self, why: str) -> IndexUnavailableError:
        """The error that says what, where and what to do."""
        return IndexUnavailableError(
            f"Le service d’embeddings {self.base_url} ne peut pas être utilisé\u202f: {why}. "
            "Vérifiez son adresse, sa clé et le nom du modèle, ou revenez au modèle livré."
        )
