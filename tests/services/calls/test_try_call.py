"""Call templates are tried on sample calls before they are in force, and governed as letters are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap.templates import house_shelf
from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSituation
from assistant.domain.errors import RefusedError
from assistant.domain.writing.register import AddressForm
from assistant.drafting.calls.composer import CallComposer
from assistant.prompting.kinds import slots_of
from assistant.prompting.library import PromptLibrary
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.services.calls.cover_calls import CoverCalls
from assistant.services.calls.sample_calls import sample_calls
from assistant.services.templates.templates import Templates
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import call_library, templates_of

OTHERS = tuple(f"- {letter}{number} " for letter in "frbmnct" for number in "23456")  # one line a call is enough
DESIRE, ASK = "calls/script/desire.vous", "calls/script/action.vous"
every_call = pytest.mark.parametrize("call", CallSituation)
every_form = pytest.mark.parametrize("form", AddressForm)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    built = House(tmp_path_factory.mktemp("calls"))
    yield built
    built.database.dispose()


@pytest.fixture(scope="module")
def templates(house: House) -> Templates:
    return templates_of(house)


def shipped(prompt_id: str) -> str:
    return call_library().latest(prompt_id).path.read_text(encoding="utf-8")


def version_of(prompt_id: str) -> int:
    return call_library().latest(prompt_id).header.version


def file_of(prompt_id: str, text: str) -> PromptFile:
    return parse_prompt(text, path_of(prompt_id, version_of(prompt_id)), prompt_id, slots_of(prompt_id))


def faults(templates: Templates, prompt_id: str, text: str) -> list[str]:
    return [fault.sentence for fault in templates.lint(prompt_id, version_of(prompt_id), text)]


@every_call
@every_form
def test_every_sample_call_has_a_sheet_without_fault_within_a_minute(
    templates: Templates, call: CallSituation, form: AddressForm
) -> None:
    trials = templates.try_call(call, form)
    assert len(trials) >= 5
    for trial in trials:
        assert trial.sheet is not None, trial.trouble
        assert [finding.message for finding in trial.findings] == [], trial.name
        assert trial.sheet.script.seconds <= MOST_SECONDS


def test_the_nasty_samples_are_there(templates: Templates) -> None:
    names = templates.try_call.names(CallSituation.FIRST_CALL, AddressForm.VOUS)
    assert {"Particulier", "Organisme public", "Grosse somme", "Neuf factures", "Sans nom, ligne partagée"} <= set(
        names
    )
    (large,) = templates.try_call(CallSituation.FIRST_CALL, AddressForm.VOUS, name="Grosse somme")
    assert large.sheet is not None
    assert "un million deux cent quatre-vingt-quatre mille" in large.sheet.script.action


def test_a_recorded_call_announces_it(templates: Templates) -> None:
    (trial,) = templates.try_call(CallSituation.FIRST_CALL, AddressForm.TU, name="Une facture", recorded=True)
    assert trial.sheet is not None
    assert "enregistr" in trial.sheet.script.recording


@pytest.mark.parametrize("prompt_id", ["calls/objections/invoice_not_received.tu", "calls/script/sms.tu"])
def test_a_shipped_text_has_no_fault(templates: Templates, prompt_id: str) -> None:
    assert faults(templates, prompt_id, shipped(prompt_id)) == []


def test_what_no_rule_lets_be_said_or_comes_too_late_stops_the_review(templates: Templates) -> None:
    forbidden = (
        "- z1 [if call_repeat] Sans règlement, l’huissier saisira vos meubles.",
        "- z2 [if call_first] Sinon, je préviens votre employeur.",
        "- z3 [if call_broken] Nous pourrons porter plainte pour escroquerie.",
        "- z4 [if call_first] " + "Prenons le temps de voir cela ensemble. " * 9,
        "- z5 [if call_thanks, insistent] Merci encore, et à bientôt.",
    )
    text = "".join(line for line in shipped(DESIRE).splitlines(keepends=True) if not line.startswith(OTHERS))
    first = text.count("\n") + 1
    found = templates.lint(DESIRE, version_of(DESIRE), text + "".join(f"{line}\n" for line in forbidden))
    assert {fault.line - first for fault in found if fault.stops} == {0, 1, 2, 3}
    assert any("la demande vient après" in fault.sentence for fault in found)
    assert [fault.line - first for fault in found if not fault.stops] == [4]  # no call ever says it


def test_what_cannot_be_said_is_kept_as_a_draft_and_not_submitted(templates: Templates) -> None:
    recording = "calls/script/recording.vous"
    made = templates.govern.propose(recording, shipped(recording) + "- z1 Enregistré (ou non) ?\n", NORA)
    with pytest.raises(RefusedError, match="Corrigez avant de soumettre"):
        templates.govern.submit(made.fingerprint, NORA)


def test_a_situation_left_without_words_is_told(templates: Templates) -> None:
    short = "calls/script/closing.vous"
    text = "".join(line for line in shipped(short).splitlines(keepends=True) if "call_thanks]" not in line)
    assert any(sentence.startswith("Essai «") for sentence in faults(templates, short, text))


def test_every_situation_is_covered_in_both_forms_and_a_hole_is_named(templates: Templates) -> None:
    cells = templates.cover_calls()
    assert {(cell.call, cell.form) for cell in cells} == {
        (call, form) for call in CallSituation for form in AddressForm
    }
    assert [cell.hole for cell in cells if cell.hole] == []
    assert all(0 < cell.least <= cell.most for cell in cells)
    empty = CoverCalls(replace(templates.try_call, shelf=PromptLibrary((), frozenset())))
    assert all(cell.hole.startswith("Une facture") and not cell.too_long for cell in empty())


def test_a_call_template_reaches_sheets_only_once_approved(tmp_path: Path) -> None:
    house = House(tmp_path)
    templates, today = templates_of(house), house.clock.today()
    brief = sample_calls(CallSituation.FIRST_CALL, AddressForm.VOUS, today)[0].brief
    composer = CallComposer(house_shelf(call_library(), house.unit_of_work))
    text = shipped(ASK).replace("Puis-je noter", "Puis-je inscrire").replace("Pouvons-nous", "Pourrions-nous")
    text = text.replace("Êtes-vous", "Seriez-vous")
    made = templates.govern.propose(ASK, text, NORA)
    (tried,) = templates.try_call(CallSituation.FIRST_CALL, AddressForm.VOUS, file_of(ASK, text), name="Une facture")
    assert tried.uses
    assert tried.sheet is not None
    assert tried.sheet.script.action != composer.write(brief).script.action

    templates.govern.submit(made.fingerprint, NORA)
    before = composer.write(brief)
    templates.govern.approve(made.fingerprint, LEA)
    after = composer.write(brief)
    assert before.script.action != after.script.action == tried.sheet.script.action
    assert made.fingerprint in after.fingerprints
    assert made.fingerprint not in before.fingerprints
