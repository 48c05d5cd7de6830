"""The names of every client are read once, and again as soon as anybody changed one."""

from __future__ import annotations

from assistant.domain.ledger.debtor import Debtor
from assistant.storage.database import Database, open_database
from tests.storage.examples import DEBTOR_ID


def names(database: Database) -> list[str]:
    with database.unit_of_work() as work:
        return [debtor.name for debtor in work.debtors.names()]


def test_an_unchanged_book_hands_over_the_very_same_names_and_stamps(database: Database) -> None:
    with database.unit_of_work() as work:
        before, stamps = work.debtors.names(), work.debtors.stamps()
    with database.unit_of_work() as work:
        work.house.set_value("a", "1")
        work.commit()
    with database.unit_of_work() as work:
        assert work.debtors.names() is before
        assert work.debtors.stamps() is stamps


def test_a_change_by_another_program_is_seen(database: Database, address: str) -> None:
    assert names(database) == ["Atelier Verdier", "Zinguerie Blois"]
    other = open_database(address)
    with other.unit_of_work() as work:
        work.debtors.add([Debtor(DEBTOR_ID, "Atelier Vernet")])
        work.commit()
    other.dispose()
    assert names(database) == ["Atelier Vernet", "Zinguerie Blois"]


def test_what_is_written_is_read_back_at_once_and_is_not_kept_where_it_is_given_up(database: Database) -> None:
    with database.unit_of_work() as work:
        work.debtors.add([Debtor("D3", "Bois du Lac")])
        assert "Bois du Lac" in {debtor.name for debtor in work.debtors.names()}
    assert "Bois du Lac" not in names(database)


def test_a_reader_of_an_older_state_leaves_nothing_old_to_the_next(file_database: Database) -> None:
    with file_database.unit_of_work() as late:
        assert late.house.value("a") == ""  # its state is fixed from here on
        with file_database.unit_of_work() as work:
            work.debtors.add([Debtor("D3", "Bois du Lac")])
            work.commit()
        assert "Bois du Lac" in names(file_database)
        assert "Bois du Lac" not in {debtor.name for debtor in late.debtors.names()}
    assert "Bois du Lac" in names(file_database)
