"""A command line that cannot be understood, told as one French sentence."""

from __future__ import annotations

import re

import click

from assistant.commands.as_of import Day

_EXTRA = re.compile(r"unexpected extra arguments? \((?P<what>.*)\)")


def usage_sentence(error: click.ClickException) -> str:
    """What is wrong with the command line, where, and how to see what it takes."""
    return f"{_fault(error)}\u202f: voyez «\u202f{_command(error)} --help\u202f»."


def _fault(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            return f"L’option {error.option_name} n’existe pas"
        case click.exceptions.NoSuchCommand():
            return f"La commande «\u202f{error.command_name}\u202f» n’existe pas"
        case click.MissingParameter():
            return f"Il manque {_parameter(error)}"
        case click.BadParameter():
            return f"La valeur donnée à {_parameter(error)} n’est pas utilisable{_wanted(error)}"
        case click.BadOptionUsage():
            wants = "ne prend pas de" if "does not take" in error.message else "attend une"
            return f"L’option {error.option_name} {wants} valeur"
        case _:
            return _said(error.format_message())


def _said(message: str) -> str:
    """Our own message as it is, click's in French."""
    if found := _EXTRA.search(message):
        return f"Il y a un argument de trop ({found['what']})"
    return "Il manque une commande" if message == "Missing command." else message.rstrip(" .")


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return "un paramètre"
    return error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]


def _wanted(error: click.BadParameter) -> str:
    """Which values the parameter takes."""
    kind = error.param.type if error.param else None
    match kind:
        case click.Choice():
            return f" (choix\u202f: {', '.join(map(str, kind.choices))})"
        case click.IntRange():
            return f" (un nombre entier, de {kind.min} à {kind.max})" if kind.max else f" ({kind.min} au moins)"
        case Day():
            return " (une date comme 31/12/2026 ou 2026-12-31, de 1990 à 2099)"
        case _:
            return ""


def _command(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return context.command_path if context else "courtois"
