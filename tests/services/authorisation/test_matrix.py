"""Every use case, tried by every role on a client of their own and on another's, and by guessed identifiers.

A use case that is in none of the tables fails: whoever adds one says what it is and whose.
"""

from __future__ import annotations

import dataclasses
import inspect
import itertools
import operator
import re
import typing
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import AssistantError, ForbiddenError, NotFoundError, UnprovenError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.proof import HOLDS_MACHINE, PROOF_LASTS, Proof
from assistant.domain.people.user import Role, User
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.all_services import Services
from assistant.services.authorise import authorise
from assistant.storage.unit_of_work import SqlUnitOfWork
from tests.services.authorisation import lines
from tests.services.authorisation.lines import CLIENTS, DRAFTS, HOUSE, LISTS, OPEN, Aim, Line
from tests.services.authorisation.two_portfolios import FOREIGN, OMAR, OWN, PEOPLE, two_portfolios
from tests.services.house_of_tests import House

ALL = Role.ADMINISTRATOR, Role.AUDITOR
LINES = {**CLIENTS, **DRAFTS, **HOUSE}
PARTS = frozenset(
    [
        *("agree", "audit", "call", "dispatch", "exchanges", "gate", "house", "house.rates", "mail", "privacy"),
        *("replies", "reviewing", "scenarios", "templates"),
    ]
)
GRAVE = (
    "manage_people.add",
    "manage_people.add_invited",
    "manage_people.disable",
    "manage_people.invite",
    "manage_people.reset_password",
    "manage_people.set_password",
    "manage_people.set_role",
    "privacy.erase.contact",
    "privacy.erase.debtor",
    "privacy.purge",
    "house.set",
)
World = tuple[House, Services, dict[str, Aim]]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    house, services, drafts = two_portfolios(tmp_path_factory.mktemp("two"))
    yield house, services, {key: Aim(key, draft_id) for key, draft_id in drafts.items()}
    house.database.dispose()


@pytest.fixture
def _nothing_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call meets the same book."""
    monkeypatch.setattr(SqlUnitOfWork, "commit", lambda _: None)


def methods_of(shape: type, path: str) -> Iterator[str]:
    """The public methods of a use case, but those inside somebody else's transaction; parts of a part too."""
    for name, method in vars(shape).items():
        if name.startswith("_") and name != "__call__":
            continue
        if inspect.isfunction(method) and not _is_inside(method):
            yield path if name == "__call__" else f"{path}.{name}"
    if path in PARTS:
        yield from parts_of(shape, f"{path}.")


def _is_inside(method: object) -> bool:
    parameters = list(inspect.signature(method).parameters.values())  # type: ignore[arg-type]
    return len(parameters) > 1 and parameters[1].annotation == "UnitOfWork"


def parts_of(whole: type, prefix: str = "") -> Iterator[str]:
    """The methods of what a dataclass holds, optional or not."""
    for name, hint in typing.get_type_hints(whole).items():
        for shape in typing.get_args(hint) or (hint,):
            if inspect.isclass(shape) and shape not in {bool, str, type(None)}:
                yield from methods_of(shape, f"{prefix}{name}")


def test_every_use_case_is_in_the_matrix() -> None:
    told = {**LINES, **LISTS, **OPEN}
    assert set(parts_of(Services)) == set(told)
    assert len(told) == len(CLIENTS) + len(DRAFTS) + len(HOUSE) + len(LISTS) + len(OPEN)


def became(line: Line, services: Services, actor: User, aim: Aim) -> str:
    """What the person met: "refused", "unseen" as one that is not there, or "in", whatever the state then says."""
    try:
        line.call(services, actor, aim)
    except ForbiddenError:
        return "refused"
    except NotFoundError as error:
        theirs = (f"Le client {aim.debtor_id} n", f"Le brouillon {aim.draft_id} n", "Cette réponse n’est pas au tri")
        return "unseen" if str(error).startswith(theirs) else "in"
    except AssistantError:
        return "in"
    return "in"


@pytest.mark.usefixtures("_nothing_lasts")
@pytest.mark.parametrize("name", sorted(LINES))
def test_who_may_do_it_and_to_whom(world: World, name: str) -> None:
    _, services, aims = world
    line = LINES[name]
    for (role, actor), key in itertools.product(PEOPLE.items(), (OWN, FOREIGN)):
        expected = "in"
        if not may(role, line.act):
            expected = "refused"
        elif line.of_client and key == FOREIGN and role not in ALL:
            expected = "unseen"
        assert became(line, services, actor, aims[key]) == expected, (role, key)


@pytest.mark.usefixtures("_nothing_lasts")
@pytest.mark.parametrize("name", GRAVE)
def test_a_grave_act_is_refused_without_a_fresh_proof_of_who_acts(
    world: World, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, services, aims = world
    ada, before = PEOPLE[Role.ADMINISTRATOR], house.clock.now() - PROOF_LASTS
    stale = Proof("ada", before), Proof("ada", house.clock.now() + timedelta(hours=1))
    for brought in (None, *stale, Proof("lea", house.clock.now()), HOLDS_MACHINE):
        monkeypatch.setattr(lines, "proof", lambda _, brought=brought: brought)
        with pytest.raises(UnprovenError):
            LINES[name].call(services, ada, aims[OWN])


def test_which_acts_are_grave_is_told_by_what_they_ask(world: World) -> None:
    _, services, _ = world
    asks = {name for name in LINES if "proof" in inspect.signature(operator.attrgetter(name)(services)).parameters}
    assert asks == set(GRAVE)


@pytest.mark.usefixtures("_nothing_lasts")
def test_the_shell_says_that_it_holds_the_machine(world: World) -> None:
    _, services, _ = world
    shell = User("os:root", "root", Role.TEAM_LEAD)
    for brought in (None, Proof("os:root", services.clock.now())):
        with pytest.raises(UnprovenError):
            services.privacy.purge(shell, brought)
    services.privacy.purge(shell, HOLDS_MACHINE)


@pytest.mark.usefixtures("_nothing_lasts")
@pytest.mark.parametrize("name", sorted({**CLIENTS, **DRAFTS}.keys() - {"mail.choose_owner"}))
def test_a_foreign_identifier_reads_as_one_that_was_made_up(world: World, name: str) -> None:
    _, services, aims = world
    line, sentences = {**CLIENTS, **DRAFTS}[name], []
    actor = PEOPLE[Role.TEAM_LEAD]
    made_up = Aim("d999", "aaaaaaaaaaaaaaaaaaaaaaaa")
    for aim in (aims[FOREIGN], made_up):
        with pytest.raises(NotFoundError) as told:
            line.call(services, actor, aim)
        # Whole words: the hexadecimal id of a draft may hold the two characters of a client's.
        sentences.append(re.sub(rf"\b({aim.debtor_id}|{aim.draft_id})\b", "…", str(told.value)))
    assert sentences[0] == sentences[1]


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_holds_what_is_within_reach(world: World, name: str) -> None:
    _, services, aims = world
    for role, actor in PEOPLE.items():
        seen = LISTS[name].call(services, actor, aims[OWN])
        assert seen == ({OWN, FOREIGN} if role in ALL else {OWN}), role
    assert LISTS[name].call(services, OMAR, aims[OWN]) == {FOREIGN}


def test_replies_are_counted_within_reach(world: World) -> None:
    _, services, _ = world
    assert {role: services.replies.queue.count(actor) for role, actor in PEOPLE.items()} == {
        role: 2 if role in ALL else 1 for role in PEOPLE
    }
    assert services.replies.queue.decided(OMAR) == ()


@pytest.mark.usefixtures("_nothing_lasts")
def test_a_foreign_message_is_neither_deleted_nor_shown_to_a_model(world: World) -> None:
    _, services, aims = world
    lead = PEOPLE[Role.TEAM_LEAD]
    assert services.exchanges.delete(aims[OWN].message_id, lead)
    assert not services.exchanges.delete(aims[FOREIGN].message_id, lead)
    assert services.replies.suggest is not None
    assert services.replies.suggest(aims[FOREIGN].message_id, lead) == 0
    for role in (Role.PHONE_AGENT, Role.AUDITOR):
        with pytest.raises(ForbiddenError):
            services.replies.suggest(aims[OWN].message_id, PEOPLE[role])
        with pytest.raises(ForbiddenError):
            services.exchanges.delete(aims[OWN].message_id, PEOPLE[role])


def test_a_run_of_drafts_leaves_foreign_clients_out(world: World) -> None:
    _, services, _ = world
    (outcome,) = services.draft_many([FOREIGN], PEOPLE[Role.ACCOUNT_MANAGER])
    assert outcome.why.startswith("Le client d2 n’existe pas")
    assert not outcome.draft_id


def test_appointments_are_those_of_clients_within_reach(tmp_path: Path) -> None:
    house, services, _ = two_portfolios(tmp_path)
    with house.unit_of_work() as uow:
        for reply in uow.replies.awaiting():
            uow.replies.settle(dataclasses.replace(reply, freezes=False))
        uow.commit()
    for role, actor in PEOPLE.items():
        seen = {one.debtor_id for one in services.scenarios.calendar(actor)}
        assert seen == ({OWN, FOREIGN} if role in ALL else {OWN})
    house.database.dispose()


def test_plans_are_those_of_clients_within_reach(tmp_path: Path) -> None:
    house, services, _ = two_portfolios(tmp_path)
    in_two_weeks = house.clock.today() + timedelta(days=14)
    for key, number, manager in ((OWN, "F-118", PEOPLE[Role.ACCOUNT_MANAGER]), (FOREIGN, "F-200", OMAR)):
        services.agree.propose_plan(PlanWanted(key, (number,), 2, in_two_weeks), manager)
    for role, actor in PEOPLE.items():
        seen = {row.debtor_id for row in services.agree.list_plans(actor)}
        assert seen == ({OWN, FOREIGN} if role in ALL else {OWN})
    house.database.dispose()


def test_somebody_else_s_letter_is_neither_listed_nor_sent(tmp_path: Path) -> None:
    house, services, drafts = two_portfolios(tmp_path)
    nora = PEOPLE[Role.ACCOUNT_MANAGER]
    lead_of_south = User("luc", "Luc Noir", Role.TEAM_LEAD, team="sud")
    with house.unit_of_work() as uow:
        uow.house.add_users([lead_of_south])
        foreign = uow.drafts.get(drafts[FOREIGN])
        for reply in uow.replies.awaiting():
            uow.replies.settle(dataclasses.replace(reply, freezes=False))
        uow.commit()
    services.review_draft.send_back(foreign.id, lead_of_south, "Ton à adoucir")
    services.review_draft.submit(foreign.id, OMAR)
    services.approve_draft(foreign.id, lead_of_south)

    assert services.dispatch.queue.approved(OMAR) == (foreign.id,)
    assert services.dispatch.queue.approved(nora) == ()
    services.dispatch.queue(foreign.id, OMAR)
    assert services.dispatch.outbox(nora) == ()
    assert [row.draft.id for row in services.dispatch.outbox(OMAR)] == [foreign.id]
    assert services.dispatch.deliver is not None
    assert services.dispatch.deliver(nora) == ()
    assert services.dispatch.deliver(nora, [foreign.id]) == ()
    with pytest.raises(ForbiddenError):
        services.dispatch.deliver(PEOPLE[Role.AUDITOR])
    (sent,) = services.dispatch.deliver(OMAR)
    assert sent.draft_id == foreign.id
    with house.unit_of_work() as uow:
        assert uow.drafts.get(foreign.id).state is DraftState.SENT
    house.database.dispose()


def test_whoever_stands_in_sees_the_absent_one_s_clients_for_those_days_alone(world: World) -> None:
    house, services, _ = world
    nora, today = PEOPLE[Role.ACCOUNT_MANAGER], house.clock.today()
    with house.unit_of_work() as uow:
        uow.access.set_delegations("omar", [Delegation("omar", "nora", today, today)])
        uow.commit()
    assert {one.id for one in services.list_clients(nora)} == {OWN, FOREIGN}
    with house.unit_of_work() as uow:
        uow.access.set_delegations("omar", ())
        uow.commit()
    assert {one.id for one in services.list_clients(nora)} == {OWN}


@pytest.mark.parametrize("act", Act)
def test_who_left_may_do_nothing(act: Act) -> None:
    for person in PEOPLE.values():
        with pytest.raises(ForbiddenError):
            authorise(dataclasses.replace(person, active=False), act)
