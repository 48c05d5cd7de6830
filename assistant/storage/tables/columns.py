"""Columns that many tables have."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String


def text(name: str, *, primary_key: bool = False) -> Column[str]:
    """A text that is never null: what is unknown is ""."""
    return Column(name, String, primary_key=primary_key, nullable=False)


def of_debtor(*, primary_key: bool = False) -> Column[str]:
    """The debtor whom the row is about."""
    return Column("debtor_id", String, ForeignKey("debtors.id"), primary_key=primary_key, nullable=False)


def of_draft(*, primary_key: bool = False) -> Column[str]:
    """The draft that the row belongs to."""
    return Column("draft_id", String, ForeignKey("drafts.id"), primary_key=primary_key, nullable=False)
