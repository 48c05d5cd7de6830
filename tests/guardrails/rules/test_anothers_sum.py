"""A sum that belongs to somebody else is a warning, and blocks where it is claimed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

_REST = "Objet : Facture F-118\n\nMadame,\n\nIl reste 700,00 € sur F-118, 500,00 € reçus.\n\n"


def _severities(sentence: str) -> set[Severity]:
    facts = replace(BUSINESS, events=(), history=())
    return {found.severity for found in check(_REST + sentence, facts, read_rates()) if found.rule == "FAC101"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Un confrère l’aurait fait pour 250 € : c’est possible en semaine.",
        "Vous avez déduit 45,00 € pour une palette cassée : un avoir est à l’étude.",
        "Le vernis est facturé 118 € hors taxes, au prix du catalogue.",
        "Votre comptable estimait le solde à 650,00 € ; il est en fait de 700,00 €.",
    ],
)
def test_anothers_sum_blocks_nothing(sentence: str) -> None:
    assert Severity.BLOCKING not in _severities(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Un confrère demande 900 € : nous aussi, versez-les.", "Vous avez déduit 45,00 €. Merci de nous les verser."],
)
def test_anothers_sum_that_is_claimed_blocks(sentence: str) -> None:
    assert Severity.BLOCKING in _severities(sentence)
