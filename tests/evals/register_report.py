"""Publish the figures of the register reader: ``python -m tests.evals.register_report``."""

from __future__ import annotations

import click

from tests.evals.register_figures import figures, labelled_mails, misreadings


@click.command()
def report() -> None:
    """Print the table of accuracies and the mails misread."""
    click.echo(f"{'part':10} {'trait':24} {'right':>5} {'mails':>5}   share")
    for figure in figures():
        click.echo(f"{figure.part:10} {figure.trait:24} {figure.right:5} {figure.total:5}  {figure.share:6.1%}")
    for one in misreadings(labelled_mails()):
        click.echo(f"{one.mail_id}: {one.trait} read as {one.read}, labelled {one.labelled}")


if __name__ == "__main__":
    report()
