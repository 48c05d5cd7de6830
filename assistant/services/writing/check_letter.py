"""Check letters against their facts: one letter, or a file of them line by line; no database, no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from assistant.domain.errors import AssistantError, UnreadableFactsError
from assistant.domain.facts import Facts
from assistant.domain.finding import Finding
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.strict_json import known_id, read_json
from assistant.guardrails.engine import check

FactsReader = Callable[[object], Facts]


def check_letter(text: str, facts: Facts, rates: RateTable) -> tuple[Finding, ...]:
    """All findings on a letter, in the order of its text; what is missing comes last."""
    return check(text, facts, rates)


def finding_as_json(finding: Finding) -> dict[str, object]:
    """A finding in the published form; ``start`` and ``end`` count characters of the text as given."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "hint": finding.hint,
        "source": finding.source,
    }


def check_batch(lines: Iterable[str], rates: RateTable, read_facts: FactsReader) -> Iterator[dict[str, object]]:
    """One answer a line, in the same order: findings, or the error of a line that cannot be read; blanks skipped."""
    for line in lines:
        stripped = line.lstrip("\ufeff").strip()
        if stripped:
            yield _answer(stripped, rates, read_facts)


def _answer(line: str, rates: RateTable, read_facts: FactsReader) -> dict[str, object]:
    identity: object = None
    try:
        item = _object(line)
        identity = known_id(item.get("id"))
        text = _text(item)
        findings = check_letter(text, read_facts(item.get("facts", {})), rates)
    except AssistantError as error:
        return {"id": identity, "error": str(error)}
    return {"id": identity, "findings": [finding_as_json(finding) for finding in findings]}


def _object(line: str) -> dict[str, object]:
    try:
        item = read_json(line)
    except (ValueError, RecursionError):
        raise UnreadableFactsError("Cette ligne n’est pas un objet JSON\u202f: corrigez-la.") from None
    if not isinstance(item, dict):
        raise UnreadableFactsError("Cette ligne n’est pas un objet JSON\u202f: corrigez-la.")
    return item


def _text(item: dict[str, object]) -> str:
    text = item.get("text")
    if not isinstance(text, str):
        raise UnreadableFactsError(
            "La clé «\u202ftext\u202f» manque ou n’est pas un texte\u202f: donnez la lettre à vérifier."
        )
    return text
