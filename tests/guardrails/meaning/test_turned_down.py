"""What the client proposed or feared, and the letter plainly refuses, is no fault of the letter's."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.turned_down import turned_down


def _told(text: str) -> list[str]:
    return [text[start:end] for start, end in turned_down(Letter(text, CONSUMER, read_rates()))]


def _blocked(text: str) -> set[str]:
    return {one.rule for one in check(text, CONSUMER, read_rates()) if one.severity is Severity.BLOCKING and one.start}


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\nVous me suggérez d’envoyer la facture à votre fille : je ne le ferai pas, elle n’a rien signé.",
        "Bonjour,\nVous me demandez d’appeler votre employeur pour une retenue sur salaire ; je m’y refuse.",
        "Bonjour,\nVous craigniez la visite d’un huissier : il n’en est pas question.",
        "Bonjour,\nVous me proposez de prendre votre bague en gage. C’est gentil, mais je ne l’accepterai pas.",
        "Bonjour,\nTon idée m’a fait sourire : me céder le vélo, et que je te rende 900 €. Mais non, je ne peux pas.",
        "Bonjour,\nVous croyez que nous allons vous couper l’électricité : il n’en est rien.",
        "Bonjour,\nMerci de m’avoir transféré ce message qui vous somme de payer. Il ne vient pas de chez nous.",
    ],
)
def test_what_is_told_and_refused_blocks_nothing(text: str) -> None:
    assert _told(text)
    assert _blocked(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour,\nVous me demandez de ne pas prévenir votre employeur ; c’est non.",
        "Bonjour,\nVous demandez que je reste discret auprès de votre patron : je n’accepte pas.",
        "Bonjour,\nVous craignez que votre employeur soit prévenu : nous ne le ferons pas pour l’instant.",
        "Bonjour,\nVous craignez que votre employeur soit prévenu : je ne le ferai pas si vous payez vendredi.",
        "Bonjour,\nVous craignez que votre employeur soit prévenu : je ne le ferai pas. Mais votre mari le sera.",
        "Bonjour,\nVous craignez que votre employeur soit prévenu : vous avez raison.",
        "Bonjour,\nVous me demandez si prévenir votre employeur est interdit. Non.",
        "Bonjour,\nVous croyez que vos voisins ignorent vos dettes : c’est faux.",
        "Bonjour,\nVous retenez 900,00 € qui nous sont dus depuis mars. Nous ne sommes pas d’accord.",
        "Bonjour,\nVous me demandez si je dirai tout à votre femme. Non, à votre patron.",
    ],
)
def test_what_is_refused_for_today_or_was_wished_away_is_still_the_letter_s(text: str) -> None:
    assert _told(text) == []


def test_what_the_writer_says_beside_it_is_his_own() -> None:
    text = "Bonjour,\nVous demandez un délai, et je préviendrai votre employeur demain ; c’est non."

    assert "CND064" in _blocked(text)


def test_an_insult_in_what_is_told_is_his_own() -> None:
    text = "Bonjour,\nVous me proposez 20 € par mois, escroc que vous êtes : c’est non."

    assert any(rule.startswith("TON") for rule in _blocked(text))
