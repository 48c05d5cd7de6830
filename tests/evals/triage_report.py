"""Publish the figures of the reader of replies: ``python -m tests.evals.triage_report [--misread PART]``."""

from __future__ import annotations

import click

from tests.evals.triage_figures import details, exact, figures, labelled_replies


@click.command()
@click.option("--misread", default="", help="Also print the replies of that part that were misread.")
def report(misread: str) -> None:
    """Print the table by kind, the details and, on demand, what was misread."""
    replies = labelled_replies()
    click.echo(f"{'part':10} {'kind':16} {'right':>5} {'wrong':>5} {'missed':>6} precision recall")
    for one in figures(replies):
        counts = f"{one.right:5} {one.wrong:5} {one.missed:6}"
        click.echo(f"{one.part:10} {one.kind:16} {counts}   {one.precision:6.1%} {one.recall:6.1%}")
    for part in ("tuned", "held_out"):
        right, total = exact(replies, part)
        click.echo(f"{part:10} all kinds right   {right}/{total}  {right / total:.1%}")
        for what in ("days", "amount", "invoices", "reason"):
            right, total = details(replies, part, what)
            click.echo(f"{part:10} {what:16}  {right}/{total}  {right / total:.1%}")
    for reply in replies:
        days = {label.days for label in reply.expected if label.kind == "promise"}
        read = {one.days for one in reply.read if one.kind.value == "promise"}
        if reply.part == misread and (reply.labels != reply.kinds or days != read):
            told = [(one.kind.value, [str(day) for day in one.days]) for one in reply.read]
            wanted = [(one.kind, [str(day) for day in one.days]) for one in reply.expected]
            click.echo(f"{reply.id}: {reply.body[:160]!r}\n    read {told}\n    want {wanted}")


if __name__ == "__main__":
    report()
