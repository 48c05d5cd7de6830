"""A client is found by whatever a person or a file calls him."""

from __future__ import annotations

import pytest

from assistant.domain.ledger.debtor import Debtor
from assistant.services.accounts.client_directory import ClientDirectory

DIRECTORY = ClientDirectory(
    (
        Debtor(id="debtor-048", name="Ateliers du Layon", siren="552100554", code="C048"),
        Debtor(id="debtor-049", name="Menuiserie Roux", code="C049"),
    )
)


@pytest.mark.parametrize("said", ["debtor-048", "C048", "c048", " c048 ", "552 100 554 00013", "ATELIERS DU LAYON"])
def test_an_id_a_code_a_siren_and_a_name_find_the_client(said: str) -> None:
    assert DIRECTORY.find(said) == "debtor-048"


@pytest.mark.parametrize("said", ["", "C047", "048", "Ateliers"])
def test_what_names_nobody_finds_nobody(said: str) -> None:
    assert DIRECTORY.find(said) is None


def test_what_names_two_clients_finds_none() -> None:
    directory = ClientDirectory((Debtor(id="c1", name="Morin"), Debtor(id="debtor-002", name="Roux", code="C1")))

    assert directory.find("C1") is None
    assert directory.find("Roux") == "debtor-002"
