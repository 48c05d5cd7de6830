"""FACTS are read exactly as published, or refused in one French sentence that says what and where."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from assistant.connectors.facts import json_schema, parse_facts
from assistant.domain.errors import UnreadableFactsError
from assistant.domain.fact_kinds import Surrounding
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.places import KNOWLEDGE

PUBLISHED = json.loads((KNOWLEDGE / "facts-example.json").read_text(encoding="utf-8"))


def test_the_published_example_is_read_whole() -> None:
    facts = parse_facts(PUBLISHED)

    assert facts.as_of == date(2026, 5, 18)
    assert facts.stage is Stage.REMINDER_2
    assert facts.channel is Channel.EMAIL
    assert Surrounding.IDENTITY in facts.surroundings
    assert facts.debtor.kind is DebtorKind.BUSINESS
    assert facts.invoices[0].residual == Decimal("700.00")
    assert facts.penalty.contract_rate == Decimal("12.15")
    assert facts.history is not None
    assert facts.history[0].on == date(2026, 4, 9)


def test_an_absent_key_and_null_both_mean_not_known() -> None:
    nulls = dict.fromkeys(PUBLISHED)

    assert parse_facts(nulls) == parse_facts({})
    assert parse_facts({}).debtor.kind is DebtorKind.UNKNOWN
    assert parse_facts({}).history is None
    assert parse_facts({"history": []}).history == ()
    assert not parse_facts({}).as_of_known


def test_without_a_day_of_writing_the_latest_known_past_day_stands_in() -> None:
    facts = parse_facts({"history": [{"on": "2026-04-09"}], "invoices": [{"number": "1", "issued_on": "2026-03-01"}]})

    assert facts.as_of == date(2026, 4, 9)


def test_a_residual_that_is_not_given_follows_from_amount_payments_and_credits() -> None:
    facts = parse_facts({"invoices": [{"number": "1", "amount": "100.00", "paid": "30.00", "credited": "10.00"}]})

    assert facts.invoices[0].residual == Decimal("60.00")


def test_payments_that_are_not_given_follow_from_amount_and_residual() -> None:
    facts = parse_facts({"invoices": [{"number": "1", "amount": "100.00", "residual": "60.00"}]})

    assert facts.invoices[0].paid == Decimal("40.00")


def test_an_invoice_without_sums_says_so() -> None:
    assert not parse_facts({"invoices": [{"number": "1"}]}).invoices[0].sums_known


def test_every_optional_key_is_understood() -> None:
    facts = parse_facts(
        {
            **PUBLISHED,
            "recipient": "insolvency_officer",
            "copy_to": ["Me Vial"],
            "plan": {"accepted_on": "2026-05-01", "instalments": [{"due_on": "2026-06-01", "amount": "350.00"}]},
            "concessions": {"waive_interest": True, "instalments_max": 3, "last_instalment_by": "2026-09-30"},
            "payee": {"name": "Factor Alpin", "iban": "FR7630006000011234567890189"},
            "attachments": ["facture"],
            "supporting_documents": [],
            "limitation_date": "2031-03-31",
            "clauses": {"penalty": "CGV art. 9"},
            "contract_reference": "C-12",
            "events": [{"kind": "call", "direction": "in", "channel": "phone", "on": None}],
            "discount": {"rate": "2.00", "until": "2026-06-30"},
            "promises": [{"on": "2026-05-02", "amount": "700.00", "due_on": "2026-05-15", "status": "broken"}],
        }
    )

    assert facts.plan is not None
    assert facts.plan.instalments[0].amount == Decimal("350.00")
    assert facts.events is not None
    assert facts.events[0].on is None
    assert facts.concessions is not None
    assert facts.concessions.instalments_max == 3


def test_a_single_text_stands_for_a_list_of_one() -> None:
    assert parse_facts({"copy_to": "Me Vial"}).copy_to == ("Me Vial",)


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"stagee": "other"}, "stagee"),
        ({"stage": "reminder_9"}, "stage"),
        ({"as_of": "18/05/2026"}, "as_of"),
        ({"as_of": "2026-02-30"}, "2026-02-30"),
        ({"invoices": [{"number": "1", "amount": "1 200,00"}]}, "invoices[0].amount"),
        ({"invoices": [{"number": "1", "amount": 12.5}]}, "invoices[0].amount"),
        ({"invoices": [{"number": "1", "amount": "NaN"}]}, "invoices[0].amount"),
        ({"invoices": [{"amount": "1.00"}]}, "invoices[0].number"),
        ({"invoices": [{"number": "1", "montant": "1.00"}]}, "invoices[0].montant"),
        ({"invoices": {}}, "invoices"),
        ({"debtor": {"contacts": [{"name": "Luc"}]}}, "debtor.contacts[0].name"),
        ({"invoices": [{"number": "1", "einvoice_status": {"status": "a", "on": "demain"}}]}, "einvoice_status.on"),
        ([], "objet JSON"),
        ("facts", "objet JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence_that_says_where(wrong: object, where: str) -> None:
    with pytest.raises(UnreadableFactsError) as refused:
        parse_facts(wrong)

    assert where in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_invoice_may_be_said_to_be_paid_by_a_plan_and_is_not_unless_said() -> None:
    planned, plain = parse_facts({"invoices": [{"number": "1", "deferred": True}, {"number": "2"}]}).invoices

    assert (planned.deferred, plain.deferred) == (True, False)


def test_the_published_schema_is_the_one_of_the_types() -> None:
    published = json.loads((KNOWLEDGE / "facts-schema.json").read_text(encoding="utf-8"))

    assert published == json_schema()
