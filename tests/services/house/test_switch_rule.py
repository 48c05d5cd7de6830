"""A rule is switched off by a team lead alone, with a reason, for good in the trail; it voids approvals."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.approvals.rule_switch import rules_off
from assistant.domain.errors import NotAllowedError, NotFoundError, StaleApprovalError
from assistant.domain.writing.draft import LetterText
from assistant.domain.written_words import LONGEST_REASON
from assistant.guardrails.engine import rule_set_fingerprint
from assistant.guardrails.in_force import CORE
from assistant.services.house.switch_rule import SwitchRule
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

SPEECH = "REG209"  # blocks a sentence in another language
REASON = "Nos clients de Genève écrivent en deux langues."
BILINGUAL = "Thank you very much for your kind answer to this message."


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def switch(house: House) -> SwitchRule:
    return SwitchRule(house.unit_of_work, house.clock)


def test_a_decision_keeps_who_when_and_why_and_is_sealed_in_the_audit_trail(house: House, switch: SwitchRule) -> None:
    made = switch.off(SPEECH, f"  {REASON} ", LEA)

    with house.unit_of_work() as uow:
        assert uow.rule_switches.all() == (made,)
        event = uow.audit.all()[-1]
    assert (made.rule, made.off, made.user_id, made.at, made.reason) == (SPEECH, True, "lea", house.clock.now(), REASON)
    assert (event.action, event.subject_id, event.user_id) == ("switch_rule_off", SPEECH, "lea")
    assert event.details == {"seal": made.seal}


def test_only_a_lead_decides(house: House, switch: SwitchRule) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        switch.off(SPEECH, REASON, NORA)
    switch.off(SPEECH, REASON, LEA)
    with pytest.raises(NotAllowedError, match="responsable"):
        switch.on(SPEECH, REASON, NORA)
    with house.unit_of_work() as uow:
        assert rules_off(uow.rule_switches.all()).ids == {SPEECH}


@pytest.mark.parametrize("reason", ["", "   ", "faux"])
def test_a_reason_is_written(switch: SwitchRule, reason: str) -> None:
    with pytest.raises(NotAllowedError, match="motif"):
        switch.off(SPEECH, reason, LEA)


def test_a_reason_is_kept_up_to_its_limit(switch: SwitchRule) -> None:
    assert switch.off(SPEECH, "Nos clients. " * 1000, LEA).reason == ("Nos clients. " * 1000)[:LONGEST_REASON].rstrip()


@pytest.mark.parametrize("rule", sorted(CORE))
def test_a_rule_of_the_core_is_never_switched_off(house: House, switch: SwitchRule, rule: str) -> None:
    with pytest.raises(NotAllowedError, match="ne se met pas hors service"):
        switch.off(rule, REASON, LEA)
    with house.unit_of_work() as uow:
        assert uow.rule_switches.all() == ()


def test_an_unknown_rule_is_said(switch: SwitchRule) -> None:
    with pytest.raises(NotFoundError, match="XXX999"):
        switch.off("XXX999", REASON, LEA)


def test_what_is_so_already_is_not_decided_again(switch: SwitchRule) -> None:
    with pytest.raises(NotAllowedError, match="déjà en service"):
        switch.on(SPEECH, REASON, LEA)
    switch.off(SPEECH, REASON, LEA)
    with pytest.raises(NotAllowedError, match="déjà hors service"):
        switch.off(SPEECH, REASON, LEA)


def test_every_check_of_the_application_leaves_out_a_rule_that_is_off(house: House, switch: SwitchRule) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    greeting, rest = draft.latest.text.body.split("\n\n", maxsplit=1)
    bilingual = LetterText(draft.latest.text.subject, f"{greeting}\n\n{BILINGUAL}\n\n{rest}")

    def rules_found() -> set[str]:
        return {finding.rule for finding in house.edit.recheck(draft.id, bilingual, LEA)}

    assert SPEECH in rules_found()
    switch.off(SPEECH, REASON, LEA)
    assert SPEECH not in rules_found()
    house.edit(draft.id, bilingual, NORA)
    house.approve(draft.id, NORA)
    switch.on(SPEECH, "Nous n’en avons plus besoin.", LEA)
    assert SPEECH in rules_found()


def test_switching_voids_approvals_even_once_it_is_undone(house: House, switch: SwitchRule) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    switch.off("TON301", REASON, LEA)
    switch.on("TON301", REASON, LEA)

    with pytest.raises(StaleApprovalError, match="règles"):
        house.send.mark_sent(draft.id, NORA)


def test_a_draft_keeps_the_rule_set_that_it_was_checked_with(house: House, switch: SwitchRule) -> None:
    assert house.draft(DraftRequest("d1"), NORA).provenance.rule_set == rule_set_fingerprint()
    switch.off(SPEECH, REASON, LEA)
    assert house.draft(DraftRequest("d1"), NORA).provenance.rule_set != rule_set_fingerprint()
