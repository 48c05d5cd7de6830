"""Templates of the house, append-only; triggers in the database refuse to change or delete a row."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, insert, select

from assistant.domain.writing.template import TemplateMove, TemplateVersion
from assistant.storage.rows import row_of
from assistant.storage.tables import TEMPLATE_MOVES, TEMPLATE_VERSIONS
from assistant.storage.transaction import Transaction

_VERSIONS, _MOVES = (
    select(*(column for column in table.columns if column.name != "id")).order_by(table.c.id)
    for table in (TEMPLATE_VERSIONS, TEMPLATE_MOVES)
)
_STAMP = select(func.coalesce(func.max(TEMPLATE_MOVES.c.id), 0).label("stamp"))


class SqlTemplates:
    """Versions and moves in their order."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self) -> None:
        """Make others wait until this transaction ends."""
        self._transaction.take_lock(TEMPLATE_MOVES)

    def add(self, versions: Iterable[TemplateVersion]) -> None:
        """Append texts."""
        self._transaction.write(insert(TEMPLATE_VERSIONS), [row_of(version) for version in versions])

    def move(self, move: TemplateMove) -> None:
        """Append a decision."""
        self._transaction.write(insert(TEMPLATE_MOVES), [row_of(move)])

    def versions(self) -> tuple[TemplateVersion, ...]:
        """Every text."""
        return self._transaction.built(TemplateVersion, _VERSIONS)

    def moves(self) -> tuple[TemplateMove, ...]:
        """Every decision."""
        return self._transaction.built(TemplateMove, _MOVES)

    def stamp(self) -> int:
        """How far the decisions go: a shelf made at the same stamp need not be made anew."""
        return int(self._transaction.rows(_STAMP)[0].stamp)
