"""A ledger of ten thousand clients slows nothing down."""

from __future__ import annotations

from time import perf_counter, process_time

import pytest

from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.privacy.entities import KnownEntities
from assistant.privacy.pseudonyms import Pseudonymiser
from tests.privacy.ledger import known

_MAIL = "Bonjour,\n\nLe virement de 1 200,50 € pour la F-2026-118 part lundi, dit Mme Kerdonval42.\n\nMerci\n" * 4


def _fastest(masker: Pseudonymiser) -> float:
    """Seconds for one mail, the best of several."""
    times = []
    for number in range(12):
        start = perf_counter()
        masker.mask(f"{_MAIL} {number}")
        times.append(perf_counter() - start)
    return min(times)


def test_a_mail_is_masked_as_fast_with_ten_thousand_clients_as_with_three() -> None:
    many = tuple(
        Debtor(f"d{n}", f"Kerdonval{n} Bois SARL", contacts=(Contact(f"c{n}", f"d{n}", last_name=f"Guivarch{n}"),))
        for n in range(10_000)
    )
    crowd = Pseudonymiser(KnownEntities.of(many))
    assert "Kerdonval42" not in crowd.mask(_MAIL).text
    assert _fastest(crowd) < 3 * _fastest(Pseudonymiser(known())) + 0.002


@pytest.mark.parametrize(
    "piece", ["A", ".", "M. ", "1 ", "Morel\n", "Aa-", "l'", "a@", "facture 1, ", "⟦", "1 200,50 € F-118 "]
)
def test_a_hostile_mail_takes_no_time_beyond_its_length(piece: str) -> None:
    short, long = (_processor_seconds(piece * (length // len(piece))) for length in (4_000, 16_000))
    assert long < 12 * short + 0.05


def _processor_seconds(text: str) -> float:
    masker = Pseudonymiser(known())
    start = process_time()
    masker.mask(text)
    return process_time() - start
