"""Calls, bonds and houses spoken of close to a fault pass, and their guilty twins stay stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

RATES = read_rates()
BY_PHONE = replace(BUSINESS, channel=Channel.PHONE)


def stopping(text: str, facts: Facts) -> set[str]:
    """The rules that stop the letter at a place of its text."""
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Le temps qu’il faut, je le prends avec vous.",
        "Le temps qu’il faut pour vérifier, vous l’avez.",
        "Je vous laisse le temps qu’il faut pour retrouver la facture.",
        "Je vous donne autant de temps qu’il faut pour vérifier.",
        "Votre contestation n’a pas d’effet sur nos relations.",
        "Votre réclamation n’a aucun effet sur vos livraisons en cours.",
        "Votre désaccord n’a aucun effet sur notre partenariat.",
        "Votre réclamation n’a pas d’effet sur votre commande de juin.",
        "Votre contestation n’a aucun effet sur la garantie.",
        "Vous êtes appelé jusqu’à 18 heures seulement.",
        "Nous n’appelons que jusqu’à 18 heures.",
        "Vous pouvez être rappelé jusqu’à 18 heures, à votre choix.",
        "Notre service vous rappelle jusqu’à 17 heures, jamais après.",
        "Vous serez rappelé par Paul, qui est là jusqu’à 17 h 30.",
    ],
)
def test_a_call_in_peace_passes(text: str) -> None:
    assert "CHA105" not in stopping(f"Nora Vidal, Scierie Bellecombe. {text}", BY_PHONE)


@pytest.mark.parametrize(
    "text",
    [
        "J’appellerai le temps qu’il faut, je le prends.",
        "Je resterai en ligne le temps qu’il faut, je le prends avec vous.",
        "Le temps qu’il faut pour vous faire payer, je le prends.",
        "Le temps qu’il faut, je le prends, et je ne raccroche pas.",
        "Je vous garde au téléphone le temps qu’il faut.",
        "Nous continuerons le temps qu’il faudra.",
        "Votre contestation n’a pas d’effet.",
        "Votre contestation n’a pas d’effet sur cet appel.",
        "Vous serez appelé jusqu’au paiement.",
        "Vous êtes appelé jusqu’à ce que vous payiez.",
        "Vous serez rappelé toutes les heures jusqu’à 18 heures seulement.",
        "Vous êtes appelé chaque jour jusqu’à 18 heures.",
        "Je vous rappellerai jusqu’à 22 heures.",
        "Vous serez rappelé sans cesse jusqu’à 18 heures.",
        "Votre contestation n’a pas d’effet sur votre dette.",
        "Votre refus n’a pas d’effet sur nos relances.",
        "Votre contestation n’a pas d’effet sur nos relations, vous paierez.",
        "Vous serez appelé jusqu’à 18 heures si vous ne payez pas.",
        "Vous serez rappelé jusqu’à 18 heures, seulement si vous ne réglez rien.",
        "Vous serez rappelé jusqu’à 10 fois seulement.",
        "Je vous laisse le temps qu’il faut, puis je rappelle sans cesse.",
        "Vous serez appelé jusqu’à 19 heures, seulement par notre chef.",
        "Votre refus n’a pas d’effet sur la garantie que je prendrai.",
        "Votre larme n’a pas d’effet, votre refus n’a pas d’effet sur nos rapports.",
        "Vous serez appelé jusqu’à 18 heures, au plus tard chaque soir.",
    ],
)
def test_a_call_in_peace_guilty_twin_is_stopped(text: str) -> None:
    assert "CHA105" in stopping(f"Nora Vidal, Scierie Bellecombe. {text}", BY_PHONE)


@pytest.mark.parametrize(
    "text",
    [
        "Je ne voudrais pas que ce reste casse notre partenariat.",
        "Nous ne voulons pas que cette facture casse notre collaboration.",
        "Je ne souhaite pas que ce différend mette fin à notre partenariat.",
        "Nous n’aimerions pas que cet oubli casse nos relations commerciales.",
        "Je ne voudrais surtout pas que cela casse notre collaboration.",
        "Nous ne voudrions pas que cet échange mette fin à notre partenariat.",
    ],
)
def test_a_break_that_is_not_wished_passes(text: str) -> None:
    assert "NOT058" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Ce reste casse notre partenariat.",
        "Nous ne voulons pas que vous nous obligiez à mettre fin à notre contrat.",
        "Je ne voudrais pas que ce reste dure : nous cassons notre contrat.",
        "Je ne voudrais pas que ce reste nous fasse mettre fin à votre abonnement.",
        "Il serait dommage que nous mettions fin à votre contrat.",
        "Je ne voudrais pas que cela traîne, et nous mettrons fin à votre abonnement.",
        "Sans virement, ce reste casse notre partenariat.",
        "Je ne voudrais pas que ce reste casse notre partenariat, mais sans paiement il cessera.",
        "Je ne voudrais pas que ce reste casse notre contrat si vous ne payez pas.",
        "Je ne voudrais pas que cet impayé nous pousse à rompre notre contrat.",
        "Je ne voudrais pas que la direction mette fin à votre abonnement.",
        "Faute de paiement, je ne voudrais pas que ce reste casse notre contrat.",
        "Nous ne voulons pas que cette facture casse notre contrat : payez demain.",
        "Je ne voudrais pas que cette facture casse notre contrat, elle le cassera.",
    ],
)
def test_a_break_that_is_not_wished_guilty_twin_is_stopped(text: str) -> None:
    assert "NOT058" in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Je ne sais qui règle dans votre entreprise : si c’est vous qui payez, voici le RIB.",
        "Dans votre entreprise, si c’est vous qui réglez les fournisseurs, voici le RIB.",
        "Pour votre société, est-ce que c’est vous qui payez les fournisseurs ?",
        "J’ignore, dans votre société, si c’est vous qui réglez les factures.",
        "L’entreprise tourne, mais c’est vous qui réglez les machines.",
        "Dans l’entreprise, c’est vous qui réglez la scie.",
        "Dans votre entreprise, c’est vous qui réglez les horaires.",
        "Vos biens sont tenus à l’écart : c’est la société qui doit.",
        "Votre maison est tenue de père en fils depuis 1920.",
        "Votre maison est tenue avec soin, nos livreurs l’ont remarqué.",
        "Vos biens sont tenus hors de cette affaire.",
        "Votre patrimoine est tenu en dehors de tout cela : la société seule est redevable.",
        "Dans l’entreprise, est-ce que c’est vous qui réglez la pompe ?",
        "L’entreprise dort encore, mais c’est vous qui réglez les machines chaque matin.",
    ],
)
def test_a_house_that_is_kept_and_a_task_passes(text: str) -> None:
    assert "CND074" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "L’entreprise ne paie pas : c’est vous qui payez.",
        "Si l’entreprise ne règle pas, c’est vous qui payez.",
        "Si la société est à sec, c’est vous qui réglez.",
        "Votre société est vide, et c’est vous qui réglerez, si elle ne le peut.",
        "La société dort, mais c’est vous qui réglez les machines livrées.",
        "L’entreprise est vide, mais c’est vous qui réglez la facture.",
        "L’entreprise ne peut pas, c’est donc vous qui réglez les machines de la facture.",
        "Vos biens sont tenus.",
        "Vos biens sont tenus de la dette.",
        "Votre maison est tenue en gage de la somme.",
        "Votre maison est tenue comme garantie.",
        "Vos biens sont tenus à l’écart pour l’instant.",
        "Vos biens sont tenus hors de l’affaire si vous payez demain.",
        "Si l’entreprise ferme, c’est vous qui réglez les machines.",
        "L’entreprise ne peut plus payer, et c’est vous qui réglez la scie.",
        "Dans votre entreprise, si c’est vous qui payez de votre poche, tant mieux.",
        "La société ne paie pas, et si c’est vous qui payez à sa place, tant mieux.",
        "Vos biens sont tenus hors de l’affaire, mais vous répondez de la dette.",
        "Votre maison est tenue à l’écart jusqu’au 15 juin.",
        "Votre maison est tenue par la dette de la société.",
        "Vos biens sont tenus à l’écart tant que vous payez.",
        "L’entreprise, c’est vous : si c’est vous qui payez, tout ira bien pour votre maison.",
        "Dans la société, si c’est vous qui réglez personnellement, voici le RIB.",
        "Vos biens sont tenus hors de nos mains pendant huit jours.",
        "Vos biens sont tenus hors d’atteinte, nous y viendrons.",
        "L’entreprise coule : si c’est vous qui payez, nous serons tranquilles.",
        "L’entreprise n’a plus un sou, c’est vous qui réglez les machines.",
        "Votre maison est tenue de père en fils, nous la prendrons.",
    ],
)
def test_a_house_that_is_kept_and_a_task_guilty_twin_is_stopped(text: str) -> None:
    assert "CND074" in stopping(text, BUSINESS)
