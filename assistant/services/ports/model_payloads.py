"""The latest payloads sent to a model."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from assistant.domain.writing.model_payload import ModelPayload


class ModelPayloadRepository(Protocol):
    """Payloads as sent, latest first."""

    def add(self, payload: ModelPayload, keep: int) -> None: ...  # only the latest ``keep`` stay
    def all(self) -> tuple[ModelPayload, ...]: ...
    def delete_before(self, moment: datetime) -> None: ...
    def clear(self) -> None: ...
