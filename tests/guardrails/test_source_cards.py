"""Every source card says what it is, how sure we are, and is used by a rule."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from assistant.guardrails.rules import RULES
from assistant.places import KNOWLEDGE

CARDS = sorted((KNOWLEDGE / "legal").glob("*.md"))
MARKS = {"V1", "V1-old", "V2", "V3", "K", "policy"}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.stem)
def test_a_card_has_its_front_matter_and_says_something(card: Path) -> None:
    _, front, body = card.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)

    assert fields["id"] == card.stem
    assert fields["title"]
    assert fields["article"]
    assert fields["checked_on"]
    assert str(fields["confidence"]) in MARKS
    assert "http" not in body
    assert body.strip()


def test_every_card_is_used() -> None:
    assert {card.stem for card in CARDS} == {rule.source for rule in RULES}
