"""The same index on a real Chroma server of the loopback."""

from __future__ import annotations

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.chroma_index import ChromaIndex
from tests.retrieval.endpoint import endpoint
from tests.retrieval.mail import BODIES, WordsEmbedder, correspondence


def test_an_index_on_a_server_finds_deletes_and_forgets(server: str) -> None:
    index = ChromaIndex(server, WordsEmbedder())
    assert index.synchronise(correspondence()).indexed == len(BODIES)
    assert index.search("étaler le paiement, trésorerie tendue", correspondence())[0].lane == "vectors"
    other = ChromaIndex(server, WordsEmbedder())
    assert other.synchronise(correspondence()).unchanged == len(BODIES)
    other.delete(["m3"])
    assert index.synchronise(correspondence()).indexed == 1
    index.reset()
    assert other.synchronise(correspondence()).indexed == len(BODIES)


def test_another_model_takes_the_place_of_the_first_on_a_server_too(server: str) -> None:
    ChromaIndex(server, WordsEmbedder("first")).synchronise(correspondence())
    assert "first-64" in ChromaIndex(server, WordsEmbedder("second")).synchronise(correspondence()).rebuilt


def test_a_server_that_stops_is_said_in_a_sentence() -> None:
    with pytest.raises(IndexUnavailableError, match="vérifiez que le serveur Chroma est démarré"):
        ChromaIndex("http://127.0.0.1:9", WordsEmbedder()).synchronise(correspondence())


def test_a_server_that_is_no_chroma_is_said_in_a_sentence() -> None:
    with endpoint() as other, pytest.raises(IndexUnavailableError, match="serveur"):
        ChromaIndex(other.url.removesuffix("/v1"), WordsEmbedder()).search("facture", correspondence())
