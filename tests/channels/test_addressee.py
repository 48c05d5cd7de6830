"""The lines of an address, in the window of the envelope."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.channels.addressee import address_lines, addressee
from assistant.domain.ledger.debtor import DebtorKind
from tests.channels.letters import CLAIRE, MORIN

STREET = ["3 rue des Aulnes", "73000 Chambéry"]


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("3 rue des Aulnes, 73000 Chambéry", STREET),
        ("3, rue des Aulnes, 73000 Chambéry", ["3, rue des Aulnes", "73000 Chambéry"]),
        ("3 bis, rue des Aulnes, 73000 Chambéry", ["3 bis, rue des Aulnes", "73000 Chambéry"]),
        ("Bât. B, 3 rue des Aulnes, 73000 Chambéry", ["Bât. B", *STREET]),
        ("3 rue des Aulnes\n73000 Chambéry", STREET),
        ("Chambéry", ["Chambéry"]),
        ("", []),
    ],
)
def test_an_address_is_cut_where_an_envelope_is(address: str, lines: list[str]) -> None:
    assert address_lines(address) == lines


def test_a_person_at_a_client_is_called_by_civility_or_title() -> None:
    assert addressee(MORIN, CLAIRE)[1] == "À l’attention de Madame Claire Rey"
    assert addressee(MORIN, replace(CLAIRE, title="Me"))[1] == "À l’attention de Maître Claire Rey"
    assert addressee(MORIN, replace(CLAIRE, civility=""))[1] == "À l’attention de Claire Rey"


def test_a_client_who_is_that_person_is_named_once() -> None:
    assert addressee(replace(MORIN, name="Claire Rey"), CLAIRE) == ["Madame Claire Rey", *STREET]


def test_a_couple_is_written_to_together_and_nobody_of_it_apart() -> None:
    couple = replace(MORIN, name="M. et Mme Claire Rey", kind=DebtorKind.CONSUMER)

    assert addressee(couple, CLAIRE) == ["M. et Mme Claire Rey", *STREET]
    assert addressee(replace(couple, kind=DebtorKind.BUSINESS), CLAIRE)[1] == "À l’attention de Madame Claire Rey"


def test_a_shared_mailbox_is_nobody() -> None:
    nobody = replace(CLAIRE, first_name="", last_name="")

    assert addressee(MORIN, nobody) == addressee(MORIN, None) == [MORIN.name, *STREET]
