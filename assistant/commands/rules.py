"""``courtois rules``: the catalogue of guardrails with sources and confidence; one rule's or requirement's card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from assistant.domain.errors import NotFoundError

if TYPE_CHECKING:  # read when the command runs: other commands need no rules
    from assistant.domain.approvals.rule_switch import RulesOff, RuleSwitch
    from assistant.guardrails.rule import Rule


@click.command()
@click.argument("wanted", metavar="[RÈGLE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Le catalogue en JSON.")
def rules(wanted: str | None, *, as_json: bool) -> None:
    """Liste les règles, ou montre RÈGLE (FAC002) ou une exigence (GR-031, N4) ; marque celles hors service."""
    from assistant.bootstrap import read_rules_off
    from assistant.settings import read_settings

    off = read_rules_off(read_settings())
    chosen = _chosen(wanted)
    if as_json:
        click.echo(json.dumps([_as_json(rule, off) for rule in chosen], ensure_ascii=False, indent=1))
        return
    if not off.intact:
        click.echo("Le journal des règles a été altéré\u202f: toutes les règles sont en service, faites-le examiner.")
    for rule in chosen:
        click.echo(_line(rule, off) if wanted is None else _card(rule, off))
    if wanted is not None:
        _tell_elsewhere(wanted)


def _chosen(wanted: str | None) -> tuple[Rule, ...]:
    """All rules, that rule, or the rules that answer that requirement; raises NotFoundError."""
    from assistant.guardrails.coverage import requirements, rules_for
    from assistant.guardrails.rules import RULES

    if wanted is None:
        return tuple(RULES)
    asked = wanted.strip().upper()
    found = tuple(rule for rule in RULES if asked in {rule.id, rule.name.upper()})
    if found or any(requirement.id == asked for requirement in requirements()):
        return found or rules_for(asked)
    raise NotFoundError(
        f"Ni règle ni exigence ne s’appelle «\u202f{wanted}\u202f»\u202f: "
        "«\u202fcourtois rules\u202f» donne la liste des règles."
    )


def _tell_elsewhere(wanted: str) -> None:
    """What answers a requirement besides rules."""
    from assistant.guardrails.coverage import requirements

    for requirement in requirements():
        if requirement.id == wanted.strip().upper() and requirement.by:
            click.echo(f"{requirement.id} {requirement.subject}")
            click.echo(f"  {requirement.by_words} {requirement.where} {requirement.note}".rstrip())


def _line(rule: Rule, off: RulesOff) -> str:
    from assistant.guardrails.coverage import SEVERITY_WORDS
    from assistant.guardrails.source_card import source_card

    card = source_card(rule.source)
    switch = off.by_rule.get(rule.id)
    mark = f" [hors service\u202f: {_decision(switch)}]" if switch else ""
    return f"{rule.id} {SEVERITY_WORDS[rule.severity]} {rule.name} | {card.article} | {card.words}{mark}"


def _card(rule: Rule, off: RulesOff) -> str:
    lines = [_line(rule, off), f"  {rule.message}", f"  Remède\u202f: {rule.hint}"]
    if rule.reach:
        lines.append(f"  Hors de portée\u202f: {rule.reach}")
    if rule.covers:
        lines.append(f"  Exigences\u202f: {', '.join(rule.covers)}")
    lines += [f"  ✗ {' / '.join(example.text.splitlines())}" for example in rule.bad]
    lines += [f"  ✓ {' / '.join(example.text.splitlines())}" for example in rule.good]
    return "\n".join(lines)


def _decision(switch: RuleSwitch) -> str:
    return f"{switch.user_id}, {switch.at:%d/%m/%Y}, {switch.reason}"


def _as_json(rule: Rule, off: RulesOff) -> dict[str, object]:
    from assistant.guardrails.source_card import source_card

    card = source_card(rule.source)
    switch = off.by_rule.get(rule.id)
    decision = {"by": switch.user_id, "at": switch.at.isoformat(), "reason": switch.reason} if switch else None
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "message": rule.message,
        "hint": rule.hint,
        "source": rule.source,
        "article": card.article,
        "checked_on": card.checked_on.isoformat(),
        "confidence": card.confidence,
        "unverified": card.is_unverified,
        "covers": list(rule.covers),
        "off": decision,
    }
