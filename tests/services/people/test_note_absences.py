"""Absences are noted by oneself, by the lead of the team, by who manages the accounts; a stand-in has as much right."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import ForbiddenError, NotAllowedError, NotFoundError, OutOfReachError
from assistant.domain.people.credential import Credential
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.user import Role, User
from assistant.services.people.note_absences import NoteAbsences
from tests.services.house_of_tests import MONDAY, House

LEAD = User("luc", "Luc Noir", Role.TEAM_LEAD, team="nord")
NINA = User("nina", "Nina Sol", Role.ACCOUNT_MANAGER, team="nord")
HUGO = User("hugo", "Hugo Lys", Role.ACCOUNT_MANAGER, team="nord")
OMAR = User("omar", "Omar Diaz", Role.ACCOUNT_MANAGER, team="sud")
ZOE = User("zoe", "Zoé Blanc", Role.PHONE_AGENT, team="nord")
GONE = User("paul", "Paul Vert", Role.ACCOUNT_MANAGER, team="nord", active=False)
ADA = User("ada", "Ada Brun", Role.ADMINISTRATOR)
ANN = User("ann", "Ann Petit", Role.AUDITOR, team="nord")


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([LEAD, NINA, HUGO, OMAR, ZOE, GONE, ADA, ANN])
        uow.access.set_credential(Credential("ada", "no password", MONDAY))
        uow.commit()
    return built


@pytest.fixture
def note(house: House) -> NoteAbsences:
    return NoteAbsences(house.unit_of_work, house.clock)


def away(house: House, absent: User, stand_in: User, days: int = 5) -> tuple[Delegation, ...]:
    today = house.clock.today()
    return (Delegation(absent.id, stand_in.id, today, today + timedelta(days=days)),)


def kept(house: House) -> tuple[Delegation, ...]:
    with house.unit_of_work() as uow:
        return uow.access.delegations()


@pytest.mark.parametrize("actor", [LEAD, NINA, ADA], ids=lambda user: user.id)
def test_a_lead_oneself_and_an_administrator_note_it(house: House, note: NoteAbsences, actor: User) -> None:
    note("nina", away(house, NINA, HUGO), actor)
    assert kept(house) == away(house, NINA, HUGO)
    with house.unit_of_work() as uow:
        assert (uow.audit.all()[-1].user_id, uow.audit.all()[-1].subject_id) == (actor.id, "nina")


@pytest.mark.parametrize("actor", [HUGO, ZOE, ANN], ids=lambda user: user.id)
def test_nobody_notes_a_colleague_s(house: House, note: NoteAbsences, actor: User) -> None:
    with pytest.raises(ForbiddenError):
        note("nina", away(house, NINA, HUGO), actor)


def test_another_team_s_people_do_not_exist_for_a_lead(house: House, note: NoteAbsences) -> None:
    for absent, stand_in in ((OMAR, NINA), (NINA, OMAR), (ADA, NINA), (NINA, GONE)):
        with pytest.raises(OutOfReachError, match="pas de votre équipe"):
            note(absent.id, away(house, absent, stand_in), LEAD)
    assert {member.person.id for member in note.team(LEAD)} == {"luc", "nina", "hugo", "zoe"}
    with pytest.raises(NotFoundError, match="pas de votre équipe") as unknown:
        note("personne", (), LEAD)
    assert not isinstance(unknown.value, OutOfReachError)  # the trail is told of people, not of inventions
    assert kept(house) == ()


def test_a_stand_in_writes_where_the_absent_one_does_and_dates_hold(house: House, note: NoteAbsences) -> None:
    with pytest.raises(NotAllowedError, match="ne peut pas écrire"):
        note("nina", away(house, NINA, ZOE), LEAD)
    for wrong in (away(house, NINA, HUGO, -1), away(house, NINA, NINA), away(house, HUGO, NINA)):
        with pytest.raises(NotAllowedError, match="ne tient pas"):
            note("nina", wrong, LEAD)


def test_an_auditor_has_no_absence_to_note(house: House, note: NoteAbsences) -> None:
    with pytest.raises(ForbiddenError):
        note("ann", away(house, ANN, LEAD), ANN)
