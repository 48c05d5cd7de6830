"""Coverage: which rule, gate, workflow or composer answers each requirement of the law note.

Written to knowledge/coverage.md from the rules and knowledge/requirements.csv.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assistant.domain.finding import Severity
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.places import KNOWLEDGE

_BY = {
    "": "",
    "gate": "porte",
    "workflow": "procédure",
    "composer": "rédacteur",
    "not applicable": "sans objet",
}
SEVERITY_WORDS = {Severity.BLOCKING: "bloque", Severity.WARNING: "avertit", Severity.ADVICE: "conseille"}
_HEAD = (
    "# Couverture des exigences\n\nCette page est écrite par le programme (`poe rules`) ; ne la modifiez pas à "
    "la main. GR-001 à GR-127 sont les règles de la note juridique, N1 à N23 celles que sa relecture a ajoutées. "
    "Une exigence est tenue par des règles de lettre, par la porte avant rédaction, par la procédure "
    "d’approbation et d’envoi, ou par le rédacteur ; « sans objet » dit pourquoi.\n\n| exigence | sujet | règles "
    "| ailleurs | où | remarque |\n|---|---|---|---|---|---|\n"
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement: ``by`` and ``where`` say what answers it besides the rules ("" for rules alone)."""

    id: str
    subject: str
    by: str
    where: str
    note: str

    @property
    def by_words(self) -> str:
        """What answers it besides the rules, in French."""
        return _BY[self.by]


@cache
def requirements() -> tuple[Requirement, ...]:
    """GR-001 to GR-127, then N1 to N23; raises KeyError for a way of answering that is not known."""
    with (KNOWLEDGE / "requirements.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Requirement(**row) for row in csv.DictReader(file))


def rules_for(requirement: str, rules: Sequence[Rule] = RULES) -> tuple[Rule, ...]:
    """The rules that answer a requirement, in the order of registration."""
    return tuple(rule for rule in rules if requirement in rule.covers)


def coverage(rules: Sequence[Rule] = RULES) -> str:
    """The table as Markdown."""
    return _HEAD + "".join(_row(requirement, rules) for requirement in requirements())


def _row(requirement: Requirement, rules: Sequence[Rule]) -> str:
    told = ", ".join(f"{rule.id} {SEVERITY_WORDS[rule.severity]}" for rule in rules_for(requirement.id, rules))
    where = f"`{requirement.where}`" if requirement.where else ""
    cells = (requirement.id, requirement.subject, told, requirement.by_words, where, requirement.note)
    return "| " + " | ".join(cells) + " |\n"
