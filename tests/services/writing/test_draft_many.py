"""Many drafts: each stored by itself, stopped without loss, slowed by a quota and failed by none."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Barrier, Event, Lock, current_thread

import pytest

from assistant.bootstrap import new_id
from assistant.domain.errors import ModelBusyError, ModelError, ModelPassingError, StorageError
from assistant.domain.writing.draft import Writer
from assistant.domain.writing.draft_outcome import DraftOutcome, OutcomeKind
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.drafting.chain_prompts import load_chain_prompts
from assistant.drafting.chat_model import open_chat_model
from assistant.drafting.chat_writer import ChatWriter
from assistant.places import PROMPTS
from assistant.services.ports.letter_writer import Listener
from assistant.services.writing.draft_many import DraftMany
from assistant.services.writing.draft_run import DraftRun
from tests.drafting.fake_endpoint import Exchange, FakeEndpoint, Play, fails
from tests.services.house_of_tests import MORIN, NORA, House, bill

CLIENTS = tuple(f"n{rank}" for rank in range(12))


@dataclass
class Echo:
    """Answers the reference letter after a while, unless told to raise; counts how many calls run at a time."""

    seconds: float = 0.0
    faults: list[ModelError] = field(default_factory=list)
    running: int = 0
    most: int = 0
    calls: int = 0
    lock: Lock = field(default_factory=Lock)

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        assert listener is None
        with self.lock:
            self.calls += 1
            self.running += 1
            self.most = max(self.most, self.running)
            fault = self.faults.pop() if self.faults else None
        time.sleep(self.seconds)
        with self.lock:
            self.running -= 1
        if fault is not None:
            raise fault
        return ModelAnswer(brief.reference, "raw", "echo", 1, 1, None, ())


def house_of(tmp_path: Path, model: Echo | None) -> House:
    house = House(tmp_path, model)
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id=key, name=f"Client {key}", siren="", contacts=()) for key in CLIENTS])
        uow.ledger.add_invoices([bill(f"G-{key}", key, "500.00") for key in CLIENTS])
        uow.commit()
    return house


def kinds(outcomes: tuple[DraftOutcome, ...]) -> list[OutcomeKind]:
    return [outcome.kind for outcome in outcomes]


def stored(house: House) -> set[str]:
    with house.unit_of_work() as uow:
        return {draft.id for key in CLIENTS for draft in uow.drafts.of(key)}


def test_every_client_has_a_draft_and_no_more_calls_run_than_allowed(tmp_path: Path) -> None:
    echo = Echo(seconds=0.02)
    house = house_of(tmp_path, echo)
    outcomes = house.draft_many(CLIENTS, NORA)

    assert [outcome.debtor_id for outcome in outcomes] == list(CLIENTS)
    assert kinds(outcomes) == [OutcomeKind.DRAFTED] * len(CLIENTS)
    assert {outcome.written_by for outcome in outcomes} == {Writer.MODEL}
    assert stored(house) == {outcome.draft_id for outcome in outcomes}
    assert 1 < echo.most <= 4


def test_the_composer_alone_drafts_many_too(tmp_path: Path) -> None:
    outcomes = house_of(tmp_path, None).draft_many(CLIENTS, NORA)

    assert {outcome.written_by for outcome in outcomes} == {Writer.COMPOSER}


def test_a_client_named_twice_is_drafted_once(tmp_path: Path) -> None:
    assert len(house_of(tmp_path, None).draft_many(["n1", "n1"], NORA)) == 1


def test_a_client_who_may_not_be_reminded_stops_nobody_else(tmp_path: Path) -> None:
    house = house_of(tmp_path, None)
    house.pay("500.00", "G-n3", "n3")

    outcomes = house.draft_many(["n2", "n3", "nobody", "n4"], NORA)

    drafted, refused, failed = OutcomeKind.DRAFTED, OutcomeKind.REFUSED, OutcomeKind.FAILED
    assert kinds(outcomes) == [drafted, refused, failed, drafted]
    assert outcomes[1].why
    assert "nobody" in outcomes[2].why


def test_what_was_drafted_before_a_stop_is_stored_and_the_rest_is_left_for_the_next_run(tmp_path: Path) -> None:
    house, stop = house_of(tmp_path, Echo(seconds=0.02)), Event()
    heard: list[DraftOutcome] = []

    def hear(outcome: DraftOutcome) -> None:
        heard.append(outcome)
        if len(heard) == 3:
            stop.set()

    outcomes = house.draft_many(CLIENTS, NORA, stop, hear)

    done = {outcome.draft_id for outcome in outcomes if outcome.kind is OutcomeKind.DRAFTED}
    left = [outcome.debtor_id for outcome in outcomes if outcome.kind is OutcomeKind.LEFT]
    assert stored(house) == done
    assert len(done) + len(left) == len(CLIENTS)
    assert left
    assert set(kinds(house.draft_many(left, NORA))) == {OutcomeKind.DRAFTED}
    assert len(stored(house)) == len(CLIENTS)


def test_a_server_that_is_asked_too_much_slows_the_pace_and_fails_no_draft(tmp_path: Path) -> None:
    echo = Echo(faults=[ModelBusyError("le quota est atteint.", 0.05) for _ in range(8)])

    outcomes = house_of(tmp_path, echo).draft_many(CLIENTS, NORA)

    assert {outcome.written_by for outcome in outcomes} == {Writer.MODEL}
    assert echo.calls == len(CLIENTS) + 8


def test_a_server_lost_for_a_moment_is_asked_again_and_one_lost_for_good_leaves_the_composer(tmp_path: Path) -> None:
    lost = ModelPassingError("le serveur du modèle est injoignable.")
    house = house_of(tmp_path, Echo(faults=[lost]))
    assert house.draft_many(["n1"], NORA)[0].written_by is Writer.MODEL

    assert house.model is not None
    house.model.faults += [lost] * 3  # type: ignore[attr-defined]  # our own Echo
    (outcome,) = house.draft_many(["n2"], NORA)
    assert (outcome.written_by, "injoignable" in outcome.why) == (Writer.COMPOSER, True)


def test_a_fault_of_ours_is_raised_and_what_was_drafted_stays(tmp_path: Path) -> None:
    house = house_of(tmp_path, None)

    def hear(_: DraftOutcome) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.draft_many(CLIENTS, NORA, heard=hear)
    assert 1 <= len(stored(house)) < len(CLIENTS)


def test_a_full_disk_is_told_of_each_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = house_of(tmp_path, None)

    def full(*_: object) -> None:
        raise StorageError("Le disque est plein.")

    monkeypatch.setattr("assistant.storage.repositories.drafts.SqlDrafts.save", full)
    assert {outcome.why for outcome in house.draft_many(CLIENTS, NORA)} == {"Le disque est plein."}


@pytest.mark.parametrize("seconds", [0.0, 0.05])
def test_two_runs_at_once_write_to_each_client_once(tmp_path: Path, seconds: float) -> None:
    house, both_began = house_of(tmp_path, Echo(seconds=seconds)), Barrier(2)

    def numbered() -> str:
        made = new_id()
        if current_thread().name.startswith("run"):  # a run's own thread, when it begins
            both_began.wait(20)
        return made

    draft_many = replace(house.draft_many, draft_letter=replace(house.draft, new_id=numbered))
    with ThreadPoolExecutor(2, thread_name_prefix="run") as pool:
        runs = list(pool.map(lambda _: draft_many(CLIENTS, NORA), range(2)))

    assert len(stored(house)) == len(CLIENTS)
    kinds = Counter(outcome.kind for run in runs for outcome in run)
    assert kinds == {OutcomeKind.DRAFTED: len(CLIENTS), OutcomeKind.REFUSED: len(CLIENTS)}
    assert any("par ailleurs" in outcome.why for run in runs for outcome in run)


def test_a_run_writes_anew_to_a_client_who_has_an_older_draft(tmp_path: Path) -> None:
    house = house_of(tmp_path, None)
    house.draft_many(CLIENTS[:1], NORA)

    assert [outcome.kind for outcome in house.draft_many(CLIENTS[:1], NORA)] == [OutcomeKind.DRAFTED]


def test_a_run_goes_on_behind_a_page_until_it_is_stopped(tmp_path: Path) -> None:
    house = house_of(tmp_path, Echo(seconds=0.05))
    run = DraftRun(house.draft_many, CLIENTS, NORA)
    assert (run.running, run.total) == (True, len(CLIENTS))
    while not run.outcomes:
        time.sleep(0.01)
    run.stop()
    run.wait(120)

    assert (run.running, run.stopping) == (False, True)
    assert 1 <= len(stored(house)) < len(CLIENTS)
    assert len(run.outcomes) == len(CLIENTS)


@contextmanager
def endpoint_run(tmp_path: Path, *plays: Play) -> Iterator[tuple[House, DraftMany, FakeEndpoint]]:
    """The real client, without retries of its own, against a local server."""
    with FakeEndpoint(*plays).serving() as endpoint:
        model = open_chat_model("local-model", endpoint.url, "key", 60, retries=0)
        writer = ChatWriter(model, "local-model", load_chain_prompts(PROMPTS), 60)
        house = house_of(tmp_path, Echo())
        yield house, DraftMany(house.draft, writer, at_a_time=4), endpoint


def sooner_or_later(seconds: float = 0.01) -> Callable[[Exchange], None]:
    def play(exchange: Exchange) -> None:
        time.sleep(seconds)
        exchange.stream(['{"subject": "x", "paragraphs": ["sans les mentions"]}'])

    return play


def test_a_429_of_a_real_server_is_waited_for_as_long_as_it_asks(tmp_path: Path) -> None:
    quota = fails(429, retry_after="1")
    with endpoint_run(tmp_path, quota, quota, sooner_or_later()) as (house, draft_many, endpoint):
        started = time.monotonic()
        outcomes = draft_many(CLIENTS[:4], NORA)

    assert time.monotonic() - started > 0.9
    assert len(stored(house)) == 4
    assert len(endpoint.requests) == 2 + 2 * 4  # refused twice; the others disobey twice each, and are answered
    assert not any("quota" in outcome.why for outcome in outcomes)
