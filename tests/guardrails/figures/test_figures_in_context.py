"""Figures held against what they belong to: a label's day, a base, a price by the piece, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import ConcessionFacts, Facts, InstalmentFacts, PenaltyFacts, PlanFacts, PromiseFacts
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS

_OPENING = "Bonjour Monsieur,\n\nIl reste 700,00 € sur F-118, acompte déduit. "
_LABELLED = replace(BUSINESS, invoices=(replace(BUSINESS.invoices[0], label="Buffet du 10 février"),))
_LIMITED = replace(BUSINESS, concessions=ConcessionFacts(instalments_max=3, last_instalment_by=date(2026, 8, 31)))
_NOTICE = replace(BUSINESS, stage=Stage.FORMAL_NOTICE)
_DISPUTED = replace(BUSINESS, stage=Stage.OTHER, invoices=(replace(BUSINESS.invoices[0], disputed=True),))
_AGREED = replace(BUSINESS, penalty=PenaltyFacts(Decimal("7.86"), "CGV art. 9"))
_PAID = replace(
    BUSINESS,
    stage=Stage.OTHER,
    invoices=(replace(BUSINESS.invoices[0], paid=Decimal(1200), residual=Decimal(0), paid_on=date(2026, 5, 15)),),
)


def _blocked(text: str, facts: Facts) -> set[str]:
    return {found.rule for found in check(text, facts, read_rates()) if found.severity is Severity.BLOCKING}


@pytest.mark.parametrize(
    ("rule", "facts", "text"),
    [
        ("FAC106", _LABELLED, _OPENING + "La facture F-118 (buffet du 10 février) est échue le 31 mars."),
        ("FAC103", BUSINESS, _OPENING + "Des pénalités courent sur les sommes restant dues, et 40 € d’indemnité."),
        ("FAC004", BUSINESS, "Bonjour,\n\nSur les 1 200,00 € de F-118, il restera 350,00 € ensuite."),
        ("FAC101", BUSINESS, _OPENING + "Le car comptait 40 places, à 30 € la place."),
        ("FAC101", BUSINESS, _OPENING + "Nous n’appliquerons pas les 48 € que votre comptable a cru lire."),
        ("FAC101", BUSINESS, _OPENING + "Accepteriez-vous 350,00 € le 15 juin 2026, autant le 15 juillet 2026 ?"),
        ("PLA119", _LIMITED, _OPENING + "J’ai lu votre proposition : sept mensualités de 100 €, c’est trop."),
        ("PLA119", _LIMITED, _OPENING + "Sept versements de 100 €, je ne peux pas l’accepter tel quel."),
        (
            "NOT049",
            _NOTICE,
            "Nous vous mettons en demeure de payer 700 €, acompte déduit, pour le jeudi 18 juin.",
        ),
        (
            "FAC005",
            _DISPUTED,
            "Bonjour,\n\nLe règlement de F-118 est mis en attente et vous ne recevrez pas de rappel.",
        ),
        ("BUS022", _AGREED, _OPENING + "Pénalités à 7,86 %, trois fois le taux d’intérêt légal, 2,62 %."),
        ("BUS026", BUSINESS, _OPENING + "La somme de 740,00 € est ainsi composée : principal, pénalités, indemnité."),
        (
            "BUS017",
            _PAID,
            "Objet : l’indemnité de 40 € sur F-118\n\nBonjour,\n\nNous avons décidé de ne pas vous la demander.",
        ),
    ],
)
def test_what_a_figure_belongs_to_makes_it_right(rule: str, facts: Facts, text: str) -> None:
    assert rule not in _blocked(text, facts)


@pytest.mark.parametrize(
    ("rule", "facts", "text"),
    [
        ("FAC106", _LABELLED, _OPENING + "La facture F-118 du 10 février est échue le 31 mars."),
        ("FAC106", _LABELLED, _OPENING + "La facture F-118 (buffet du 12 février) est échue le 31 mars."),
        ("FAC103", BUSINESS, _OPENING + "Les sommes restant dues sont de 1 200,00 €."),
        ("FAC004", BUSINESS, "Bonjour,\n\nSur les 1 200,00 € de la facture F-118, il reste tout à régler."),
        ("FAC101", BUSINESS, _OPENING + "Le car comptait 40 places, à 36 € la place."),
        ("FAC101", BUSINESS, _OPENING + "Nous ne vous demandons pas plus que 900 €."),
        ("FAC101", BUSINESS, _OPENING + "Nous n’appliquerons pas d’intérêts, mais 48 € de frais."),
        ("FAC101", BUSINESS, _OPENING + "Nous n’appliquerons pas les 48 € aux bons payeurs."),
        ("FAC101", BUSINESS, _OPENING + "Oubliez les 48 € ; ils courront de nouveau lundi."),
        ("PLA119", _LIMITED, _OPENING + "Vous proposez six mensualités, commencez lundi."),
        ("PLA119", _LIMITED, _OPENING + "Vous proposez six mensualités, et je n’y vois pas d’objection."),
        ("PLA119", _LIMITED, _OPENING + "Payez en six mensualités, je ne peux accorder plus."),
        ("FAC101", BUSINESS, _OPENING + "Accepteriez-vous 360,00 € le 15 juin 2026, autant le 15 juillet 2026 ?"),
        ("PLA119", _LIMITED, _OPENING + "Votre proposition de sept mensualités de 100,00 € nous convient."),
        ("PLA119", _LIMITED, _OPENING + "Suite à votre demande, voici sept mensualités de 100,00 €."),
        ("NOT049", _NOTICE, "Nous vous mettons en demeure de payer 700,00 €, acompte déduit, pour le service rendu."),
        ("FAC005", _DISPUTED, "Bonjour,\n\nVous avez mis le règlement de F-118 en attente : merci de payer 700 €."),
        ("BUS022", _AGREED, _OPENING + "Pénalités au taux légal de 2,62 %."),
        ("BUS026", BUSINESS, _OPENING + "Des intérêts composés s’appliquent."),
        ("BUS017", _PAID, "Bonjour,\n\nF-118 est soldée, mais nous n’oublions pas l’indemnité de 40 €."),
    ],
)
def test_and_what_it_does_not_belong_to_makes_it_wrong(rule: str, facts: Facts, text: str) -> None:
    assert rule in _blocked(text, facts)


_PLAN_AHEAD = PlanFacts(
    (InstalmentFacts(date(2026, 6, 15), Decimal(350)), InstalmentFacts(date(2026, 7, 15), Decimal(350))),
    accepted_on=date(2026, 4, 2),
)
_HALFWAY = replace(
    BUSINESS,
    stage=Stage.PLAN,
    plan=_PLAN_AHEAD,
    invoices=(replace(BUSINESS.invoices[0], amount=Decimal(1050), paid=Decimal(350), residual=Decimal(700)),),
)
_PROMISED = replace(BUSINESS, promises=(PromiseFacts(date(2026, 5, 2), Decimal(700), date(2026, 5, 15), "broken"),))
_INSOLVENT = replace(
    BUSINESS,
    stage=Stage.OTHER,
    debtor=replace(
        BUSINESS.debtor, insolvency=Insolvency(InsolvencyKind.SAFEGUARD, date(2026, 5, 4), "Me Florence Aubry")
    ),
)


@pytest.mark.parametrize(
    ("rule", "facts", "text", "other"),
    [
        (
            "PLA125",
            _HALFWAY,
            "Le deuxième des trois versements de 350,00 € est prévu le 15 juin 2026.",
            "Le deuxième des cinq versements de 350,00 € est prévu le 15 juin 2026.",
        ),
        (
            "FAC112",
            _PROMISED,
            _OPENING + "Vous m’annonciez le paiement de F-118 (1er mars 2026) pour le vendredi 15 mai.",
            _OPENING + "Vous m’annonciez le paiement de F-118 pour le lundi 11 mai.",
        ),
        (
            "FAC117",
            BUSINESS,
            _OPENING + "Elle a dépassé le délai de trente jours.",
            _OPENING + "Elle a dépassé le délai de quatorze jours.",
        ),
        (
            "FAC003",
            _PAID,
            "Bonjour,\n\nVotre virement du 15 mai réglait bien la facture F-118.",
            "Bonjour,\n\nVotre virement pour la facture F-118 est attendu.",
        ),
        (
            "FOR206",
            BUSINESS,
            _OPENING + "\nprincipal ........ 700,00 €",
            _OPENING + "\nVotre conseiller : ........",
        ),
        (
            "BUS019",
            BUSINESS,
            _OPENING + "S’y ajoutent 40 € de frais de recouvrement, prévus par l’article D441-5.",
            _OPENING + "S’y ajoutent 90 € de frais de recouvrement.",
        ),
        (
            "BUS022",
            BUSINESS,
            _OPENING + "Votre calcul part de 12,65 % l’an, le taux de pénalité est de 12,15 %.",
            _OPENING + "Le taux de pénalité est de 12,65 % l’an.",
        ),
        (
            "LIT057",
            _INSOLVENT,
            "Bonjour,\n\nNotre créance sera déclarée auprès de Me Florence Aubry, et elle suivra la procédure.",
            "Bonjour,\n\nVotre dossier est entre les mains de notre avocat.",
        ),
    ],
)
def test_a_figure_is_read_with_what_stands_beside_it(rule: str, facts: Facts, text: str, other: str) -> None:
    assert rule not in _blocked(text, facts)
    assert rule in _blocked(other, facts)
