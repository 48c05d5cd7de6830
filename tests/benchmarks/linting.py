"""Many letters: ``courtois check --batch`` on one core, and beside proselint, an English linter, on the same texts."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from proselint.checks import __register__ as prose_checks
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from assistant.bootstrap import read_rates
from assistant.connectors.facts import parse_facts
from assistant.domain.facts import Facts
from assistant.guardrails.engine import check
from assistant.guardrails.wording.sentence import forget_sentences
from tests.benchmarks.measure import Result

EVALS = Path(__file__).parent.parent / "evals" / "guardrails"
FILES = ("composed_clean.jsonl", "lexical_clean.jsonl", "unseen_clean.jsonl", "unseen_faulty.jsonl")
TIMES = 3  # the whole set, three times over
LEAST_A_SECOND = 250


def linting() -> list[Result]:
    """Letters a second of the batch command, and the time of all rules against that of proselint."""
    items = [json.loads(line) for name in FILES for line in (EVALS / name).read_text("utf-8").splitlines()]
    words = sum(len(item["text"].split()) for item in items) // len(items)
    ours, again = _ours([(item["text"], parse_facts(item["facts"])) for item in items])
    theirs = _theirs(items)
    return [
        *(_batch(items, times, words) for times in (TIMES, 1)),
        Result(
            f"all rules on {len(items)} letters never seen, beside proselint",
            f"{ours:.2f} s vs {theirs:.2f} s: {theirs / ours:.1f} times as quick",
            "ahead of it",
            kept=ours < theirs,
        ),
        Result(
            "the same letters a second time",
            f"{again:.2f} s vs {theirs:.2f} s: {theirs / again:.1f} times as quick",
            "told",
            kept=True,
        ),
    ]


def _batch(items: list[dict[str, str]], times: int, words: int) -> Result:
    rate = _batch_rate(items, times)
    return Result(
        f"check --batch, {len(items)} letters of {words} words {times} times over, one core, start included",
        f"{rate:.0f} letters a second",
        f"> {LEAST_A_SECOND} a second of processor time",
        kept=rate > LEAST_A_SECOND,
    )


def _batch_rate(items: list[dict[str, str]], times: int) -> float:
    """Letters a second of processor time, of the command as a shell runs it."""
    lines = [
        json.dumps({"id": f"{time_}-{rank}", "text": f"{item['text']}\n{time_}", "facts": item["facts"]})
        for time_ in range(times)
        for rank, item in enumerate(items)
    ]
    with tempfile.TemporaryDirectory() as folder:
        batch = Path(folder) / "batch.jsonl"
        batch.write_text("\n".join(lines), encoding="utf-8")
        before = _spent_by_children()
        command = [sys.executable, "-m", "assistant", "check", "--batch", str(batch)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  (our own command)
        return len(lines) / (_spent_by_children() - before)


def _spent_by_children() -> float:
    """Seconds of processor time: what other programs of the machine do counts less in them."""
    spent = os.times()
    return spent.children_user + spent.children_system


def _ours(letters: list[tuple[str, Facts]]) -> tuple[float, float]:
    """Seconds for letters of which no sentence was read before, and for the same letters again."""
    rates = read_rates()

    def run(mark: str) -> None:
        for text, facts in letters:
            check(f"{text}\n{mark}", facts, rates)

    run("1")
    forget_sentences()
    return _seconds(run, "2"), _seconds(run, "3")


def _theirs(items: list[dict[str, str]]) -> float:
    CheckRegistry().register_many(prose_checks)

    def run(mark: str) -> None:
        for item in items:
            LintFile("letter", f"{item['text']}\n{mark}").lint()

    run("1")
    return _seconds(run, "2")


def _seconds(run: Callable[[str], None], mark: str) -> float:
    """Seconds of processor time of a pass that is not the first: on that, both compile their patterns.

    What both have loaded is out of the collector's rounds by then, as in the application.
    """
    gc.collect()
    gc.freeze()
    start = time.process_time()
    run(mark)
    return time.process_time() - start
