"""Another client's name in a letter is found, in a book of any size."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.ledger.debtor import DebtorName
from assistant.services.accounts.client_names import ClientNames, KeptNames
from tests.services.house_of_tests import MORIN, ROUX

words = st.text("aéßİ ", max_size=8)


def test_only_names_of_others_that_the_text_holds_can_leak() -> None:
    homonym = replace(ROUX, id="d9", name="Morin")
    names = ClientNames(DebtorName(one.id, one.name) for one in (MORIN, ROUX, homonym))

    assert names.others_in("Bonjour, Ana roux et l’Atelier Morin SARL.", MORIN) == ("Ana Roux",)


@given(st.lists(words, max_size=6), words, words)
def test_names_are_found_as_if_each_had_been_looked_for(names: list[str], own: str, text: str) -> None:
    book = [DebtorName(f"d{rank}", name) for rank, name in enumerate(names)]
    wanted = tuple(
        name for name in names if name.casefold() in text.casefold() and name.casefold() not in own.casefold()
    )

    assert ClientNames(book).others_in(text, replace(MORIN, id="own", name=own)) == wanted


def test_names_are_made_ready_once_for_the_same_book() -> None:
    kept, book = KeptNames(), (DebtorName("d1", "Morin"),)

    assert kept.of(book) is kept.of(book)
    assert kept.of((DebtorName("d2", "Roux"),)).others_in("Roux", MORIN) == ("Roux",)
