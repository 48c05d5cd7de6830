"""A search looks at one client's exchanges and at nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.domain.mail.correspondence import Direction, Message, Passage
from assistant.services.accounts.search_exchanges import SearchExchanges
from tests.services.house_of_tests import LEA, MONDAY, House, PlainIndex


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


@dataclass
class NearIndex(PlainIndex):
    """Answers every query with the same two passages, one word for word where the query is ``known``."""

    known: str = "F26-0251"

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        near = Passage("m1", "d1", Direction.IN, MONDAY, "La F26-0164 est payée.", 0.5)
        far = replace(near, message_id="m2", quote="C’est d’accord.", score=0.09)
        exact = replace(near, message_id="m3", quote=f"Notre facture {self.known}.", score=1.4, lane="words")
        found = (exact, near, far) if query == self.known else (near, far)
        return found[:limit] if candidates else ()


@pytest.mark.parametrize(
    ("query", "known", "found"),
    [
        ("F26-0251", "F26-0251", ["m3"]),  # the very reference, and not its neighbours
        ("F26-0999", "F26-0251", []),
        ("1\u202f200,00", "1\u202f200,00 €", ["m3"]),  # a sum, typed without its currency
        ("règlement", "F26-0251", ["m1"]),  # near in meaning
    ],
)
def test_a_reference_or_a_sum_is_found_as_it_stands_and_what_means_nothing_is_not(
    house: House, query: str, known: str, found: list[str]
) -> None:
    search = SearchExchanges(house.unit_of_work, house.clock, NearIndex(known=known))

    assert [passage.message_id for passage in search("d1", query, LEA)] == found
