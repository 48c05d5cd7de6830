from __future__ import annotations

from datetime import date

from assistant.domain.facts import Facts
from assistant.domain.interest.rate_table import RateTable
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import read


def _passages(text: str) -> list[str]:
    letter = Letter(text, Facts(as_of=date(2026, 11, 21)), RateTable(()))
    return [passage.text.strip() for passage in read(letter).passages]


def test_a_sentence_ends_at_its_full_stop_and_not_after_a_civility() -> None:
    assert _passages("Bonjour M. Morel. Il reste 700 €. Merci.") == ["bonjour m. morel.", "il reste 700 €.", "merci."]


def test_a_wrapped_line_goes_on_in_lower_case() -> None:
    assert _passages("Nous saisirons\nvos comptes.\nMerci") == ["nous saisirons\nvos comptes.", "merci"]


def test_a_text_without_full_stop_is_cut_so_that_no_pattern_sees_an_endless_sentence() -> None:
    assert all(len(passage) <= 1200 for passage in _passages("saisie de vos comptes " * 5000))
