"""Signs: a check that phrases, topics or audiences announce is asked of the letters that hold one of them alone."""

from __future__ import annotations

from dataclasses import replace

from assistant.bootstrap import read_rates
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, around
from assistant.guardrails.rules import RULES
from assistant.guardrails.wording.phrases import phrases
from assistant.guardrails.wording.signs import announced, signs_in
from assistant.guardrails.wording.topic import Topic

_SPOKEN = phrases("menottes ~1 dorées")
_TOPIC = Topic(("luxury", "beholding"))
_ANNOUNCED = announced(lambda _: [Fault()], _SPOKEN, _TOPIC)


def _signs(text: str) -> frozenset[int | str]:
    return signs_in(Letter(text, CONSUMER, read_rates())) & _ANNOUNCED.signs


def test_a_letter_holds_the_signs_of_the_phrases_and_topics_that_may_stand_in_it() -> None:
    assert _signs("Merci de régler la facture.") == frozenset()
    assert _signs("Des menottes toutes dorées.") == _SPOKEN.signs
    assert _signs("Une piscine et des menottes très dorées.") == _SPOKEN.signs | _TOPIC.signs


def test_a_rule_is_asked_of_the_letters_that_announce_it() -> None:
    rule = replace(RULES[0], check=_ANNOUNCED, when=lambda _: True)

    for text, found in (("Merci.", 0), ("Des menottes bien dorées.", 1), ("Votre piscine.", 1)):
        assert len(check(text, CONSUMER, read_rates(), (rule,))) == found


def test_a_rule_that_nothing_announces_is_always_asked() -> None:
    rule = replace(RULES[0], check=lambda _: [Fault()], when=lambda _: True)

    assert rule.signs is None
    assert len(check("Merci.", CONSUMER, read_rates(), (rule,))) == 1


def test_a_check_around_another_keeps_what_announces_that_one() -> None:
    outer = around(_ANNOUNCED, lambda _: [Fault(), Fault()])

    assert replace(RULES[0], check=outer).signs == _ANNOUNCED.signs
    assert replace(RULES[0], check=around(lambda _: [], outer.__call__)).signs is None
