"""Every field of every imported file has a French name, and no two of one file share theirs."""

from __future__ import annotations

import pytest

from assistant.connectors.files.fields import FIELDS
from assistant.domain.field_names import FIELD_NAMES, FILE_KINDS
from assistant.domain.ledger.import_rows import FileKind


@pytest.mark.parametrize("kind", FileKind)
def test_the_fields_of_a_file_have_names_of_their_own(kind: FileKind) -> None:
    names = [FIELD_NAMES[field.name] for field in FIELDS[kind]]
    assert len(set(names)) == len(names)
    assert kind in FILE_KINDS
