"""How well the shipped model finds the mail that answers a query, beside a search by words alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.domain.mail.correspondence import Direction, Message
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.words_lane import words_scores

FOLDER = Path(__file__).parent / "retrieval"
_DAY = datetime(2026, 1, 5, 9, tzinfo=UTC)
_AT = 3
_HELD_OUT = 14  # the last queries of the file


@dataclass(frozen=True, slots=True)
class Figures:
    """Share of queries answered among the first three, and mean reciprocal rank of the first answer."""

    queries: int
    hit_at_3: float
    reciprocal: float


def mails() -> list[Message]:
    """The mails of one client, a day apart."""
    return [
        Message(key, "client", Direction.IN, _DAY + timedelta(days=rank), text)
        for rank, (key, text) in enumerate(_rows("mails.txt"))
    ]


def queries() -> list[tuple[frozenset[str], str]]:
    """Each query with the mails that answer it."""
    return [(frozenset(keys.split()), text) for keys, text in _rows("queries.txt")]


def by_index(place: Path, embedder: Embedder, *, held_out: bool = False) -> Figures:
    """The figures of the product's own search, on all queries or on those written last."""
    index = ChromaIndex(place, embedder)
    candidates = mails()
    index.synchronise(candidates)
    found = [[passage.message_id for passage in index.search(query, candidates, 10)] for _, query in queries()]
    return _figures(found, held_out=held_out)


def by_words(*, held_out: bool = False) -> Figures:
    """The figures of shared words alone."""
    candidates = mails()
    found = []
    for _, query in queries():
        scores = words_scores(query, [message.body for message in candidates])
        order = sorted(range(len(candidates)), key=lambda rank: (-scores[rank].exact, -scores[rank].common))
        found.append([candidates[rank].id for rank in order if scores[rank].exact or scores[rank].common])
    return _figures(found, held_out=held_out)


def _figures(found: list[list[str]], *, held_out: bool = False) -> Figures:
    ranks = [
        next((rank for rank, key in enumerate(keys, start=1) if key in wanted), 0)
        for keys, (wanted, _) in zip(found, queries(), strict=True)
    ]
    ranks = ranks[-_HELD_OUT:] if held_out else ranks
    hits = sum(0 < rank <= _AT for rank in ranks)
    return Figures(len(ranks), hits / len(ranks), sum(1 / rank for rank in ranks if rank) / len(ranks))


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    parts = (line.partition("|") for line in lines if line and not line.startswith("#"))
    return [(key, text) for key, _, text in parts]
