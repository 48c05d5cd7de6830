"""The call sheet on the command line."""

from __future__ import annotations

import json

from assistant.domain.ledger.debtor import Contact
from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois
from tests.commands.test_book_commands import book, exports

__all__ = ["book", "exports"]  # fixtures


def test_a_sheet_is_told_whole_for_scripts(book: Courtois) -> None:
    with open_database(read_settings().database).unit_of_work() as uow:
        (roux,) = [name.id for name in uow.debtors.names() if name.name == "Menuiserie Roux"]
        uow.debtors.add_contacts([Contact("c9", roux, civility="M.", last_name="Roux", phone="06 39 98 00 11")])
        uow.commit()
    run = book("call-sheet", "C2", "--json", "--agent", "Paul Dumas")
    sheet = json.loads(run.out)
    assert run.status == 0
    assert "Paul Dumas" in sheet["identity_check"]
    assert "cent euros" in sheet["action"]
    assert {"attention", "interest", "desire", "closing", "seconds", "callable_from"} <= sheet.keys()
    assert all({"trigger", "say", "ask", "record", "exit"} == branch.keys() for branch in sheet["objections"])


def test_a_call_that_is_not_allowed_ends_in_three_with_one_sentence(book: Courtois) -> None:
    run = book("call-sheet", "C1")
    assert run.status == 3
    assert "téléphone" in run.sentence
