"""The trail's details in French."""

from __future__ import annotations

from assistant.ui.audit_words import detail_words, named

CLIENTS = {"d1": "Atelier Morin SARL"}


def test_sums_are_in_euros_and_days_in_french() -> None:
    told = detail_words({"amount": "384.00", "due_on": "2026-11-27"}, CLIENTS)
    assert told == "pour le 27/11/2026, montant\u202f: 384,00\u202f€"
    assert detail_words({"amount": "all"}, CLIENTS) == "montant\u202f: tout"


def test_a_client_is_named_beside_its_id() -> None:
    assert detail_words({"debtor": "d1"}, CLIENTS) == "client\u202f: d1 (Atelier Morin SARL)"
    assert detail_words({"debtor": "d9"}, CLIENTS) == "client\u202f: d9"
    assert named("d1", CLIENTS) == "d1 (Atelier Morin SARL)"
