"""Clients in the order of a French directory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.services.accounts.list_clients import ListClients
from tests.services.house_of_tests import LEA, MORIN, ROUX, House


def test_accents_do_not_send_a_name_to_the_end(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        names = ("Tuileries", "Ébénisterie Faure", "Chocolaterie Nîmes", "Château Brun")
        uow.debtors.add([replace(MORIN, id=f"x{rank}", name=name) for rank, name in enumerate(names)])
        uow.commit()

    listed = [one.name for one in ListClients(house.unit_of_work, house.clock)(LEA) if one.id.startswith("x")]

    assert listed == ["Château Brun", "Chocolaterie Nîmes", "Ébénisterie Faure", "Tuileries"]


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (("C-007", ""), "C-007"),
        (("", ""), "d1"),
        (("C-007", "C-007"), "d1"),  # two clients of one number
        (("d2", ""), "d1"),  # what another is known by
    ],
    ids=["a code", "none", "shared", "another's id"],
)
def test_what_an_address_calls_a_client_leads_to_that_client(tmp_path: Path, codes: tuple[str, str], told: str) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, code=codes[0]), replace(ROUX, code=codes[1])])
        uow.commit()
    clients = ListClients(house.unit_of_work, house.clock)

    assert clients.code_of("d1", LEA) == told
    assert clients.named(clients.code_of("d1", LEA), LEA) == "d1"


def test_the_very_number_of_a_client_comes_before_one_that_is_only_spelt_alike(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, code="C-7"), replace(ROUX, code="C 7")])
        uow.commit()

    assert ListClients(house.unit_of_work, house.clock).named("C 7", LEA) == "d2"
