"""Model payload: what was sent to a language model, pseudonymised, word for word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.fingerprint import fingerprint_of


@dataclass(frozen=True, slots=True)
class ModelPayload:
    """One call: who asked which model, when, and the text; ``fingerprint`` is the sha-256 of the text in UTF-8."""

    at: datetime
    user_id: str
    model: str
    fingerprint: str
    text: str


def payload(text: str, *, at: datetime, user_id: str, model: str) -> ModelPayload:
    """The payload of a call."""
    return ModelPayload(at, user_id, model, fingerprint_of(text), text)
