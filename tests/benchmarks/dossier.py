"""Opening a dossier with 300 messages and 60 invoices, and searching its exchanges against an exact search."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

import numpy as np

from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Message
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.all_services import Services
from tests.benchmarks.measure import Result, bounded, percentile, times_of
from tests.services.house_of_tests import LEA

MESSAGES, INVOICES = 300, 60
QUERIES = (
    "promesse de virement la semaine prochaine",
    "marchandise abîmée à la livraison",
    "merci de renvoyer la facture",
    "trésorerie difficile, payer en plusieurs fois",
    "en attente de validation par la direction",
    "je vous remercie pour votre travail",
)


def dossier(services: Services) -> list[Result]:
    """Server time of a big dossier, and of a search in it."""
    debtor_id = _swell(services)
    opened = times_of(lambda: services.open_case(debtor_id, LEA), 30)
    with services.unit_of_work() as uow:
        messages = uow.correspondence.of(debtor_id)
    searched = [t for q in QUERIES for t in times_of(partial(services.exchanges.search, debtor_id, q, LEA), 15)]
    same = _share_of_exact(services, debtor_id, messages)
    return [
        bounded(f"dossier, {MESSAGES} messages, {INVOICES} invoices, p95", percentile(opened, 0.95), 300),
        bounded(f"search among {len(messages)} messages, p95", percentile(searched, 0.95), 40),
        Result("an exact search's nearest passage is found", f"{same:.0%}", "100%", same == 1),
    ]


def _swell(services: Services) -> str:
    """A client of the book, given the exchanges and invoices of others until there are enough."""
    with services.unit_of_work() as uow:
        everything = uow.correspondence.all()
        debtor_id = everything[0].debtor_id
        borrowed = [replace(m, id=f"b-{i}", debtor_id=debtor_id) for i, m in enumerate(everything[:MESSAGES])]
        own = {message.id for message in uow.correspondence.of(debtor_id)}
        uow.correspondence.add(borrowed[: MESSAGES - len(own)])
        day = services.clock.today()
        uow.ledger.add_invoices(
            Invoice(f"B-{i}", debtor_id, f"B-{i}", day - timedelta(days=60), day - timedelta(days=30), Decimal(i + 1))
            for i in range(INVOICES)
        )
        uow.commit()
    services.exchanges.index()
    return debtor_id


def _share_of_exact(services: Services, debtor_id: str, messages: tuple[Message, ...]) -> float:
    """How often the nearest passage of an exact NumPy search over that client's own vectors is among those found."""
    embedder = UniversalSentenceEmbedder()
    passages = [(m.id, excerpt) for m in messages for excerpt in excerpts_of(m)]
    vectors = embedder.embed([excerpt.text for _, excerpt in passages])
    hits = 0
    for query in QUERIES:
        scores = vectors @ embedder.embed([query])[0]
        best = scores.max()
        nearest = {passages[i][0] for i in np.flatnonzero(scores >= best - 1e-4)}
        hits += bool(nearest & {passage.message_id for passage in services.exchanges.search(debtor_id, query, LEA)})
    return hits / len(QUERIES)
