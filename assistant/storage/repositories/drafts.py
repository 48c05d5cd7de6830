"""Drafts with every version of their text, their reviews and approvals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from assistant.domain.approvals.approval import Approval
from assistant.domain.approvals.review import DraftState, ReviewEvent
from assistant.domain.errors import LostUpdateError, NotFoundError
from assistant.domain.writing.draft import Draft, DraftVersion, LetterText, Writer
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import APPROVALS, DRAFT_VERSIONS, DRAFTS, REVIEWS
from assistant.storage.transaction import Transaction

_REVIEWS = select(*(column for column in REVIEWS.columns if column.name != "id"))
_APPROVALS = select(*(column for column in APPROVALS.columns if column.name != "id"))


def _with_versions(drafts: Select[Any]) -> tuple[Select[Any], Select[Any]]:
    """The query of drafts, and that of their versions."""
    ids = drafts.with_only_columns(DRAFTS.c.id).order_by(None)
    versions = select(DRAFT_VERSIONS).where(DRAFT_VERSIONS.c.draft_id.in_(ids))
    return drafts, versions.order_by(DRAFT_VERSIONS.c.draft_id, DRAFT_VERSIONS.c.number)


_BY_ID = _with_versions(select(DRAFTS).where(DRAFTS.c.id == bindparam("draft")))
_OF_CLIENT = _with_versions(
    select(DRAFTS).where(DRAFTS.c.debtor_id == CLIENT).order_by(DRAFTS.c.created_at.desc(), DRAFTS.c.id.desc())
)


class SqlDrafts:
    """Drafts by id; a save on top of somebody else's is refused (LostUpdateError), a version is never lost."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._written: dict[str, int] = {}  # revisions that this very transaction made

    def save(self, draft: Draft) -> None:
        """Insert, or replace what the draft was read from; raises LostUpdateError."""
        self._transaction.take_lock()
        stored = self._transaction.first(select(DRAFTS.c.revision).where(DRAFTS.c.id == draft.id).with_for_update())
        kept = self._versions(_BY_ID[1], {"draft": draft.id}).get(draft.id, ())
        if stored is None:
            self._transaction.write(insert(DRAFTS), [row_of(draft, without="versions") | {"revision": 1}])
        else:
            self._replace(draft, stored.revision, kept)
        self._written[draft.id] = 1 if stored is None else stored.revision + 1
        changed = [version for version in draft.versions if version not in kept]
        self._transaction.upsert(DRAFT_VERSIONS, [_version_row(draft.id, version) for version in changed])

    def get(self, draft_id: str) -> Draft:
        """The draft of that id; raises NotFoundError."""
        found = self._read(*_BY_ID, {"draft": draft_id})
        if not found:
            raise NotFoundError(f"Le brouillon {draft_id} n’existe pas\u202f: revenez au dossier du client.")
        return found[0]

    def of(self, debtor_id: str) -> tuple[Draft, ...]:
        """One debtor's drafts, latest first."""
        return self._read(*_OF_CLIENT, client(debtor_id))

    def ids_held(self, debtor_id: str) -> tuple[str, ...]:
        """The ids of one debtor's drafts as of now; until the commit nobody else adds one."""
        self._transaction.take_lock(DRAFTS)
        return tuple(
            row.id for row in self._transaction.rows(select(DRAFTS.c.id).where(DRAFTS.c.debtor_id == debtor_id))
        )

    def in_state(self, *states: DraftState) -> tuple[Draft, ...]:
        """Drafts in one of these states, oldest first."""
        query = select(DRAFTS).where(DRAFTS.c.state.in_(states)).order_by(DRAFTS.c.created_at, DRAFTS.c.id)
        return self._read(*_with_versions(query))

    def edited_since(self, at: datetime) -> tuple[Draft, ...]:
        """Drafts with a version that a person wrote since then, oldest first."""
        by_hand = (DRAFT_VERSIONS.c.written_by == Writer.PERSON) & (DRAFT_VERSIONS.c.at >= at)
        edited = select(DRAFT_VERSIONS.c.draft_id).where(by_hand, DRAFT_VERSIONS.c.number > 1)
        query = select(DRAFTS).where(DRAFTS.c.id.in_(edited)).order_by(DRAFTS.c.created_at, DRAFTS.c.id)
        return self._read(*_with_versions(query))

    def pending(self, *states: DraftState) -> Mapping[str, str]:
        """The latest draft in one of these states, by debtor, without reading its text."""
        query = select(DRAFTS.c.debtor_id, DRAFTS.c.id).where(DRAFTS.c.state.in_(states))
        return {
            row.debtor_id: row.id for row in self._transaction.rows(query.order_by(DRAFTS.c.created_at, DRAFTS.c.id))
        }

    def add_review(self, event: ReviewEvent) -> None:
        """Append."""
        self._transaction.write(insert(REVIEWS), [row_of(event)])

    def reviews(self, draft_id: str) -> tuple[ReviewEvent, ...]:
        """What people did to a draft, in order."""
        return self._transaction.built(
            ReviewEvent, _REVIEWS.where(REVIEWS.c.draft_id == draft_id).order_by(REVIEWS.c.id)
        )

    def add_approval(self, approval: Approval) -> None:
        """Append."""
        self._transaction.write(insert(APPROVALS), [row_of(approval)])

    def approval(self, draft_id: str) -> Approval | None:
        """The latest approval of a draft."""
        query = _APPROVALS.where(APPROVALS.c.draft_id == draft_id).order_by(APPROVALS.c.id.desc()).limit(1)
        return next(iter(self._transaction.built(Approval, query)), None)

    def _replace(self, draft: Draft, stored: int, kept: tuple[DraftVersion, ...]) -> None:
        based_on = self._written.get(draft.id, draft.revision) or stored  # 0: made here, only its versions can tell
        if based_on != stored or not _extends(draft, kept):
            raise LostUpdateError(
                "Ce brouillon a été modifié entre-temps par quelqu’un d’autre\u202f: "
                "rechargez la page, puis reprenez votre modification."
            )
        row = row_of(draft, without="versions") | {"revision": stored + 1}
        self._transaction.write(update(DRAFTS).where(DRAFTS.c.id == draft.id).values(row))

    def _read(
        self, drafts: Select[Any], versions_of_them: Select[Any], values: Mapping[str, object] | None = None
    ) -> tuple[Draft, ...]:
        bare = self._transaction.built(Draft, drafts, values)
        versions = self._versions(versions_of_them, values)
        return tuple(replace(draft, versions=versions.get(draft.id, ())) for draft in bare)

    def _versions(self, query: Select[Any], values: Mapping[str, object] | None) -> dict[str, tuple[DraftVersion, ...]]:
        return grouped((row.draft_id, _version(row)) for row in self._transaction.rows(query, values))


def _extends(draft: Draft, kept: tuple[DraftVersion, ...]) -> bool:
    given = {version.number: version for version in draft.versions}
    return all(old.number in given and given[old.number].text == old.text for old in kept)


def _version_row(draft_id: str, version: DraftVersion) -> dict[str, object]:
    text = version.text
    return row_of(version, without="text", draft_id=draft_id, subject=text.subject, body=text.body)


def _version(row: Row[Any]) -> DraftVersion:
    text = LetterText(row.subject, row.body)
    return DraftVersion(row.number, text, row.written_by, row.user_id, row.at, row.findings)
