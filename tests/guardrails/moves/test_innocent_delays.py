"""What is told of a delay, a contest or an account close to a fault passes, and its guilty twin stays stopped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES

RATES = read_rates()
_FIRST, *_OTHERS = TWO_INVOICES.invoices
SET_ASIDE = replace(TWO_INVOICES, invoices=(replace(_FIRST, disputed=True, selected=False), *_OTHERS))
DUE_LATER = replace(
    BUSINESS,
    stage=Stage.PRE_DUE,
    invoices=tuple(replace(one, due_on=date(2026, 6, 15)) for one in BUSINESS.invoices),
)


def stopping(text: str, facts: Facts) -> set[str]:
    """The rules that stop the letter at a place of its text."""
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Il y a deux semaines que vous attendez la pose.",
        "La date n’a pas été tenue pour la livraison : nous en sommes désolés.",
        "Le chantier n’est pas terminé, le calendrier n’a pas été tenu par notre équipe.",
        "Le délai n’a pas été respecté par notre transporteur.",
        "La date n’a pas été tenue pour la pose.",
        "Le délai de livraison n’a pas été respecté.",
        "Notre calendrier n’a pas été tenu.",
        "Nous attendions ce règlement pour le 15 juin, il n’y a donc rien d’urgent.",
        "Nous attendions votre règlement pour le 15 juin comme convenu.",
        "J’attendais votre virement pour le 15 juin seulement, merci de votre appel.",
        "Votre règlement était prévu pour le 15 juin, rien ne presse.",
        "Voilà un mois que nous avons livré, et votre facture est encore à échoir.",
        "Voilà un mois que nous avons livré, et la facture est payable le 15 juin.",
        "Cela fait un mois que nous avons posé, et votre facture est à échoir en juin.",
        "Il y a trois semaines que nous avons livré, et le solde est à venir.",
        "Il y a trois semaines que vous attendez notre réponse sur la teinte.",
        "Le planning est serré et la date n’a pas été tenue par notre fournisseur.",
        "Il y a dix jours que vous attendez nos chevrons.",
        "Il y a un moment que vous attendez notre devis, pardon.",
    ],
)
def test_a_delay_of_our_own_passes(text: str) -> None:
    assert "FAC002" not in stopping(text, DUE_LATER)


@pytest.mark.parametrize(
    "text",
    [
        "Il y a deux semaines que nous attendons.",
        "Voilà un mois que vous nous faites attendre.",
        "Il y a deux semaines que vous attendez pour payer.",
        "Voilà un mois que vous attendez de régler.",
        "Il y a deux semaines que vous attendez notre relance pour virer la somme.",
        "La date n’a pas été tenue pour le paiement : nous en sommes désolés.",
        "La date n’a pas été tenue par votre équipe.",
        "Le calendrier n’a pas été tenu par votre comptable.",
        "Le délai de paiement n’a pas été respecté.",
        "L’échéance n’a pas été tenue, malgré la livraison faite.",
        "La date n’a pas été tenue : nous en sommes désolés pour vous.",
        "Nous attendions ce règlement pour le 1er mai.",
        "Nous attendions ce règlement pour la semaine dernière.",
        "Nous attendions votre règlement bien avant le 15 juin.",
        "Nous attendions ce règlement pour le 4 mai, sans attendre le 15 juin.",
        "Nous attendions votre règlement.",
        "Voilà un mois que nous avons livré, et votre facture est toujours ouverte.",
        "Voilà un mois que nous avons livré, et nous attendons votre règlement.",
        "Voilà un mois que la facture est payable.",
        "Voilà un mois que votre facture est là.",
        "Votre règlement était attendu hier.",
        "Le délai n’a pas été respecté par notre client.",
        "La date n’a pas été tenue pour le règlement de la livraison.",
        "Voilà un mois que nous avons livré, et votre facture est payable depuis le 1er mai.",
        "Notre échéance n’a pas été respectée.",
        "Voilà un mois que vous attendez.",
        "Nous attendions ce règlement pour hier, le 15 juin étant un dimanche.",
        "La date n’a pas été tenue par nos soins ni par votre paiement.",
        "Votre facture est en retard, réglez pour le 15 juin.",
        "Vous êtes en retard : virez la somme pour le 15 juin.",
        "Nous attendions votre règlement hier, il nous le faut pour le 15 juin.",
        "Nous attendions votre virement la semaine dernière et non pour le 15 juin.",
        "Cette somme aurait dû nous être versée, faites-le pour le 15 juin.",
        "Nous n’avons toujours pas reçu votre règlement pour le 15 juin.",
        "La date est passée pour le 15 juin.",
        "Nous attendions ce règlement pour le 15 juin, mais vous êtes déjà en retard.",
        "La date n’a pas été tenue par notre débiteur.",
        "La date n’a pas été tenue par nos correspondants chez vous.",
        "Il y a trois semaines que vous attendez la dernière minute.",
        "Il y a deux semaines que vous attendez le bon moment.",
        "Le délai n’a pas été respecté pour la commande.",
        "La date n’a pas été tenue pour votre commande.",
        "Nous attendions votre virement pour le 15 juin de l’an passé.",
        "Le délai de livraison n’a pas été respecté, votre règlement non plus.",
        "La date n’a pas été tenue pour la pose du chèque.",
        "Il y a deux semaines que vous attendez la réponse de votre banque pour nous solder.",
        "La date n’a pas été tenue par le service comptable de chez vous.",
    ],
)
def test_a_delay_of_our_own_guilty_twin_is_stopped(text: str) -> None:
    assert "FAC002" in stopping(text, DUE_LATER)


@pytest.mark.parametrize(
    "text",
    [
        "Vous n’avez pas payé F-118, puisque vous la contestez, et c’est votre droit.",
        "Vous n’avez pas réglé F-118 parce que vous la contestez : nous en prenons note.",
        "Vous n’avez pas réglé F-118 car vous en contestez le métrage, nous l’avons bien noté.",
        "Si vous n’avez pas payé F-118, c’est que vous la contestez ; nous attendons votre retour d’expert.",
        "Vous n’avez pas soldé F-118 en raison de vos réserves, que nous étudions.",
        "F-118 n’est pas payée puisque vous la contestez, et nous ne vous la réclamons pas.",
        "F-118 n’est pas réglée du fait de votre réclamation, qui suit son cours.",
        "Vous n’avez pas payé F-118 parce que vous contestez la pose.",
    ],
)
def test_a_contest_that_is_told_passes(text: str) -> None:
    assert "FAC005" not in stopping(text, SET_ASIDE)


@pytest.mark.parametrize(
    "text",
    [
        "Vous n’avez pas payé F-118, puisque vous la contestez à tort.",
        "Vous n’avez pas payé F-118 parce que vous la contestez, mais elle est due.",
        "Vous n’avez pas réglé F-118, puisque vous la contestez : merci de la payer sous huit jours.",
        "Vous n’avez pas réglé F-118 alors que vous la contestez sans preuve.",
        "Pourquoi n’avez-vous pas payé F-118, puisque vous la contestez sans dire pourquoi ?",
        "Vous n’avez pas payé F-118 parce que vous la contestez : ce n’est pas une raison.",
        "Vous n’avez pas payé F-118 sous prétexte que vous la contestez.",
        "F-118 n’est pas payée, puisque vous la contestez ; réglez-la.",
        "Vous n’avez pas payé F-118, car vous contestez tout, comme d’habitude.",
        "Vous n’avez pas payé F-118, car vous la contestez : vous aurez la mise en demeure lundi.",
        "Vous n’avez pas payé F-118, car vous la contestez : nous l’attendons lundi.",
        "Vous n’avez pas payé F-118, car vous la contestez : un virement est attendu lundi.",
        "Vous n’avez pas payé F-118, car vous la contestez : elle reste à solder.",
        "Vous n’avez pas payé F-118, car vous la contestez, nous avons gagné contre vous.",
        "Vous n’avez pas payé F-118 parce que vous la contestez : nous l’avons dit, elle court toujours.",
    ],
)
def test_a_contest_that_is_told_guilty_twin_is_stopped(text: str) -> None:
    assert "FAC005" in stopping(text, SET_ASIDE)


@pytest.mark.parametrize(
    "text",
    [
        "Vous trouverez l’IBAN ci-dessous, plutôt que dans un autre message.",
        "Notre RIB est ci-joint, plutôt que dans un second courriel.",
        "Je vous remets le RIB ci-dessous plutôt que dans une pièce jointe.",
        "Voici l’IBAN ci-dessous, plutôt que dans un document séparé.",
    ],
)
def test_a_rib_put_here_passes(text: str) -> None:
    assert "FAC215" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Vous trouverez l’IBAN ci-dessous, plutôt que celui d’un autre message.",
        "Réglez à l’IBAN ci-dessous, plutôt que sur celui de la facture.",
        "Payez au RIB ci-joint plutôt que dans notre banque habituelle.",
        "Vous trouverez l’IBAN ci-dessous, plutôt que l’IBAN d’un autre message.",
        "Prenez le RIB ci-joint plutôt que dans un autre message celui de la facture.",
        "Merci pour vos règlements passés : notre RIB a changé.",
        "Voici l’IBAN ci-dessous, plutôt que dans le courrier précédent.",
        "Voici le RIB ci-joint, plutôt que dans la lettre.",
        "Payez sur l’IBAN ci-dessous, plutôt que dans un courrier ancien.",
        "Voici notre RIB ci-dessous, plutôt que dans un message. Notre ancien RIB est fermé.",
    ],
)
def test_a_rib_put_here_guilty_twin_is_stopped(text: str) -> None:
    assert "FAC215" in stopping(text, BUSINESS)
