from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.interest.rate_table import RateTable
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import phrases
from assistant.guardrails.wording.sentence import LONGEST, Sentence, forget_sentences, sentence

THREAT = "Faute de paiement, un huissier saisira vos comptes."


def _letter(text: str) -> Letter:
    return Letter(text, BUSINESS, RateTable(()))


def test_two_letters_that_share_a_sentence_share_what_was_read_in_it() -> None:
    first, second = (read(_letter(f"{opening}\n\n{THREAT}")).passages for opening in ("Bonjour,", "Bonsoir Monsieur,"))
    assert first[-1].sentence is second[-1].sentence
    assert first[-1].start != second[-1].start


def test_a_notion_of_a_sentence_is_made_once() -> None:
    seen: list[str] = []

    def length(read_one: Sentence) -> int:
        seen.append(read_one.text)
        return len(read_one.text)

    for _ in range(3):
        assert sentence("il reste 700 €.").notion(length) == 15
    assert seen == ["il reste 700 €."]


def test_a_stretch_cut_out_of_an_endless_text_is_not_kept() -> None:
    assert sentence("a" * LONGEST) is not sentence("a" * LONGEST)


def test_the_least_used_sentences_leave_so_that_few_are_held() -> None:
    first = sentence("la premiere.")
    for number in range(20_000):
        sentence(f"phrase {number}.")
    assert sentence("la premiere.") is not first


def test_templates_filed_later_are_found_in_a_sentence_read_before() -> None:
    seen = _letter("Le zèbre mauve dort.")
    assert not phrases("chameau mauve").occurs(seen)
    later = phrases("zèbre mauve")
    assert later.occurs(_letter("Le zèbre mauve dort."))


@pytest.mark.parametrize("opening", ["Bonjour,", "Objet : Facture F-118\n\nBonjour Monsieur Morel,"])
def test_a_fault_stands_at_its_own_place_in_each_letter_that_holds_the_sentence(opening: str) -> None:
    text = f"{opening}\n\n{THREAT}"
    places = {(found.start, found.end) for found in check(text, BUSINESS, read_rates()) if found.start is not None}
    assert any("saisira" in text[start:end] for start, end in places if end is not None)


def test_verdicts_are_the_same_at_first_sight_and_in_threads_that_share_sentences() -> None:
    texts = [f"Bonjour,\n\n{THREAT}\nIl reste {number} € à payer.\n\nNora Vidal" for number in range(700, 708)]
    rates, alone = read_rates(), []
    for text in texts:
        forget_sentences()
        alone.append(check(text, BUSINESS, rates))
    forget_sentences()
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda text: check(text, BUSINESS, rates), texts * 2))
    assert together == alone * 2
