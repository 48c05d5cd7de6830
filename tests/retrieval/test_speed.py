"""What keeps retrieval quick enough for a page; its time is measured by the benchmarks."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.opening import shelf_name
from assistant.retrieval.shelf import Shelf
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from tests.benchmarks.retrieval import conversation
from tests.retrieval.mail import WordsEmbedder

QUERIES = (
    "promesse de règlement, report du paiement",
    "contestation, désaccord, marchandise abîmée",
    "trésorerie difficile, raison du retard",
    "facture F-118",
    "1 200 €",
    "Mme Lenoir",
)


def test_a_query_embeds_no_excerpt_again_and_the_same_one_twice_embeds_nothing(tmp_path: Path) -> None:
    embedder, messages = WordsEmbedder(), conversation(300, "client")
    index = ChromaIndex(tmp_path, embedder)
    index.synchronise(messages)
    several = {one.text for message in messages for one in excerpts_of(message) if len(one.sentences) > 1}
    indexed = several & set(embedder.embedded)
    embedder.embedded.clear()
    first = index.search(QUERIES[0], messages)

    assert QUERIES[0] in embedder.embedded
    assert indexed
    assert not indexed & set(embedder.embedded)  # but sentences of the best ones, to quote the nearest
    embedder.embedded.clear()
    assert index.search(QUERIES[0], messages) == first
    assert embedder.embedded == []


def test_the_stored_vectors_give_the_very_order_of_an_exact_search(tmp_path: Path) -> None:
    embedder = UniversalSentenceEmbedder()
    messages = conversation(40, "client")
    ChromaIndex(tmp_path, embedder).synchronise(messages)
    excerpts = [excerpt for message in messages for excerpt in excerpts_of(message)]
    stored = Shelf(FolderDoor(tmp_path), shelf_name("messages-", embedder)).vectors(
        {excerpt.id: excerpt.fingerprint for excerpt in excerpts}
    )
    exact = embedder.embed([excerpt.text for excerpt in excerpts])
    kept = np.vstack([stored[excerpt.id] for excerpt in excerpts])
    assert np.allclose(kept, exact, atol=1e-6)
    for query in QUERIES[:3]:
        wanted = embedder.embed([query])[0]
        likeness = exact @ wanted
        best = ChromaIndex(tmp_path, embedder).search(query, messages, 1)[0]
        near = {
            excerpts[rank].id.partition("#")[0] for rank in np.flatnonzero(likeness > np.sort(likeness)[-12] - 0.001)
        }
        assert best.message_id in near
