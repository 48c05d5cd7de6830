"""Retrieval: messages indexed a second, and the conversations that are indexed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from assistant.domain.mail.correspondence import Direction, Message
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Embedder

FIRST_DAY = datetime(2025, 1, 6, 8, 0, tzinfo=UTC)
SAID = (
    "Le virement de {a} € est parti ce matin.",
    "Nous contestons la facture F-{n} car deux palettes manquaient à la livraison.",
    "Je vous règle la facture F-{n} avant la fin du mois, c’est promis.",
    "Pouvez-vous me renvoyer un duplicata de la facture F-{n} ?",
    "Notre comptable est en congé jusqu’au {d} mars, elle traitera votre demande à son retour.",
    "La trésorerie est tendue, serait-il possible d’étaler le paiement de {a} € en trois fois ?",
    "Sauf erreur de notre part, la somme de {a} € reste due à ce jour.",
    "Votre facture attend la validation du service achats, bon de commande {n}.",
    "Je vous rappelle que l’échéance était fixée au {d} mars.",
    "Nous n’avons pas reçu le bon de livraison signé.",
    "L’avoir promis sur la commande {n} n’apparaît pas sur le relevé.",
    "Le chèque a été posté hier par Mme Lenoir.",
    "Le chantier de Saint-Brieuc a pris du retard et notre propre client ne nous a pas payés.",
)
_PLACES = ("Kerval", "Ploubi", "Saint-Lau", "Montre", "Châtel", "Bréfon", "Lanvé")
_ENDS = ("lan", "dec", "rivière", "gard", "naud", "taine", "zec")


@dataclass(frozen=True, slots=True)
class IndexingFigures:
    """Messages a second by the clock and by the processor."""

    a_second: float
    a_processor_second: float


def conversation(count: int, debtor_id: str) -> list[Message]:
    """Messages of two to four sentences, each with figures of its own."""
    return [
        Message(
            f"{debtor_id}-{number}",
            debtor_id,
            Direction.IN if number % 2 else Direction.OUT,
            FIRST_DAY + timedelta(hours=number),
            _body(number),
        )
        for number in range(count)
    ]


def _body(number: int) -> str:
    """One mail, with a word of its own in each sentence: no vector can be taken from another mail."""
    picked = [SAID[(number * step + step) % len(SAID)] for step in islice((1, 3, 5, 7), 2 + number % 3)]
    places = [f"{_PLACES[(number // 7 + rank) % 7]}{_ENDS[number % 7]}" for rank in range(len(picked))]
    picked = [f"{sentence[:-1]} à {place}." for sentence, place in zip(picked, places, strict=True)]
    figures = {"a": f"{1 + number % 9} {100 + number % 900},50", "n": 100 + number, "d": 1 + number % 28}
    return f"Bonjour,\n\n{' '.join(picked).format(**figures)}\n\nCordialement,\nPaul Martin\n"


def measure_indexing(place: Path, embedder: Embedder, clients: int = 5) -> IndexingFigures:
    """Index ``clients`` times 300 messages."""
    embedder.embed(["bonjour"])
    messages = [message for rank in range(clients) for message in conversation(300, f"client{rank}")]
    index = ChromaIndex(place, embedder)
    start, work = perf_counter(), process_time()
    index.synchronise(messages)
    spent, worked = perf_counter() - start, process_time() - work
    return IndexingFigures(len(messages) / spent, len(messages) / worked)
