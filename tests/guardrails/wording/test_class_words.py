from __future__ import annotations

import re

from assistant.bootstrap import read_rates
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.class_words import class_words, seek
from assistant.guardrails.wording.lexicon import entries, whole_words

CLASSES = ("third_party", "luxury", "slow_image")


def _found(text: str, name: str) -> list[str]:
    here = class_words(Letter(text, CONSUMER, read_rates())).get(name, {})
    return [passage.text[start:end] for passage, spans in here.items() for start, end in spans]


def test_a_class_is_found_where_a_search_of_all_its_words_finds_it() -> None:
    seek(*CLASSES)
    for name in CLASSES:
        for entry in entries(name):
            words = re.sub(r"\(([^()|]*)[^()]*\)", r"\1", entry).replace("*", "").replace("?", "")
            match = whole_words(name).search(f"on parle de {words} ici")
            assert _found(f"on parle de {words} ici", name)[:1] == ([match.group()] if match else [])


def test_each_sentence_gives_its_words_in_order() -> None:
    assert _found("Belle piscine. Rien ici. Un yacht, une villa.", "luxury") == ["piscine", "yacht", "villa"]


def test_a_letter_without_words_of_a_class_has_none() -> None:
    assert _found("Il reste 700 € à régler.", "luxury") == []
