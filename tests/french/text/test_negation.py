"""A cost is denied only when the negation governs it (rule R9)."""

from __future__ import annotations

import pytest

from assistant.french.text.sentences import is_negated


@pytest.mark.parametrize(
    "clause",
    [
        "sans frais",
        "sans aucuns frais supplémentaires",
        "sans avoir à payer de frais",
        "sans que des frais vous soient demandés",
        "aucun frais de relance ne vous sera demandé",
        "aucun intérêt ni frais",
        "hors frais",
        "il n’y a pas de frais",
        "il n’y a plus de frais",
        "il n’est pas question de frais",
        "pas le moindre frais",
        "nous ne facturons ni intérêts ni frais",
        "nous ne souhaitons pas vous facturer de frais",
        "je ne vous compte pas de frais",
        "les frais ne sont pas dus",
        "les frais de relance ne vous seront pas demandés",
        "les frais vous sont offerts",
        "frais de dossier offerts",
        "les frais restent à notre charge",
        "les frais non réclamés",
        "nous renonçons aux frais",
        "je vous fais grâce des frais",
    ],
)
def test_a_denied_cost_is_seen(clause: str) -> None:
    assert is_negated(clause, clause.index("frais"))


@pytest.mark.parametrize(
    "clause",
    [
        "des frais de 15 € seront ajoutés",
        "des frais pourraient s’ajouter",
        "les frais seront à votre charge",
        "sans règlement de votre part des frais seront ajoutés",
        "sans réponse sous huit jours les frais seront dus",
        "si vous ne payez pas les frais s’ajouteront",
        "sans quoi des frais seront dus",
        "ne pas payer entraînera des frais",
        "aucun paiement des frais n’a été reçu",
        "nous n’ajoutons que 15 € de frais",
        "les frais ne sont dus que par vous",
        "non seulement des frais",
        "nous n’hésiterons pas à facturer des frais",
        "les frais ne tarderont pas à s’ajouter",
        "les frais ne sont pas offerts",
        "vous n’éviterez pas les frais",
        "nous ne renonçons pas aux frais",
        "le principal plus les frais",
        "les frais dus si vous ne payez pas",
        "pour éviter des frais",
        "sans compter les frais",
        "sans préjudice des frais",
        "les frais ne sont pas inclus",
        "nous n’excluons pas de réclamer des frais",
    ],
)
def test_a_cost_near_a_negation_is_not_denied_by_it(clause: str) -> None:
    assert not is_negated(clause, clause.index("frais"))
