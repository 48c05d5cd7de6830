"""``courtois triage``: read replies of debtors from outside, with no database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.as_of import Day
from assistant.commands.file_text import read_text
from assistant.domain.errors import UnreadableFileError

if TYPE_CHECKING:
    from assistant.services.replies.triage_lines import OutsideReply

UNUSABLE = 2


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Une liste JSON\u202f: kind, quote, date ou candidates, amount…")
@click.option(
    "--as-of",
    type=Day(),
    help="Le jour du message, quand le fichier ne le dit pas\u202f; aujourd’hui sinon.",
)
def triage(file: Path, as_of: date | None, *, as_json: bool) -> None:
    """Lit les réponses de clients (.eml, .txt ou .jsonl)\u202f: promesse, litige, paiement annoncé."""
    from assistant.services.replies.triage_lines import proposal_lines, spoken_line

    lines: list[dict[str, object]] = []
    unusable = False
    for reply in _replies(file, as_of):
        if isinstance(reply, dict):
            click.echo(str(reply["error"]), err=True)
            unusable = True
            continue
        found = proposal_lines(reply)
        lines += found
        if not found and not as_json:
            click.echo(f"{reply.id}\trien de reconnu")
        for line in () if as_json else found:
            click.echo(spoken_line(line))
    if as_json:
        click.echo(json.dumps(lines, ensure_ascii=False, indent=1))
    sys.exit(UNUSABLE if unusable else 0)


def _replies(file: Path, said_on: date | None) -> Iterator[OutsideReply | dict[str, object]]:
    """The messages of a file, by its name; a line that is no message is an error with its place."""
    from assistant.services.replies.triage_lines import OutsideReply, reply_of_line

    today = said_on or _today()
    if file.suffix.lower() == ".jsonl":
        for number, line in enumerate(read_text(file).split("\n"), start=1):
            if line.strip():
                yield reply_of_line(line, number, today)
    elif file.suffix.lower() in {".txt", ""}:
        yield OutsideReply(file.name, read_text(file), today)
    else:
        yield from _mails(file, said_on)


def _mails(file: Path, said_on: date | None) -> Iterator[OutsideReply]:
    """The mails of a file; ``said_on`` wins over the date that a mail bears."""
    from zoneinfo import ZoneInfo

    from assistant.connectors.mail.read import read_mail_path
    from assistant.domain.mail.mail import SetAside
    from assistant.services.replies.triage_lines import OutsideReply

    for mail in read_mail_path(file):
        if isinstance(mail, SetAside):
            raise UnreadableFileError(f"{file}, message {mail.place.line}\u202f: {mail.sentence}")
        written = mail.dates[0].astimezone(ZoneInfo("Europe/Paris")).date() if mail.dates else _today()
        name = mail.message_id or f"{file.name}:{mail.place.line}"
        yield OutsideReply(name, mail.body, said_on or written, mail.subject, mail.nature)


def _today() -> date:
    from assistant.bootstrap.clocks import SystemClock

    return SystemClock().today()
