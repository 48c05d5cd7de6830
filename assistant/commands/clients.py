"""``courtois clients``: who is in the book."""

from __future__ import annotations

import json

import click

from assistant.commands.services import open_services
from assistant.domain.choice_names import KINDS
from assistant.services.accounts.client_directory import slug


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Une liste JSON\u202f: id, code, name, kind.")
def clients(*, as_json: bool) -> None:
    """Liste les clients du dossier COURTOIS_HOME."""
    services = open_services()
    with services.unit_of_work() as uow:
        debtors = sorted(uow.debtors.all(), key=lambda debtor: slug(debtor.name))
    if as_json:
        rows = [
            {"id": debtor.id, "code": debtor.code, "name": debtor.name, "kind": debtor.kind.value} for debtor in debtors
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for debtor in debtors:
        click.echo(f"{debtor.shown_code}\t{KINDS[debtor.kind]}\t{debtor.name}")
