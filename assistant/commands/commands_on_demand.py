"""Commands on demand: only the one that is asked for is imported, since all of them take a quarter of a second."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from assistant.commands.french_help import FrenchContext, in_french


class CommandsOnDemand(click.Group):
    """A group that knows the name and the place, "module:attribute", of each of its commands."""

    context_class = FrenchContext

    def __init__(self, name: str, *, places: Mapping[str, str], help: str) -> None:  # noqa: A002  (click's own word)
        """Wrap the places, in the order in which they were listed."""
        super().__init__(name, help=help, context_settings={"help_option_names": ["-h", "--help"]})
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click passes it)
        """Their names, as help lists them."""
        return sorted({*self.commands, *self.places})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none."""
        if cmd_name not in self.commands and cmd_name in self.places:
            module, _, attribute = self.places[cmd_name].partition(":")
            command: click.Command = getattr(import_module(f"assistant.commands.{module}"), attribute)
            in_french(command)
            self.add_command(command, cmd_name)
        return super().get_command(ctx, cmd_name)
