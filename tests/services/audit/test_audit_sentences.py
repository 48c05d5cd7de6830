"""Every act that the program writes down has its French sentence."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

import assistant
from assistant.domain.approvals.audit import chain
from assistant.domain.approvals.review import ReviewAction
from assistant.domain.writing.template import TemplateAct
from assistant.services.audit.audit_sentences import DEEDS, EVENTS, deed_of, sentence_of

HOUSE = Path(assistant.__file__).parent
Function = ast.FunctionDef


def trees() -> Iterator[tuple[str, ast.Module]]:
    for place in (*(HOUSE / "services").rglob("*.py"), *(HOUSE / "bootstrap").rglob("*.py")):
        module = ".".join(place.relative_to(HOUSE.parent).with_suffix("").parts)
        yield module, ast.parse(place.read_text(encoding="utf-8"))


def words_of(node: ast.expr | None, module: str) -> set[str]:
    """What an argument may be: a word, one of two, a constant of the module."""
    match node:
        case ast.Constant(value=str(word)):
            return {word}
        case ast.IfExp(body=first, orelse=second):
            return words_of(first, module) | words_of(second, module)
        case ast.Name(id=name):
            known = getattr(importlib.import_module(module), name, None)
            return {known} if isinstance(known, str) else set()
        case _:
            return set()


@cache
def written_acts() -> set[str]:
    """The words given to every parameter named ``action``, and to every variable of that name."""
    known = list(trees())
    places = {
        (module if node.name.startswith("_") else "", node.name): [
            argument.arg for argument in node.args.args if argument.arg != "self"
        ].index("action")
        for module, tree in known
        for node in ast.walk(tree)
        if isinstance(node, Function) and any(argument.arg == "action" for argument in node.args.args)
    }
    found: set[str] = set()
    for module, tree in known:
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "action" for t in node.targets):
                found |= words_of(node.value, module)
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                given = {keyword.arg: keyword.value for keyword in node.keywords}.get("action")
                place = places.get((module if name.startswith("_") else "", name))
                if given is None and place is not None and len(node.args) > place:
                    given = node.args[place]
                found |= words_of(given, module)
    reviews, templates = {one.value for one in ReviewAction}, {f"template_{one.value}" for one in TemplateAct}
    return found | reviews | templates


def test_every_act_that_is_written_down_has_its_sentence() -> None:
    acts = written_acts()
    assert len(acts) > 60
    assert sorted(acts - set(DEEDS) - set(EVENTS)) == []


def test_no_sentence_is_left_of_an_act_that_is_gone() -> None:
    assert sorted({*DEEDS, *EVENTS} - written_acts()) == []


@pytest.mark.parametrize(
    ("action", "who", "said"),
    [
        ("approve", "lea", "Léa Roche a approuvé le courrier"),
        ("import", "os:root", "Ligne de commande (root) a importé des fichiers"),
        ("void", "lea", "Une approbation est devenue caduque"),
        ("approve", "", "Quelqu’un a approuvé le courrier"),
        ("of_a_later_version", "lea", "Léa Roche a fait «\u202fof_a_later_version\u202f»"),
    ],
)
def test_an_event_is_one_sentence(action: str, who: str, said: str) -> None:
    at = datetime(2026, 11, 23, 9, tzinfo=UTC)
    event = chain(None, at=at, user_id=who, action=action, subject_id="x", details={})
    assert sentence_of(event, {"lea": "Léa Roche"}) == said


def test_sentences_are_french() -> None:
    assert all(deed.startswith(("a ", "s’est ")) for deed in DEEDS.values())
    assert deed_of("uncertain") == "Le sort d’un envoi est devenu incertain"
