"""The table of objections: read as data, written as drafts of templates, approved by another, then said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap.templates import house_shelf
from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.errors import NotAllowedError, RefusedError
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.template import TemplateState
from assistant.drafting.calls.composer import CallComposer
from assistant.services.calls.objection_rows import ObjectionRow
from assistant.services.calls.objection_table import ObjectionTable
from assistant.services.calls.sample_calls import sample_calls
from assistant.services.templates.templates import Templates
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import AUDITOR, call_library, templates_of

VOUS = AddressForm.VOUS
CALM = "Je vous entends, et je transmets votre position telle quelle."


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def templates(house: House) -> Templates:
    return templates_of(house)


@pytest.fixture
def table(templates: Templates) -> ObjectionTable:
    return templates.objections


def edited(
    table: ObjectionTable, trigger: Trigger, call: CallSituation | None = None, **cells: str
) -> tuple[ObjectionRow, ...]:
    rows = table.rows(VOUS, call)
    return tuple(replace(row, cells={**row.cells, **cells}) if row.trigger is trigger else row for row in rows)


def said(house: House, call: CallSituation, trigger: Trigger) -> tuple[str, str]:
    """What a sheet of today says and where it ends."""
    composer = CallComposer(house_shelf(call_library(), house.unit_of_work))
    sheet = composer.write(sample_calls(call, VOUS, house.clock.today())[0].brief)
    branch = next(one for one in sheet.objections if one.trigger is trigger)
    return branch.say, branch.exit


def test_every_branch_is_a_row_with_four_cells(table: ObjectionTable) -> None:
    rows = table.rows(VOUS)
    assert [row.trigger for row in rows] == list(Trigger)
    assert all(all(row.cells.values()) and len(row.cells) == 4 for row in rows)
    assert table.lint(VOUS, None, rows) == ()


def test_a_situation_shows_its_own_lines(table: ObjectionTable) -> None:
    def asked(call: CallSituation | None) -> str:
        rows = {row.trigger: row for row in table.rows(VOUS, call)}
        return rows[Trigger.INVOICE_NOT_RECEIVED].cells["ask"]

    assert "{{deadline_day}}" in asked(None)
    assert asked(CallSituation.FIRST_CALL) == asked(None)
    assert "qui la suit" in asked(CallSituation.THANKS)


def test_a_change_is_a_draft_until_another_person_approves_it(
    house: House, templates: Templates, table: ObjectionTable
) -> None:
    before = said(house, CallSituation.FIRST_CALL, Trigger.REFUSES)
    made = table.propose(VOUS, None, edited(table, Trigger.REFUSES, say=CALM, exit="Remercier et terminer."), NORA)
    assert [one.prompt_id for one in made] == ["calls/objections/refuses.vous", "calls/objections/refuses.all"]
    assert said(house, CallSituation.FIRST_CALL, Trigger.REFUSES) == before
    shown = next(row for row in table.rows(VOUS) if row.trigger is Trigger.REFUSES)
    assert shown.cells["say"] == CALM
    assert {kept.state for kept in shown.standings.values()} == {TemplateState.DRAFT}

    table.submit(NORA)
    assert table.drafts() == ()
    waiting = next(row for row in table.rows(VOUS) if row.trigger is Trigger.REFUSES)
    assert waiting.locked == {"say", "ask", "record", "exit"}
    for one in made:
        with pytest.raises(NotAllowedError):
            templates.govern.approve(one.fingerprint, NORA)
        templates.govern.approve(one.fingerprint, LEA)
    assert said(house, CallSituation.FIRST_CALL, Trigger.REFUSES) == (CALM, "Remercier et terminer.")


def test_a_change_for_one_situation_leaves_the_others_as_they_are(
    house: House, templates: Templates, table: ObjectionTable
) -> None:
    other = said(house, CallSituation.FIRST_CALL, Trigger.REFUSES)
    call = CallSituation.BEFORE_NOTICE
    (made,) = table.propose(VOUS, call, edited(table, Trigger.REFUSES, call, say=CALM), NORA)
    assert "- say-before_notice [if call_before_notice] " in made.text
    (again,) = table.propose(VOUS, call, edited(table, Trigger.REFUSES, call, say=f"{CALM} Merci."), NORA)
    assert again.text.count("say-before_notice") == 1
    table.submit(NORA)
    templates.govern.approve(again.fingerprint, LEA)
    assert said(house, call, Trigger.REFUSES)[0] == f"{CALM} Merci."
    assert said(house, CallSituation.FIRST_CALL, Trigger.REFUSES) == other


def test_slots_are_declared_as_they_come_and_go(table: ObjectionTable) -> None:
    words = "Nous pouvons regarder un règlement en {{plan_limit}} au plus."
    (made,) = table.propose(VOUS, None, edited(table, Trigger.CASH_DIFFICULTY, say=words), NORA)
    assert "inputs: [plan_limit]" in made.text
    assert "version: 2" in made.text


@pytest.mark.parametrize(
    ("cells", "column", "told"),
    [
        ({"say": "Sinon, l’huissier saisira vos meubles."}, "say", ""),
        ({"say": "Vous payez 40 €, ou nous coupons."}, "say", "Un chiffre ne se dit pas"),
        ({"ask": "Et si {{iban}} ?"}, "ask", "Emplacement inconnu"),
        ({"exit": "  "}, "exit", "vide"),
    ],
)
def test_a_faulty_cell_is_told_in_its_place(
    table: ObjectionTable, cells: dict[str, str], column: str, told: str
) -> None:
    found = table.lint(VOUS, None, edited(table, Trigger.REFUSES, None, **cells))
    assert found
    assert {(one.trigger, one.column) for one in found} == {(Trigger.REFUSES, column)}
    assert any(told in one.fault.sentence and one.fault.stops for one in found)


def test_an_empty_cell_is_refused_and_a_threat_is_not_submitted(table: ObjectionTable) -> None:
    with pytest.raises(RefusedError, match="vide"):
        table.propose(VOUS, None, edited(table, Trigger.REFUSES, exit=""), NORA)
    table.propose(VOUS, None, edited(table, Trigger.REFUSES, say="Sinon, l’huissier saisira vos meubles."), NORA)
    with pytest.raises(RefusedError, match="Corrigez avant de soumettre"):
        table.submit(NORA)


def test_lines_are_kept_on_one_line_and_nothing_changed_is_nothing_written(table: ObjectionTable) -> None:
    assert table.propose(VOUS, None, table.rows(VOUS), NORA) == ()
    (made,) = table.propose(VOUS, None, edited(table, Trigger.REFUSES, say="Je vous\n  entends."), NORA)
    assert "- say Je vous entends.\n" in made.text


def test_who_only_reads_writes_nothing(table: ObjectionTable) -> None:
    with pytest.raises(NotAllowedError):
        table.propose(VOUS, None, (), AUDITOR)
