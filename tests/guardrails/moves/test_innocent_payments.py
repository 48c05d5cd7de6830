"""What is told of a payment close to a release or a gift passes, and its guilty twin stays stopped."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER

RATES = read_rates()


def stopping(text: str, facts: Facts) -> set[str]:
    """The rules that stop the letter at a place of its text."""
    found = check(text, facts, RATES)
    return {one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Avec ce virement, tout est réglé.",
        "En réglant ce reste, vous n’avez plus rien à payer.",
        "Il suffit d’un virement et vous êtes quitte.",
        "Un virement, et il n’y a plus rien à régler entre nous.",
        "En payant cette somme, vous êtes quitte envers nous.",
        "Moyennant ce règlement, il n’y a plus rien à payer.",
        "Un seul virement et tout est réglé.",
        "Il suffit de nous régler ce reste et tout est réglé.",
        "En soldant la facture, vous n’avez plus rien à verser.",
        "Avec votre règlement, vous n’avez plus rien à payer.",
        "La caution est rendue, il n’y a plus rien à payer de ce côté.",
        "Pour la pose, vous n’avez rien à payer.",
        "Vous n’avez rien à régler au transporteur.",
        "Vous n’avez rien à payer pour le montage.",
        "Pour l’emballage, il n’y a rien à régler.",
        "Vous n’avez rien à verser au livreur.",
        "Vous n’avez rien à payer à votre banque pour ce virement.",
        "Pour l’installation, vous n’avez plus rien à régler.",
        "Le dépôt de garantie vous est rendu, vous n’avez plus rien à régler de ce côté-là.",
    ],
)
def test_a_end_by_payment_or_of_a_side_due_passes(text: str) -> None:
    assert "CNC005" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Tout est réglé.",
        "Votre virement est bien arrivé. Avec ce virement, tout est réglé.",
        "En réglant la moitié, vous n’avez plus rien à payer.",
        "En réglant l’acompte, vous n’avez plus rien à payer.",
        "Il suffit d’un virement symbolique et vous êtes quitte.",
        "Il suffit d’un virement de la moitié et vous êtes quitte.",
        "Un virement partiel, et il n’y a plus rien à régler entre nous.",
        "Avec le virement reçu, vous n’avez plus rien à payer.",
        "Un petit virement, comme vous pourrez, et il n’y a plus rien à régler.",
        "Pour cette facture, vous n’avez rien à payer.",
        "Pour votre commande, vous n’avez rien à payer.",
        "Vous n’avez rien à régler à notre société.",
        "Vous n’avez rien à régler au siège.",
        "La facture est close, il n’y a plus rien à payer de ce côté.",
        "Pour la pose et pour le reste, vous n’avez rien à payer.",
        "Pour les chevrons, vous n’avez rien à payer.",
        "Avec votre virement, reçu hier, tout est réglé.",
        "Nous avons reçu votre chèque. Avec ce chèque, vous n’avez plus rien à payer.",
        "En réglant les frais, vous n’avez plus rien à payer.",
        "Il suffit d’un virement de la moitié et tout est réglé.",
        "Vous n’avez rien à régler.",
        "Vous n’avez plus rien à payer à la scierie.",
        "Pour la pose comme pour la suite, vous n’avez rien à payer.",
        "Vous n’avez rien à payer au comptable.",
        "Vous n’avez plus rien à régler de ce côté.",
        "Moyennant un virement, nous effaçons votre dette.",
        "En réglant le reste, votre facture est annulée par nos soins, et la créance abandonnée.",
        "Pour la pose, considérez la facture comme annulée.",
        "Moyennant ce virement, considérez votre dette comme effacée.",
        "En réglant ce reste demain, vous êtes quitte de la pénalité.",
        "En payant le reste tout de suite, nous oublions la facture.",
        "Avec un virement de votre choix, tout est réglé.",
        "Un virement et nous sommes quittes, du montant que vous voulez.",
        "Un virement, et tout est réglé, quel qu’en soit le montant.",
        "Il suffit d’un virement libre et vous êtes quitte.",
        "Avec ce chèque, que nous tenons, tout est réglé.",
        "Il suffit d’un virement à votre convenance et tout est réglé.",
        "Vous n’avez rien à payer à la banque ou à la scierie.",
        "Pour l’installation complète et le bois, vous n’avez rien à payer.",
        "Un versement et vous êtes quitte.",
        "Par votre chèque, vous n’avez plus rien à payer.",
        "Votre paiement de lundi nous suffit ; avec ce paiement, tout est réglé.",
        "Pour le transport, vous n’avez rien à payer, c’est nous qui effaçons.",
        "Vous n’avez rien à payer au fournisseur que nous sommes.",
        "Vous n’avez rien à régler à la banque, la créance est oubliée.",
    ],
)
def test_a_end_by_payment_or_of_a_side_due_guilty_twin_is_stopped(text: str) -> None:
    assert "CNC005" in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Nous offrons la livraison pour votre prochaine commande, comptant ou non.",
        "Nous offrons le transport de votre prochaine commande, que vous la payiez comptant ou non.",
        "Nous vous laissons la moitié de la semaine pour un virement.",
        "Nous vous laissons une partie du mois pour un paiement.",
        "Je vous laisse la moitié de juin pour un virement.",
        "Nous vous accordons une partie de la quinzaine pour un règlement.",
        "Je vous laisse le quart d’heure qu’il faut pour un virement.",
        "Pour un paiement d’une partie, je déduis 500 € et il reste 700 €.",
        "Pour votre versement, nous déduisons 500,00 € : il reste 700,00 €.",
        "Pour un paiement partiel, nous déduisons 500,00 €, le reste est de 700,00 €.",
        "Si vous payez par chèque, arrondissez le montant à l’euro.",
        "Si vous payez par chèque, arrondissez la somme à l’euro supérieur.",
        "Un premier versement, même aujourd’hui, réduirait la somme due.",
        "Un règlement partiel cette semaine diminuerait la somme restante.",
        "Un acompte demain réduirait votre dette.",
        "Un versement partiel avant vendredi allégerait votre dette.",
        "Un second versement ce soir diminuerait le solde.",
        "Un petit versement cette semaine réduirait déjà le solde.",
        "En payant par chèque, arrondissez la somme à l’euro.",
        "Si vous payez par virement, arrondissez le total à l’euro supérieur.",
        "Nous offrons la livraison de votre prochaine commande, que vous payiez comptant ou non.",
        "Je vous laisse le tiers de la journée pour un virement.",
    ],
)
def test_a_payment_that_lessens_the_rest_passes(text: str) -> None:
    assert "CNC032" not in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Nous offrons la livraison pour un paiement comptant.",
        "Nous offrons la livraison si vous payez comptant.",
        "Nous offrons la moitié de la facture, comptant ou non.",
        "J’enlève cent euros si vous payez comptant, signez ou non le bon.",
        "Nous vous laissons la moitié de la facture pour un virement cette semaine.",
        "Nous vous laissons la moitié pour un virement cette semaine.",
        "Je vous laisse une partie du prix pour un paiement ce mois-ci.",
        "Nous vous accordons le tiers de la somme contre un virement cette semaine.",
        "Pour un paiement cette semaine, je déduis 100 € et il reste 600 €.",
        "Pour un paiement cette semaine, je déduis 500 € du reste.",
        "Pour un paiement demain, je déduis 500 € et il reste 200 €.",
        "Pour un paiement d’une partie, je déduis 500 € de la facture.",
        "Pour un paiement demain, je déduis 500 € des 700 €.",
        "Si vous payez par chèque, arrondissez le montant à la centaine.",
        "Si vous payez par chèque, arrondissez le montant vers le bas.",
        "Si vous payez demain, j’arrondis le montant à 600 euros.",
        "Si vous payez demain, arrondissez le montant à la dizaine inférieure.",
        "Un règlement comptant réduirait la somme due.",
        "Un règlement partiel cette semaine diminuerait la somme restante de 10 %.",
        "Un premier versement aujourd’hui, et nous réduirions la somme due.",
        "Un règlement intégral cette semaine réduirait la somme due.",
        "Un paiement partiel cette semaine ramènerait la dette au tiers.",
        "Un premier versement cette semaine réduirait la somme due de moitié.",
        "Nous offrons le transport de la facture, si vous payez comptant ou pas trop tard.",
        "Nous vous laissons le tiers du prix pour un virement cette semaine.",
        "Un premier versement rapide réduirait la somme due.",
        "Un petit virement ce soir réduirait votre dette à presque rien.",
        "Un petit paiement demain, et je réduis votre dette.",
        "Pour un paiement demain, je déduis 500 € du reste de 700 €.",
        "Un premier versement cette semaine réduirait la dette bien au-delà.",
        "Si vous payez par chèque demain, arrondissez la facture à l’euro, soit 690.",
        "Nous laissons la moitié du temps et du prix pour un virement cette semaine.",
        "Nous offrons la moitié de votre prochaine commande, comptant ou non.",
        "Un premier versement ce soir réduirait la somme due, avec notre remise.",
        "Si vous payez demain, arrondissez la facture à l’euro du dessous et ôtez la TVA.",
    ],
)
def test_a_payment_that_lessens_the_rest_guilty_twin_is_stopped(text: str) -> None:
    assert "CNC032" in stopping(text, BUSINESS)


@pytest.mark.parametrize(
    "text",
    [
        "Je vous dois 40 € pour votre peine.",
        "Vous avez droit à 40 € pour le dérangement causé par notre équipe.",
        "Nous vous devons 40 € pour le retard de notre livreur.",
        "Nous vous verserons 40 € pour le dérangement.",
        "Nous vous avons crédité 40 € pour votre peine.",
        "Les 40 € de supplément de bois sont compris dans la facture.",
        "Quarante euros de pose en plus figurent sur la facture.",
        "Les 40 € de vernis en plus sont inclus dans le total.",
        "Les quarante euros de quincaillerie supplémentaire figurent au devis.",
        "Les 40 € de vis ajoutées figurent sur la facture.",
        "Votre amie Mme Retz, de Relancourt, a réglé 40 €.",
        "M. Rey, de Relancy, nous a remis 40 €.",
    ],
)
def test_a_forty_euros_of_another_kind_passes(text: str) -> None:
    assert "CON034" not in stopping(text, CONSUMER)


@pytest.mark.parametrize(
    "text",
    [
        "Vous me devez 40 € pour ma peine.",
        "Vous nous devez 40 € pour le dérangement causé à notre équipe.",
        "Nous avons droit à 40 € pour le dérangement.",
        "J’ai droit à 40 € de plus pour le retard.",
        "Nous vous devons la franchise : 40 € s’ajoutent pour le retard.",
        "Je vous dois ce rappel : 40 € de plus, pour ma peine.",
        "Vous avez droit à un rappel : 40 € s’ajoutent.",
        "Les 40 € de supplément pour retard sont compris dans la facture.",
        "Quarante euros de plus figurent sur la facture.",
        "Quarante euros en plus figurent sur la facture.",
        "Les 40 € de frais de relance en plus figurent sur la facture.",
        "Les 40 € de supplément de retard sont compris dans la facture.",
        "Après notre relance, réglez 40 €.",
        "Nous vous avons relancée : 40 €.",
        "Nous vous relancerons, pour 40 €.",
        "Nous vous verserions volontiers autre chose : 40 € de plus pour le retard.",
        "Vous avez droit à ceci : 40 € à votre charge pour la relance.",
        "Nous vous devons 40 €, mais 40 € s’ajoutent pour le retard.",
        "Les 40 € de retard en plus figurent sur la facture.",
        "Les 40 € de gestion en plus figurent sur la facture.",
        "Les 40 € de supplément de loi sont compris dans le total.",
        "Les 40 € d’amende en plus sont inclus dans le total.",
        "Nous vous versons 40 € d’avance, que vous rendrez avec le retard.",
        "Vous avez droit à 40 € d’indemnité de retard à nous verser.",
        "Les 40 € de participation en plus figurent sur la facture.",
        "Les 40 € de compensation légale sont compris dans le total.",
        "Les 40 € de traitement en plus figurent sur la facture.",
        "Nous vous devons 40 € ; vous, vous nous en devez autant pour le retard.",
        "Les 40 € de cours de retard sont compris dans la facture.",
    ],
)
def test_a_forty_euros_of_another_kind_guilty_twin_is_stopped(text: str) -> None:
    assert "CON034" in stopping(text, CONSUMER)
