"""Table of stamps: when a client's account last changed, as a mark that no other change ever bears."""

from __future__ import annotations

from sqlalchemy import Table

from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

DEBTOR_STAMPS = Table("debtor_stamps", METADATA, of_debtor(primary_key=True), text("stamp"))
