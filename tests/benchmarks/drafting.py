"""A composer draft with retrieval and checks, over the demonstration book, in a warm process."""

from __future__ import annotations

import time

from assistant.domain.errors import NotRemindableError
from assistant.services.all_services import Services
from assistant.services.writing.build_situation import DraftRequest
from tests.benchmarks.measure import Result, bounded, percentile


def drafting(services: Services) -> list[Result]:
    """p95 of a draft, written, checked and stored."""
    with services.unit_of_work() as uow:
        ids = [debtor.id for debtor in uow.debtors.all()]
        user = uow.house.users()[0]
    taken: list[float] = []
    for round_ in range(3):
        for debtor_id in ids:
            start = time.perf_counter()
            try:
                services.draft_letter(DraftRequest(debtor_id), user)
            except NotRemindableError:
                continue
            if round_:  # the first round warms caches and loads models
                taken.append((time.perf_counter() - start) * 1000)
    return [bounded(f"composer draft, p95 of {len(taken)}", percentile(taken, 0.95), 200)]
