"""``courtois rules``: the catalogue, one card, and what is switched off."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.domain.approvals.rule_switch import UNSWITCHED, sealed
from assistant.guardrails.rules import RULES
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois
from tests.services.house_of_tests import MONDAY


def test_every_rule_is_listed_with_its_source_and_how_sure_it_is(courtois: Courtois, home: Path) -> None:
    run = courtois("rules")

    assert [line[:6] for line in run.out.splitlines()] == [rule.id for rule in RULES]
    assert "FAC002 bloque lateness-before-due | C. com. L441-10" in run.out
    assert "source secondaire, à confirmer, le 21/11/2026" in run.out
    assert not home.exists()


def test_the_catalogue_comes_as_json(courtois: Courtois) -> None:
    listed = json.loads(courtois("rules", "--json").out)
    first = listed[0]

    assert len(listed) == len(RULES)
    assert (first["id"], first["severity"], first["unverified"], first["off"]) == ("FAC002", "blocking", True, None)
    assert first["covers"] == ["GR-002"]


def test_one_rule_shows_its_card_and_examples(courtois: Courtois) -> None:
    for named in ("FAC002", "fac002", "lateness-before-due"):
        run = courtois("rules", named)
        assert run.out.startswith("FAC002 bloque")
        assert "✗ Votre facture F-118 est en retard" in run.out
        assert "Exigences\u202f: GR-002" in run.out


def test_a_requirement_shows_the_rules_and_what_else_answers_it(courtois: Courtois) -> None:
    assert courtois("rules", "GR-031").out.startswith("CND075")
    assert "sans objet" in courtois("rules", "gr-078").out
    both = courtois("rules", "GR-079").out
    assert "INS079" in both
    assert "porte assistant/domain/gate/insolvency.py" in both


def test_an_unknown_rule_is_one_sentence(courtois: Courtois) -> None:
    run = courtois("rules", "GR-999")

    assert (run.status, run.out) == (2, "")
    assert "GR-999" in run.sentence


def test_a_rule_that_is_off_is_marked_with_who_when_and_why(courtois: Courtois, home: Path) -> None:
    database = open_database(f"sqlite:///{home / 'courtois.sqlite3'}")
    database.upgrade()
    switch = sealed(UNSWITCHED, rule="TON301", off=True, user_id="lea", at=MONDAY, reason="Fausses alertes")
    with database.unit_of_work() as uow:
        uow.rule_switches.add(switch)
        uow.commit()
    database.dispose()

    assert "[hors service\u202f: lea, 23/11/2026, Fausses alertes]" in courtois("rules", "TON301").out
    assert json.loads(courtois("rules", "TON301", "--json").out)[0]["off"]["by"] == "lea"


def test_a_trail_that_was_tampered_with_is_told(courtois: Courtois, home: Path) -> None:
    database = open_database(f"sqlite:///{home / 'courtois.sqlite3'}")
    database.upgrade()
    forged = sealed("another chain", rule="TON301", off=True, user_id="lea", at=MONDAY, reason="Fausses alertes")
    with database.unit_of_work() as uow:
        uow.rule_switches.add(forged)
        uow.commit()
    database.dispose()
    run = courtois("rules")

    assert run.out.startswith("Le journal des règles a été altéré")
    assert "hors service" not in run.out
