from __future__ import annotations

from assistant.storage.client_rows import client, clients, of_clients
from assistant.storage.database import Database
from assistant.storage.tables import MESSAGES
from assistant.storage.transaction import Transaction
from tests.storage.examples import DEBTOR_ID, message


def test_a_statement_that_was_kept_answers_for_whoever_is_named(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add([message()])
        work.commit()
    transaction = Transaction(database.engine, "ici")
    some, all_of_them = (of_clients(MESSAGES, MESSAGES.c.id, some=some) for some in (True, False))

    found = [
        len(transaction.rows(query, clients(among)))
        for query, among in ((some, [DEBTOR_ID]), (some, ["nobody"]), (some, []), (all_of_them, None))
    ]
    transaction.close()

    assert found == [1, 0, 0, 1]
    assert of_clients(MESSAGES, MESSAGES.c.id, some=True) is some
    assert client(DEBTOR_ID) == {"client": DEBTOR_ID}
