"""Sources in words."""

from __future__ import annotations

import pytest

from assistant.guardrails.rules import RULES
from assistant.ui.source_words import source_words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("fr-com-d441-5", "Code de commerce, art. D441-5"),
        ("fr-cpce-l111-8", "Code des procédures civiles d’exécution, art. L111-8"),
        ("rgpd-5", "RGPD, art. 5"),
        ("facts-only", "Usage de la maison : les faits du dossier"),
        ("something-new", "something-new"),
    ],
)
def test_a_source_reads_as_an_article_or_a_usage(source: str, words: str) -> None:
    assert source_words(source) == words


def test_every_rule_has_a_source_in_words() -> None:
    assert [rule.source for rule in RULES if source_words(rule.source) == rule.source] == []
