"""Faults said in roundabout words are told, and their lawful cousins pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER

RATES = read_rates()


def blocked(text: str, facts: Facts) -> set[str]:
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CND363", "La remorque que vous avez déposée chez nous est gardée en gage."),
        ("CND373", "Nous avons choisi, jusqu’à présent, de ne pas nous montrer désagréables."),
        ("CND344", "Passé ce rappel, vous n’avez plus le droit de contester la facture."),
        ("CND218", "Les certificats du bois, que vous réclamez à bon droit, attendront votre virement."),
        ("CND064", "C’est à l’architecte de votre chantier que j’enverrai le prochain courriel."),
        ("CND343", "Quand un confrère me demandera des renseignements sur vous, je lui dirai ce qu’il en est."),
        ("CND220", "TRIBUNAL DE COMMERCE D’ANNECY – Affaire Scierie Bellecombe contre Charpentes Morel"),
        ("CND310", "Attendez-vous à entendre sonner votre téléphone souvent, y compris le week-end."),
        ("CND065", "Un camion pourrait reculer par mégarde dans votre portail."),
        ("PRI213", "Cher Monsieur Girod, sauf erreur, le solde de vos chevrons reste à régler."),
        ("TON331", "Après tout ce que nous avons fait pour vous, voilà comment vous nous remerciez."),
    ],
)
def test_a_fault_said_otherwise_is_told(rule: str, text: str) -> None:
    assert rule in blocked(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Nous gardons votre remorque à votre disposition, venez la prendre quand vous voulez.",
        "La garantie légale des chevrons reste acquise, que la facture soit réglée ou non.",
        "Comme vous le souhaitiez, votre architecte est en copie de ce message.",
        "Nous avons enregistré votre virement partiel, merci.",
        "Comme la société Bellecombe vous l’a écrit, le solde reste dû.",
    ],
)
def test_its_lawful_cousin_passes(text: str) -> None:
    assert blocked(text, BUSINESS) == set()


def test_a_name_is_no_other_client_where_nobody_of_the_client_is_known() -> None:
    unknown = replace(BUSINESS, debtor=replace(BUSINESS.debtor, contacts=()))

    assert "PRI213" not in blocked("Cher Monsieur Girod, le solde reste à régler.", unknown)


def test_an_electronic_registered_letter_is_not_imposed_on_a_consumer() -> None:
    assert "CHA044" in blocked("Un recommandé numérique vous sera adressé, sans demande d’accord préalable.", CONSUMER)
