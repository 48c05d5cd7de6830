"""``courtois import --columns``: the titles of columns that are recognised, from the table that recognises them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from assistant.domain.choice_names import KINDS
from assistant.domain.field_names import FIELD_NAMES, FILE_KINDS


def tell_columns(context: click.Context, _parameter: click.Parameter, asked: object) -> None:
    """Print them and end, where they are asked for."""
    if asked:
        click.echo("\n".join(_lines()))
        context.exit()


def _lines() -> Iterator[str]:
    from assistant.connectors.files.cells import KINDS as SAID
    from assistant.connectors.files.fields import FIELDS

    yield "Titres reconnus, sans égard aux majuscules, aux accents ni aux signes\u202f; * champ obligatoire."
    for kind, french in FILE_KINDS.items():
        yield f"\n{french.capitalize()} (--as {kind.value})"
        for field in FIELDS[kind]:
            titles = dict.fromkeys((*field.headers[1:], field.headers[0]))  # the French ones first
            yield f"  {FIELD_NAMES[field.name]}{'*' if field.required else ''}\u202f: {', '.join(titles)}"
    yield "\nValeurs de la colonne Type d’un client (vide ou absente\u202f: traité comme un particulier)"
    for who, words in SAID.items():
        yield f"  {KINDS[who]}\u202f: {', '.join(words)}"
