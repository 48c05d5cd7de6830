"""No text, however hostile, costs a reader more than its length: ten times the text, not a hundred times the time."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from assistant.french.days.dates import find_dates, find_durations
from assistant.french.days.relative_dates import find_relative_dates
from assistant.french.numbers.amounts import find_amounts
from assistant.french.numbers.numbers import find_number_words
from assistant.french.numbers.rates import find_rates
from assistant.french.references.identifiers import find_identifiers
from assistant.french.references.law_references import find_law_references
from assistant.french.references.references import find_references
from assistant.french.text.gsm7 import segments, to_gsm7
from assistant.french.text.sentences import clauses, is_negated, split_sentences
from assistant.french.text.twin import lookalikes, twin
from assistant.french.text.typography import set_typography

if TYPE_CHECKING:
    from collections.abc import Callable

READERS: dict[str, Callable[[str], object]] = {
    "amounts": find_amounts,
    "clauses": clauses,
    "dates": lambda text: find_dates(text, date(2026, 11, 21)),
    "durations": find_durations,
    "gsm7": lambda text: segments(to_gsm7(text)),
    "identifiers": find_identifiers,
    "law": find_law_references,
    "lookalikes": lookalikes,
    "negation": lambda text: is_negated(text, len(text) // 2),
    "numbers": find_number_words,
    "rates": find_rates,
    "relative dates": lambda text: find_relative_dates(text, date(2026, 11, 21)),
    "references": lambda text: find_references(text, ["F-118", "2026-0118", "118"]),
    "sentences": split_sentences,
    "twin": lambda text: twin(text).folded,
    "typography": set_typography,
}
HOSTILE = (
    "1 ",
    "111 ",
    "1",
    "1,1.",
    "1/1/",
    "1.1.2026 ",
    "un ",
    "cent mille ",
    "mille",
    "les 1, 2 et 3, ",
    "le 3 mars, ",
    "mars ",
    "L441-",
    "article 1, ",
    "article L1-1 et ",
    "a@a.",
    "a.",
    "a-",
    "FR76 1111 ",
    "0612345678",
    "06 ",
    "+33 ",
    "69003 Lyon ",
    "www.",
    "«",
    "« ",
    " :",
    "!?",
    "    ",
    "\n",
    "M. ",
    "n'",
    "ne pas ",
    "sans frais, ",
    "e\u0301",
    "\u0301",
    "\u200b",
    "а",
    "l1O",
    "{{a",
    "(",
    "tva ",
    "BCE + ",
    "taux legal x ",
    "F-",
    "F - 1",
    "€",
    "12 % par ",
    "majore de ",
    "quarante (",
    "iban ",
    "appelez le ",
)


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


def _ratio(read: Callable[[str], object], piece: str, attempt: int) -> float:
    """How much longer ten times the text takes; what takes less than two milliseconds counts as two."""
    short, long = ((piece * (size // len(piece) + 1))[:size] + " " * attempt for size in (3_000, 30_000))
    return _seconds(read, long) / max(_seconds(read, short), 0.002)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_is_linear_on_hostile_text(name: str) -> None:
    read = READERS[name]
    for piece in HOSTILE:
        ratio = next((ratio for attempt in range(3) if (ratio := _ratio(read, piece, attempt)) < 30), None)
        assert ratio is not None, f"{piece!r}: more than thirty times the time for ten times the text"
