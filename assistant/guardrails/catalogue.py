"""The catalogue of guardrails: knowledge/guardrails.md, written from the rules themselves."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from itertools import groupby
from types import ModuleType

from assistant.guardrails import rules as package
from assistant.guardrails.coverage import SEVERITY_WORDS, coverage
from assistant.guardrails.examples import Example
from assistant.guardrails.rule import Rule
from assistant.guardrails.source_card import source_card
from assistant.places import KNOWLEDGE

_HEAD = (
    "# Garde-fous\n\nCette page est écrite par le programme à partir des règles ; ne la modifiez pas à la "
    "main.\n\nUne règle **bloque** (la lettre ne peut pas être approuvée), **avertit** (une personne peut passer "
    "outre en écrivant pourquoi) ou **conseille**. Chaque exemple fautif est relevé par sa règle, chaque exemple "
    "juste passe : les tests le vérifient. **À confirmer** marque une règle dont le texte en vigueur n’a pas été "
    "lu directement : un juriste doit la relire.\n"
)
_LONGEST = 240  # characters of an example shown


def catalogue(rules: Sequence[Rule] = package.RULES) -> str:
    """The catalogue as Markdown, family by family in the order of registration."""
    unverified = sum(source_card(rule.source).is_unverified for rule in rules)
    pieces = [_HEAD, f"\n{len(rules)} règles, dont {unverified} à confirmer.\n"]
    for family, members in groupby(rules, key=family_of):
        pieces.append(f"\n## {family}\n\n{_purpose(family)}\n")
        pieces += [_entry(rule) for rule in members]
    return "".join(pieces)


def family_of(rule: Rule) -> str:
    """The folder of rules/ that registers a rule."""
    return next((name for name, family in families().items() if rule in family.RULES), "")


def families() -> dict[str, ModuleType]:
    """The families, by folder name."""
    return {family: import_module(f"{package.__name__}.{family}") for family in package.FAMILIES}


def _purpose(family: str) -> str:
    return families()[family].__doc__ or ""


def _entry(rule: Rule) -> str:
    mark = " **À confirmer**" if source_card(rule.source).is_unverified else ""
    lines = [
        f"\n### {rule.id} `{rule.name}` ({SEVERITY_WORDS[rule.severity]}){mark}\n",
        rule.message,
        f"Remède : {rule.hint}",
    ]
    if rule.reach:
        lines.append(f"Hors de portée : {rule.reach}")
    if rule.even_quoted:
        lines.append("Vaut aussi dans les mots du client que la lettre cite.")
    card = source_card(rule.source)
    lines.append(f"Source : [{card.article}](legal/{rule.source}.md) ({card.words})")
    if rule.covers:
        lines.append(f"Exigences : {', '.join(rule.covers)}")
    lines[-1] += "\n"
    lines += [f"- ✗ {_shown(example)}" for example in rule.bad]
    lines += [f"- ✓ {_shown(example)}" for example in rule.good]
    return "\n".join(lines) + "\n"


def _shown(example: Example) -> str:
    text = " / ".join(line.strip() for line in example.text.splitlines() if line.strip())
    shown = text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
    facts = example.facts
    return f"`{shown.replace('`', '´')}` ({facts.debtor.kind.value}, {facts.stage.value}, {facts.channel.value})"


def write_catalogue() -> None:
    """Write knowledge/guardrails.md and knowledge/coverage.md anew (``poe rules``)."""
    (KNOWLEDGE / "guardrails.md").write_text(catalogue(), encoding="utf-8")
    (KNOWLEDGE / "coverage.md").write_text(coverage(), encoding="utf-8")
