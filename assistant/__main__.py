"""The command ``courtois``."""

from __future__ import annotations

import io
import sys

import click

from assistant.commands.attach import attach
from assistant.commands.audit import audit
from assistant.commands.backup import backup, restore
from assistant.commands.call_sheet import call_sheet
from assistant.commands.check import check
from assistant.commands.clients import clients
from assistant.commands.creditor import creditor
from assistant.commands.demo import demo
from assistant.commands.draft import draft
from assistant.commands.draft_many import draft_many
from assistant.commands.forget import forget
from assistant.commands.french_help import in_french
from assistant.commands.gate import gate
from assistant.commands.importing import import_files
from assistant.commands.importing_mail import import_mail
from assistant.commands.index import index
from assistant.commands.init import init
from assistant.commands.interest import interest
from assistant.commands.nightly import nightly
from assistant.commands.outbox import outbox
from assistant.commands.rates import rates
from assistant.commands.register import register
from assistant.commands.retention import retention
from assistant.commands.rules import rules
from assistant.commands.run import run
from assistant.commands.run_scenarios import run_scenarios
from assistant.commands.send import send
from assistant.commands.simulate import simulate
from assistant.commands.subject import privacy_notice, subject_erase, subject_export
from assistant.commands.templates import templates
from assistant.commands.triage import triage
from assistant.commands.usage_sentence import usage_sentence
from assistant.commands.user import user
from assistant.commands.worklist import worklist
from assistant.domain.errors import AssistantError

UNUSABLE = 2
INTERRUPTED = 130  # as shells have it for Ctrl+C
COMMANDS = (
    init,
    demo,
    run,
    import_files,
    import_mail,
    attach,
    index,
    forget,
    creditor,
    clients,
    draft,
    draft_many,
    call_sheet,
    send,
    outbox,
    gate,
    check,
    rules,
    register,
    interest,
    rates,
    user,
    templates,
    triage,
    audit,
    retention,
    subject_export,
    subject_erase,
    privacy_notice,
    backup,
    restore,
    worklist,
    simulate,
    run_scenarios,
    nightly,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="courtois", prog_name="courtois", message="%(prog)s, version %(version)s")
def courtois() -> None:
    """Courtois : des relances d’impayés en français, que le client accepterait de recevoir."""


for command in COMMANDS:
    courtois.add_command(command)
in_french(courtois)


def main() -> None:
    """Run a command; an error that a user can cause is one sentence on standard error."""
    _never_fail_on_a_character()
    try:
        sys.exit(courtois(prog_name="courtois", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
    except click.ClickException as error:
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
