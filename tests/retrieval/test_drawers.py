"""A large book is spread over drawers: the same answers, and an erasure rewrites one drawer alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.domain.mail.correspondence import Message
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.drawers import OPEN, Drawers, rank_of
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.folder_door import FolderDoor
from assistant.retrieval.opening import shelf_name
from assistant.retrieval.server_door import ServerDoor
from assistant.retrieval.shelf import Shelf, shelf_names
from tests.retrieval.mail import SignsEmbedder, WordsEmbedder, correspondence

ROOM = 8  # rows: three clients with five messages each want two drawers


def mail() -> list[Message]:
    """No two messages alike, so that each vector on disk is of one of them."""
    found = [item for rank in range(3) for item in correspondence(f"d{rank}", 10 * rank)]
    return [replace(item, body=item.body.replace(".", f", affaire {item.id}.", 1)) for item in found]


def tables(place: Path) -> dict[Path, int]:
    """The tables of every drawer with the moment of their writing."""
    return {path: path.stat().st_mtime_ns for path in place.glob("drawers-*/*/*/chroma.sqlite3")}


def on_disk(place: Path, trace: bytes) -> bool:
    return any(trace in path.read_bytes() for path in place.rglob("*") if path.is_file())


def vector(item: Message, embedder: Embedder) -> bytes:
    return bytes(embedder.embed([excerpts_of(item)[0].text])[0].tobytes())


def test_a_small_book_is_one_drawer_and_a_larger_one_as_many_as_it_wants(tmp_path: Path) -> None:
    drawers = Drawers(FolderDoor(tmp_path), ROOM)
    assert [drawers.wanted(rows) for rows in (0, 8, 9, 16, 17, 50)] == [1, 1, 2, 2, 4, 8]
    ChromaIndex(tmp_path, WordsEmbedder(), ROOM).synchronise(mail())
    assert (drawers.count, drawers.wanted(0)) == (2, 2)


def test_a_server_keeps_its_own_memory_and_is_one_drawer() -> None:
    assert Drawers(ServerDoor("http://127.0.0.1:9"), ROOM).wanted(1_000_000) == 1


def test_an_owner_has_one_drawer_in_every_process() -> None:
    assert [rank_of(owner, 8) for owner in ("d0", "d1", "été")] == [3, 7, 4]


def test_every_search_answers_as_from_one_drawer(tmp_path: Path) -> None:
    whole, spread = (ChromaIndex(tmp_path / str(room), WordsEmbedder(), room) for room in (99, ROOM))
    for index in (whole, spread):
        index.synchronise(mail())
    for query in ("étaler le paiement, trésorerie tendue", "facture F-118", "contester la livraison, palettes"):
        for candidates in (mail()[:5], mail()[5:10], mail()[10:], mail()):
            found = spread.search(query, candidates)
            assert found == whole.search(query, candidates)
            assert "vectors" in {passage.lane for passage in found}


def test_a_book_that_grew_is_spread_without_asking_the_model_again(tmp_path: Path) -> None:
    embedder = WordsEmbedder()
    ChromaIndex(tmp_path, embedder, 99).synchronise(mail()[:12])
    embedder.embedded.clear()
    index = ChromaIndex(tmp_path, embedder, ROOM)
    report = index.synchronise(mail()[1:], state="s2")
    assert (report.indexed, report.unchanged, report.deleted, report.rebuilt) == (3, 11, 1, "")
    assert index.is_at("s2")
    assert index.search("étaler le paiement, trésorerie tendue", mail()[1:5])[0].lane == "vectors"
    embedder.embedded.clear()
    ChromaIndex(tmp_path, embedder, 4).synchronise(mail()[1:])
    assert embedder.embedded == []
    assert [path.name for path in tmp_path.glob("drawers-*")] == ["drawers-4"]


def test_what_stood_in_the_root_leaves_the_disk_when_it_is_spread(tmp_path: Path) -> None:
    embedder = SignsEmbedder()
    ChromaIndex(tmp_path, embedder, 99).synchronise(mail())
    ChromaIndex(tmp_path, embedder, ROOM).synchronise(mail()[1:])
    assert not on_disk(tmp_path, vector(mail()[0], embedder))
    assert on_disk(tmp_path, vector(mail()[1], embedder))


@pytest.mark.parametrize("count", [1, 40])  # few are looked for in the files, of many every drawer is asked
def test_erasing_a_message_rewrites_its_drawer_alone_and_leaves_no_trace(tmp_path: Path, count: int) -> None:
    embedder = SignsEmbedder()
    index = ChromaIndex(tmp_path, embedder, ROOM)
    index.synchronise(mail(), state="s1")
    before, doomed = tables(tmp_path), mail()[7]
    trace = vector(doomed, embedder)
    assert on_disk(tmp_path, trace)
    index.delete([doomed.id, *(f"unknown{rank}" for rank in range(1, count))])
    assert not any(on_disk(tmp_path, gone) for gone in (trace, f"{doomed.id}#0".encode()))
    assert len(before.items() - tables(tmp_path).items()) == 1
    assert not index.is_at("s1")
    report = index.synchronise(mail())
    assert (report.indexed, report.unchanged) == (1, 14)


def test_an_unknown_message_erases_nothing(tmp_path: Path) -> None:
    index = ChromaIndex(tmp_path, WordsEmbedder(), ROOM)
    index.synchronise(mail(), state="s1")
    before = tables(tmp_path)
    index.delete(["unknown"])
    assert (tables(tmp_path), index.is_at("s1")) == (before, True)


def test_an_erasure_reaches_a_spreading_that_was_cut_short(tmp_path: Path) -> None:
    embedder = SignsEmbedder()
    ChromaIndex(tmp_path, embedder, 99).synchronise(mail())
    index = ChromaIndex(tmp_path, embedder, ROOM)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.synchronise(mail(), stop)
    assert Drawers(FolderDoor(tmp_path), ROOM).count == 1
    written = [m for m in mail() if rank_of(m.debtor_id, 2) == 0]
    index.delete([written[0].id])
    assert not on_disk(tmp_path, vector(written[0], embedder))
    left = [m for m in mail() if m.id != written[0].id]
    assert index.synchronise(left).indexed == 0


def test_an_erasure_cut_short_in_a_drawer_is_finished_by_the_next_look(tmp_path: Path) -> None:
    embedder = SignsEmbedder()
    index = ChromaIndex(tmp_path, embedder, ROOM)
    index.synchronise(mail())
    drawer = Drawers(FolderDoor(tmp_path), ROOM).door("d1")
    drawer.start_erasure()
    Shelf(drawer, shelf_name("messages-", embedder)).remove(["m10#0"])
    assert on_disk(tmp_path, vector(mail()[5], embedder))
    index.is_at("")
    assert not on_disk(tmp_path, vector(mail()[5], embedder))


def test_a_client_of_another_drawer_closes_the_one_asked_longest_ago(tmp_path: Path) -> None:
    drawers = Drawers(FolderDoor(tmp_path), 1)
    drawers.turn_to(64)
    owners = {rank_of(f"d{number}", 64): f"d{number}" for number in range(40)}
    doors = []
    for owner in list(owners.values())[: OPEN + 2]:
        doors.append(drawers.door(owner))
        assert shelf_names(doors[-1], "messages-") == []
    assert [isinstance(door, FolderDoor) and door.is_open for door in doors] == [False] * 2 + [True] * OPEN


def test_another_model_empties_every_drawer(tmp_path: Path) -> None:
    ChromaIndex(tmp_path, WordsEmbedder("old"), ROOM).synchronise(mail(), state="s1")
    index = ChromaIndex(tmp_path, WordsEmbedder("new", 32), ROOM)
    assert not index.is_at("s1")
    report = index.synchronise(mail(), state="s1")
    assert (report.indexed, "old-64 → new-32" in report.rebuilt) == (15, True)
    assert index.is_at("s1")
    assert not on_disk(tmp_path, b"messages-old")


def test_a_reset_throws_the_drawers_away(tmp_path: Path) -> None:
    index = ChromaIndex(tmp_path, WordsEmbedder(), ROOM)
    index.synchronise(mail())
    index.reset()
    assert not list(tmp_path.glob("drawers*"))
    assert index.synchronise(mail()[:2]).indexed == 2


@pytest.mark.parametrize("told", ["", "x", "0", "-2", "3", "99999999999999999999"])
def test_a_damaged_count_of_drawers_is_one_sentence_and_hides_no_erasure(tmp_path: Path, told: str) -> None:
    embedder, doomed = SignsEmbedder(), mail()[7]
    ChromaIndex(tmp_path, embedder, ROOM).synchronise(mail(), state="s1")
    (tmp_path / "drawers").write_text(told, encoding="ascii")
    (tmp_path / "drawers-99999999999999999999").mkdir()
    index = ChromaIndex(tmp_path, embedder, ROOM)
    with pytest.raises(IndexUnavailableError, match="endommagé"):
        index.is_at("s1")
    with pytest.raises(IndexUnavailableError, match="endommagé"):
        index.search("étaler le paiement", mail()[:5])
    index.delete([doomed.id])
    assert not on_disk(tmp_path, vector(doomed, embedder))


@pytest.mark.parametrize("damage", [lambda table: table.unlink(), lambda table: table.write_bytes(b"x" * 5_000)])
def test_an_erasure_from_a_damaged_drawer_is_never_said_to_be_done(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    index = ChromaIndex(tmp_path, SignsEmbedder(), ROOM)
    index.synchronise(mail())
    for table in tmp_path.glob("drawers-2/*/*/chroma.sqlite3"):
        damage(table)
    with pytest.raises(IndexUnavailableError, match="endommagé"):
        ChromaIndex(tmp_path, SignsEmbedder(), ROOM).delete([mail()[7].id])


def test_of_two_spreadings_at_once_the_wider_stays_and_no_state_is_claimed_for_the_other(tmp_path: Path) -> None:
    drawers = Drawers(FolderDoor(tmp_path), ROOM)
    drawers.turn_to(8)
    drawers.turn_to(4)
    assert drawers.count == 8
    drawers.reset()
    wider, met = Drawers(FolderDoor(tmp_path), ROOM), list[int]()

    def spread_wider(done: int, _total: int) -> None:
        if not met:
            met.append(done)
            wider.turn_to(4)

    index = ChromaIndex(tmp_path, WordsEmbedder(), ROOM)
    index.synchronise(mail(), spread_wider, state="s1")
    assert (wider.count, index.is_at("s1")) == (4, False)
    assert index.synchronise(mail(), state="s1").unchanged == 0
    assert index.is_at("s1")
    assert [path.name for path in tmp_path.glob("drawers-*")] == ["drawers-4"]
