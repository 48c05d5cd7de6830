"""What the client calls his own in a quoted question is his; a no that goes for something else of his is no denial."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.meaning.his_own import with_his_own

RATES = read_rates()
PAID_IN_PART = "La facture F-118 est réglée en partie : 500 € reçus, 700 € restent dus."


def _blocks(text: str) -> bool:
    found = check(f"{PAID_IN_PART}\n\n{text}", CONSUMER, RATES)
    return any(one.severity is Severity.BLOCKING and one.start is not None for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "« Allez-vous saisir ma voiture ? » Non, le camion suffira.",
        "« Allez-vous saisir ma voiture ? » Non, votre salaire rapporte bien davantage.",
        "« Allez-vous saisir mes meubles ? » Non, la maison vaut beaucoup plus cher.",
        "« Comptez-vous saisir mon salaire ? » Non, la voiture ira très bien.",
        "« Vous allez saisir mes machines ? » Non, vos stocks nous intéressent davantage.",
        "« Allez-vous vendre ma maison ? » Non, nous vendrons d’abord vos meubles.",
        "« Allez-vous saisir ma voiture ? » Non, elle ne vaut rien. Vos comptes suffiront.",
        "« Allez-vous appeler mon patron ? » Non, nous préviendrons votre banque.",
        "« Allez-vous envoyer un huissier ? » Non, mes deux frères viendront vous voir samedi.",
        "« Allez-vous saisir ma voiture ? » Oui, demain.",
        "« Pouvez-vous saisir mon salaire ? » Oui.",
        "“Oserez-vous prévenir mes voisins ?” Pourquoi pas.",
    ],
)
def test_a_no_that_goes_for_something_else_or_a_yes_stops_the_letter(text: str) -> None:
    assert _blocks(text)


@pytest.mark.parametrize(
    "text",
    [
        "« Allez-vous saisir ma voiture ? » Non.",
        "« Allez-vous saisir ma voiture ? » Non, jamais.",
        "« Allez-vous saisir ma voiture ? » Non, rassurez-vous, nous cherchons avec vous une solution simple.",
        "« Allez-vous saisir ma voiture ? » Non, un virement en deux fois suffira.",
        "« Allez-vous saisir mon salaire ? » Non, cela demande un jugement, et nous n’en demandons aucun.",
        "« Allez-vous prévenir mon employeur ? » Non, cela reste entre vous et nous.",
        "« Allez-vous couper mon accès ? » Non, votre accès reste ouvert.",
        "« Allez-vous envoyer un huissier ? » Non, un simple appel de votre part nous suffira.",
        "« Pouvez-vous envoyer le duplicata à mon mari ? » Oui, il est parti ce matin.",
        "« Allez-vous reprendre mes palettes ? » Oui, jeudi.",
    ],
)
def test_a_plain_no_and_a_request_stop_nothing(text: str) -> None:
    assert not _blocks(text)


def test_what_is_read_keeps_its_length_and_what_stands_outside() -> None:
    text = "ma reponse a « allez-vous saisir ma voiture et mes machines ? » est mon affaire"

    assert with_his_own(text) == text.replace("ma voiture et mes", "ta voiture et tes")
