"""Tables of accounts that open by OpenID: identities, and invitations that wait for one."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table

from assistant.storage.column_types import Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

OPENID_IDENTITIES = Table(
    "openid_identities",
    METADATA,
    text("issuer", primary_key=True),
    text("subject", primary_key=True),
    Column("user_id", String, ForeignKey("users.id"), nullable=False, unique=True),
    Column("linked_at", Moment, nullable=False),
)

OPENID_INVITATIONS = Table(
    "openid_invitations",
    METADATA,
    text("code_hash", primary_key=True),
    Column("user_id", String, ForeignKey("users.id"), nullable=False, unique=True),
    Column("expires_at", Moment, nullable=False),
)
