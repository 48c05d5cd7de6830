"""A wrong sum or day that a letter names to put it right is none that it asks for."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

_OF_FIGURES = {"FAC101", "FAC103", "FAC106"}


def _blocked(text: str) -> set[str]:
    told = f"Bonjour,\nLa facture F-118 reste ouverte.\n{text}\nCordialement"
    found = check(told, BUSINESS, read_rates())
    return {one.rule for one in found if one.severity is Severity.BLOCKING} & _OF_FIGURES


@pytest.mark.parametrize(
    "text",
    [
        "Vous avez lu 750,00 € dans notre message ; c’était une erreur, il reste 700,00 €.",
        "Lisez 700,00 € au lieu de 7 000,00 €.",
        "C’est bien 700,00 € qu’il reste, et non les 900,00 € annoncés par erreur.",
        "Je me suis trompé lundi : il reste 700,00 €, et non 800,00 €.",
        "L’échéance a été enregistrée par erreur au 28 février au lieu du 31 mars 2026.",
        "J’avais écrit le 30 mars ; c’était le 31 mars 2026, pardonnez cette coquille.",
    ],
)
def test_a_mistake_put_right_is_no_claim(text: str) -> None:
    assert _blocked(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "J’avais écrit 700,00 € par erreur : vous devez 950,00 €.",
        "Vous avez lu 700,00 € ; c’était une erreur, il reste 900,00 €.",
        "Lisez 950,00 € au lieu de 700,00 €.",
        "Pardon pour cette erreur : réglez 950,00 € au lieu de 700,00 €.",
        "Nous avons indiqué 950,00 € à régler avant vendredi, par erreur sur le libellé seul, pour 700,00 €.",
        "L’échéance était le 28 février et non le 31 mars 2026.",
        "L’échéance du 31 mars 2026 a été notée par erreur : c’est le 28 février.",
    ],
)
def test_what_stands_for_the_right_one_must_be_it(text: str) -> None:
    assert _blocked(text) != set()
