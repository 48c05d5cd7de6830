"""Clients in the order of a French directory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assistant.services.accounts.list_clients import ListClients
from tests.services.house_of_tests import LEA, MORIN, House


def test_accents_do_not_send_a_name_to_the_end(tmp_path: Path) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        names = ("Tuileries", "Ébénisterie Faure", "Chocolaterie Nîmes", "Château Brun")
        uow.debtors.add([replace(MORIN, id=f"x{rank}", name=name) for rank, name in enumerate(names)])
        uow.commit()

    listed = [one.name for one in ListClients(house.unit_of_work, house.clock)(LEA) if one.id.startswith("x")]

    assert listed == ["Château Brun", "Chocolaterie Nîmes", "Ébénisterie Faure", "Tuileries"]
