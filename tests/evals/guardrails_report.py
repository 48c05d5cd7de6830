"""Publish recall and false alarms of the guardrails: ``python -m tests.evals.guardrails_report``."""

from __future__ import annotations

import click

from assistant.domain.finding import Severity
from tests.evals.guardrails_figures import SETS, judged, median_warnings, recalls


@click.command()
def report() -> None:
    """Print recall by family, good letters stopped, and every letter misjudged."""
    for name in SETS:
        faulty, clean = judged(name, "faulty"), judged(name, "clean")
        rows = list(recalls(name))
        found, written = sum(row.found for row in rows), sum(row.written for row in rows)
        click.echo(f"\n{name}: {len(faulty)} faulty letters, {found} of {written} faults found ({found / written:.1%})")
        for row in rows:
            click.echo(f"  {row.family:12} {row.found:4} of {row.written:4}  {row.found / row.written:6.1%}")
        blocked = [one for one in clean if any(f.severity is Severity.BLOCKING for f in one.findings)]
        warned = [one for one in clean if one.alarms() and one not in blocked]
        click.echo(f"  {len(clean)} good letters: {len(blocked)} blocked, {len(warned)} warned about, ", nl=False)
        click.echo(f"median of warnings {median_warnings(name):g}")
        for one in faulty:
            for wanted in one.missed():
                click.echo(f"  missed {one.id}: {wanted}")
        for one in (*blocked, *warned):
            click.echo(f"  alarm {one.id}: {', '.join(sorted({f.name for f in one.alarms()}))}")


if __name__ == "__main__":
    report()
