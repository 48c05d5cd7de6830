"""Sentences in an ordinary letter: how many faults are stopped, and how many good ones are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC

_HOME: Final = Path(__file__).parent / "guardrails"
_READERS: Final = {"business": BUSINESS, "consumer": CONSUMER, "public": PUBLIC}
_AT_ONCE: Final = 10
_OTHER_ADDRESS: Final = "mixed-address"  # a sentence in "tu" within a letter in "vous" is no find


def sentences(name: str) -> Iterator[tuple[str, str]]:
    """Whom the letter goes to, and the sentence."""
    reader = ""
    for line in (_HOME / f"sentences_{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            reader = line.removeprefix("# ")
        elif not line.startswith("#"):
            yield reader, line


def missed(name: str) -> tuple[list[str], list[str]]:
    """The sentences of a file that nothing blocks, and among them those of which nothing is said either."""
    found = [(sentence, _severities(_READERS[reader], sentence)) for reader, sentence in sentences(name)]
    passed = [(sentence, told) for sentence, told in found if Severity.BLOCKING not in told]
    return [sentence for sentence, _ in passed], [sentence for sentence, told in passed if not told]


def stopped_clean() -> list[str]:
    """The good sentences that something blocks: ten are read in one letter, then one by one where it is blocked."""
    found: list[str] = []
    for reader, told in groupby(sentences("clean"), key=itemgetter(0)):
        facts, among = _READERS[reader], [sentence for _, sentence in told]
        for start in range(0, len(among), _AT_ONCE):
            some = among[start : start + _AT_ONCE]
            if _is_stopped(facts, "\n\n".join(some)):
                found += [sentence for sentence in some if _is_stopped(facts, sentence)]
    return found


def _is_stopped(facts: Facts, sentence: str) -> bool:
    return Severity.BLOCKING in _severities(facts, sentence)


def _severities(facts: Facts, sentence: str) -> set[Severity]:
    text = (
        "Objet : Facture F-118\n\nMadame, Monsieur,\n\nLa facture F-118, échue le 31 mars 2026, n’est réglée qu’en "
        f"partie : 500,00 € reçus, 700,00 € restent dus.\n\n{sentence}\n\nUne question ? Appelez-nous au "
        "04 50 00 00 00.\n\nCordialement,\nNora Vidal\nScierie Bellecombe SAS"
    )
    found = check(text, replace(facts, events=(), history=()), read_rates())
    return {one.severity for one in found if one.name != _OTHER_ADDRESS}
