"""The index of correspondence, on a real embedded Chroma and on a real server."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.errors import IndexUnavailableError
from assistant.domain.mail.correspondence import Message
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.opening import shelf_name
from assistant.retrieval.shelf import Shelf
from tests.retrieval.mail import BODIES, SignsEmbedder, WordsEmbedder, correspondence, message


def test_an_unchanged_message_is_not_embedded_again(place: Path | str) -> None:
    embedder = WordsEmbedder()
    index = ChromaIndex(place, embedder)
    assert index.synchronise(correspondence()).indexed == len(BODIES)
    embedder.embedded.clear()
    changed = [*correspondence()[:-1], message(4, "Le duplicata est bien arrivé, merci à vous tous.")]
    report = index.synchronise(changed)
    assert (report.indexed, report.unchanged, report.deleted, report.rebuilt) == (1, 4, 0, "")
    assert embedder.embedded == ["Le duplicata est bien arrivé, merci à vous tous."]


def test_the_state_of_the_ledger_is_remembered_until_anything_changes(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    assert not index.is_at("s1")
    index.synchronise(correspondence(), state="s1")
    assert (index.is_at("s1"), index.is_at("s2"), index.is_at("")) == (True, False, False)
    assert not ChromaIndex(place, WordsEmbedder("other")).is_at("s1")
    index.delete(["m1"])
    assert not index.is_at("s1")


def test_a_run_cut_short_remembers_no_state(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    index.synchronise(correspondence(), state="s1")

    def stop(done: int, total: int) -> None:
        assert done <= total
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.synchronise([*correspondence(), message(99, "Le chèque est parti ce matin.")], stop, "s2")
    assert not index.is_at("s1")


def test_a_message_that_left_the_ledger_leaves_the_index(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    index.synchronise(correspondence())
    assert index.synchronise(correspondence()[1:]).deleted == 1
    assert index.synchronise(correspondence()[1:]).deleted == 0


def test_the_passage_quotes_the_exact_sentence_with_its_message_and_day(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    messages = correspondence()
    index.synchronise(messages)
    best = index.search("étaler le paiement, trésorerie tendue", messages)[0]
    assert (best.message_id, best.sent_at, best.lane) == ("m3", messages[3].sent_at, "vectors")
    assert best.quote in messages[3].body


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("facture F-118", "m1"),
        ("f118", "m1"),
        ("1200 €", "m0"),
        ("1 200,00", "m0"),
        ("que dit Lenoir", "m2"),
    ],
)
def test_identifiers_sums_and_names_are_found_exactly(place: Path | str, query: str, expected: str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    index.synchronise(correspondence())
    best = index.search(query, correspondence())[0]
    assert (best.message_id, best.lane) == (expected, "words")


def test_the_recent_one_comes_first_when_two_say_the_same_and_only_one_is_shown(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    messages = [message(number, "Je vous règle cette facture avant la fin du mois.") for number in (1, 7, 3)]
    index.synchronise(messages)
    assert [passage.message_id for passage in index.search("règlement fin du mois", messages)] == ["m7"]


def test_a_message_not_indexed_yet_is_found_by_its_words(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder())
    assert index.search("duplicata de F-204", correspondence())[0].message_id == "m4"


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_an_empty_query_finds_nothing(place: Path | str, query: str) -> None:
    assert ChromaIndex(place, WordsEmbedder()).search(query, correspondence()) == ()


def test_an_interrupted_indexing_resumes_where_it_stopped(place: Path | str) -> None:
    embedder = WordsEmbedder()
    index = ChromaIndex(place, embedder)
    messages = [message(number, f"Message numéro {number} au sujet du règlement.") for number in range(200)]

    def stop_after_the_second_batch(done: int, total: int) -> None:
        assert total == len(messages)
        if done > 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.synchronise(messages, stop_after_the_second_batch)
    embedder.embedded.clear()
    report = index.synchronise(messages)
    assert (report.indexed, report.unchanged) == (72, 128)
    assert len(embedder.embedded) == 72


def test_progress_ends_at_the_total(place: Path | str) -> None:
    seen: list[tuple[int, int]] = []
    messages = [message(number, f"Message numéro {number} au sujet du règlement.") for number in range(130)]
    ChromaIndex(place, WordsEmbedder()).synchronise(messages, lambda done, total: seen.append((done, total)))
    assert seen == [(64, 130), (128, 130), (130, 130)]


def test_changing_the_model_rebuilds_and_says_so(place: Path | str) -> None:
    ChromaIndex(place, WordsEmbedder("old")).synchronise(correspondence())
    index = ChromaIndex(place, WordsEmbedder("new", 32))
    report = index.synchronise(correspondence())
    assert report.indexed == len(BODIES)
    assert "old-64 → new-32" in report.rebuilt
    assert index.synchronise(correspondence()).rebuilt == ""


def test_a_deleted_message_leaves_no_trace_in_any_file(tmp_path: Path) -> None:
    embedder = SignsEmbedder()
    index = ChromaIndex(tmp_path, embedder)
    messages = [message(number, f"Règlement du chantier Zébulon{number}, prévu.") for number in range(1200)]
    index.synchronise(messages)
    vectors = [_vector(messages[number], embedder) for number in (5, 1199)]
    assert all(_on_disk(tmp_path, vector) for vector in vectors)
    index.delete(["m5", "m1199"])
    assert not any(_on_disk(tmp_path, trace) for trace in (*vectors, b"m5#0", b"m1199#0"))
    assert _on_disk(tmp_path, b"m6#0")
    assert index.synchronise(messages).indexed == 2


def test_no_text_of_a_message_is_kept_in_the_index(tmp_path: Path) -> None:
    ChromaIndex(tmp_path, WordsEmbedder()).synchronise(correspondence())
    assert not any(_on_disk(tmp_path, word.encode()) for word in ("palettes", "Lenoir", "trésorerie"))


def _vector(item: Message, embedder: Embedder) -> bytes:
    return bytes(embedder.embed([excerpts_of(item)[0].text])[0].tobytes())


def _on_disk(place: Path, trace: bytes) -> bool:
    return any(trace in path.read_bytes() for path in place.rglob("*") if path.is_file())


def test_an_erasure_cut_short_is_finished_by_the_next_run(tmp_path: Path) -> None:
    embedder = SignsEmbedder()
    index = ChromaIndex(tmp_path, embedder)
    index.synchronise(correspondence())
    trace = _vector(correspondence()[1], embedder)
    door = FolderDoor(tmp_path)
    door.start_erasure()
    Shelf(door, shelf_name("messages-", embedder)).remove(["m1#0"])
    door.close()
    assert _on_disk(tmp_path, trace)
    index.synchronise([item for item in correspondence() if item.id != "m1"])
    assert not _on_disk(tmp_path, trace)


def test_the_vectors_lane_ranks_as_an_exact_search_does(place: Path | str) -> None:
    embedder = WordsEmbedder(dimension=256)
    index = ChromaIndex(place, embedder)
    messages = correspondence()
    index.synchronise(messages)
    query = "livraison incomplète du mois dernier"
    excerpts = [excerpt for item in messages for excerpt in excerpts_of(item)]
    exact = embedder.embed([excerpt.text for excerpt in excerpts]) @ embedder.embed([query])[0]
    best = excerpts[int(np.argmax(exact))].id.partition("#")[0]
    assert index.search(query, messages)[0].message_id == best


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    query=st.one_of(st.sampled_from(BODIES), st.text(max_size=60)),
    owner=st.sampled_from(["d1", "d2", "d3"]),
    limit=st.integers(0, 20),
)
def test_another_clients_message_never_appears(index_of_three: ChromaIndex, query: str, owner: str, limit: int) -> None:
    found = index_of_three.search(query, [item for item in _three_clients() if item.debtor_id == owner], limit)
    assert {passage.debtor_id for passage in found} <= {owner}
    assert len(found) <= limit


@pytest.fixture
def index_of_three(place: Path | str) -> ChromaIndex:
    index = ChromaIndex(place, WordsEmbedder())
    index.synchronise(_three_clients())
    return index


def _three_clients() -> list[Message]:
    return [item for rank in range(3) for item in correspondence(f"d{rank + 1}", 10 * rank)]


def test_a_path_that_is_a_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    place = tmp_path / "index"
    place.write_text("not a folder")
    with pytest.raises(IndexUnavailableError, match="courtois index"):
        ChromaIndex(place, WordsEmbedder()).synchronise(correspondence())


def test_a_damaged_index_says_so_and_is_made_anew_after_a_reset(tmp_path: Path) -> None:
    ChromaIndex(tmp_path, WordsEmbedder()).synchronise(correspondence())
    for file in tmp_path.glob("generation-*/chroma.sqlite3"):
        file.write_bytes(b"damaged" * 1000)
    (tmp_path / "writes").write_bytes(b"another process")
    index = ChromaIndex(tmp_path, WordsEmbedder())
    with pytest.raises(IndexUnavailableError, match="endommagé"):
        index.search("facture", correspondence())
    index.reset()
    assert index.synchronise(correspondence()).indexed == len(BODIES)
    assert index.search("facture F-118", correspondence())[0].message_id == "m1"


def test_a_server_that_is_down_is_said_in_a_sentence() -> None:
    with pytest.raises(IndexUnavailableError, match="serveur"):
        ChromaIndex("http://127.0.0.1:9", WordsEmbedder()).search("facture", correspondence())


def test_a_server_address_without_host_is_refused() -> None:
    with pytest.raises(IndexUnavailableError, match="http://machine:port"):
        ChromaIndex("http://", WordsEmbedder()).search("facture", correspondence())


def test_each_subject_of_a_query_is_looked_for_by_itself(place: Path | str) -> None:
    index = ChromaIndex(place, WordsEmbedder(dimension=512))
    index.synchronise(correspondence())
    query = "étaler le paiement, trésorerie tendue ; comptable absente, en congé ; deux palettes manquaient ; 2026-77"
    found = index.search(query, correspondence(), 3)
    assert {passage.message_id for passage in found} == {"m1", "m2", "m3"}
