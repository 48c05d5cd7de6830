"""Headers of the cards of knowledge/legal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.connectors.legal_cards import load_sources, shipped_sources
from assistant.domain.errors import UnreadableFileError
from assistant.guardrails.rules import RULES
from assistant.ui.source_words import confidence_words


def test_every_rule_has_its_source_with_an_article_and_words_for_its_confidence() -> None:
    sources = shipped_sources()

    assert {rule.source for rule in RULES} <= set(sources)
    assert all(source.article and source.title and confidence_words(source) for source in sources.values())
    assert sources["fr-com-d441-5"].checked_on == date(2026, 11, 21)


@pytest.mark.parametrize("text", ["", "no header", "---\nid: x\n---\n", "---\nid: [\n---\n", "---\nlist\n---\n"])
def test_a_damaged_card_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "fr-x.md").write_text(text, encoding="utf-8")

    with pytest.raises(UnreadableFileError, match=r"fr-x\.md"):
        load_sources(tmp_path)
