"""Choices whose words differ."""

from __future__ import annotations

from assistant.domain.ledger.debtor import DebtorName
from assistant.ui.components.dossier.client_choice import client_names
from assistant.ui.told_apart import told_apart


def test_words_of_their_own_stay_as_they_are_and_in_order() -> None:
    assert list(told_apart({"b": "Zoé", "a": "Ana"}).items()) == [("b", "Zoé"), ("a", "Ana")]


def test_shared_words_get_the_first_mark_that_differs_else_the_id() -> None:
    mails = {"1": "ana@a.example", "2": "ana@b.example", "3": ""}
    assert told_apart({"1": "Ana Roux", "2": "Ana Roux", "3": "Ana Roux"}, mails) == {
        "1": "Ana Roux (ana@a.example)",
        "2": "Ana Roux (ana@b.example)",
        "3": "Ana Roux",
    }
    assert told_apart({"1": "Ana", "2": "Ana"}, {"1": "x", "2": "x"}) == {"1": "Ana (1)", "2": "Ana (2)"}


def test_two_sites_of_one_company_are_two_clients_to_choose_from() -> None:
    sites = [DebtorName(f"d{rank}", "Bois du Jura", "552100554", "", f"C00{rank}") for rank in (1, 2)]
    assert client_names(sites) == {"d1": "Bois du Jura (C001)", "d2": "Bois du Jura (C002)"}
