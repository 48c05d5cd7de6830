"""Masking knows every name and reference of the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from assistant.domain.ledger.invoice import CreditNote
from assistant.privacy.pseudonyms import Pseudonymiser
from assistant.services.accounts.known_entities import known_entities
from tests.services.house_of_tests import House, bill

TEXT = (
    "Claire Rey et Ana Roux, de l’Atelier Morin, ont écrit à Nora Vidal chez Scierie Bellecombe : "
    "F-118, commande BC-77 et avoir AV-9."
)


def test_every_name_and_reference_of_the_book_is_masked(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-9", "d1", "10.00"), purchase_order="BC-77")])
        uow.ledger.add_credit_notes([CreditNote("a1", "d1", "AV-9", date(2026, 11, 2), Decimal("5.00"), "F-9")])
        uow.commit()
        masked = Pseudonymiser(known_entities(uow)).session().mask(TEXT)

    for fact in ("Claire", "Rey", "Roux", "Morin", "Nora", "Vidal", "Bellecombe", "F-118", "BC-77", "AV-9"):
        assert fact not in masked


def test_a_book_without_a_house_is_known_all_the_same(tmp_path: Path) -> None:
    house = House(tmp_path, filled=False)
    with house.unit_of_work() as uow:
        assert known_entities(uow) is not None
