"""The guardrails on a letter of some 250 words."""

from __future__ import annotations

import statistics
from pathlib import Path

from assistant.bootstrap import read_rates
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.rules import RULES
from tests.benchmarks.measure import Result, bounded, percentile, times_of

LETTER = Path(__file__).with_name("letter.txt")
MOST = 3.5  # milliseconds: issue 3, for all its rules; issue 2 said 3 of fewer


def checking() -> list[Result]:
    """Median and p95 of all rules on one letter, each run on a text never seen."""
    rates, serial = read_rates(), iter(range(10**9))
    letter = LETTER.read_text(encoding="utf-8")

    def run() -> None:
        check(letter.replace("archives", f"archives{next(serial):x}"), BUSINESS, rates)

    taken = times_of(run, 300, warm=30)
    words = len(letter.split())
    what = f"check, {len(RULES)} rules, {words} words"
    return [
        bounded(f"{what}, p50", statistics.median(taken), MOST),
        Result(f"{what}, p95", f"{percentile(taken, 0.95):.1f} ms", "told", kept=True),
    ]
