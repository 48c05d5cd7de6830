"""The trail's details in French."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.people.user import Role
from assistant.ui.audit_words import detail_words, event_words

CLIENTS = {"d1": "Atelier Morin SARL", "x1": "Atelier Morin SARL"}
DRAFTED = AuditEvent(1, datetime(2026, 11, 23, 9, tzinfo=UTC), "nora", "draft", "x1", {"debtor": "d1"}, "", "")


def test_sums_are_in_euros_and_days_in_french() -> None:
    told = detail_words({"amount": "384.00", "due_on": "2026-11-27"})
    assert told == "pour le 27/11/2026, montant\u202f: 384,00\u202f€"
    assert detail_words({"amount": "all"}) == "montant\u202f: tout"


def test_a_client_is_named_first_and_the_reference_stands_last() -> None:
    at = "23/11/2026 à 10:00"
    assert event_words(DRAFTED, CLIENTS, {}) == f"{at} · Atelier Morin SARL · réf. x1"
    assert event_words(replace(DRAFTED, details={}), CLIENTS, {}) == f"{at} · Atelier Morin SARL · réf. x1"
    assert event_words(DRAFTED, {}, {}) == f"{at} · client\u202f: d1 · réf. x1"


def test_a_person_is_named_in_place_of_their_id() -> None:
    about = replace(DRAFTED, subject_id="lea", details={"role": Role.TEAM_LEAD.value})
    assert event_words(about, CLIENTS, {"lea": "Léa Roche"}).endswith("· Léa Roche · rôle\u202f: responsable")
