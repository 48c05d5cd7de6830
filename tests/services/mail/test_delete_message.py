"""A deleted message is deleted everywhere."""

from __future__ import annotations

from pathlib import Path

from assistant.services.mail.delete_message import DeleteMessage
from tests.services.house_of_tests import LEA, House


def test_a_deleted_message_leaves_the_ledger_and_the_index(tmp_path: Path) -> None:
    house = House(tmp_path)
    DeleteMessage(house.unit_of_work, house.index, house.clock)("m1", LEA)

    with house.unit_of_work() as uow:
        assert "m1" not in {message.id for message in uow.correspondence.all()}
        event = uow.audit.all()[-1]
    assert (event.action, event.subject_id, event.user_id) == ("delete_message", "m1", "lea")
    assert house.index.deleted == ["m1"]
