"""A text is masked with all that the ledger knows, read once until it changes."""

from __future__ import annotations

from pathlib import Path

from assistant.domain.ledger.debtor import Debtor
from assistant.services.writing.mask_text import MaskText
from tests.services.house_of_tests import House


def test_names_and_references_of_the_book_are_hidden(tmp_path: Path) -> None:
    masked = MaskText(House(tmp_path).unit_of_work)("Claire Rey attend la facture F-118.")

    assert "Rey" not in masked
    assert "F-118" not in masked
    assert "attend la facture" in masked


def test_a_client_imported_since_is_known_once_the_ledger_is_read_again(tmp_path: Path) -> None:
    house = House(tmp_path)
    mask = MaskText(house.unit_of_work)
    mask("Bonjour.")
    with house.unit_of_work() as uow:
        uow.debtors.add([Debtor("d7", "les volets bleus")])
        uow.commit()
    mask.forget()

    assert "volets" not in mask("Nous avons livré les volets bleus hier.")
