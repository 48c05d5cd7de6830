"""``courtois creditor``: who is owed, as letters print it; shown, and set by options or from a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from assistant.commands.file_text import read_text
from assistant.commands.services import acting_lead, open_services
from assistant.domain.errors import NotAllowedError, NotFoundError, UnreadableFileError
from assistant.domain.people.proof import HOLDS_MACHINE
from assistant.services.house.creditor_fields import (
    BANK,
    EXAMPLES,
    IDENTITY,
    MANDATE,
    SIGNATORY,
    shown_field,
    with_fields,
)

if TYPE_CHECKING:  # the adapters cost a second
    from assistant.domain.ledger.creditor import Creditor
    from assistant.services.all_services import Services

FIELDS = IDENTITY | BANK | SIGNATORY | MANDATE
_ANOTHER = "collects_for_another"  # in the file, beside the fields
_Command = TypeVar("_Command", bound=Callable[..., None])


@click.group()
def creditor() -> None:
    """Votre entreprise telle que les lettres l’impriment\u202f: identité, compte bancaire, signataire."""


@creditor.command()
@click.option("--json", "as_json", is_flag=True, help="En JSON, tel que «\u202fset --from\u202f» le relit.")
def show(*, as_json: bool) -> None:
    """Montre ce qui est enregistré."""
    with open_services().unit_of_work() as uow:
        known = uow.house.creditor()
    if as_json:
        fields = {name: getattr(known, name) for name in FIELDS}
        click.echo(json.dumps({**fields, _ANOTHER: known.collects_for_another}, ensure_ascii=False, indent=1))
        return
    for name in FIELDS if known.collects_for_another else IDENTITY | BANK | SIGNATORY:
        click.echo(f"{FIELDS[name]}\u202f: {shown_field(known, name) or '–'}")
    click.echo(f"Logo\u202f: {'enregistré' if known.logo else '–'}")


def _field_options(command: _Command) -> _Command:
    """One option a field, in the order of the page."""
    for name in reversed(FIELDS):
        example = f" ({EXAMPLES[name]})" if name in EXAMPLES else ""
        click.option(f"--{name.replace('_', '-')}", name, help=f"{FIELDS[name]}{example}.")(command)
    return command


@creditor.command("set")
@_field_options
@click.option("--logo", type=click.Path(path_type=Path), help="Une image PNG ou JPEG de 500\u202fko au plus.")
@click.option("--no-logo", is_flag=True, help="Retire le logo.")
@click.option(
    "--for-another/--for-itself",
    "another",
    default=None,
    help="Recouvrer pour un créancier qui a donné mandat, ou non.",
)
@click.option(
    "--from", "source", type=click.Path(path_type=Path), help="Un fichier JSON, comme «\u202fshow --json\u202f»."
)
def set_creditor(
    *, logo: Path | None, no_logo: bool, another: bool | None, source: Path | None, **given: str | None
) -> None:
    """Change les champs donnés et laisse les autres\u202f; une valeur vide efface."""
    typed, owed_to_another = read_fields(source) if source else ({}, None)
    typed |= {name: value for name, value in given.items() if value is not None}
    another = owed_to_another if another is None else another
    if not (typed or logo or no_logo or another is not None):
        raise NotAllowedError("Rien à changer\u202f: donnez au moins un champ, par exemple --name ou --iban.")
    services = open_services()
    before = _known(services)
    after = _for_another(with_fields(before, typed), another=another)
    if logo or no_logo:
        after = replace(after, logo=_picture(logo) if logo else b"")
    with services.unit_of_work() as uow:
        policy = uow.house.policy()
    services.house.set(after, policy, acting_lead(), HOLDS_MACHINE)
    click.echo(f"Enregistré\u202f: {after.identity_line}.")


def read_fields(place: Path) -> tuple[dict[str, str], bool | None]:
    """The fields that a file gives, and whether the house collects for another; raises UnreadableFileError."""
    try:
        read = json.loads(read_text(place))
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(f"{place} n’est pas du JSON lisible\u202f: corrigez-le.") from error
    if not isinstance(read, dict):
        raise UnreadableFileError(f"{place} doit contenir un objet JSON\u202f: partez de «\u202fshow --json\u202f».")
    another = read.pop(_ANOTHER, None)
    strange = next((name for name in read if name not in FIELDS), None)
    if strange is not None:
        raise UnreadableFileError(f"{place}\u202f: le champ «\u202f{strange}\u202f» n’existe pas\u202f: retirez-le.")
    wrong = next((name for name, value in read.items() if not isinstance(value, str)), None)
    if wrong is not None or not (another is None or isinstance(another, bool)):
        raise UnreadableFileError(
            f"{place}\u202f: le champ «\u202f{wrong or _ANOTHER}\u202f» n’a pas la bonne forme\u202f: corrigez-le."
        )
    return read, another


def _known(services: Services) -> Creditor:
    from assistant.domain.ledger.creditor import Creditor

    with services.unit_of_work() as uow:
        try:
            return uow.house.creditor()
        except NotFoundError:
            return Creditor(name="")


def _for_another(creditor: Creditor, *, another: bool | None) -> Creditor:
    from assistant.domain.fact_kinds import Actor

    if another is None:
        return creditor
    return replace(creditor, actor=Actor.THIRD_PARTY_COLLECTOR if another else Actor.CREDITOR)


def _picture(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{place} ne peut pas être lu\u202f: vérifiez le chemin.") from error
