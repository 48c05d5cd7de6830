"""The trail proves itself: a changed row is named, rows removed from its end are missed, a clock set back is noted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.bootstrap.audit import audit_services
from assistant.domain.approvals.audit import CLOCK_SET_BACK
from assistant.domain.approvals.rule_switch import RulesOff
from assistant.domain.errors import NotAllowedError
from assistant.services.audit.audit_trail import AuditTrail
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.house.switch_rule import SwitchRule
from assistant.settings import Settings
from tests.services.house_of_tests import LEA, House

REASON = "Nos clients de Genève écrivent en deux langues."
TRIGGERS = ("audit_events_keep_update", "audit_events_keep_delete", "rule_switches_keep_delete")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path / "book")
    yield built
    built.database.dispose()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()


@pytest.fixture
def trail(house: House, tmp_path: Path) -> AuditTrail:
    settings = Settings(home=house.home, audit_key=tmp_path / "keys" / "key.pem")
    return audit_services(settings, house.unit_of_work, house.clock, read_rates())


def note(house: House, times: int) -> None:
    for number in range(times):
        with house.unit_of_work() as uow:
            uow.audit.append(at=house.clock.now(), user_id="lea", action="look", subject_id=f"d{number}")
            uow.commit()


def tamper(house: House, statement: str) -> None:
    """Change the file behind the program's back, triggers dropped as who owns the file can."""
    with sqlite3.connect(house.home / "book.sqlite3") as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        connection.execute(statement)


def test_an_untouched_trail_holds(house: House, trail: AuditTrail) -> None:
    note(house, 3)
    root, _ = trail.sign_root(LEA)
    verdict = trail.verify()
    assert (verdict.holds, verdict.events, verdict.roots, root.count) == (True, 4, 1, 4)
    assert verdict.sentence == "intact, 4 événements, 1 racine signée."


@pytest.mark.parametrize(
    ("tampering", "row", "why"),
    [
        ("UPDATE audit_events SET subject_id = 'dX' WHERE sequence = 2", 2, "modifié"),
        ("UPDATE audit_events SET at = '2026-11-23 09:00:01' WHERE sequence = 3", 3, "modifié"),
        ("DELETE FROM audit_events WHERE sequence = 2", 2, "il manque"),
        ("UPDATE audit_events SET previous = 'f' || substr(previous, 2) WHERE sequence = 3", 3, "ne suit pas"),
        ("DELETE FROM audit_events WHERE sequence > 2", 3, "il en manque 3 à la fin (racine du 23/11/2026)"),
    ],
)
def test_the_first_row_at_fault_is_named(house: House, trail: AuditTrail, tampering: str, row: int, why: str) -> None:
    note(house, 4)
    trail.sign_root(LEA)
    tamper(house, tampering)
    verdict = trail.verify()
    assert verdict.broken is not None
    assert verdict.broken.sequence == row
    assert why in verdict.sentence


def test_a_byte_flipped_in_the_file_is_found(house: House, trail: AuditTrail) -> None:
    note(house, 3)
    house.database.dispose()
    path = house.home / "book.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = path.read_bytes()
    place = content.index(b"lealookd1") + len(b"lealookd")
    path.write_bytes(content[:place] + b"7" + content[place + 1 :])
    verdict = trail.verify()
    assert verdict.broken is not None
    assert verdict.broken.sequence == 2


def test_a_trail_written_anew_with_right_hashes_differs_from_what_was_signed(house: House, trail: AuditTrail) -> None:
    note(house, 2)
    root, _ = trail.sign_root(LEA)
    tamper(house, "DELETE FROM audit_events")
    house.wait_minutes(5)
    note(house, 3)
    verdict = trail.verify(root)
    assert verdict.broken is not None
    assert "diffère" in verdict.sentence


def test_a_root_kept_elsewhere_tells_though_the_folder_was_emptied(house: House, trail: AuditTrail) -> None:
    note(house, 2)
    root, place = trail.sign_root(LEA)
    Path(place).unlink()
    tamper(house, "DELETE FROM audit_events WHERE sequence > 1")
    assert trail.verify().holds
    assert not trail.verify(root).holds


def test_a_root_that_the_house_did_not_sign_is_refused(house: House, trail: AuditTrail) -> None:
    note(house, 2)
    root, _ = trail.sign_root(LEA)
    forged = replace(root, count=1)
    assert "signature" in trail.verify(forged).sentence


def test_a_broken_trail_is_not_signed(house: House, trail: AuditTrail) -> None:
    note(house, 2)
    tamper(house, "UPDATE audit_events SET user_id = 'nora' WHERE sequence = 1")
    with pytest.raises(NotAllowedError, match="événement 1"):
        trail.sign_root(LEA)


def test_a_clock_set_back_is_noted_in_the_event_itself(house: House, trail: AuditTrail) -> None:
    note(house, 1)
    house.clock.moment -= timedelta(hours=1)
    note(house, 1)
    with house.unit_of_work() as uow:
        events = uow.audit.all()
    assert events[1].details == {CLOCK_SET_BACK: events[0].at.isoformat()}
    assert (trail.verify().holds, trail.verify().clock_set_back) == (True, 1)


def test_decisions_on_rules_removed_from_the_end_are_missed_by_the_trail(house: House) -> None:
    switch = SwitchRule(house.unit_of_work, house.clock)
    switch.off("REG209", REASON, LEA)
    switch.on("REG209", REASON, LEA)
    assert rules(house).intact
    tamper(house, "DELETE FROM rule_switches WHERE id = 2")
    assert not rules(house).intact
    assert rules(house).ids == frozenset()
    with pytest.raises(NotAllowedError, match="altéré"):
        switch.off("REG209", REASON, LEA)


def rules(house: House) -> RulesOff:
    with house.unit_of_work() as uow:
        return rules_off_now(uow)
