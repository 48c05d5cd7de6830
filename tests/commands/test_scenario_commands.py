"""The day's list, the simulation and the run of scenarios, as scripts read them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.commands.conftest import Courtois

CLIENTS = """code;nom;type;email;adresse
c1;Atelier Morin;entreprise;compta@morin.example;3 rue des Aulnes, 73000 Chambéry
c2;Boulangerie Petit;entreprise;;
"""
INVOICES = """client;numero;date;echeance;montant
c1;F-1;01/09/2026;01/10/2026;1200,00
c2;F-2;01/09/2026;01/10/2026;300,00
"""


@pytest.fixture
def book(courtois: Courtois, tmp_path: Path) -> Courtois:
    for name, text in (("clients.csv", CLIENTS), ("factures.csv", INVOICES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert courtois("init").status == 0
    imported = courtois("import", tmp_path / "clients.csv", tmp_path / "factures.csv")
    assert imported.status == 0, imported.err + imported.out
    return courtois


def test_the_days_list_of_any_day_is_a_list_with_status_and_reasons(book: Courtois) -> None:
    first, second = json.loads(book("worklist", "--json", "--as-of", "12/10/2026").out)

    keys = ("client_id", "name", "status", "reasons", "level", "channel", "amount", "days_past_due", "priority", "why")
    assert [first[key] for key in keys] == [
        "c1", "Atelier Morin", "ready", [], 1, "email", "1200.00", 11, 1640, "première relance",
    ]  # fmt: skip
    assert (second["status"], second["codes"]) == ("blocked", ["no_address"])
    assert "Aucune adresse" in second["reasons"][0]


def test_before_its_step_a_client_waits(book: Courtois) -> None:
    (first, _) = json.loads(book("worklist", "--json", "--as-of", "2026-10-03").out)

    assert (first["status"], first["step_on"]) == ("blocked", "2026-10-04")
    titles, line, *_ = book("worklist", "--as-of", "2026-10-03").out.splitlines()
    assert titles == "Quoi faire\tCode\tClient\tÀ demander\tRetard\tÉtape\tCanal\tPourquoi"
    told = dict(zip(titles.split("\t"), line.split("\t"), strict=True))
    assert (told["Quoi faire"], told["Code"], told["Client"]) == ("à laisser", "c1", "Atelier Morin")
    assert (told["À demander"], told["Étape"], told["Canal"]) == ("1\u202f200,00\u202f€", "Relance 1", "Courriel")


def test_the_simulation_counts_by_day_and_channel_and_tells_the_blocked(book: Courtois) -> None:
    told = json.loads(book("simulate", "--days", "60", "--json", "--as-of", "2026-10-12").out)

    assert [(a["date"], a["step"], a["channel"]) for a in told["actions"]][:2] == [
        ("2026-10-12", "Première relance", "email"),
        ("2026-10-19", "Deuxième relance", "email"),
    ]
    assert told["counts"][0] == {"date": "2026-10-12", "channel": "email", "count": 1}
    assert [(b["client_id"], b["codes"]) for b in told["blocked"]] == [("c2", ["no_address"])]
    assert len(told["assumptions"]) == 6
    plain = book("simulate", "--as-of", "2026-10-12", "--promises-broken")
    assert "1 client bloqué" in plain.out
    assert "Courriel\t" in plain.out


def test_a_run_tells_what_is_open_and_refuses_to_go_back(book: Courtois) -> None:
    ran = datetime.now(UTC).date() - timedelta(days=1)  # a coming day is refused, whatever the zone
    told = json.loads(book("run-scenarios", "--json", "--as-of", ran.isoformat()).out)

    assert (told["on"], told["made"]) == (ran.isoformat(), 1)
    assert [(a["client_id"], a["stage"], a["due_since"]) for a in told["open"]] == [("c1", "reminder_1", "2026-10-04")]
    assert "0 action nouvelle" in book("run-scenarios", "--as-of", ran.isoformat()).out
    refused = book("run-scenarios", "--as-of", (ran - timedelta(days=1)).isoformat())
    assert refused.status == 2
    assert "reviendrait en arrière" in refused.sentence


def test_a_manager_whom_nobody_knows_is_one_sentence(book: Courtois) -> None:
    refused = book("worklist", "--manager", "inconnue")

    assert refused.status == 2
    assert "suivi par «\u202finconnue\u202f»" in refused.sentence


@pytest.mark.parametrize("command", [("gate", "c1"), ("worklist",)])
def test_days_are_written_in_both_ways_and_not_of_another_age(book: Courtois, command: tuple[str, ...]) -> None:
    assert book(*command, "--as-of", "12/10/2026").out == book(*command, "--as-of", "2026-10-12").out != ""
    refused = book(*command, "--as-of", "0001-01-01")
    assert (refused.status, refused.out) == (2, "")
    assert "--as-of" in refused.sentence


@pytest.mark.parametrize("command", ["worklist", "simulate", "run-scenarios"])
def test_a_day_that_is_none_is_one_sentence(book: Courtois, command: str) -> None:
    refused = book(command, "--as-of", "2026-02-31")

    assert refused.status == 2
    assert "--as-of" in refused.sentence
