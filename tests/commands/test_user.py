"""Accounts on the command line."""

from __future__ import annotations

import json
from socket import socket

from tests.commands.conftest import Courtois


def test_an_account_is_added_listed_given_a_role_and_closed(courtois: Courtois) -> None:
    added = courtois("user", "add", "ada", "--name", "Ada Morel", "--role", "admin")
    assert added.status == 0
    assert len(added.out.splitlines()[-1]) == 19
    courtois("user", "add", "bob", "--name", "Bob Rey")
    assert courtois("user", "role", "bob", "lead", "--team", "Nord").status == 0
    assert courtois("user", "disable", "bob").status == 0
    people = {row["id"]: row for row in json.loads(courtois("user", "list", "--json").out)}
    assert people["bob"] == {
        "id": "bob",
        "name": "Bob Rey",
        "role": "team_lead",
        "team": "Nord",
        "email": "",
        "active": False,
        "languages": [],
    }


def test_whoever_makes_accounts_without_an_administrator_is_warned(courtois: Courtois) -> None:
    first = courtois("user", "add", "bob", "--name", "Bob Rey").err
    assert "premier compte" in first
    assert "--role admin" in first
    assert courtois("user", "add", "ada", "--name", "Ada Morel", "--role", "admin").err == ""


def test_the_last_way_in_cannot_be_closed(courtois: Courtois) -> None:
    courtois("user", "add", "bob", "--name", "Bob Rey", "--role", "lead")
    refused = courtois("user", "disable", "bob")
    assert refused.status == 2
    assert "seul par lequel on puisse entrer" in refused.sentence
    courtois("user", "add", "ada", "--name", "Ada Morel", "--role", "admin")
    assert courtois("user", "disable", "bob").status == 0


def test_the_last_administrator_cannot_be_closed(courtois: Courtois) -> None:
    courtois("user", "add", "ada", "--name", "Ada Morel", "--role", "admin")
    refused = courtois("user", "disable", "ada")
    assert refused.status == 2
    assert "seul compte d’administration" in refused.sentence


def test_the_network_is_refused_before_the_first_account(courtois: Courtois) -> None:
    refused = courtois("run", "--address", "0.0.0.0", "--no-browser")  # noqa: S104 - refused
    assert refused.status == 2
    assert "courtois user add" in refused.sentence


def test_a_port_that_is_taken_is_refused_before_any_address_is_told(courtois: Courtois) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        refused = courtois("run", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert refused.status == 2
    assert refused.out == ""
    assert "déjà pris" in refused.sentence


def test_the_languages_of_a_person_are_noted_in_codes(courtois: Courtois) -> None:
    courtois("user", "add", "bob", "--name", "Bob Rey", "--role", "agent")
    assert courtois("user", "languages", "bob", "fr", "EN", "fr").out == "Bob Rey\u202f: fr, en.\n"
    (bob,) = json.loads(courtois("user", "list", "--json").out)
    assert bob["languages"] == ["fr", "en"]
    refused = courtois("user", "languages", "bob", "anglais")
    assert refused.status == 2
    assert "code de langue" in refused.sentence
    assert "toutes les langues" in courtois("user", "languages", "bob").out
