"""Signing in: one sentence for every failure, waits that grow, sessions that rotate, idle, age and end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.people.browser_session import IDLE, LONGEST, ROTATES_AFTER
from assistant.domain.people.permission import Act
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.proof import HOLDS_MACHINE, Proof
from assistant.domain.people.user import Role, User
from assistant.identity.passwords import Argon2Passwords
from assistant.services.authorise import authorise, authorise_for
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.note_absences import NoteAbsences
from assistant.services.people.sign_in import REFUSED, SignIn
from tests.services.house_of_tests import LEA, NORA, House

QUICK = Argon2Passwords(memory_kib=8, passes=1)
SHELL = User("os:root", "root", Role.ACCOUNT_MANAGER)
ADA = User("ada", "Ada Morel", Role.ADMINISTRATOR, "ada@bellecombe.example")
PASSWORD = "un cheval bleu traverse"
NEW = "trois lampes sous la pluie"
HERE = "10.0.0.7"


def numbered(prefix: str) -> Callable[[], str]:
    numbers: Iterator[int] = count(1)
    return lambda: f"{prefix}{next(numbers)}"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def people(house: House) -> ManagePeople:
    return ManagePeople(house.unit_of_work, house.clock, QUICK, lambda: PASSWORD)


@pytest.fixture
def sign_in(house: House, people: ManagePeople) -> SignIn:
    people.add(ADA, SHELL, HOLDS_MACHINE)
    return SignIn(house.unit_of_work, house.clock, QUICK, numbered("t"))


def test_before_the_first_account_the_house_has_none(house: House, people: ManagePeople) -> None:
    door = SignIn(house.unit_of_work, house.clock, QUICK, numbered("t"))
    assert not door.accounts_exist()
    people.add(ADA, SHELL, HOLDS_MACHINE)
    assert door.accounts_exist()


def test_a_first_password_is_told_once_and_must_be_changed(sign_in: SignIn) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    assert signed.must_change
    sign_in.change_password(signed.user, PASSWORD, NEW)
    assert sign_in.resume(signed.token) is None, "every session ends with the old password"
    assert not sign_in("ADA@bellecombe.example", NEW, HERE).must_change


def test_a_first_password_expires_after_three_days_and_the_refusal_is_noted(house: House, sign_in: SignIn) -> None:
    house.wait_minutes(72 * 60)
    with pytest.raises(NotAllowedError, match="expiré au bout de trois jours"):
        sign_in("ada", PASSWORD, HERE)
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].details == {"why": "expired"}


def test_a_first_password_dated_by_a_clock_far_ahead_has_expired_and_a_clock_a_little_back_closes_nothing(
    house: House, sign_in: SignIn
) -> None:
    moment = house.clock.moment
    house.clock.moment = moment - timedelta(minutes=5)
    assert sign_in("ada", PASSWORD, HERE).must_change
    house.clock.moment = moment - timedelta(days=900)
    with pytest.raises(NotAllowedError, match="expiré"):
        sign_in("ada", PASSWORD, HERE)


def test_ones_own_password_does_not_expire(house: House, sign_in: SignIn) -> None:
    sign_in.change_password(ADA, PASSWORD, NEW)
    house.wait_minutes(400 * 24 * 60)
    assert sign_in("ada", NEW, HERE).user == ADA


@pytest.mark.parametrize(("login", "password"), [("ada", "autre chose que cela"), ("nobody", PASSWORD), ("", "")])
def test_an_unknown_account_and_a_wrong_password_read_alike(sign_in: SignIn, login: str, password: str) -> None:
    with pytest.raises(NotAllowedError, match=REFUSED):
        sign_in(login, password, HERE)


def test_after_five_failures_the_wait_doubles_and_even_the_right_password_waits(house: House, sign_in: SignIn) -> None:
    for _ in range(5):
        with pytest.raises(NotAllowedError, match=REFUSED):
            sign_in("ada", "pas celui-ci du tout", HERE)
    with pytest.raises(NotAllowedError, match="attendez 1 minute,"):
        sign_in("ada", PASSWORD, HERE)
    house.wait_minutes(1)
    with pytest.raises(NotAllowedError, match=REFUSED):
        sign_in("ada", "pas celui-ci non plus", HERE)
    house.wait_minutes(2)
    assert sign_in("ada", PASSWORD, HERE).user == ADA


def test_tries_by_identifier_by_email_and_before_a_grave_act_are_counted_together(sign_in: SignIn) -> None:
    for number, login in enumerate(("ada", "ADA@bellecombe.example ", "ada@bellecombe.example", " Ada")):
        with pytest.raises(NotAllowedError, match=REFUSED):
            sign_in(login, "au hasard de tout", f"10.0.1.{number}")
    with pytest.raises(NotAllowedError, match="pas votre mot de passe"):
        sign_in.prove(ADA, "au hasard de tout")
    for number, login in enumerate(("ada@bellecombe.example", "ada")):
        with pytest.raises(NotAllowedError, match=REFUSED):
            sign_in(login, PASSWORD, f"10.0.2.{number}")
    with pytest.raises(NotAllowedError, match="Trop d’essais"):
        sign_in.prove(ADA, PASSWORD)


def test_an_email_waits_no_sooner_after_tries_by_the_identifier_than_one_that_nobody_has(sign_in: SignIn) -> None:
    def answers(login: str, subnet: int) -> list[str]:
        told = []
        for number in range(8):
            with pytest.raises(NotAllowedError) as refused:
                sign_in(login, "au hasard de tout", f"10.0.{subnet}.{number}")
            told.append(str(refused.value))
        return told

    assert answers("ada", 1) == answers("ada@bellecombe.example", 2) == answers("personne@bellecombe.example", 3)


def test_an_account_that_waits_unseen_opens_once_its_wait_is_over(house: House, sign_in: SignIn) -> None:
    for number in range(5):
        with pytest.raises(NotAllowedError, match=REFUSED):
            sign_in("ada", "au hasard de tout", f"10.0.1.{number}")
    with pytest.raises(NotAllowedError, match=REFUSED):
        sign_in("ada@bellecombe.example", PASSWORD, HERE)
    house.wait_minutes(1)
    assert sign_in("ada@bellecombe.example", PASSWORD, HERE).user == ADA


def test_one_address_that_tries_many_accounts_waits_too(sign_in: SignIn) -> None:
    for number in range(5):
        with pytest.raises(NotAllowedError, match=REFUSED):
            sign_in(f"someone{number}", "au hasard de tout", HERE)
    with pytest.raises(NotAllowedError, match="Trop d’essais"):
        sign_in("ada", PASSWORD, HERE)
    assert sign_in("ada", PASSWORD, "10.0.0.8").user == ADA


def test_a_planted_session_is_worth_nothing(sign_in: SignIn) -> None:
    first, second = sign_in("ada", PASSWORD, HERE), sign_in("ada", PASSWORD, HERE)
    assert first.session_id != second.session_id
    assert sign_in.resume("planted.token") is None
    assert sign_in.resume(f"{first.session_id}.guessed") is None
    assert sign_in.resume("") is None


def test_a_session_survives_a_reload_and_its_token_rotates(house: House, sign_in: SignIn) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    again = sign_in.resume(signed.token)
    assert again is not None
    assert again.token == "", "nothing to change yet"
    house.clock.moment += ROTATES_AFTER
    rotated = sign_in.resume(signed.token)
    assert rotated is not None
    assert rotated.token not in {"", signed.token}
    assert sign_in.resume(signed.token) is not None, "a page that loads at the same time is still heard"
    house.wait_minutes(2)
    assert sign_in.resume(signed.token) is None, "the token before is over"
    assert sign_in.resume(rotated.token) is not None


def test_a_session_idles_and_grows_old(house: House, sign_in: SignIn) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    house.clock.moment += IDLE
    assert sign_in.resume(signed.token) is None
    token = sign_in("ada", PASSWORD, HERE).token
    end = house.clock.moment + LONGEST
    while house.clock.moment < end:
        resumed = sign_in.resume(token)
        assert resumed is not None
        token = resumed.token or token
        house.clock.moment += timedelta(minutes=50)
    assert sign_in.resume(token) is None


def test_a_clock_set_back_ends_a_session(house: House, sign_in: SignIn) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    house.clock.moment -= timedelta(days=1)
    assert sign_in.resume(signed.token) is None


def test_signing_out_ends_one_session_or_all(sign_in: SignIn) -> None:
    one, two = sign_in("ada", PASSWORD, HERE), sign_in("ada", PASSWORD, HERE)
    sign_in.leave(one.session_id)
    assert sign_in.resume(one.token) is None
    assert sign_in.still_there(two.session_id) is not None
    sign_in.leave_everywhere(ADA)
    assert sign_in.still_there(two.session_id) is None


def test_a_closed_account_is_out_at_once(people: ManagePeople, sign_in: SignIn) -> None:
    people.add(User("bob", "Bob Rey", Role.ADMINISTRATOR), SHELL, HOLDS_MACHINE)
    signed = sign_in("ada", PASSWORD, HERE)
    people.disable("ada", SHELL, HOLDS_MACHINE)
    assert sign_in.still_there(signed.session_id) is None
    with pytest.raises(NotAllowedError, match=REFUSED):
        sign_in("ada", PASSWORD, HERE)


@pytest.mark.usefixtures("sign_in")
def test_the_last_administrator_stays(house: House, people: ManagePeople) -> None:
    with pytest.raises(NotAllowedError, match="seul compte d’administration"):
        people.disable("ada", SHELL, HOLDS_MACHINE)
    with pytest.raises(NotAllowedError, match="seul compte d’administration"):
        people.set_role("ada", Role.AUDITOR, None, ADA, Proof("ada", house.clock.now()))


@pytest.mark.usefixtures("sign_in")
def test_an_administrator_whose_first_password_expired_is_no_second_one(house: House, people: ManagePeople) -> None:
    people.add(User("ben", "Ben Oury", Role.ADMINISTRATOR), SHELL, HOLDS_MACHINE)
    house.wait_minutes(72 * 60)
    with pytest.raises(NotAllowedError, match="où l’on puisse entrer"):
        people.disable("ada", SHELL, HOLDS_MACHINE)
    people.reset_password("ben", SHELL, HOLDS_MACHINE)
    people.disable("ada", SHELL, HOLDS_MACHINE)


@pytest.mark.parametrize(
    "weak",
    [
        "court",
        "marseille13013",
        "Soleil2026!!",
        "doudouloulou",
        "azertyuiop12",
        "aaaaaaaaaaaaaa",
        "ada morel ada morel",
        "x" * 129,
        "Password123456",
    ],
)
def test_a_weak_password_is_refused_with_what_to_do(sign_in: SignIn, weak: str) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    with pytest.raises(NotAllowedError, match=r"[Cc]hoisissez|évitez|Restez"):
        sign_in.change_password(signed.user, PASSWORD, weak)


@pytest.mark.usefixtures("sign_in")
def test_only_an_administrator_manages_people(people: ManagePeople) -> None:
    for act in (
        lambda: people.add(User("eve", "Ève Roux", Role.TEAM_LEAD), LEA),
        lambda: people.reset_password("ada", NORA),
        lambda: people.set_role("nora", Role.TEAM_LEAD, None, NORA),
        lambda: people.disable("lea", NORA),
    ):
        with pytest.raises(NotAllowedError, match="administration"):
            act()


@pytest.mark.usefixtures("sign_in")
def test_two_people_never_share_an_identifier(people: ManagePeople) -> None:
    with pytest.raises(NotAllowedError, match="déjà"):
        people.add(User("ADA", "Autre", Role.AUDITOR), SHELL, HOLDS_MACHINE)
    with pytest.raises(NotFoundError, match="user list"):
        people.disable("nobody", SHELL, HOLDS_MACHINE)


@pytest.mark.usefixtures("sign_in")
def test_a_foreign_client_does_not_exist_until_its_manager_is_stood_in_for(house: House) -> None:
    from dataclasses import replace

    from tests.services.house_of_tests import MORIN

    today = house.clock.today()
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, account_manager="zoe")])
        uow.house.add_users([User("zoe", "Zoé Blanc", Role.ACCOUNT_MANAGER)])
        uow.commit()
    with house.unit_of_work() as uow:
        authorise_for(uow, ADA, Act.READ, "d1", today)
        with pytest.raises(NotFoundError, match="n’existe pas"):
            authorise_for(uow, NORA, Act.READ, "d1", today)
    NoteAbsences(house.unit_of_work, house.clock)(
        "zoe", [Delegation("zoe", "nora", today, today + timedelta(days=5))], ADA
    )
    with house.unit_of_work() as uow:
        authorise_for(uow, NORA, Act.WRITE, "d1", today)
        with pytest.raises(NotFoundError):
            authorise_for(uow, NORA, Act.WRITE, "d1", today + timedelta(days=6))


def test_an_auditor_changes_nothing() -> None:
    auditor = User("ann", "Ann", Role.AUDITOR)
    authorise(auditor, Act.READ)
    for act in set(Act) - {Act.READ, Act.AUDIT, Act.EXPORT}:
        with pytest.raises(NotAllowedError):
            authorise(auditor, act)


def test_a_clock_that_was_a_year_ahead_bars_nobody_once_it_is_set_back(house: House, sign_in: SignIn) -> None:
    moment = house.clock.moment
    house.clock.moment = moment + timedelta(days=365)
    for _ in range(8):
        with pytest.raises(NotAllowedError):
            sign_in("ada", "ce n’est pas celui-ci", HERE)
    house.clock.moment = moment
    assert sign_in("ada", PASSWORD, HERE).user.id == "ada"


def test_whoever_signed_in_a_moment_ago_is_believed_for_ten_minutes(house: House, sign_in: SignIn) -> None:
    signed = sign_in("ada", PASSWORD, HERE)
    proof = sign_in.proof_of(signed.session_id)
    assert proof is not None
    assert proof.covers(ADA, house.clock.now())
    assert not proof.covers(LEA, house.clock.now())
    assert sign_in.proof_of("made up") is None
    house.wait_minutes(10)
    assert not proof.covers(ADA, house.clock.now())
    house.wait(1)
    assert sign_in.proof_of(signed.session_id) is None


def test_a_person_proves_again_who_they_are_and_a_guesser_waits(house: House, sign_in: SignIn) -> None:
    assert sign_in.has_password(ADA)
    assert sign_in.prove(ADA, PASSWORD) == Proof("ada", house.clock.now())
    for _ in range(5):
        with pytest.raises(NotAllowedError, match="pas votre mot de passe"):
            sign_in.prove(ADA, "au hasard de tout")
    with pytest.raises(NotAllowedError, match="Trop d’essais"):
        sign_in.prove(ADA, PASSWORD)
    with house.unit_of_work() as uow:
        actions = [event.action for event in uow.audit.all()]
    assert (actions.count("proved_again"), actions.count("proof_refused")) == (1, 5)
