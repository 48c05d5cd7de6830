"""Checking letters: one by one or line by line, with places in the text as given."""

from __future__ import annotations

import gc
import json
import unicodedata
from collections.abc import Iterator

import pytest

from assistant.connectors.facts import parse_facts
from assistant.connectors.rates import load_rates
from assistant.guardrails.wording.sentence import forget_sentences
from assistant.places import KNOWLEDGE
from assistant.services.writing.check_letter import check_batch, check_letter, finding_as_json

RATES = load_rates(KNOWLEDGE / "rates.csv")
EXAMPLE = KNOWLEDGE / "facts-example.json"
FACTS = json.loads(EXAMPLE.read_text(encoding="utf-8"))
FAULTY = "Bonjour Monsieur Morel,\n\nIl reste 710,00\u202f€ à régler sur F-118.\n\nNora Vidal"


def _answers(*lines: str) -> list[dict[str, object]]:
    return list(check_batch(lines, RATES, parse_facts))


def _line(text: str, identity: str = "a", facts: object = None) -> str:
    return json.dumps({"id": identity, "facts": FACTS if facts is None else facts, "text": text})


def test_a_finding_counts_characters_of_the_text_as_given() -> None:
    decomposed = unicodedata.normalize("NFD", "Été passé.\n") + FAULTY

    for text in (FAULTY, decomposed):
        found = [f for f in check_letter(text, parse_facts(FACTS), RATES) if f.rule == "FAC101"]
        assert [text[f.start : f.end] for f in found] == ["710,00\u202f€"]


def test_a_finding_is_published_with_its_eight_keys() -> None:
    finding = check_letter(FAULTY, parse_facts(FACTS), RATES)[0]

    assert set(finding_as_json(finding)) == {
        "rule", "name", "severity", "start", "end", "message", "hint", "source",
    }  # fmt: skip


def test_something_missing_has_no_place_and_comes_last() -> None:
    facts = parse_facts({**FACTS, "stage": "formal_notice"})

    findings = check_letter("Monsieur,\n\nMerci de payer F-118.", facts, RATES)

    assert findings[-1].start is None
    assert findings[-1].end is None


def test_answers_come_in_the_order_of_the_lines() -> None:
    answers = _answers(_line("Bonjour,", "a"), "", _line(FAULTY, "b"))

    assert [answer["id"] for answer in answers] == ["a", "b"]


def test_a_line_that_cannot_be_read_is_named_and_the_run_goes_on() -> None:
    answers = _answers("{", _line("x", "b", {"stagee": 1}), '{"id": "c", "facts": {}}', "[]", _line("Bonjour,", "e"))

    assert ["error" in answer for answer in answers] == [True, True, True, True, False]
    assert answers[1]["id"] == "b"
    assert "stagee" in str(answers[1]["error"])
    assert "text" in str(answers[2]["error"])


def test_what_else_a_line_carries_is_left_alone() -> None:
    (answer,) = _answers('{"id": 7, "expected": [], "text": "", "facts": {}}')

    assert answer["id"] == 7
    assert "error" not in answer


def test_facts_that_contradict_each_other_are_a_finding_never_an_error() -> None:
    invoice = {**FACTS["invoices"][0], "residual": "750.00"}

    (answer,) = _answers(_line("Bonjour,", facts={**FACTS, "invoices": [invoice]}))

    assert "error" not in answer
    assert "FAC190" in json.dumps(answer["findings"])


def test_a_byte_order_mark_before_the_first_line_is_no_error() -> None:
    (answer,) = _answers("\ufeff" + _line("Bonjour,"))

    assert "error" not in answer


@pytest.fixture
def _nothing_collected() -> Iterator[None]:
    gc.collect()
    gc.freeze()  # what other tests hold is none of ours, and long to walk through
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("_nothing_collected")
def test_checking_leaves_nothing_to_the_garbage_collector() -> None:
    _answers(_line(FAULTY), _line("Bonjour,\n\nVos clients sauront tout.\n\nMerci.", "b"), "{")

    forget_sentences()

    assert gc.collect() == 0
