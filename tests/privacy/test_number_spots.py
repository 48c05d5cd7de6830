"""Numbers of persons, cards and accounts are masked by their shape, right key or not."""

from __future__ import annotations

import pytest

from assistant.domain.fact_kinds import Actor
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.privacy.entities import KnownEntities
from assistant.privacy.pseudonyms import Pseudonymiser

DEBTORS = (
    Debtor("d1", "Mme Claire Petit", DebtorKind.CONSUMER, address="3 impasse du Moulin, Valmeyer-sur-Aune"),
    Debtor("d2", "Bau GmbH", DebtorKind.BUSINESS, address="Ringstraße 4, D-7610 Altenbrück"),
)
COLLECTOR = Creditor(
    "Azur Recouvrement SAS",
    actor=Actor.THIRD_PARTY_COLLECTOR,
    mandator="Électroménager Savary",
    mandator_address="18 avenue Foch, 57000 Metz",
    mandate="ALT/8210",
)
MASKER = Pseudonymiser(KnownEntities.of(DEBTORS, COLLECTOR))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("virez sur GB29 NWBK 6016 1331 9268 19 merci", "9268"),
        ("compte NL91 ABNA 0417 1643 00", "0417"),
        ("compte MK07 2501 2000 0058 984 merci", "0058 984"),
        ("compte BR15 0000 0000 0000 1093 2840 814P 2 merci", "814P"),
        ("ma carte 4970 1012 3456 7890 exp 12/27", "3456"),
        ("carte 378282246310005", "310005"),
        ("sécu 1 84 12 76 451 089 46", "451"),
        ("numéro 184127645108946", "451089"),
        ("numéro 2 85 05 2A 123 456", "123 456"),
        ("on habite à Valmeyer-sur-Aune depuis mai", "Valmeyer"),
        ("le chantier d’Altenbrück avance", "Altenbrück"),
        ("la facture de Savary me paraît haute", "Savary"),
        ("le dossier ALT/8210 est clos", "8210"),
    ],
)
def test_what_names_one_person_or_account_is_hidden(text: str, hidden: str) -> None:
    assert hidden not in MASKER.mask(text).text


@pytest.mark.parametrize("kept", ["deux places", "il y a 12 personnes", "à 10 h 30 précises"])
def test_ordinary_figures_stay(kept: str) -> None:
    assert MASKER.mask(kept).text == kept
