"""A search looks at one client's exchanges and at nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.services.accounts.search_exchanges import SearchExchanges
from tests.services.house_of_tests import LEA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_search_looks_at_one_client_s_messages(house: House) -> None:
    search = SearchExchanges(house.unit_of_work, house.clock, house.index)

    assert {passage.debtor_id for passage in search("d1", "facture", LEA)} == {"d1"}
    assert search("d2", "facture", LEA) == ()


@pytest.mark.parametrize("query", ["", "  \n"])
def test_an_empty_search_finds_nothing(house: House, query: str) -> None:
    assert SearchExchanges(house.unit_of_work, house.clock, house.index)("d1", query, LEA) == ()


def test_an_index_that_fails_is_told(house: House) -> None:
    house.index.broken = True

    with pytest.raises(IndexUnavailableError):
        SearchExchanges(house.unit_of_work, house.clock, house.index)("d1", "facture", LEA)
