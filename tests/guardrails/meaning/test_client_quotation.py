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
        "Merci pour votre virement. Votre avis de paiement porte la mention « {} ».",
        "« Une question : {} ? » Non.",
        "« Une question : {} ? » Non : rien de tel n’est prévu.",
        "Vous m’avez écrit hier par courriel : “{}”. Je comprends votre colère et souhaite en parler avec vous.",
        "Vous m’écriviez lundi : « {} ». Mon courriel vous a blessé et je m’en excuse.",
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
        "Vous m’avez écrit hier. « {} ».",
        "Vous m’avez demandé ma réponse : « {} ».",
        "Vous avez lu la lettre de notre avocat : « {} ».",
        "Vous m’avez écrit, le patron répond : « {} ».",
        "Ma réponse à ce que vous m’avez écrit : « {} ».",
        "Votre courrier : « {} ».",
        "Votre message a un prix : « {} ».",
        "Votre message du 12 mai, « {} », sera ma réponse.",
        "Je vous adresse un message qui vous dit « {} ».",
        "Vous me demandez si « {} ». Évidemment.",
        "Vous me demandez si « {} ». Cela dépend de vous.",
        "Vous me demandez si « {} ». Pas encore.",
        "Vous me demandez si « {} ». Non, lundi.",
        "Vous me demandez si « {} ». Non. Mais demain oui.",
        "Vous me demandez si « {} » est une plaisanterie. Non.",
        "« Une question : {} ? » Non, sauf si vous tardez.",
        "« Une question : {} ? » Jamais trop tard.",
        "Vous m’avez écrit : « {} ». Chiche !",
        "Vous m’avez écrit : « {} ». Vous ne croyez pas si bien dire.",
        "Vous m’avez écrit : « {} ».\n\nOui, elle le sera.",
        "Vous m’avez écrit : « d’accord.\n\n{}.\n\nMerci ».",
        "Vous m’avez écrit : « vous « {} ».",
        "Vous m’avez écrit : “{}».",
        "Merci de lire ce message : « {} ».",
    ],
)
def test_what_the_writer_answers_is_his_own(opened: str) -> None:
    assert "CND066" in _found(opened.format(_THREAT))


def test_where_the_money_goes_is_told_whoever_is_said_to_have_written_it() -> None:
    assert "FAC011" in _found("Vous m’avez écrit le 12 mai : « je vire sur FR76 3000 4000 0312 3456 7890 143 ».")
