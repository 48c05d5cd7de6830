"""What Chroma and its files may raise, said in one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

from assistant.domain.errors import IndexUnavailableError


@contextmanager
def said_in_french(place: str, remedy: str) -> Iterator[None]:
    """Turn every fault of the vector store into an IndexUnavailableError that names the place and the remedy."""
    from chromadb.errors import ChromaError
    from httpx import HTTPError

    try:
        yield
    except (ChromaError, HTTPError, HTTPException, sqlite3.Error, OSError, ValueError, RuntimeError) as error:
        raise IndexUnavailableError(f"L’index de recherche {place} {_fault(error)}\u202f: {remedy}") from error


def _fault(error: Exception) -> str:
    """What is wrong, in words."""
    text = str(error).lower()
    if "disk is full" in text or "no space left" in text or "code: 13" in text or "too large" in text:
        return "ne peut plus rien écrire, le disque est plein"
    if "readonly" in text or "permission denied" in text or "unable to open" in text or "code: 14" in text:
        return "ne peut pas être ouvert ou écrit"
    if "locked" in text or "busy" in text:
        return "est occupé par un autre programme"
    if "connect" in text or "timed out" in text or "timeout" in text or "refused" in text:
        return "ne répond pas"
    return "est endommagé ou illisible"
