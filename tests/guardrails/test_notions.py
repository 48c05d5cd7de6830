"""What rules share: the invoice spoken of, what is demanded, the sums that can be computed, the role of a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.facts import Facts, PenaltyFacts
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.examples import BUSINESS, PUBLIC, TWO_INVOICES
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import roled_dates
from assistant.guardrails.figures.demanded import demanded
from assistant.guardrails.figures.instalments import instalment_spans
from assistant.guardrails.figures.late_rates import late_rates
from assistant.guardrails.figures.named import mentions, spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.necessary import needs
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
DISPUTED = replace(TWO_INVOICES, invoices=(replace(TWO_INVOICES.invoices[0], disputed=True), TWO_INVOICES.invoices[1]))


def _letter(text: str, facts: Facts = BUSINESS) -> Letter:
    return Letter(text, facts, RATES)


@pytest.mark.parametrize("spelling", ["F-118", "f 118", "F118", "F – 118"])
def test_an_invoice_is_named_however_its_number_is_joined(spelling: str) -> None:
    assert [mention.invoice.number for mention in mentions(_letter(f"Facture {spelling}, merci."))] == ["F-118"]


@pytest.mark.parametrize("other", ["F-1180", "BF-118", "118 €", "F-118-2"])
def test_a_longer_reference_or_a_sum_names_no_invoice(other: str) -> None:
    assert mentions(_letter(f"Voir {other}.")) == []


def test_a_sum_speaks_of_the_invoice_named_nearest_before_it() -> None:
    letter = _letter("F-118 : 700,00 € ; F-121 : 310,00 €.", TWO_INVOICES)

    assert [spoken_of(letter, money.start)[0].number for money in letter.amounts] == ["F-118", "F-121"]


def test_invoices_named_in_one_breath_count_together() -> None:
    letter = _letter("F-118 et F-121 : 1 010,00 €.", TWO_INVOICES)

    assert len(spoken_of(letter, letter.amounts[0].start)) == 2


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("F-118 et F-121 restent à payer.", True),
        ("Nous laissons F-118 de côté. F-121 reste à payer.", False),
        ("F-118 est en cours d’examen ; nous ne vous demandons rien.", False),
        ("Votre contestation est sans objet : réglez F-118.", True),
        ("F-118 est contestée. Total à payer : 1 010,00 €.", True),
        ("F-118 signale deux planches fendues. Nous suspendons nos relances sur cette facture.", False),
    ],
)
def test_an_invoice_is_demanded_unless_the_letter_sets_it_aside(text: str, asked: bool) -> None:  # noqa: FBT001
    letter = _letter(text, DISPUTED)

    assert demanded(letter, DISPUTED.invoices[0]) is asked


def test_outside_the_sequence_only_a_request_demands() -> None:
    facts = replace(BUSINESS, stage=Stage.OTHER)

    assert not demanded(_letter("Voici votre relevé : F-118, 700,00 €.", facts), facts.invoices[0])
    assert demanded(_letter("Merci de payer F-118 : elle reste due.", facts), facts.invoices[0])


def test_interest_indemnity_and_their_total_are_computable() -> None:
    known = computable(_letter("Reste 700,00 € sur F-118."))

    assert Decimal("11.18") in known.interest
    assert Decimal("751.18") in known.totals
    assert Decimal("751.19") not in known.all


def test_an_agreed_rate_replaces_that_of_the_law() -> None:
    facts = replace(BUSINESS, penalty=PenaltyFacts(Decimal("15.00"), "CGV art. 7"))

    assert late_rates(_letter("", facts)).yearly == {Decimal("15.00")}
    assert late_rates(_letter("", PUBLIC)).margin == Decimal(8)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La facture F-118 du 1er mars 2026.", DateRole.ISSUED),
        ("F-118, échue le 31 mars 2026.", DateRole.DUE),
        ("Impayée depuis le 1er avril.", DateRole.DUE_SINCE),
        ("Nous vous avons relancé le 9 avril.", DateRole.CONTACT),
        ("Merci de payer d’ici le 29 mai.", DateRole.DEADLINE),
        ("Elle était à régler le 31 mars.", DateRole.DUE),
        ("Votre virement du 15 avril est arrivé.", DateRole.PAID),
        ("Vous aviez promis un virement de 700,00 € pour le 15 mai.", DateRole.PROMISE),
        ("Annecy, le 18 mai 2026", DateRole.LETTER),
        ("Les pénalités courent depuis le 1er avril 2026.", DateRole.INTEREST_START),
        ("Décompte arrêté au 18 mai 2026.", DateRole.INTEREST_END),
    ],
)
def test_the_nearest_cue_gives_a_date_its_role(text: str, role: DateRole) -> None:
    assert roled_dates(_letter(text))[0].role is role


def test_dates_joined_by_and_share_their_role() -> None:
    roles = {dated.role for dated in roled_dates(_letter("Je vous ai écrit le 9 avril, puis le 4 mai."))}

    assert roles == {DateRole.CONTACT}


def test_instalments_pass_when_they_add_up_and_have_each_their_day() -> None:
    good = _letter("300,00 € le 15 juin 2026 et 400,00 € le 15 juillet 2026.")
    wrong = _letter("300,00 € le 15 juin 2026 et 410,00 € le 15 juillet 2026.")

    assert len(instalment_spans(good)) == 2
    assert instalment_spans(wrong) == frozenset()
    assert instalment_spans(_letter("Deux versements de 350 €."))


def test_instalments_add_up_to_the_indemnity_too_only_where_it_is_asked_for() -> None:
    parts = "370,00 € le 15 juin 2026 et 370,00 € le 15 juillet 2026."

    assert instalment_spans(_letter(parts)) == frozenset()
    assert instalment_spans(_letter(f"{parts} Nous renonçons à toute indemnité.")) == frozenset()
    assert len(instalment_spans(_letter(f"{parts} L’indemnité de recouvrement est due."))) == 2


def test_the_indemnity_is_no_instalment() -> None:
    text = "Payez 660,00 € au plus tard le 15 juin 2026, outre l’indemnité de 40,00 €."

    assert instalment_spans(_letter(text)) == frozenset()


def test_without_any_invoice_nothing_is_computable_but_nothing_fails() -> None:
    assert computable(_letter("", replace(BUSINESS, invoices=(), as_of=date(2026, 5, 18)))).totals == frozenset()


def test_a_template_tells_what_its_sentences_must_hold() -> None:
    first, second = needs("(penalites|interets) ~3 (frais|cout)")

    assert first | second == {"pena", "inte", "frai", "cout"}
    assert needs("foo ?bar") == (frozenset({"foo", "foob"}),)
