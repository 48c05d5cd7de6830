from __future__ import annotations

import re

from assistant.bootstrap import read_rates
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.topic import Topic, forbid_topics

SEEN_LIFE = Topic(("luxury", "beholding"), unless=re.compile(r"\bplaisir\b"))


def _found(text: str, topic: Topic = SEEN_LIFE) -> list[str]:
    letter = Letter(text, CONSUMER, read_rates())
    return [letter.text[fault.start : fault.end] for fault in forbid_topics(topic)(letter)]


def test_a_topic_is_found_whatever_the_order_of_its_words() -> None:
    assert _found("Vous partez en croisière, à ce qu’on dit.") == ["Vous partez en croisière"]
    assert _found("Une croisière : j’ai vu cela.") == ["croisière : j’ai vu"]


def test_words_of_one_class_alone_make_no_topic() -> None:
    assert _found("Bonnes vacances.") == []
    assert _found("Bonnes vacances. J’ai vu votre message.") == []


def test_a_sentence_that_says_why_is_innocent() -> None:
    assert _found("J’ai vu passer votre voyage avec plaisir.") == []


def test_a_denied_topic_is_found_only_where_the_denial_threatens() -> None:
    denied = "Nous n’avons vu aucune piscine."

    assert _found(denied) == []
    assert _found("Je n’ai vu aucun voyage.", Topic(SEEN_LIFE.classes, even_denied=True)) == ["ai vu aucun voyage"]


def test_the_sentence_must_hold_what_the_topic_asks_for_beside_its_words() -> None:
    topic = Topic(SEEN_LIFE.classes, beside=re.compile(r"\bvotre\b"))

    assert _found("J’ai vu le bateau.", topic) == []
    assert _found("J’ai vu votre bateau.", topic) == ["ai vu votre bateau"]


def test_a_word_counts_for_one_class_only() -> None:
    acts = Topic(("act_word", "act_word"))

    assert _found("Un exploit de ce matin.", acts) == []
    assert _found("Un exploit, et sa minute.", acts) == ["exploit, et sa minute"]


def test_what_excuses_stands_in_the_clause_of_the_topic() -> None:
    assert _found("Nous livrons avec plaisir, vous partez en croisière, à ce qu’on dit.") == [
        "vous partez en croisière"
    ]


def test_a_few_words_excuse_from_any_clause() -> None:
    topic = Topic(SEEN_LIFE.classes, elsewhere=SEEN_LIFE.unless)

    assert _found("Nous livrons avec plaisir, vous partez en croisière.", topic) == []
