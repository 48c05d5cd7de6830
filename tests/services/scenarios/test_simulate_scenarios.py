"""The coming weeks on the real book, which stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.payment import Payment
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.domain.scenarios.simulation import Simulation
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MORIN, NORA, House, bill
from tests.services.scenarios.test_publish_scenarios import PATIENT


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def simulate(house: House, days: int = 60, *, kept: bool = True) -> Simulation:
    return SimulateScenarios(house.unit_of_work, house.clock)(LEA, days, promises_kept=kept)


def steps(found: Simulation, debtor_id: str) -> list[tuple[str, str]]:
    return [(a.on.isoformat(), a.title) for a in found.actions if a.debtor_id == debtor_id]


def promise(house: House, amount: Decimal | None, due: date) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d1", date(2026, 11, 20), due, amount)])
        uow.commit()


def test_each_client_gets_the_steps_of_their_segment_one_at_a_time(house: House) -> None:
    found = simulate(house)

    assert steps(found, "d1") == [
        ("2026-11-23", "Première relance"),
        ("2026-11-30", "Deuxième relance"),
        ("2026-12-07", "Troisième relance"),
        ("2026-12-14", "Mise en demeure"),
        ("2027-01-04", "Suite de la mise en demeure"),
    ]
    assert steps(found, "d2")[:2] == [("2026-11-23", "Première relance"), ("2026-12-03", "Deuxième relance")]
    assert found.by_day_and_channel[date(2026, 11, 23), Channel.EMAIL] == 2
    assert {a.channel for a in found.actions if a.stage is Stage.FORMAL_NOTICE} == {Channel.REGISTERED_LETTER}


def test_a_reminder_before_the_due_date_is_about_the_invoice_that_comes(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id="d3", contacts=())])
        uow.ledger.add_invoices([replace(bill("F-3", "d3", "90.00"), due_on=date(2026, 12, 10))])
        uow.commit()

    first = next(a for a in simulate(house).actions if a.debtor_id == "d3")

    assert (first.title, first.amount, first.on) == ("Rappel avant échéance", Decimal("90.00"), date(2026, 12, 8))


def test_the_book_is_not_touched(house: House) -> None:
    before = house.home / "book.sqlite3"
    with house.unit_of_work() as uow:
        stamps = uow.debtors.stamps()
    content = before.read_bytes()

    simulate(house)

    assert before.read_bytes() == content
    with house.unit_of_work() as uow:
        assert uow.debtors.stamps() == stamps
        assert uow.audit.all() == ()


def test_a_promise_is_expected_money_unless_it_is_supposed_broken(house: House) -> None:
    promise(house, None, date(2026, 12, 1))

    kept, broken = simulate(house), simulate(house, kept=False)

    assert steps(kept, "d1") == []
    assert [(block.since, block.until) for block in kept.blocked] == [(date(2026, 11, 23), date(2026, 12, 1))]
    assert steps(broken, "d1")[0] == ("2026-12-04", "Première relance")
    assert kept.assumptions != broken.assumptions


def test_a_promise_of_a_part_leaves_the_rest_to_be_asked(house: House) -> None:
    promise(house, Decimal("400.00"), date(2026, 12, 1))

    found = simulate(house)

    assert next(a for a in found.actions if a.debtor_id == "d1").amount == Decimal("800.00")


def test_a_disputed_client_is_told_as_blocked_with_the_reason(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_disputes([Dispute("x", "d1", "F-118", date(2026, 11, 2), closed_on=date(2026, 12, 15))])
        uow.commit()

    found = simulate(house)

    (block,) = found.blocked
    assert (block.debtor_id, block.codes, block.until) == ("d1", ("disputed",), date(2026, 12, 15))
    assert steps(found, "d1")[0] == ("2026-12-15", "Première relance")


def test_money_that_covers_all_without_being_matched_is_told(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([Payment("p", "d1", date(2026, 11, 20), Decimal("1200.00"))])
        uow.commit()

    assert [block.codes for block in simulate(house).blocked] == [("covered",)]


def test_scenarios_that_nobody_published_yet_can_be_tried(house: House) -> None:
    trial = replace(SHIPPED, number=9, scenarios=PATIENT)

    tried = SimulateScenarios(house.unit_of_work, house.clock)(LEA, 60, trial=trial)

    # the first of January is a holiday, the third a Sunday
    assert [(a.debtor_id, a.on) for a in tried.actions[:2]] == [("d2", date(2027, 1, 4)), ("d1", date(2027, 1, 4))]


@pytest.mark.parametrize("days", [0, 367])
def test_a_senseless_number_of_days_is_refused(house: House, days: int) -> None:
    with pytest.raises(NotAllowedError, match="de 1 à 366 jours"):
        simulate(house, days)


def test_a_step_waits_for_a_working_day_of_the_clients_region(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, address="8 quai Kléber, 67000 Strasbourg")])
        uow.ledger.add_invoices([replace(bill("F-118", "d1", "1200.00"), due_on=date(2027, 3, 23))])
        uow.commit()
    house.clock.moment = datetime(2027, 3, 25, 9, tzinfo=UTC)

    first = next(a for a in simulate(house).actions if a.debtor_id == "d1")

    assert first.on == date(2027, 3, 30)  # not Good Friday, the 26th, nor Easter Monday


def test_a_letter_on_its_way_leaves_first_and_is_not_written_twice(house: House) -> None:
    house.review.submit(house.draft(DraftRequest("d1"), NORA).id, NORA)

    found = simulate(house)

    assert steps(found, "d1")[:3] == [
        ("2026-11-23", "Courrier soumis, en attente de validation"),
        ("2026-11-30", "Deuxième relance"),
        ("2026-12-07", "Troisième relance"),
    ]
    (first, *_) = [action for action in found.actions if action.debtor_id == "d1"]
    assert (first.stage, first.channel, first.amount) == (Stage.REMINDER_1, Channel.EMAIL, Decimal("1200.00"))


def test_a_letter_on_its_way_waits_as_the_gate_would_have_it(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    promise(house, None, date(2026, 12, 1))

    found = simulate(house, kept=False)

    assert [(block.since, block.until) for block in found.blocked][:1] == [(date(2026, 11, 23), date(2026, 12, 4))]
    assert steps(found, "d1")[0] == ("2026-12-04", "Courrier approuvé, à envoyer")
