"""Sentences of everyday letters that look like a plain fault are not stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES

RATES = read_rates()
BY_PHONE = replace(CONSUMER, channel=Channel.PHONE)
DUE_LATER = replace(
    BUSINESS,
    stage=Stage.PRE_DUE,
    invoices=tuple(replace(one, due_on=BUSINESS.as_of + timedelta(days=9)) for one in BUSINESS.invoices),
)
_FIRST, *_OTHERS = TWO_INVOICES.invoices
SET_ASIDE = replace(TWO_INVOICES, invoices=(replace(_FIRST, disputed=True, selected=False), *_OTHERS))
PAID = replace(
    TWO_INVOICES,
    invoices=(replace(_FIRST, paid=_FIRST.amount, residual=Decimal("0.00"), selected=False), *_OTHERS),
)


def stopping(text: str, facts: Facts) -> set[str]:
    """The rules that stop the letter at a place of its text."""
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Notre société vous adresse ce rappel.",
        "La société vous demande de régler ce reste.",
        "Votre dossier est suivi par notre bureau de Chambéry.",
        "Notre agence vous relance au sujet de la facture F-118.",
        "La direction vous adresse ses vœux.",
    ],
)
def test_the_creditor_s_own_house_writes(text: str) -> None:
    assert not stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Réglez ce reste, et vous voilà quitte.",
        "Dès votre paiement, vous n’avez plus rien à régler.",
        "Vous pensez sans doute que tout est réglé.",
        "Au cas où tout est réglé de votre côté, dites-le-nous.",
        "Nous avons bien reçu la totalité de votre règlement de mars, il manque ce reste.",
    ],
)
def test_what_will_be_closed_once_paid(text: str) -> None:
    assert not stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Si vous êtes dans l’impossibilité de payer, le juge peut vous accorder des délais (article 1343-5).",
        "Si vous n’êtes plus en mesure de payer, vous pouvez demander au juge des délais de paiement.",
    ],
)
def test_the_right_to_ask_a_judge_for_time(text: str) -> None:
    assert not stopping(text, CONSUMER)


@pytest.mark.parametrize(
    "text",
    [
        "Réglez au RIB ci-dessous, et non par chèque.",
        "Merci de payer par virement au RIB ci-joint plutôt que par chèque.",
    ],
)
def test_a_transfer_is_preferred_to_a_cheque(text: str) -> None:
    assert "FAC215" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Si vous payez par virement, notre compte a changé : FR76 3000 1007 9412 3456 7890 185.",
        "Nous vous annonçons que notre RIB a changé ; utilisez le nouveau.",
    ],
)
def test_a_changed_account_is_not_a_hoax_told_of(text: str) -> None:
    assert "FAC215" in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Le délai de paiement n’est pas écoulé.",
        "Vous n’avez aucun retard, la date n’est pas passée.",
        "Notre devis aurait dû vous parvenir plus tôt.",
        "Nous attendions le solde de notre fournisseur.",
        "Le temps est passé vite depuis la pose.",
        "Notre livraison aurait dû arriver hier, pardon.",
        "Votre échéance n’est pas encore passée.",
    ],
)
def test_nothing_is_late_before_the_date(text: str) -> None:
    assert not stopping(text, DUE_LATER)


@pytest.mark.parametrize(
    "text",
    [
        "Cette somme aurait dû nous être versée.",
        "Le délai de paiement est écoulé.",
        "Nous attendions votre règlement la semaine dernière.",
    ],
)
def test_a_payment_said_late_before_the_date(text: str) -> None:
    assert "FAC002" in stopping(text, DUE_LATER)


@pytest.mark.parametrize(
    "text",
    [
        "Si vous réglez une partie maintenant, cela réduira votre dette.",
        "Un virement de 700,00 € cette semaine ramènerait le solde à zéro.",
        "En cas de paiement partiel, il diminuera votre dette d’autant.",
    ],
)
def test_a_payment_lessens_what_is_owed(text: str) -> None:
    assert not stopping(text, BUSINESS)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("F-118, que vous contestez, n’est pas réglée et nous ne vous la réclamons pas.", SET_ASIDE),
        ("F-118 n’est pas réglée, nous attendons l’expert.", SET_ASIDE),
        ("Merci d’avoir bien voulu régler F-118 si vite.", PAID),
    ],
)
def test_a_bill_told_of_and_not_asked(text: str, facts: Facts) -> None:
    assert not stopping(text, facts) & {"FAC005", "FAC003"}


@pytest.mark.parametrize(
    ("rule", "text", "facts"),
    [
        ("FAC005", "F-118 n’est toujours pas réglée.", SET_ASIDE),
        ("FAC003", "Merci de bien vouloir régler F-118.", PAID),
    ],
)
def test_a_bill_asked_that_is_contested_or_paid(rule: str, text: str, facts: Facts) -> None:
    assert rule in stopping(text, facts)


@pytest.mark.parametrize(
    "text",
    [
        "Un échelonnement ne vous sera pas facturé.",
        "Le paiement en trois fois n’est pas facturé en plus.",
        "Selon le code civil, le reste est exigible à la date convenue.",
        "Nous sommes à votre disposition pour expliquer cette facture à votre banque.",
        "Merci d’informer votre banque, afin que le retard cesse.",
        "Nous n’avons personne à prévenir chez vous : le numéro a changé.",
        "Vous avez mis fin à votre abonnement le 31 mars.",
        "Vous souhaitez mettre fin à votre abonnement : c’est noté.",
        "Vous avez demandé à mettre fin à votre contrat : c’est fait.",
        "Votre banque a reçu l’ordre de nous payer, merci.",
        "Notre service client ferme ce soir à 18 heures.",
        "L’électricité ne vous sera pas coupée, et nous serons joignables demain.",
        "Nous ne voulons pas suspendre votre abonnement aujourd’hui.",
        "Votre banque a reçu l’ordre de virer, nous disiez-vous.",
        "Le matériel sera saisi dans le logiciel avec la facture.",
        "Nous avons adressé une copie à la préfecture, comme le prévoit le marché.",
        "Ci-joint, la requête de votre service achats et notre réponse.",
        "En cas de difficultés, vous pouvez vous adresser à la Banque de France, qui vous informera.",
        "Votre logement est accessible par la cour, notre livreur l’a bien noté.",
        "Faites attention en sortant du dépôt, le sol est en travaux.",
        "Faites attention en sortant du dépôt, la marche est haute.",
        "Vous serez accueilli à la porte de l’atelier par Paul.",
        "Nous vous adressons la copie exécutoire du bail.",
        "Ce document officiel vous a été remis par la mairie.",
        "Ce document sert de titre de transport.",
        "Nous joignons la lettre à la préfecture que vous demandiez pour le chantier.",
        "Vous pouvez faire valoir la garantie, que la facture soit impayée ou non.",
        "Notre atelier est rue du Palais, en face du tribunal de police.",
        "Votre courriel est irréprochable de courtoisie.",
        "Cette procédure est engagée par votre service achats.",
    ],
)
def test_a_company_is_written_to_in_peace(text: str) -> None:
    assert not stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Si une maladie ou un chômage vous empêche de régler cette facture, appelez-nous.",
        "Le deuil passe avant une facture.",
        "Nous appellerons votre mari à l’heure que vous avez indiquée.",
        "Notre service client ferme ce soir à 18 heures.",
        "L’électricité ne vous sera pas coupée, et nous serons joignables demain.",
        "Nous ne voulons pas suspendre votre abonnement aujourd’hui.",
        "Votre abonnement n’est pas suspendu aujourd’hui.",
        "Nous n’allons pas couper l’eau demain.",
        "Un échelonnement ne vous sera pas facturé.",
        "Le paiement en trois fois n’est pas facturé en plus.",
        "En cas d’impossibilité de payer, vous pouvez saisir le tribunal pour obtenir des délais.",
        "Nous contacterons votre mari au numéro que vous avez laissé.",
        "Vous avez mis fin à votre abonnement le 31 mars.",
        "Vous pouvez faire valoir la garantie, que la facture soit impayée ou non.",
        "Si vous aviez le cœur à nous appeler, vous seriez bien reçu.",
    ],
)
def test_a_private_client_is_written_to_in_peace(text: str) -> None:
    assert not stopping(text, CONSUMER)


@pytest.mark.parametrize(
    "text",
    [
        "Je vous rappelle aussitôt que j’ai la réponse.",
        "Prenez le temps qu’il faut.",
        "Si vous raccrochez par accident, je vous rappelle.",
        "Vous êtes avec votre avocat au téléphone ? Je rappelle demain.",
    ],
)
def test_a_call_is_held_in_peace(text: str) -> None:
    assert not stopping(f"Nora Vidal, Scierie Bellecombe. {text}", BY_PHONE)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("FOR340", "Votre dossier est désormais suivi par notre agence de recouvrement."),
        ("FOR340", "Notre société a racheté votre dossier."),
        ("CNC005", "Vous n’avez plus rien à payer."),
        ("CNC032", "Si vous payez demain, cela réduira votre dette de 10 %."),
        ("LIT060", "Vous n’êtes plus en mesure de payer, le tribunal en sera informé par requête."),
        ("FAC215", "Merci de payer au RIB ci-joint plutôt que sur celui de la facture."),
        ("PLA117", "Selon le code civil, le solde devient exigible de plein droit."),
        ("CND064", "Pour l’instant, nous n’avons personne à prévenir."),
        ("NOT058", "Vous nous obligez à mettre fin à votre contrat."),
        ("CND065", "Faites attention en sortant le soir."),
        ("CND074", "Votre maison reste accessible à nos poursuites."),
    ],
)
def test_the_fault_beside_it_is_still_told(rule: str, text: str) -> None:
    assert rule in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Je vous rappelle aussitôt si vous raccrochez.",
        "Si vous raccrochez, je rappelle.",
        "J’appellerai le temps qu’il faudra.",
    ],
)
def test_a_call_that_goes_on_is_still_told(text: str) -> None:
    assert "CHA105" in stopping(f"Nora Vidal, Scierie Bellecombe. {text}", BY_PHONE)


@pytest.mark.parametrize(
    "text",
    ["Nous suspendrons votre abonnement ce soir.", "Nous ne voulons pas couper l’eau demain, mais nous le ferons."],
)
def test_a_cut_at_once_is_still_told(text: str) -> None:
    assert "CND059" in stopping(text, CONSUMER)
