"""The client's own words, quoted as such, threaten nobody; what the writer answers is his, between marks or not."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER

_THREAT = "une plainte sera déposée au commissariat"


def _found(text: str) -> set[str]:
    return {finding.rule for finding in check(text, CONSUMER, read_rates())}


@pytest.mark.parametrize(
    "opened",
    [
        "Vous m’avez écrit : « {} ».",
        "Le 20 mai, en réponse à mon courriel, vous m’avez répondu « {} », et je le regrette.",
        "Vous ajoutiez : « {} ».",
        "Votre message du 12 mai m’a fait mal au cœur : « {} ».",
        "Je relis votre lettre : « {} » Il n’en est rien.",
        "Votre courriel (« {} ») m’a peiné.",
        "Vous me demandez si « {} ». Non, bien sûr.",
        "Vous me demandez si j’ai dit qu’« une visite est prévue » et si « {} ». Ni l’un ni l’autre.",
        "Votre avis de paiement porte la mention « {} ».",
        "« Une question : {} ? » Non.",
        "Merci de m’avoir transféré ce message qui vous dit qu’« {} » : il n’est pas de nous.",
    ],
)
def test_what_the_client_is_said_to_have_written_is_his(opened: str) -> None:
    assert "CND066" not in _found(opened.format(_THREAT))


@pytest.mark.parametrize(
    "opened",
    [
        "Je vous ai écrit : « {} ».",
        "Notre message du 12 mai était clair : « {} ».",
        "Vous m’avez écrit « je paierai », et {}.",
        "Vous m’avez dit non ; « {} », voilà ma réponse.",
        "Vous m’avez écrit, et je vous réponds : « {} ».",
        "Vous m’avez répondu par le silence : « {} ».",
        "Votre message appelle cette réponse : « {} ».",
        "Je vous réponds ce que vous m’avez demandé : « {} ».",
        "Vous m’avez écrit : « {}.",
        "Vous me demandez si « {} ». Oui.",
        "Vous me demandez si « {} » : c’est ce qui arrivera.",
        "« Une question : {} ? » Oui.",
        "« {} » Non, je ne plaisante pas.",
        "Merci de lire ce message : « {} ».",
    ],
)
def test_what_the_writer_answers_is_his_own(opened: str) -> None:
    assert "CND066" in _found(opened.format(_THREAT))
