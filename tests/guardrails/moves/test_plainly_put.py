"""Plain faults are told in whatever form they are put, and their innocent cousins pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER

RATES = read_rates()
BY_PHONE = replace(CONSUMER, channel=Channel.PHONE)


def blocked(text: str, facts: Facts) -> set[str]:
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CND056", "On viendra immobiliser la moissonneuse, et ce qui dort à la banque sera bloqué à notre profit."),
        ("CND056", "Nous ferons vider votre atelier pour nous payer."),
        ("CND064", "Si cette somme n’arrivait pas, je raconterais l’affaire à vos donneurs d’ordre."),
        ("CND065", "Vous serez attendue à la sortie de votre atelier."),
        ("CND066", "Si vous ne payiez pas, je vous poursuivrais pour vol."),
        ("CND073", "La centrale des risques sera informée."),
        ("CND074", "Votre maison et vos économies sont tout autant engagées que les meules."),
        ("CND075", "Un petit coup de fil aux fraudes et vous prenez une prune salée."),
        ("CND220", "Il est adressé copie de la présente à l’étude chargée de l’exécution."),
        ("CNC005", "Il n’y a plus rien à payer sur cette facture."),
        ("CNC032", "Virement avant vendredi : cinq pour cent de moins."),
        ("PLA117", "Au premier jour de retard, tout est dû sans formalité."),
        ("PLA118", "Cet engagement aura entre nous l’autorité de la chose jugée."),
        ("FOR067", "Il est ordonné à la société débitrice de se libérer entre nos mains."),
        ("FOR126", "Nous vous écrivons dans les termes arrêtés par notre avocat."),
        ("FOR340", "La société Eurocontentieux, qui signe cette lettre, a racheté votre dossier."),
        ("TON343", "Si vous étiez honnête, vous auriez payé."),
    ],
)
def test_a_plain_fault_is_told_to_a_company(rule: str, text: str) -> None:
    assert rule in blocked(text, BUSINESS)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CND041", "Dans votre état, est-ce vraiment le moment d’avoir une facture qui traîne ?"),
        ("CND048", "À la charge de votre épouse à défaut de règlement de votre part."),
        ("CND059", "Le compteur sera déposé demain, sans autre avis."),
        ("CND218", "Suspension de la garantie légale jusqu’au paiement."),
        ("PRI110", "Si vous n’étiez pas en plein divorce, vous paieriez mieux."),
    ],
)
def test_a_plain_fault_is_told_to_a_private_client(rule: str, text: str) -> None:
    assert rule in blocked(text, CONSUMER)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CHA103", "Si vous me demandiez mon nom, je ne vous le donnerais pas."),
        ("CHA104", "La carte bancaire doit être communiquée pendant cet appel."),
        ("CHA105", "Vous serez rappelé toutes les heures jusqu’au paiement."),
        ("CHA203", "Il n’est pas possible de s’opposer à l’enregistrement."),
        ("FOR340", "Le tribunal à l’appareil, vous m’entendez bien ?"),
    ],
)
def test_a_plain_fault_is_told_on_the_phone(rule: str, text: str) -> None:
    assert rule in blocked(f"Nora Vidal, Scierie Bellecombe. {text}", BY_PHONE)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CND065", "Cours gratuit samedi pour les anciens, viens si tu veux te dérouiller."),
        ("CND075", "La séance sur les amendes de la DGCCRF leur a beaucoup plu."),
        ("CND051", "Le bois a été livré place du Commandement, merci de vérifier."),
        ("FOR340", "Ici, la police d’écriture a changé, la facture est plus lisible."),
        ("CNC005", "Vous n’avez plus rien à payer sur la cantine, seulement le centre de loisirs."),
        ("CND056", "Est-ce que la banque a bloqué quelque chose ?"),
        ("PLA043", "Objet : échéancier de la facture F-118"),
        ("TON343", "Le résultat est parfait, vous pouvez l’afficher sans rougir."),
    ],
)
def test_its_innocent_cousin_passes(rule: str, text: str) -> None:
    assert rule not in blocked(text, BUSINESS)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CND048", "Votre mari saura régler la pompe, je lui ai montré le geste."),
        ("CND059", "L’eau sera coupée demain de 8 à 10 heures dans votre rue."),
        ("CND218", "La garantie légale reste acquise, même si la facture attend."),
        ("PRI110", "Félicitations pour votre grossesse, la poussette est en magasin."),
    ],
)
def test_its_innocent_cousin_passes_to_a_private_client(rule: str, text: str) -> None:
    assert rule not in blocked(text, CONSUMER)
