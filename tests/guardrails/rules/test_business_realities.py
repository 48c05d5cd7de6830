"""A client may be a prefecture, a newspaper or a co-ownership, and what was sold may be a page on Facebook."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.facts import Facts
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
WATCHED = frozenset({"CND064", "CND330", "CND331", "FAC310"})


def named(name: str, facts: Facts = BUSINESS) -> Facts:
    return replace(facts, debtor=replace(facts.debtor, name=name))


def sold(label: str, facts: Facts = BUSINESS) -> Facts:
    return replace(facts, invoices=tuple(replace(one, label=label) for one in facts.invoices))


def found(text: str, facts: Facts) -> set[str]:
    return {finding.rule for finding in check(text, facts, RATES)} & WATCHED


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (named("Ouest-France"), "Ouest-France nous doit encore 700,00 €."),
        (named("Préfecture de la Haute-Savoie", PUBLIC), "Nous nous adressons à la préfecture pour ce solde."),
        (named("Mairie de Valmeyer", PUBLIC), "Nous avons parlé à la mairie de ce retard le 3 mai."),
        (named("SDC Les Pins"), "Votre syndic, le cabinet Martin, reçoit copie de ce courrier."),
        (named("Village Vacances Les Cimes"), "Nous revenons vers votre village au sujet de la facture F-118."),
        (BUSINESS, "Nous avons parlé avec votre chef de travaux de la réserve du 3 mars."),
        (BUSINESS, "Votre hiérarchie doit-elle valider ce paiement ?"),
        (sold("Campagne Google Ads"), "Facture F-118, Campagne Google Ads : reste 700,00 €."),
        (sold("Création page Facebook"), "La création de votre page Facebook, facture F-118, reste à régler."),
        (sold("Affiches pour votre vitrine"), "La facture F-118 (Affiches pour votre vitrine) reste à régler."),
        (CONSUMER, "L’inscription de votre fils à l’école de musique reste à régler."),
    ],
)
def test_a_letter_may_name_the_debtor_its_own_house_and_what_was_sold(facts: Facts, text: str) -> None:
    assert found(text, facts) == set()


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (BUSINESS, "Nous nous adresserons à la préfecture pour ce retard."),
        (named("Roux Village", CONSUMER), "Nous revenons vers votre village au sujet de votre dette."),
        (CONSUMER, "Nous parlerons à votre chef de service de cette dette."),
        (BUSINESS, "Nous écrirons à votre syndic au sujet de cette facture."),
        (sold("Création page Facebook"), "Nous publierons cette facture sur Facebook."),
        (CONSUMER, "Votre fille rentre seule de l’école, et la cantine reste à régler."),
        (CONSUMER, "Votre hiérarchie sait-elle que vous ne payez pas ?"),
    ],
)
def test_the_same_words_of_others_are_blocked(facts: Facts, text: str) -> None:
    assert found(text, facts)


def test_cash_is_taken_at_the_counter_up_to_the_thousand_euros_of_the_law_and_never_alone() -> None:
    """C. mon. fin. L112-6 and D112-3."""
    dear = replace(BUSINESS, invoices=tuple(replace(one, residual=Decimal("1000.01")) for one in BUSINESS.invoices))
    offered = "Vous pouvez aussi régler en espèces à l’atelier."

    assert found(offered, BUSINESS) == set()
    assert found("Nous avons bien reçu votre règlement en espèces du 3 mai.", dear) == set()
    assert found(offered, dear) == {"FAC310"}
    assert found("Réglez uniquement en espèces à l’atelier.", BUSINESS) == {"FAC310"}
    assert found("Le règlement se fait en espèces, à mon cousin.", BUSINESS) == {"FAC310"}


def test_a_label_of_collection_costs_covers_none_in_the_letter() -> None:
    indemnity = "S’y ajoute une indemnité forfaitaire de 40 €."
    billed = sold("indemnité forfaitaire", CONSUMER)

    assert {one.rule for one in check(indemnity, billed, RATES)} >= {
        one.rule for one in check(indemnity, CONSUMER, RATES)
    }
