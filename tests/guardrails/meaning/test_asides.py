"""A word of courtesy, or the protest that one threatens nobody, excuses nothing that the sentence threatens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.meaning.asides import without_asides

RATES = read_rates()
THREATS = (
    *("nous préviendrons votre employeur de votre dette", "vos voisins sauront que vous ne payez pas"),
    *("nous saisirons vos comptes nous-mêmes", "nous publierons votre nom sur Facebook"),
    "votre banquier sera averti de votre dette",
)
ASIDES = (
    *(
        "Sans vouloir vous menacer, {}.",
        "Ce n’est pas une menace, {}.",
        "Comme convenu, {}.",
        "Ne le prenez pas mal, {}.",
    ),
    *("Loin de moi l’idée de vous nuire, mais {}.", "Merci de votre patience, mais {}.", "En toute amitié, {}."),
    *("Nous en sommes désolés, mais {}.", "Nous ne vous menaçons pas, {}.", "N’y voyez aucune menace, {}."),
    *("Alors {}, merci.", "Alors {}, ce n’est pas du chantage.", "Alors {}, avec plaisir.", "Alors {}, je plaisante."),
    *("Alors {}, sauf erreur de notre part.", "Alors {}, sans rancune.", "Alors {}, ce n’est pas compliqué."),
    *("Vous n’avez jamais payé : {}.", "La livraison est faite, {}.", "Alors {}, le chantier est fini."),
    "Merci de noter que {}.",
)


def _blocks(sentence: str) -> bool:
    text = (
        "Objet : Facture F-118\n\nMadame, Monsieur,\n\nLa facture F-118, échue le 31 mars 2026, n’est réglée qu’en "
        f"partie : 500,00 € reçus, 700,00 € restent dus.\n\n{sentence}\n\nUne question ? Appelez-nous au "
        "04 50 00 00 00.\n\nCordialement,\nNora Vidal\nScierie Bellecombe SAS"
    )
    found = check(text, replace(BUSINESS, events=(), history=()), RATES)
    return any(one.severity is Severity.BLOCKING and one.name != "mixed-address" for one in found)


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("threat", THREATS)
def test_an_aside_disarms_no_rule(threat: str, aside: str) -> None:
    sentence = aside.format(threat)

    assert _blocks(sentence[0].upper() + sentence[1:])


@pytest.mark.parametrize(
    "sentence",
    [
        "Deux poseurs passeront chez vous jeudi, comme convenu, pour reprendre le joint.",
        "Nous nous servirons dans votre stock de palettes, comme convenu.",
        "Votre virement a miraculeusement retrouvé son chemin, merci.",
        "Aucune saisie, ce n’est pas prévu.",
        "Si vous le souhaitez, nous appelons votre banque.",
    ],
)
def test_what_is_agreed_or_thanked_for_in_earnest_passes(sentence: str) -> None:
    assert not _blocks(sentence)


def test_an_aside_is_blanked_in_its_place_and_a_sentence_of_its_own_stays() -> None:
    text = "alors, merci beaucoup, je viens. merci. ce n'est pas une menace"

    assert without_asides(text) == "alors,               , je viens. merci. ce n'est pas une menace"
