"""``courtois user``: accounts of the people of this house."""

from __future__ import annotations

import json
import sys

import click

from assistant.commands.services import acting_user
from assistant.domain.people.proof import HOLDS_MACHINE
from assistant.domain.people.role_names import ROLE_NAMES
from assistant.domain.people.user import ROLE_CODES, Role, User
from assistant.services.people.manage_people import ManagePeople

_FIRST = (
    "C’est le premier compte\u202f: dès qu’il existe, la connexion est demandée à tous, et qui n’a pas de compte "
    "n’entre plus."
)
_role = click.Choice(list(ROLE_CODES))


@click.group()
def user() -> None:
    """Les comptes des personnes : les créer, les fermer, changer leur rôle."""


@user.command()
@click.argument("login")
@click.option("--name", required=True, help="Prénom et nom.")
@click.option("--role", type=_role, default="manager", show_default=True, help="Rôle.")
@click.option("--email", default="", help="Adresse électronique.")
@click.option("--team", default="", help="Équipe\u202f; vide\u202f: toute la maison.")
@click.option("--openid", is_flag=True, help="Invite par OpenID\u202f; aucun mot de passe n’ouvre ce compte.")
def add(login: str, name: str, role: str, email: str, team: str, *, openid: bool) -> None:
    """Crée le compte LOGIN et dit son premier mot de passe ou son invitation, une seule fois."""
    person = User(login.strip(), name.strip(), ROLE_CODES[role], email.strip(), team.strip())
    _warn_of_first_account(person)
    if openid:
        _tell_invitation(login, _people().add_invited(person, acting_user(), HOLDS_MACHINE))
    else:
        password = _people().add(person, acting_user(), HOLDS_MACHINE)
        click.echo(f"Compte créé\u202f: {login}. Premier mot de passe, à changer à la première connexion\u202f:")
        click.echo(password)


def _warn_of_first_account(person: User) -> None:
    """Told before anything is done: whoever is at a shell may still say no; a script is told and goes on."""
    members = _people().members(acting_user())
    if any(one.person.role is Role.ADMINISTRATOR and one.has_account for one in members):
        return
    told = ["La connexion est désormais demandée à tous."] if any(one.has_account for one in members) else [_FIRST]
    if person.role is not Role.ADMINISTRATOR:
        told.append("Personne n’administre encore les comptes\u202f: créez-en un avec «\u202f--role admin\u202f».")
    elif told != [_FIRST]:
        return
    click.echo(" ".join(told), err=True)
    if sys.stdin.isatty():
        click.confirm("Créer ce compte\u202f?", default=True, abort=True)


@user.command()
@click.argument("login")
def invite(login: str) -> None:
    """Invite LOGIN à lier son compte à votre fournisseur OpenID : son mot de passe n’ouvrira plus rien."""
    _tell_invitation(login, _people().invite(login, acting_user(), HOLDS_MACHINE))


def _tell_invitation(login: str, code: str) -> None:
    from assistant.settings import read_settings

    click.echo(f"Invitation de {login}, valable sept jours et une fois. Adresse à ouvrir\u202f:")
    click.echo(f"{read_settings().openid_public_url.rstrip('/')}/connexion/openid?invitation={code}")


@user.command()
@click.argument("login")
def disable(login: str) -> None:
    """Ferme le compte LOGIN\u202f; son nom reste dans l’historique."""
    _people().disable(login, acting_user(), HOLDS_MACHINE)
    click.echo(f"Compte fermé\u202f: {login}.")


@user.command()
@click.argument("login")
@click.argument("role", type=_role)
@click.option("--team", default=None, help="Change aussi l’équipe.")
def role(login: str, role: str, team: str | None) -> None:
    """Donne le rôle ROLE au compte LOGIN."""
    changed = _people().set_role(login, ROLE_CODES[role], team, acting_user(), HOLDS_MACHINE)
    click.echo(f"{changed.name}\u202f: {ROLE_NAMES[changed.role]}.")


@user.command()
@click.argument("login")
@click.argument("codes", nargs=-1, metavar="[LANGUE]...")
def languages(login: str, codes: tuple[str, ...]) -> None:
    """Note les LANGUES que LOGIN parle au téléphone (fr en de…)\u202f; aucune\u202f: toutes."""
    changed = _people().set_languages(login, codes, acting_user())
    click.echo(f"{changed.name}\u202f: {', '.join(changed.languages) or 'toutes les langues'}.")


@user.command()
@click.argument("login")
@click.option("--stdin", "from_stdin", is_flag=True, help="Lit le mot de passe sur l’entrée standard.")
def password(login: str, *, from_stdin: bool) -> None:
    """Donne un nouveau premier mot de passe au compte LOGIN et ferme ses sessions."""
    if from_stdin:
        _people().set_password(login, sys.stdin.readline().rstrip("\n"), acting_user(), HOLDS_MACHINE)
        click.echo(f"Mot de passe enregistré\u202f: {login} devra le changer.")
        return
    click.echo(_people().reset_password(login, acting_user(), HOLDS_MACHINE))


@user.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="En JSON.")
def list_people(*, as_json: bool) -> None:
    """Liste les personnes, leur rôle et leur équipe."""
    with _people().unit_of_work() as uow:
        people = uow.house.users()
    if as_json:
        rows = [
            {
                "id": u.id,
                "name": u.name,
                "role": u.role.value,
                "team": u.team,
                "email": u.email,
                "active": u.active,
                "languages": list(u.languages),
            }
            for u in people
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for one in people:
        click.echo(f"{one.id}\t{one.name}\t{ROLE_NAMES[one.role]}\t{one.team}{'' if one.active else chr(9) + 'fermé'}")


def _people() -> ManagePeople:
    """On the folder COURTOIS_HOME, made ready; nothing else of the application is built."""
    from assistant.bootstrap import people_of, prepare_home
    from assistant.settings import read_settings

    return people_of(prepare_home(read_settings()).unit_of_work)
