"""What a person was refused stands in the trail: which act, which id, whose; a loop does not fill it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.bootstrap.watched import watched
from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.errors import ForbiddenError, NotFoundError, StorageError
from assistant.domain.people.credential import FREE_TRIES
from assistant.domain.people.permission import may
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft_outcome import OutcomeKind
from assistant.services.all_services import Services
from assistant.services.audit.witness_refusals import REFUSED_ACT, WitnessRefusals
from assistant.services.mail.delete_message import DeleteMessage
from assistant.services.ports.unit_of_work import UnitOfWork
from tests.services.authorisation.lines import CLIENTS, DRAFTS, HOUSE, Aim
from tests.services.authorisation.two_portfolios import FOREIGN, OWN, PEOPLE, two_portfolios
from tests.services.house_of_tests import House

LINES = {**CLIENTS, **DRAFTS, **HOUSE}
FORBIDDEN = {
    name: next(role for role in (Role.AUDITOR, Role.PHONE_AGENT, Role.ADMINISTRATOR) if not may(role, line.act))
    for name, line in LINES.items()
    if any(not may(role, line.act) for role in (Role.AUDITOR, Role.PHONE_AGENT, Role.ADMINISTRATOR))
}
NORA, ANN = PEOPLE[Role.ACCOUNT_MANAGER], PEOPLE[Role.AUDITOR]
World = tuple[House, Services, dict[str, Aim]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    house, services, drafts = two_portfolios(tmp_path_factory.mktemp("refused"))
    witness = WitnessRefusals(house.unit_of_work, house.clock)
    yield house, watched(services, witness), {key: Aim(key, draft) for key, draft in drafts.items()}
    house.database.dispose()


@pytest.fixture(autouse=True)
def _quiet_before(world: World) -> None:
    with world[0].unit_of_work() as uow:
        for person in PEOPLE.values():
            uow.access.forget_tries(f"refused:{person.id}")
        uow.commit()


def noted(house: House) -> list[AuditEvent]:
    with house.unit_of_work() as uow:
        return [event for event in uow.audit.all() if event.action == REFUSED_ACT]


def last(house: House) -> AuditEvent:
    return noted(house)[-1]


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_an_act_that_a_role_may_not_do_is_noted_by_its_name(world: World, name: str) -> None:
    house, services, aims = world
    before = len(noted(house))
    with pytest.raises(ForbiddenError):
        LINES[name].call(services, PEOPLE[FORBIDDEN[name]], aims[OWN])
    assert len(noted(house)) == before + 1
    event = last(house)
    assert (event.user_id, event.details["act"], event.details["why"]) == (PEOPLE[FORBIDDEN[name]].id, name, "role")
    assert " " not in event.subject_id


def test_a_client_out_of_reach_is_noted_with_their_id_and_one_that_was_made_up_is_not(world: World) -> None:
    house, services, _ = world
    with pytest.raises(NotFoundError):
        services.open_case(FOREIGN, NORA)
    assert (last(house).subject_id, last(house).details["why"]) == (FOREIGN, "reach")
    before = len(noted(house))
    with pytest.raises(NotFoundError):
        services.open_case("jean.dupont", NORA)
    assert len(noted(house)) == before


def test_what_a_person_typed_is_never_noted(world: World) -> None:
    house, services, _ = world
    with pytest.raises(ForbiddenError):
        services.mail.choose_owner("jean.dupont@exemple.fr", FOREIGN, ANN)
    with pytest.raises(ForbiddenError):
        services.agree.cancel_promise("Dupont", "Dupont-1", ANN)
    assert "upont" not in str(noted(house))


def test_a_loop_is_noted_five_times_then_once_after_each_quiet_hour_with_how_often(world: World) -> None:
    house, services, aims = world
    before = len(noted(house))
    for _ in range(40):
        with pytest.raises(ForbiddenError):
            services.edit_draft(aims[OWN].draft_id, None, ANN)  # type: ignore[arg-type]
    assert len(noted(house)) == before + FREE_TRIES
    moment = house.clock.moment
    house.wait(1)
    with pytest.raises(ForbiddenError):
        services.edit_draft(aims[OWN].draft_id, None, ANN)  # type: ignore[arg-type]
    house.clock.moment = moment - timedelta(days=9)  # a clock set back silences nobody's refusals
    with pytest.raises(ForbiddenError):
        services.edit_draft(aims[OWN].draft_id, None, ANN)  # type: ignore[arg-type]
    house.clock.moment = moment
    assert len(noted(house)) == before + FREE_TRIES + 2
    assert last(house).subject_id == aims[OWN].draft_id


def test_a_trail_that_cannot_be_written_does_not_hide_the_refusal(world: World) -> None:
    def full() -> UnitOfWork:
        raise StorageError("Le disque est plein.")

    house, services, _ = world
    careful = watched(replace(services, audit=services.audit), WitnessRefusals(full, house.clock))
    stranger = User("zed", "Zed", Role.PHONE_AGENT)
    with pytest.raises(ForbiddenError):
        careful.audit.search("", stranger)


def test_what_is_allowed_leaves_no_trace_and_parts_stay_themselves(world: World) -> None:
    house, services, _ = world
    before = len(noted(house))
    assert services.open_case(OWN, NORA).debtor.id == OWN
    assert services.sign_in.openid is False
    assert services.call.day.logs(OWN, NORA) == ()
    assert len(noted(house)) == before


def test_a_message_and_a_draft_of_a_run_out_of_reach_are_noted_too(world: World) -> None:
    house, services, aims = world
    witness = WitnessRefusals(house.unit_of_work, house.clock)
    lead = PEOPLE[Role.TEAM_LEAD]
    assert not DeleteMessage(house.unit_of_work, house.index, house.clock, witness)(aims[FOREIGN].message_id, lead)
    assert (last(house).subject_id, last(house).details["act"]) == (FOREIGN, "delete_message")
    run = replace(services.draft_many._case, witness=witness)  # type: ignore[attr-defined]
    (outcome,) = run([FOREIGN], NORA)
    assert outcome.kind is OutcomeKind.FAILED
    assert (last(house).subject_id, last(house).details["act"]) == (FOREIGN, "draft_many")
