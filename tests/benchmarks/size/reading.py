"""Pages, searches and drafts on the big book, in a warm process; a page is drawn in Streamlit's own test runner."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial

from assistant.domain.errors import NotRemindableError
from assistant.domain.ledger.payment import Payment
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.pages import case_file, my_day
from assistant.ui.warm_up import set_aside_what_lasts
from tests.benchmarks.dossier import QUERIES
from tests.benchmarks.measure import Result, bounded, percentile, times_of
from tests.benchmarks.size.book import TODAY
from tests.services.house_of_tests import LEA
from tests.ui.one_page import open_page

DRAFTS = 60


def reading(services: Services, measured: tuple[str, ...]) -> list[Result]:
    """Ma journée, dossier, search and draft."""
    with services.unit_of_work() as uow:
        user = uow.house.users()[0]
    cold = times_of(partial(services.list_worklist, LEA), 1, warm=0)[0]
    services.exchanges.search(measured[0], QUERIES[0], LEA)  # loads the model
    set_aside_what_lasts()  # as the server does once it is warm
    changed = [_after_a_payment(services, measured[0], number) for number in range(9)]
    day = [_drawn(my_day.render, services, user) for _ in range(10)][1:]
    opened = [t for key in measured for t in times_of(partial(services.open_case, key, LEA), 3, warm=1)]
    drawn = [_drawn(case_file.render, services, user, client=key) for key in (measured[0], *measured)][1:]
    searched = [
        t for key in measured for q in QUERIES for t in times_of(partial(services.exchanges.search, key, q, LEA), 1, 0)
    ]
    drafted = list(_drafts(services, user, measured))
    return [
        bounded("the day's list, first time of the day", cold, 2000),
        bounded("the day's list after a payment, median", statistics.median(changed), 1000),
        bounded("Ma journée, drawn on the server, median", statistics.median(day), 1000),
        bounded(f"dossier of {_messages(services, measured[0])} messages, p95", percentile(opened, 0.95), 300),
        bounded("dossier, drawn on the server, median", statistics.median(drawn), 300),
        bounded("search in a client's exchanges, p95", percentile(searched, 0.95), 200),
        bounded(f"composer draft with retrieval and checks, p95 of {len(drafted)}", percentile(drafted, 0.95), 200),
    ]


def _after_a_payment(services: Services, debtor_id: str, number: int) -> float:
    """Milliseconds of the list once a client has paid something."""
    with services.unit_of_work() as uow:
        on = TODAY - timedelta(days=number)
        uow.ledger.add_payments([Payment(f"bench{number}", debtor_id, on, Decimal(1))])
        uow.commit()
    return times_of(partial(services.list_worklist, LEA), 1, warm=0)[0]


def _drawn(render: Callable[..., None], *args: object, client: str = "") -> float:
    """Milliseconds of one run of a page's own code, as the server runs it at each click."""
    taken: list[float] = []

    def timed(*given: object) -> None:
        started = time.perf_counter()
        render(*given)
        taken.append((time.perf_counter() - started) * 1000)

    open_page(timed, *args, client=client)
    return taken[-1]


def _messages(services: Services, debtor_id: str) -> int:
    with services.unit_of_work() as uow:
        return len(uow.correspondence.of(debtor_id))


def _drafts(services: Services, user: User, measured: tuple[str, ...]) -> Iterator[float]:
    """The measured clients first, then others; the first ones warm caches."""
    ready = [row.debtor_id for row in services.list_worklist(LEA) if row.ready]
    others = [key for key in ready if key not in measured][:DRAFTS]
    for rank, debtor_id in enumerate((*measured[:3], *measured, *others)):
        started = time.perf_counter()
        try:
            services.draft_letter(DraftRequest(debtor_id), user)
        except NotRemindableError:
            continue
        if rank >= len(measured[:3]):
            yield (time.perf_counter() - started) * 1000
