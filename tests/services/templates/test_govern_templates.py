"""A text reaches letters only after another person approved it, from its day on, and leaves them on its day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError, PromptError, RefusedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.template import TemplateState
from assistant.services.templates.templates import Templates
from assistant.services.writing.sample_dossiers import SampleCase, sample_dossiers
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import (
    ASK,
    AUDITOR,
    MARC,
    NEXT,
    SHIPPED_ONCE,
    composer_of,
    marked,
    shipped_text,
    templates_of,
)

WORD = "sans faute"
CASE = SampleCase(Stage.REMINDER_3, Channel.EMAIL, "vous-standard")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def templates(house: House) -> Templates:
    return templates_of(house)


def letters_on(house: House, day: date) -> str:
    """The sample letters of a day, as one text."""
    composer = composer_of(house)
    return " ".join(composer.write(sample.situation).text.body for sample in sample_dossiers(CASE, day))


def submitted(templates: Templates, text: str | None = None) -> str:
    made = templates.govern.propose(ASK, text or marked(WORD), NORA)
    templates.govern.submit(made.fingerprint, NORA)
    return made.fingerprint


def state_of(templates: Templates, fingerprint: str) -> TemplateState:
    return next(one.standing.state for one in templates.read.of(ASK) if one.fingerprint == fingerprint)


def test_a_version_lives_from_draft_to_retirement(house: House, templates: Templates) -> None:
    today = house.clock.today()
    made = templates.govern.propose(ASK, marked(WORD), NORA)
    assert (made.number, state_of(templates, made.fingerprint)) == (NEXT, TemplateState.DRAFT)
    templates.govern.submit(made.fingerprint, NORA)
    assert state_of(templates, made.fingerprint) is TemplateState.IN_REVIEW
    assert WORD not in letters_on(house, today)

    templates.govern.approve(made.fingerprint, LEA, today + timedelta(days=3))
    assert state_of(templates, made.fingerprint) is TemplateState.SCHEDULED
    assert WORD not in letters_on(house, today)
    house.wait(3)
    assert state_of(templates, made.fingerprint) is TemplateState.APPROVED
    assert WORD in letters_on(house, house.clock.today())

    templates.govern.retire(made.fingerprint, "Trop sec pour nos clients", LEA)
    assert state_of(templates, made.fingerprint) is TemplateState.RETIRED
    assert WORD not in letters_on(house, house.clock.today())
    with house.unit_of_work() as uow:
        acts = [event.action for event in uow.audit.all() if event.action.startswith("template_")]
    assert acts == ["template_draft", "template_submit", "template_approve", "template_retire"]


def test_whoever_wrote_any_text_of_a_version_does_not_approve_it(templates: Templates) -> None:
    templates.govern.propose(ASK, marked("bien"), LEA)
    fingerprint = submitted(templates)
    with pytest.raises(NotAllowedError, match="une autre personne"):
        templates.govern.approve(fingerprint, LEA)
    templates.govern.approve(fingerprint, MARC)
    assert state_of(templates, fingerprint) is TemplateState.APPROVED


def test_a_manager_decides_nothing_and_an_auditor_writes_nothing(templates: Templates) -> None:
    fingerprint = submitted(templates)
    for deed in (
        lambda: templates.govern.approve(fingerprint, NORA),
        lambda: templates.govern.send_back(fingerprint, "Relire la formule", NORA),
        lambda: templates.govern.propose(ASK, marked("bien"), AUDITOR),
    ):
        with pytest.raises(NotAllowedError):
            deed()


def test_a_version_sent_back_keeps_its_number_and_says_why(templates: Templates) -> None:
    fingerprint = submitted(templates)
    with pytest.raises(RefusedError, match="motif"):
        templates.govern.send_back(fingerprint, "non", LEA)
    templates.govern.send_back(fingerprint, "Adoucir la demande", LEA)
    again = templates.govern.propose(ASK, marked("si possible"), NORA)
    assert (again.number, state_of(templates, again.fingerprint)) == (NEXT, TemplateState.DRAFT)
    with pytest.raises(RefusedError, match="modifié depuis"):
        templates.govern.submit(fingerprint, NORA)


def test_of_two_leads_at_once_one_decides_and_the_other_is_told(templates: Templates) -> None:
    fingerprint = submitted(templates)
    templates.govern.approve(fingerprint, LEA)
    with pytest.raises(RefusedError, match="Rien n’a changé"):
        templates.govern.send_back(fingerprint, "Adoucir la demande", MARC)


def test_a_version_in_review_is_not_written_over(templates: Templates) -> None:
    submitted(templates)
    with pytest.raises(RefusedError, match="en relecture"):
        templates.govern.propose(ASK, marked("bien"), NORA)


def test_a_faulty_text_is_kept_as_a_draft_and_not_submitted(templates: Templates) -> None:
    made = templates.govern.propose(ASK, shipped_text() + "- z9 Réglez les 40 euros.\n", NORA)
    with pytest.raises(RefusedError, match="chiffre"):
        templates.govern.submit(made.fingerprint, NORA)


def test_the_past_is_not_rewritten_and_no_template_is_left_without_a_version(
    house: House, templates: Templates
) -> None:
    fingerprint = submitted(templates)
    with pytest.raises(RefusedError, match="passé"):
        templates.govern.approve(fingerprint, LEA, house.clock.today() - timedelta(days=1))
    (only,) = templates.read.of(SHIPPED_ONCE)
    with pytest.raises(RefusedError, match="sans version en vigueur"):
        templates.govern.retire(only.fingerprint, "Nous n’en voulons plus", LEA)


@pytest.mark.parametrize(
    "prompt_id", ["chains/reminder.request", "letters/paragraphs/../x.tu", "autre/x.tu", "sms/../../x"]
)
def test_the_house_writes_neither_model_instructions_nor_outside_prompts(templates: Templates, prompt_id: str) -> None:
    with pytest.raises(PromptError):
        templates.govern.propose(prompt_id, shipped_text(), NORA)
    with pytest.raises(RefusedError, match="caractères"):
        templates.govern.propose(ASK, "x" * 70_000, NORA)
