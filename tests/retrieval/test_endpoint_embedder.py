"""Embeddings from an endpoint."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.endpoint_embedder import EndpointEmbedder
from tests.retrieval.endpoint import Answer, FakeEndpoint, endpoint, good


def _embedder(server: FakeEndpoint, waited: list[float] | None = None) -> EndpointEmbedder:
    waits = [] if waited is None else waited
    return EndpointEmbedder(server.url, "petit-modele", str.upper, "sk-local", timeout=5, wait=waits.append)


def test_vectors_come_normalised_in_the_order_of_the_texts() -> None:
    with endpoint() as server:
        rows = _embedder(server).embed(["a", "abc"])
    assert np.allclose(rows[:, 0] / rows[:, 1], [1, 3])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)


def test_only_masked_texts_leave_with_the_model_and_the_key() -> None:
    with endpoint() as server:
        embedder = _embedder(server)
        assert embedder.dimension == 3
        embedder.embed(["Mme Lenoir"])
    assert [asked["input"] for asked in server.asked] == [["bonjour"], ["MME LENOIR"]]
    assert {asked["model"] for asked in server.asked} == {"petit-modele"}
    assert set(server.keys) == {"Bearer sk-local"}


def test_its_id_names_the_host_and_the_model() -> None:
    assert EndpointEmbedder("https://exemple.test/v1", "m-3", str).id == "exemple.test-m-3"


def test_many_texts_go_in_several_requests() -> None:
    with endpoint() as server:
        assert _embedder(server).embed([str(number) for number in range(130)]).shape == (130, 3)
    assert [len(asked["input"]) for asked in server.asked] == [64, 64, 2]


@pytest.mark.parametrize(
    "fault", [(429, b""), (500, b""), (200, b"<html>"), (200, b'{"data": []}'), (200, b'{"data": [{"index": 0}]}')]
)
def test_a_passing_fault_is_tried_again_a_few_times(fault: Answer) -> None:
    waited: list[float] = []
    with endpoint(fault, fault) as server:
        assert _embedder(server, waited).embed(["a"]).shape == (1, 3)
    assert waited == [0.5, 2.0]


def test_a_lasting_fault_is_said_in_a_sentence_after_three_tries() -> None:
    with endpoint(*[(503, b"")] * 9) as server, pytest.raises(IndexUnavailableError, match="503"):
        _embedder(server).embed(["a"])
    assert len(server.asked) == 3


@pytest.mark.parametrize(("status", "why"), [(401, "clé"), (403, "clé"), (404, "404"), (302, "302")])
def test_a_refusal_is_not_tried_again(status: int, why: str) -> None:
    with endpoint((status, b"")) as server, pytest.raises(IndexUnavailableError, match=why):
        _embedder(server).embed(["a"])
    assert len(server.asked) == 1


def test_infinite_numbers_are_no_vectors() -> None:
    bad = good(["a"]).replace(b"1.0", b"NaN")
    with (
        endpoint(bad_answer := (200, bad), bad_answer, bad_answer) as server,
        pytest.raises(IndexUnavailableError, match="incomplète"),
    ):
        _embedder(server).embed(["a"])


@pytest.mark.parametrize("url", ["ftp://exemple.test", "exemple.test", "http://"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(IndexUnavailableError, match="http://"):
        EndpointEmbedder(url, "m", str).embed(["a"])


def test_an_endpoint_that_is_down_is_said_in_a_sentence() -> None:
    with pytest.raises(IndexUnavailableError, match="ne répond pas"):
        EndpointEmbedder("http://127.0.0.1:9/v1", "m", str, pauses=()).embed(["a"])


def test_no_text_asks_for_nothing_but_the_dimension() -> None:
    with endpoint() as server:
        assert _embedder(server).embed([]).shape == (0, 3)


def test_the_key_is_not_shown() -> None:
    assert "sk-local" not in repr(EndpointEmbedder("http://a.test", "m", str, "sk-local"))
