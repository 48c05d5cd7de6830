"""``courtois clients``: who is in the book."""

from __future__ import annotations

import json

import click

from assistant.commands.services import open_services


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Une liste JSON\u202f: id, name, kind.")
def clients(*, as_json: bool) -> None:
    """Liste les clients du dossier COURTOIS_HOME."""
    services = open_services()
    with services.unit_of_work() as uow:
        rows = [{"id": d.id, "name": d.name, "kind": d.kind.value} for d in uow.debtors.all()]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(f"{row['id']}\t{row['kind']}\t{row['name']}")
