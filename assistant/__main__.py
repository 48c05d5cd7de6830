"""The command ``courtois``."""

from __future__ import annotations

import io
import sys

import click

from assistant.commands.commands_on_demand import CommandsOnDemand
from assistant.domain.errors import AssistantError

UNUSABLE = 2
INTERRUPTED = 130  # as shells have it for Ctrl+C
COMMANDS = {
    "init": "init:init",
    "demo": "demo:demo",
    "run": "run:run",
    "import": "importing:import_files",
    "import-mail": "importing_mail:import_mail",
    "attach": "attach:attach",
    "index": "index:index",
    "forget": "forget:forget",
    "creditor": "creditor:creditor",
    "clients": "clients:clients",
    "draft": "draft:draft",
    "draft-many": "draft_many:draft_many",
    "call-sheet": "call_sheet:call_sheet",
    "send": "send:send",
    "outbox": "outbox:outbox",
    "gate": "gate:gate",
    "check": "check:check",
    "rules": "rules:rules",
    "register": "register:register",
    "interest": "interest:interest",
    "rates": "rates:rates",
    "user": "user:user",
    "templates": "templates:templates",
    "triage": "triage:triage",
    "audit": "audit:audit",
    "retention": "retention:retention",
    "subject-export": "subject:subject_export",
    "subject-erase": "subject:subject_erase",
    "privacy-notice": "subject:privacy_notice",
    "backup": "backup:backup",
    "restore": "backup:restore",
    "worklist": "worklist:worklist",
    "simulate": "simulate:simulate",
    "run-scenarios": "run_scenarios:run_scenarios",
    "nightly": "nightly:nightly",
}

courtois = click.version_option(package_name="courtois", prog_name="courtois", message="%(prog)s, version %(version)s")(
    CommandsOnDemand(
        "courtois",
        places=COMMANDS,
        help="Courtois : des relances d’impayés en français, que le client accepterait de recevoir.",
    )
)


def main() -> None:
    """Run a command; an error that a user can cause is one sentence on standard error."""
    _never_fail_on_a_character()
    try:
        sys.exit(courtois(prog_name="courtois", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
    except click.ClickException as error:
        from assistant.commands.usage_sentence import usage_sentence

        click.echo(usage_sentence(error), err=True)
    except AssistantError as error:
        click.echo(str(error), err=True)
    except click.Abort:
        sys.exit(INTERRUPTED)
    except OSError as error:  # the disk of the output or of a temporary file; a closed pipe is click's own business
        click.echo(
            f"Le système a refusé une écriture ou une lecture ({error.strerror})\u202f: vérifiez le disque.", err=True
        )
    sys.exit(UNUSABLE)


def _never_fail_on_a_character() -> None:
    """A terminal that is not UTF-8 gets escapes, which JSON reads too, instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    main()
