"""The cards of knowledge."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import IndexUnavailableError
from assistant.places import KNOWLEDGE
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.knowledge_cards import read_cards
from assistant.retrieval.knowledge_index import KnowledgeIndex
from tests.retrieval.mail import WordsEmbedder, correspondence


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cards = tmp_path / "knowledge"
    (cards / "legal").mkdir(parents=True)
    (cards / "decisions").mkdir()
    (cards / "legal" / "indemnity.md").write_text(
        "---\nid: indemnity\n---\n# Indemnité forfaitaire\n\nQuarante euros entre professionnels (D441-5).\n"
    )
    (cards / "playbook.md").write_text(
        "# Promesse rompue\n\nRappelez la date promise, sans reproche.\n\n- Proposez un échéancier\n"
    )
    (cards / "decisions" / "0001.md").write_text("# Une décision\n\nIndemnité, promesse, date.\n")
    return cards


def test_a_card_has_its_path_as_id_and_its_heading_as_title(folder: Path) -> None:
    cards = list(read_cards(folder))
    assert [(card.id, card.title) for card in cards] == [
        ("legal/indemnity", "Indemnité forfaitaire"),
        ("playbook", "Promesse rompue"),
    ]
    assert cards[1].paragraphs[1:] == ("Rappelez la date promise, sans reproche.", "- Proposez un échéancier")


@pytest.mark.parametrize(
    ("query", "card"),
    [
        ("promesse rompue", "playbook"),
        ("indemnité entre professionnels", "legal/indemnity"),
        ("D441-5", "legal/indemnity"),
    ],
)
def test_the_card_that_answers_comes_first(place: Path | str, folder: Path, query: str, card: str) -> None:
    found = KnowledgeIndex(place, WordsEmbedder(), folder).search(query)
    assert found[0].card.id == card
    assert len({item.card.id for item in found}) == len(found)


def test_cards_and_correspondence_live_side_by_side(place: Path | str, folder: Path) -> None:
    embedder = WordsEmbedder()
    knowledge = KnowledgeIndex(place, embedder, folder)
    index = ChromaIndex(place, embedder)
    assert knowledge.synchronise().indexed == 2
    index.synchronise(correspondence())
    index.delete(["m1"])
    assert (knowledge.synchronise().indexed, knowledge.synchronise().unchanged) == (0, 2)
    assert index.search("F-204", correspondence())[0].message_id == "m4"


def test_a_card_that_is_gone_is_forgotten(place: Path | str, folder: Path) -> None:
    index = KnowledgeIndex(place, WordsEmbedder(), folder)
    index.synchronise()
    (folder / "playbook.md").unlink()
    assert index.synchronise().deleted == 1
    assert [found.card.id for found in index.search("promesse rompue")] == ["legal/indemnity"]


def test_an_unreadable_card_is_named(place: Path | str, folder: Path) -> None:
    (folder / "playbook.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(IndexUnavailableError, match=r"playbook\.md"):
        KnowledgeIndex(place, WordsEmbedder(), folder).search("promesse")


def test_an_empty_question_finds_nothing(place: Path | str, folder: Path) -> None:
    assert KnowledgeIndex(place, WordsEmbedder(), folder).search(" ") == ()


def test_the_cards_shipped_with_the_program_can_all_be_read() -> None:
    assert all(card.title for card in read_cards(KNOWLEDGE))
