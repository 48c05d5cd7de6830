"""Call sheets: four parts, one closed question, facts of the ledger, nothing of the debt before the identity check."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSituation, Trigger
from assistant.domain.errors import PromptError
from assistant.drafting.calls.composer import CallComposer
from assistant.french.numbers.amounts import format_amount_words
from assistant.french.numbers.amounts_in_words import amounts_in_words
from assistant.guardrails.rules import RULES
from assistant.prompting.library import PromptLibrary
from assistant.services.calls.check_call import TOO_LONG, CallCheck, call_facts
from tests.drafting.calls.briefs import BRIEFS, call
from tests.drafting.calls.show import GOLDEN, composer, golden_text

WRITER = composer()
_DEBT = re.compile(r"factur|somme|impay|dett|règle|retard|échéan|euro|relanc|dû|doi", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_REFERENCE = re.compile(r"F-\d+")

every_brief = pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS.keys())


def test_the_sheets_read_as_they_were_approved() -> None:
    assert len(BRIEFS) >= 40
    assert golden_text() == GOLDEN.read_text(encoding="utf-8"), "python -m tests.drafting.calls.show writes them anew"


@every_brief
def test_a_sheet_has_four_parts_and_one_closed_question(brief: CallBrief) -> None:
    script = WRITER.write(brief).script
    assert all([script.attention, script.interest, script.desire, script.action])
    assert script.action.count("?") == 1
    assert script.action.endswith("?")
    assert not re.match(r"(?:quand|combien|comment|pourquoi|quel)", script.action, re.IGNORECASE)


@every_brief
def test_nothing_of_the_debt_is_said_before_the_identity_check_nor_to_anybody_else(brief: CallBrief) -> None:
    sheet = WRITER.write(brief)
    discreet = sheet.discreet
    for text in (sheet.script.identity_check, sheet.script.recording, discreet.third_party, discreet.voicemail):
        assert not _DEBT.search(text), text
    assert not _DEBT.search(discreet.sms)


@every_brief
def test_two_things_are_asked_and_none_is_given(brief: CallBrief) -> None:
    check = WRITER.write(brief).script.identity_check
    assert " et " in check
    assert not _FIGURE.search(check)
    assert "facture" not in check


@every_brief
def test_the_sums_spoken_are_those_of_the_ledger(brief: CallBrief) -> None:
    sheet = WRITER.write(brief)
    spoken = {money.value for part in sheet.script.before_request for money in amounts_in_words(part)}
    known = {sheet.amount, *(due.amount for due in (brief.instalment, brief.settled, *brief.plan) if due)}
    to_come = {item.undisputed for item in brief.situation.items if brief.call is CallSituation.COURTESY}
    assert spoken <= known | to_come
    if sheet.amount is not None and sheet.amount in spoken:
        assert format_amount_words(sheet.amount) in sheet.script.action.replace("\u202f", " ")


@every_brief
def test_amounts_and_dates_are_words(brief: CallBrief) -> None:
    script = WRITER.write(brief).script
    for part in (*script.before_request, script.closing):
        assert not _FIGURE.search(_REFERENCE.sub("", part)), part
        assert "(" not in part


@every_brief
def test_every_answer_has_something_to_say_to_ask_to_note_and_an_exit(brief: CallBrief) -> None:
    branches = WRITER.write(brief).objections
    assert [branch.trigger for branch in branches] == list(Trigger)
    for branch in branches:
        assert all([branch.say, branch.ask, branch.record, branch.exit])
        assert "{{" not in branch.say + branch.ask + branch.record + branch.exit


@every_brief
def test_no_rule_finds_fault_with_a_sheet(brief: CallBrief) -> None:
    facts = call_facts(brief)
    judge = CallCheck(facts, read_rates(), tuple(RULES))
    assert [(f.rule, f.message) for f in judge(WRITER.write(brief))] == []


@every_brief
def test_the_request_comes_within_a_minute(brief: CallBrief) -> None:
    assert WRITER.write(brief).script.seconds <= MOST_SECONDS


def test_a_request_that_comes_late_is_told() -> None:
    brief = BRIEFS["first_call, business, vous-standard"]
    sheet = WRITER.write(brief)
    long = replace(sheet, script=replace(sheet.script, desire="Une phrase de plus, puis une autre encore. " * 12))
    found = CallCheck(call_facts(brief), read_rates(), ())(long)
    assert [finding.rule for finding in found] == [TOO_LONG]


def test_the_two_forms_of_address_never_meet_and_who_is_not_known_yet_is_called_vous() -> None:
    for name, brief in BRIEFS.items():
        identity, *known = WRITER.write(brief).script.before_request
        assert not re.search(r"\b(?:tu|ton|ta|tes|toi|te)\b|-moi\b", identity), name
        text = " ".join(known)
        if "tu" in name.split()[-1] or "in tu" in name:
            assert not re.search(r"\b(?:vous|votre|vos)\b", text), name
        else:
            assert not re.search(r"\b(?:tu|ton|ta|tes|toi)\b", text), name


def test_a_recorded_call_is_announced_before_its_object() -> None:
    script = WRITER.write(call(CallSituation.FIRST_CALL, recorded=True)).script
    assert "enregistr" in script.recording
    assert script.before_request[1] == script.recording


def test_an_open_offer_is_told_with_its_sums_and_days_and_is_what_is_asked() -> None:
    offered = WRITER.write(BRIEFS["first_call, plan offered"]).script
    assert "deux versements, six cent vingt-cinq euros le vendredi cinq juin, et six cent" in offered.desire
    assert "en deux versements" in offered.action
    assert "en deux versements" in offered.closing
    long = WRITER.write(BRIEFS["before_notice, long plan offered"]).script
    assert "cinq versements, le premier de" in long.desire


def test_a_contested_part_is_left_out() -> None:
    from tests.drafting.cases import item

    sheet = WRITER.write(call(CallSituation.FIRST_CALL, items=(item(disputed="250.00"),)))
    assert sheet.amount == Decimal("1000.00")
    assert "part non contestée" in sheet.script.attention


def test_without_approved_templates_no_sheet_is_written() -> None:
    with pytest.raises(PromptError):
        CallComposer(PromptLibrary((), frozenset())).write(BRIEFS["first_call, business, vous-standard"])
