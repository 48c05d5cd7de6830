"""200 drafts, 16 at a time, by a local server that takes a fixed time for each answer."""

from __future__ import annotations

import time
from dataclasses import replace

from assistant.bootstrap import build_services
from assistant.domain.writing.draft import Writer
from assistant.domain.writing.draft_outcome import DraftOutcome
from assistant.settings import Settings
from assistant.ui.warm_up import set_aside_what_lasts
from tests.benchmarks.measure import Result
from tests.drafting.fake_endpoint import Exchange, FakeEndpoint, answer
from tests.services.house_of_tests import LEA

LATENCY = 2.0  # seconds: a quick model's answer
DRAFTS, AT_A_TIME = 200, 16
MOST = 1.15
_REFERENCE = "Objet : "


def many_drafts(settings: Settings) -> list[Result]:
    """The time of the whole run beside that of the answers alone; the day's list chooses the clients."""
    with FakeEndpoint(_slow_but_good).serving() as endpoint:
        services = build_services(
            settings.model_copy(
                update={"model": "local-model", "openai_base_url": endpoint.url, "model_concurrency": AT_A_TIME}
            )
        )
        with services.unit_of_work() as uow:
            user = uow.house.users()[0]
        ready = [row.debtor_id for row in services.list_worklist(LEA) if row.ready and not row.pending_draft]
        replace(services.draft_many, at_a_time=2)(ready[DRAFTS : DRAFTS + 4], user)  # warms caches
        set_aside_what_lasts()  # as the server does once it is warm
        asked = len(endpoint.requests)
        started = time.perf_counter()
        outcomes = services.draft_many(ready[:DRAFTS], user)
        taken = time.perf_counter() - started
        calls = len(endpoint.requests) - asked
    return _results(outcomes, taken, calls)


def _results(outcomes: tuple[DraftOutcome, ...], taken: float, calls: int) -> list[Result]:
    alone = LATENCY * calls / AT_A_TIME
    by_model = sum(1 for outcome in outcomes if outcome.written_by is Writer.MODEL)
    return [
        Result(
            f"{DRAFTS} drafts, {AT_A_TIME} at a time, {LATENCY:g} s an answer",
            f"{taken:.1f} s, {taken / alone:.2f} x the answers alone",
            f"< {MOST} x",
            kept=taken < MOST * alone and calls <= len(outcomes) * 1.02,
        ),
        Result("of them by the model, and calls made", f"{by_model}, {calls} calls", "told", kept=True),
    ]


def _slow_but_good(exchange: Exchange) -> None:
    """The reference letter of the request, after a while."""
    turns = exchange.body["messages"]
    assert isinstance(turns, list)
    letter = str(turns[1]["content"]).rpartition(_REFERENCE)[2]
    subject, _, body = letter.partition("\n")
    time.sleep(LATENCY)
    exchange.stream([answer(subject.strip(), *(part for part in body.strip().split("\n\n") if part))])
