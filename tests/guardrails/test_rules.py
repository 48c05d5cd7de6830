"""Walk the package of rules: what is not registered, misnamed, unsourced or behaves otherwise than it says fails."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.finding import Severity
from assistant.guardrails import rules as package
from assistant.guardrails.catalogue import catalogue, families
from assistant.guardrails.engine import check
from assistant.guardrails.examples import Example
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RETIRED, RULES
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
HOME = Path(package.__file__).parent
FEWEST_EXAMPLES = 4


def _rule_files() -> dict[str, Path]:
    files = (path for path in HOME.rglob("*.py") if path.name != "__init__.py" and path.parent != HOME)
    return {".".join(path.relative_to(HOME).with_suffix("").parts): path for path in files}


def _rule_of(name: str) -> Rule | None:
    module = importlib.import_module(f"{package.__name__}.{name}")
    rule = getattr(module, "RULE", None)
    return rule if isinstance(rule, Rule) else None


def test_every_rule_file_is_registered_once() -> None:
    found = [rule for rule in map(_rule_of, _rule_files()) if rule is not None]

    assert {rule.id for rule in found} == {rule.id for rule in RULES}
    assert len(RULES) == len({rule.id for rule in RULES}), "an id is used twice"
    assert len(RULES) == len({rule.name for rule in RULES}), "a name is used twice"


def test_every_family_is_in_the_package() -> None:
    folders = {path.parent.name for path in HOME.glob("*/__init__.py")}

    assert set(families()) == folders


def test_a_retired_id_is_never_used_again() -> None:
    assert not RETIRED & {rule.id for rule in RULES}


@pytest.mark.parametrize("name", sorted(_rule_files()))
def test_a_rule_is_named_after_its_file(name: str) -> None:
    rule = _rule_of(name)

    if rule is not None:
        assert rule.name == name.rsplit(".", maxsplit=1)[-1].replace("_", "-")
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_names_a_source_card_and_speaks_in_sentences(rule: Rule) -> None:
    assert (KNOWLEDGE / "legal" / f"{rule.source}.md").is_file(), f"no card {rule.source}"
    assert rule.message.endswith((".", "!", "?"))
    assert rule.hint.endswith((".", "!", "?", "»"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_four_different_examples_of_each_kind(rule: Rule) -> None:
    for examples in (rule.bad, rule.good):
        told = {(example.text, example.facts) for example in examples}
        assert len(told) == len(examples), "an example is written twice"
        assert len(told) >= FEWEST_EXAMPLES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_faulty_example_is_caught_by_its_own_rule(rule: Rule) -> None:
    missed = [example.text for example in rule.bad if not _found(example, (rule,))]

    assert not missed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_good_example_passes_its_own_rule(rule: Rule) -> None:
    assert [example.text for example in rule.good if _found(example, (rule,))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_good_example_passes_all_rules(rule: Rule) -> None:
    """Examples are pieces of letters: what they lack is no fault, what they say is."""
    faults = [
        (example.text[:60], finding.rule, example.text[finding.start : finding.end])
        for example in rule.good
        for finding in check(example.text, example.facts, RATES)
        if finding.severity is Severity.BLOCKING and finding.start is not None
    ]

    assert faults == []


def test_the_published_catalogue_is_the_one_of_the_rules() -> None:
    assert (KNOWLEDGE / "guardrails.md").read_text(encoding="utf-8") == catalogue()


def _found(example: Example, rules: tuple[Rule, ...]) -> bool:
    return bool(check(example.text, example.facts, RATES, rules))
