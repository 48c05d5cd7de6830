"""What was sent to a model: the latest calls, older ones leave the disk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from assistant.domain.writing.model_payload import ModelPayload
from assistant.storage.rows import row_of
from assistant.storage.tables import MODEL_PAYLOADS
from assistant.storage.transaction import Transaction

_COLUMNS = tuple(column for column in MODEL_PAYLOADS.columns if column.name != "id")
_LATEST_FIRST = select(*_COLUMNS).order_by(MODEL_PAYLOADS.c.id.desc())
_DELETE = delete(MODEL_PAYLOADS).where(MODEL_PAYLOADS.c.id == bindparam("gone"))


class SqlModelPayloads:
    """Payloads, latest first."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, payload: ModelPayload, keep: int) -> None:
        """Append, and delete all but the latest ``keep``."""
        self._transaction.write(insert(MODEL_PAYLOADS), [row_of(payload)])
        older = select(MODEL_PAYLOADS.c.id).order_by(MODEL_PAYLOADS.c.id.desc()).offset(keep)
        self._delete([row.id for row in self._transaction.rows(older)])

    def all(self) -> tuple[ModelPayload, ...]:
        """Those that are kept."""
        return self._transaction.built(ModelPayload, _LATEST_FIRST)

    def delete_before(self, moment: datetime) -> None:
        """Delete those sent before a moment; once committed, their text is in no file of the database."""
        query = select(MODEL_PAYLOADS.c.id).where(MODEL_PAYLOADS.c.at < moment)
        self._delete([row.id for row in self._transaction.rows(query)])

    def clear(self) -> None:
        """Delete all."""
        self._delete([row.id for row in self._transaction.rows(select(MODEL_PAYLOADS.c.id))])

    def _delete(self, ids: Sequence[int]) -> None:
        self._transaction.erase(_DELETE, [{"gone": number} for number in ids])
