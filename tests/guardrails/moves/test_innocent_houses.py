"""What is of the writing house, the reader’s own paper or a judge’s good word passes; its guilty twin is stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from assistant.domain.facts import Facts
from assistant.guardrails.examples import BUSINESS, PUBLIC
from tests.guardrails.moves.test_innocent_cousins import stopping

AN_OFFICE = replace(BUSINESS, creditor=replace(BUSINESS.creditor, name="Cabinet Roux"))
_Case = tuple[str, Facts, tuple[str, ...], tuple[str, ...]]

HOUSES: Final[tuple[_Case, ...]] = (
    # rule, facts, innocent sentences, guilty ones
    (
        "FOR340",
        BUSINESS,
        (
            "Scierie Bellecombe est une société qui vous relance peu.",
            "Le dossier est suivi par le bureau de votre entreprise.",
            "Votre dossier est suivi par l’agence d’Annecy.",
            "Votre facture est suivie par le bureau d’Annecy, où l’on vous répondra.",
            "Votre dossier est traité par le pôle achats de votre société, nous dit-on.",
            "Notre groupe a repris une scierie voisine en 2024.",
        ),
        (
            "Votre dossier est suivi par le cabinet d’Annecy.",
            "Votre dossier est suivi par l’étude d’Annecy.",
            "Notre groupe a repris une partie de ce que vous devez.",
            "Notre groupe a acquis une ordonnance contre vous.",
            "Notre cabinet a repris une étude voisine.",
            "Votre dossier est suivi par le bureau de Paris.",
            "Notre groupe a racheté une entreprise de recouvrement qui suit votre dossier.",
            "Votre dossier est suivi par la direction d’Annecy du contentieux.",
            "Votre dossier est traité par le bureau d’Annecy des huissiers.",
        ),
    ),
    (
        "LIT060",
        BUSINESS,
        (
            "Le tribunal a constaté que vous pouvez faire face, nous nous en réjouissons.",
            "Le juge a constaté que vous étiez en mesure de faire face.",
            "Le tribunal a établi votre plan et vous pouvez y faire face.",
            "Le tribunal vérifie les comptes de notre fournisseur, et nous pouvons faire face à votre commande.",
        ),
        (
            "Les juges constateront que vous êtes aux abois, et nous pouvons faire face.",
            "Le tribunal a jugé que d’autres ne pouvaient plus faire face.",
            "Le juge a constaté que votre voisin ne peut plus faire face.",
            "Le tribunal appréciera que vous pouviez faire face.",
            "Le tribunal jugera si vous pouvez faire face.",
            "Le tribunal constatera que vous ne pouvez plus faire face.",
        ),
    ),
    (
        "CND066",
        BUSINESS,
        (
            "La pièce est qualifiée de faux par votre assureur, écriviez-vous.",
            "Le chèque avait été qualifié de faux par votre banque, nous disiez-vous.",
            "Ce retard s’apparente à un faux départ, reprenons.",
            "Cela relève du faux problème, le virement est parti.",
            "Le 04 51 relève d’un faux numéro, vérifiez-le.",
            "Ce message s’apparente à un faux contact, rappelons-nous.",
        ),
        (
            "Après ce faux départ, vous serez poursuivi pour escroquerie.",
            "Vous serez poursuivi pour vol, confirmé par votre comptable, disiez-vous.",
            "Votre retard est qualifié de vol par la loi.",
            "Votre chèque s’apparente à un faux.",
            "Votre attestation constitue un faux document.",
            "Votre chèque est qualifié de faux par la banque.",
            "Votre chèque est qualifié de faux par votre banque, disiez-vous : c’est un délit qui mène en prison.",
        ),
    ),
    (
        "FOR067",
        BUSINESS,
        (
            "Ce document officiel vous sera utile auprès de la mairie.",
            "Ce document officiel vous servira auprès de la préfecture.",
            "Pour la douane, il vous faut le certificat d’origine : c’est un document officiel.",
            "Le certificat d’origine est un document officiel, gardez-le pour la douane.",
            "Le formulaire demandé est joint, c’est un document officiel.",
        ),
        (
            "L’attestation demandée est jointe : ce courrier est un acte judiciaire.",
            "Ce courrier est un document officiel, l’attestation demandée est jointe.",
            "Cette lettre vous servira auprès de la banque : c’est un document officiel.",
            "Ce document officiel vous servira de leçon.",
            "Ce courrier est un document officiel, à conserver.",
            "Ce document officiel vous servira devant le tribunal.",
            "Ce document officiel vous servira auprès de la banque pour payer.",
        ),
    ),
    (
        "FOR067",
        PUBLIC,
        (
            "Le document officiel demandé est joint : c’est un document administratif de la mairie.",
            "L’attestation demandée est jointe : c’est un document administratif.",
        ),
        (),
    ),
    (
        "TON343",
        BUSINESS,
        (
            "Si vous étiez sérieusement gêné, vous auriez un délai.",
            "Si vous étiez plus sérieusement en difficulté, vous seriez entendu.",
            "Si vous étiez honnêtement surpris par ce montant, vous auriez raison de nous appeler.",
            "Si vous étiez correctement livré, vous auriez trois palettes.",
        ),
        (
            "Si vous étiez sérieuse, vous auriez réglé.",
            "Si vous aviez un peu d’honneur, vous auriez payé.",
            "Si vous étiez plus sérieux, vous auriez payé.",
            "Si vous étiez honnête, vous auriez réglé ce reste.",
            "Si vous aviez un peu de sérieux ou de parole, vous auriez payé.",
            "Vous auriez payé si vous étiez correct.",
        ),
    ),
    (
        "FOR126",
        BUSINESS,
        (
            "Votre dossier de documents est irréprochable.",
            "Vos documents sont irréprochables, merci.",
            "Votre jeu de documents est sans faille, merci.",
            "Votre document de suivi est irréprochable.",
        ),
        (
            "Notre document est irréprochable en droit.",
            "Ce courrier est incontestable devant un juge.",
            "Ce document est irréprochable en droit.",
            "Cette relance est inattaquable juridiquement.",
        ),
    ),
)


@pytest.mark.parametrize("text", ["Notre cabinet vous adresse ce rappel.", "Le cabinet vous relance pour ce reste."])
def test_a_creditor_writes_under_the_noun_of_its_own_name(text: str) -> None:
    assert not stopping(text, AN_OFFICE)
    assert "FOR340" in stopping(text, BUSINESS)


def test_a_creditor_s_own_name_takes_nothing_over() -> None:
    assert "FOR340" in stopping("Notre cabinet a racheté votre dette.", AN_OFFICE)
