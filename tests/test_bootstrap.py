"""The composition root: clocks, the folder, the demonstration, and which model writes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from assistant.bootstrap import (
    BOOK_NOW,
    PARIS,
    StandingClock,
    SystemClock,
    build_services,
    new_id,
    prepare_demo,
    prepare_home,
)
from assistant.domain.errors import RefusedError, StorageError
from assistant.domain.ledger.debtor import Debtor
from assistant.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "dossier", model="none")


def test_the_system_clock_tells_utc_and_the_day_in_paris() -> None:
    clock = SystemClock()

    assert clock.now().tzinfo is UTC
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.today() in {datetime.now(PARIS).date(), (datetime.now(PARIS) - timedelta(minutes=1)).date()}


def test_a_standing_clock_is_already_tomorrow_in_paris_late_at_night() -> None:
    clock = StandingClock(datetime(2026, 11, 21, 23, 30, tzinfo=UTC))

    assert clock.now() == clock.now()
    assert clock.today() == date(2026, 11, 22)


def test_ids_are_all_different_and_sort_by_their_making() -> None:
    made = [new_id() for _ in range(200)]

    assert len(set(made)) == 200
    assert [identifier[:16] for identifier in made] == sorted(identifier[:16] for identifier in made)


def test_a_book_of_one_s_own_follows_the_machine_s_time(settings: Settings) -> None:
    prepare_home(settings)
    services = build_services(settings)

    assert isinstance(services.clock, SystemClock)
    assert not services.is_demo
    assert services.model_name == ""


def test_a_folder_is_made_with_what_leads_to_it(tmp_path: Path) -> None:
    prepare_home(Settings(home=tmp_path / "plus" / "loin"))

    assert (tmp_path / "plus" / "loin" / "courtois.sqlite3").is_file()


def test_a_book_that_was_never_prepared_is_refused(settings: Settings) -> None:
    with pytest.raises(StorageError, match="courtois init"):
        build_services(settings)


def test_the_demonstration_is_made_once_and_stands_still_at_ten_in_paris(settings: Settings) -> None:
    assert prepare_demo(settings, refresh=False) is True
    assert prepare_demo(settings, refresh=False) is False
    services = build_services(settings)
    moment = services.clock.now().astimezone(PARIS)

    assert services.is_demo
    assert (moment.hour, moment.minute) == (10, 0)


def test_refreshing_the_demonstration_makes_it_anew(settings: Settings) -> None:
    prepare_demo(settings, refresh=False)
    with prepare_home(settings).unit_of_work() as uow:
        uow.house.set_value(BOOK_NOW, "2020-01-01T09:00:00+00:00")
        uow.debtors.add([Debtor("intrus", "Un intrus")])
        uow.commit()

    assert prepare_demo(settings, refresh=True) is True
    services = build_services(settings)
    assert services.clock.now().year > 2020
    with services.unit_of_work() as uow:
        assert "intrus" not in {debtor.id for debtor in uow.debtors.all()}


@pytest.mark.parametrize("refresh", [False, True])
def test_the_demonstration_never_goes_over_one_s_own_data(settings: Settings, refresh: bool) -> None:  # noqa: FBT001  (a table's column)
    with prepare_home(settings).unit_of_work() as uow:
        uow.debtors.add([Debtor("d1", "Atelier Morin")])
        uow.commit()

    with pytest.raises(RefusedError, match="contient déjà vos données"):
        prepare_demo(settings, refresh=refresh)
    with prepare_home(settings).unit_of_work() as uow:
        assert [debtor.id for debtor in uow.debtors.all()] == ["d1"]


def test_a_model_is_named_where_one_is_chosen(settings: Settings) -> None:
    prepare_home(settings)
    chosen = settings.model_copy(
        update={
            "model": "openai:local",
            "openai_api_key": SecretStr("sk-x"),
            "openai_base_url": "http://127.0.0.1:1/v1",
        }
    )

    assert build_services(chosen).model_name == "openai:local"
