"""A warning, and nothing else, is waived: with a written reason, and the trail keeps who and when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.errors import NotAllowedError
from assistant.domain.finding import Severity
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

WARNING = "TON300"
REASON = "Convenu avec le client au téléphone."


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def with_a_warning(house: House) -> Draft:
    """A first reminder that names a lawyer."""
    draft = house.draft(DraftRequest("d1"), NORA)
    greeting, rest = draft.latest.text.body.split("\n\n", maxsplit=1)
    body = f"{greeting}\n\nÀ défaut, nous pourrons consulter notre avocat.\n\n{rest}"
    edited = house.edit(draft.id, LetterText(draft.latest.text.subject, body), NORA)
    assert {finding.rule: finding.severity for finding in edited.latest.findings}[WARNING] is Severity.WARNING
    return edited


def test_a_warning_stops_the_approval_until_it_is_waived(house: House) -> None:
    draft = with_a_warning(house)
    with pytest.raises(NotAllowedError, match="avertissement"):
        house.approve(draft.id, NORA)

    house.review.waive(draft.id, WARNING, NORA, REASON)

    assert house.approve(draft.id, LEA).state is DraftState.APPROVED


def test_a_waiver_keeps_its_reason_who_gave_it_and_when(house: House) -> None:
    draft = with_a_warning(house)
    house.wait_minutes(5)
    house.review.waive(draft.id, WARNING, LEA, f" {REASON} ")

    with house.unit_of_work() as uow:
        event = uow.drafts.reviews(draft.id)[-1]
        trail = uow.audit.all()[-1]
        kept = uow.drafts.get(draft.id)
    assert (event.action, event.rule, event.user_id, event.at) == (
        ReviewAction.WAIVE,
        WARNING,
        "lea",
        house.clock.now(),
    )
    assert event.reason.strip() == REASON
    assert kept.waived == (f"{WARNING}:{REASON}",)
    assert (trail.action, trail.user_id, trail.details["rule"]) == ("waive", "lea", WARNING)


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_waiver_without_a_reason_is_refused(house: House, reason: str) -> None:
    draft = with_a_warning(house)

    with pytest.raises(NotAllowedError, match="motif"):
        house.review.waive(draft.id, WARNING, NORA, reason)
    with house.unit_of_work() as uow:
        assert uow.drafts.get(draft.id).waived == ()


def test_a_blocking_finding_is_never_waived(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    text = draft.latest.text
    edited = house.edit(draft.id, LetterText(text.subject, f"{text.body}\n\nVous mentez."), NORA)
    blocking = next(finding for finding in edited.latest.findings if finding.severity is Severity.BLOCKING)

    with pytest.raises(NotAllowedError, match="Seul un avertissement"):
        house.review.waive(draft.id, blocking.rule, LEA, REASON)


def test_what_was_a_warning_when_kept_and_is_none_today_is_not_waived(house: House) -> None:
    draft = with_a_warning(house)
    with house.unit_of_work() as uow:
        kept = uow.drafts.get(draft.id)
        stale = tuple(replace(one, rule="AAA001") for one in kept.latest.findings)
        uow.drafts.save(replace(kept, versions=(*kept.versions[:-1], replace(kept.latest, findings=stale))))
        uow.commit()

    with pytest.raises(NotAllowedError, match="Seul un avertissement"):
        house.review.waive(draft.id, "AAA001", LEA, REASON)
    assert house.review.waive(draft.id, WARNING, LEA, REASON).waived == (f"{WARNING}:{REASON}",)
