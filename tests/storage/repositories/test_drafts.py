from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.domain.approvals.approval import Approval
from assistant.domain.approvals.review import DraftState, ReviewAction, ReviewEvent
from assistant.domain.errors import NotFoundError, StorageError
from assistant.domain.finding import Finding, Severity
from assistant.domain.writing.draft import Draft, DraftVersion
from assistant.storage.database import Database, open_database
from tests.storage.examples import DEBTOR_ID, NOW, any_of, draft, version

FINDING = Finding("CON102", "recovery-indemnity", Severity.WARNING, "Pas d’indemnité.", "Retirez.", "fr-com-d441-5")


def stored(database: Database, *drafts: Draft) -> None:
    with database.unit_of_work() as work:
        for one in drafts:
            work.drafts.save(one)
        work.commit()


def loaded(database: Database, draft_id: str = "L1") -> Draft:
    with database.unit_of_work() as work:
        return work.drafts.get(draft_id)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=40)
@given(
    any_draft=any_of(Draft, debtor_id=DEBTOR_ID, versions=(), revision=0), any_version=any_of(DraftVersion, number=1)
)
def test_any_draft_comes_back_as_it_was_saved(database: Database, any_draft: Draft, any_version: DraftVersion) -> None:
    whole = replace(any_draft, versions=(any_version, replace(any_version, number=2)))
    with database.unit_of_work() as work:
        work.drafts.save(whole)
        assert work.drafts.get(whole.id) == whole


def test_every_version_is_kept(database: Database) -> None:
    stored(database, draft())
    for number in (2, 3):
        now = loaded(database)
        stored(database, replace(now, versions=(*now.versions, version(number, f"Texte {number}"))))
    assert [kept.text.body for kept in loaded(database).versions] == ["Bonjour,", "Texte 2", "Texte 3"]


def test_the_findings_of_a_version_may_be_read_anew(database: Database) -> None:
    stored(database, draft())
    stored(database, replace(loaded(database), versions=(replace(version(), findings=(FINDING,)),)))
    assert loaded(database).latest.findings == (FINDING,)


@pytest.mark.parametrize("state", [DraftState.REFUSED, DraftState.APPROVED])
def test_of_two_people_who_read_the_same_draft_the_second_to_save_is_refused(
    database: Database, state: DraftState
) -> None:
    stored(database, draft(state=DraftState.SUBMITTED))
    first, second = loaded(database), loaded(database)
    stored(database, replace(first, state=DraftState.APPROVED))
    with pytest.raises(StorageError, match="modifié entre-temps"):
        stored(database, replace(second, state=state))
    assert loaded(database).state is DraftState.APPROVED


def test_a_draft_may_be_saved_several_times_in_one_unit_of_work(database: Database) -> None:
    stored(database, draft())
    with database.unit_of_work() as work:
        now = work.drafts.get("L1")
        work.drafts.save(replace(now, state=DraftState.SUBMITTED))
        work.drafts.save(replace(now, state=DraftState.APPROVED))
        work.commit()
    assert loaded(database).state is DraftState.APPROVED


def test_a_draft_kept_in_memory_since_it_was_made_may_be_saved_again(database: Database) -> None:
    made = draft()
    stored(database, made)
    stored(database, replace(made, state=DraftState.SUBMITTED))
    assert loaded(database).state is DraftState.SUBMITTED


def test_a_save_that_would_lose_a_version_is_refused(database: Database) -> None:
    made = draft()
    stored(database, made)
    stored(database, replace(loaded(database), versions=(version(1), version(2))))
    with pytest.raises(StorageError, match="modifié entre-temps"):
        stored(database, replace(made, versions=(version(1), version(2, "Un autre texte"))))
    with pytest.raises(StorageError, match="modifié entre-temps"):
        stored(database, made)


def test_an_unknown_draft_is_not_found(database: Database) -> None:
    with pytest.raises(NotFoundError, match="Le brouillon L404 n’existe pas"):
        loaded(database, "L404")


def test_the_drafts_of_a_client_come_latest_first(database: Database) -> None:
    early, late = draft("L1"), draft("L0", created_at=NOW + timedelta(hours=1))
    stored(database, early, late)
    with database.unit_of_work() as work:
        assert work.drafts.of(DEBTOR_ID) == (late, early)
        assert work.drafts.of("D2") == ()


def test_the_queue_of_a_state_comes_oldest_first(database: Database) -> None:
    late = draft("L0", state=DraftState.SUBMITTED, created_at=NOW + timedelta(hours=1))
    early, other = draft("L1", state=DraftState.SUBMITTED), draft("L2")
    stored(database, late, early, other)
    with database.unit_of_work() as work:
        assert work.drafts.in_state(DraftState.SUBMITTED) == (early, late)
        assert len(work.drafts.in_state(DraftState.SUBMITTED, DraftState.DRAFTED)) == 3
        assert work.drafts.in_state() == ()


def test_reviews_are_kept_in_their_order_even_two_alike(database: Database) -> None:
    submit = ReviewEvent("L1", 1, ReviewAction.SUBMIT, "u1", NOW)
    waive = ReviewEvent("L1", 1, ReviewAction.WAIVE, "u2", NOW, "Vu avec le client", "CON102")
    with database.unit_of_work() as work:
        work.drafts.save(draft())
        for act in (submit, waive, submit):
            work.drafts.add_review(act)
        assert work.drafts.reviews("L1") == (submit, waive, submit)
        assert work.drafts.reviews("L2") == ()


def test_the_latest_approval_counts(database: Database) -> None:
    first = Approval("L1", 1, "u2", NOW, "aa")
    second = replace(first, version=2, fingerprint="bb")
    with database.unit_of_work() as work:
        work.drafts.save(draft())
        assert work.drafts.approval("L1") is None
        work.drafts.add_approval(first)
        work.drafts.add_approval(second)
        assert work.drafts.approval("L1") == second


def test_while_the_ids_of_a_debtors_drafts_are_held_nobody_adds_one(database: Database, address: str) -> None:
    impatient = open_database(address, busy_seconds=0.05)
    with database.unit_of_work() as work:
        work.drafts.save(draft())
        work.commit()
    with database.unit_of_work() as work:
        assert work.drafts.ids_held(DEBTOR_ID) == ("L1",)
        assert work.drafts.ids_held("D2") == ()
        with impatient.unit_of_work() as other, pytest.raises(StorageError):
            other.drafts.save(draft("L2"))
    impatient.dispose()
