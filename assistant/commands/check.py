"""``courtois check``: what the guardrails think of any letter; needs no database, reads its rates if there is one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from assistant.commands.file_text import read_text, tell_unreadable
from assistant.commands.kept_for_good import kept_for_good
from assistant.commands.rates_at_hand import table_at_hand
from assistant.domain.errors import UnreadableFactsError
from assistant.domain.finding import Finding, blocking
from assistant.domain.gathered import gathered
from assistant.domain.strict_json import read_json
from assistant.places import KNOWLEDGE

BLOCKED, UNUSABLE = 1, 2
_BESIDE = "  même passage\u202f: "
_LONGEST_QUOTE = 80  # characters
_CLEAN = "Aucun constat\u202f: les faits, les mentions et le ton passent."
_PASSES = "Rien de bloquant\u202f: relisez ce qui précède, la lettre peut partir."


@click.command()
@click.argument("letter", metavar="LETTRE", required=False, type=click.Path(path_type=Path))
@click.option("--facts", type=click.Path(path_type=Path), help="Les faits de la lettre, en JSON.")
@click.option(
    "--batch", type=click.Path(path_type=Path), help="Un fichier JSON Lines\u202f: id, facts, text par ligne."
)
@click.option("--json", "as_json", is_flag=True, help="Les constats en JSON.")
@click.option("--example", is_flag=True, help="Écrit un exemple de faits, à enregistrer puis à adapter.")
def check(letter: Path | None, facts: Path | None, batch: Path | None, *, as_json: bool, example: bool) -> None:
    """Contrôle LETTRE d’après ses faits : 0 rien de bloquant, 1 bloquant, 2 entrée inutilisable.

    Avec --batch, chaque ligne dit ses constats : 0, ou 2 si l’une d’elles est illisible.

    Sans base : les taux sont ceux livrés avec le programme, et ceux du dossier COURTOIS_HOME s’il existe.
    """
    if example and (letter, facts, batch) != (None, None, None):
        raise click.UsageError("--example s’emploie seul, sans LETTRE, ni --facts, ni --batch")
    if example:
        click.echo(read_text(KNOWLEDGE / "facts-example.json"), nl=False)
        return
    if batch is not None:
        sys.exit(_check_batch(batch))
    if letter is None or facts is None:
        raise click.UsageError(
            "Il faut une LETTRE et --facts FAITS.json (--example en écrit un modèle), ou bien --batch FICHIER.jsonl"
        )
    sys.exit(_check_one(letter, facts, as_json=as_json))


def _check_batch(path: Path) -> int:
    unreadable = 0
    with kept_for_good():  # checking makes no cycle, and keeps a bounded number of sentences until the program ends
        from assistant.connectors.facts import parse_facts
        from assistant.guardrails.rules import load_rules
        from assistant.services.writing.check_letter import check_batch

        load_rules()
        lines = (line for line in read_text(path).split("\n") if line.strip())
        for result in check_batch(lines, table_at_hand(), parse_facts):
            unreadable += "error" in result
            click.echo(json.dumps(result, ensure_ascii=False))
    tell_unreadable(path, unreadable)
    return UNUSABLE if unreadable else 0


def _check_one(letter: Path, facts: Path, *, as_json: bool) -> int:
    with kept_for_good():
        from assistant.connectors.facts import parse_facts
        from assistant.guardrails.rules import load_rules
        from assistant.services.writing.check_letter import check_letter, finding_as_json

        load_rules()
    text = read_text(letter)
    try:
        known = parse_facts(read_json(read_text(facts)))
    except json.JSONDecodeError as error:
        raise UnreadableFactsError(
            f"{facts} n’est pas du JSON (ligne {error.lineno})\u202f: corrigez le fichier."
        ) from error
    except (RecursionError, ValueError) as error:  # nested without end, or a number of thousands of digits
        raise UnreadableFactsError(
            f"{facts} ne peut pas être lu comme des faits\u202f: corrigez le fichier."
        ) from error
    findings = check_letter(text, known, table_at_hand())
    if as_json:
        click.echo(json.dumps({"findings": [finding_as_json(f) for f in findings]}, ensure_ascii=False, indent=1))
    else:
        for lead, *others in gathered(findings, text):
            click.echo("\n".join((_told(lead, text), *(f"{_BESIDE}{_told(one, text)}" for one in others))))
        if not blocking(findings):
            click.echo(_PASSES if findings else _CLEAN)
    return BLOCKED if blocking(findings) else 0


def _told(finding: Finding, text: str) -> str:
    """Its weight, rule, place and words, why, and the remedy."""
    from assistant.domain.choice_names import SEVERITIES

    place = ""
    if finding.start is not None:
        words = " ".join(text[finding.start : finding.end].split())
        cut = f"{words[:_LONGEST_QUOTE].rstrip()}…" if len(words) > _LONGEST_QUOTE else words
        quote = f" «\u202f{cut}\u202f»\u202f:" if cut else ""
        place = f" [{finding.start}-{finding.end}]{quote}"
    severity = SEVERITIES[finding.severity].lower()
    return f"{severity} {finding.rule}{place} {finding.message} {finding.hint}{_unverified(finding.source)}"


def _unverified(source: str) -> str:
    from assistant.guardrails.source_card import source_card

    card = source_card(source)
    return f" [source non vérifiée\u202f: {card.words}]" if card.is_unverified else ""
