"""Mail written for the tests of retrieval, and an embedder that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import numpy as np

from assistant.domain.mail.correspondence import Direction, Message
from assistant.retrieval.embedder import Vectors, normalised
from assistant.retrieval.words import stems

FIRST_DAY = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

BODIES = (
    "Bonjour,\n\nLe virement de 1 200,00 € partira vendredi. Je vous envoie l’avis de la banque.\n\nCordialement",
    "Nous contestons la facture F-118 : deux palettes manquaient à la livraison du 3 mars.",
    "Notre comptable, Mme Lenoir, est en congé jusqu’à lundi. Elle vous rappellera à son retour.",
    "La trésorerie est tendue en ce moment. Serait-il possible d’étaler le paiement en trois fois ?",
    "Pouvez-vous me renvoyer un duplicata de la facture F-204 ? Je ne la retrouve pas.",
)


def message(number: int, body: str, debtor_id: str = "d1") -> Message:
    """A message of the day that its number says."""
    direction = Direction.IN if number % 2 else Direction.OUT
    return Message(f"m{number}", debtor_id, direction, FIRST_DAY + timedelta(days=number), body)


def correspondence(debtor_id: str = "d1", first: int = 0) -> list[Message]:
    """One message of each body."""
    return [message(first + rank, body, debtor_id) for rank, body in enumerate(BODIES)]


class WordsEmbedder:
    """Vectors from the words of a text: texts that share words are alike. Remembers what it embedded."""

    def __init__(self, name: str = "words", dimension: int = 64) -> None:
        self.id = name
        self.dimension = dimension
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text."""
        self.embedded += texts
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in stems(text):
                row[int(sha256(word.encode()).hexdigest(), 16) % self.dimension] += 1
        return normalised(rows)


class SignsEmbedder:
    """Vectors of +0.125 and -0.125: of length one to the last bit, so that they can be looked for in files."""

    id = "signs"
    dimension = 64

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text."""
        digests = [np.frombuffer(sha256(text.encode()).digest()[:8], dtype=np.uint8) for text in texts]
        return np.asarray([np.unpackbits(digest) / 4 - 0.125 for digest in digests], dtype=np.float32)
