"""``courtois register``: read the register of mails from outside."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from assistant.commands.file_text import read_text, tell_unreadable
from assistant.domain.errors import InputError
from assistant.domain.strict_json import known_id, read_json

UNUSABLE = 2


@click.command()
@click.option("--batch", required=True, type=click.Path(path_type=Path), help="JSON Lines\u202f: id, text par ligne.")
def register(batch: Path) -> None:
    """Lit tutoiement, appel, formule finale, formalité, chaleur et langue de chaque courriel."""
    unreadable = 0
    for number, line in enumerate(read_text(batch).split("\n"), start=1):
        if not line.strip():
            continue
        result = _read(line, number)
        unreadable += "error" in result
        click.echo(json.dumps(result, ensure_ascii=False))
    tell_unreadable(batch, unreadable)
    sys.exit(UNUSABLE if unreadable else 0)


def _read(line: str, number: int) -> dict[str, object]:
    try:
        mail = read_json(line)
        if isinstance(mail, dict):
            known_id(mail.get("id"))
    except InputError as error:
        return {"id": None, "error": str(error)}
    except (ValueError, RecursionError):
        return {"id": None, "error": f"La ligne {number} n’est pas du JSON\u202f: corrigez-la."}
    if not isinstance(mail, dict) or not isinstance(mail.get("text"), str):
        identifier = mail.get("id") if isinstance(mail, dict) else None
        return {"id": identifier, "error": f"La ligne {number} n’a pas de champ «\u202ftext\u202f»\u202f: ajoutez-le."}
    from assistant.services.register.read_register import register_line

    return register_line(mail)
