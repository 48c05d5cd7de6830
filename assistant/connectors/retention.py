"""knowledge/retention.csv: how long each purpose keeps what it needs."""

from __future__ import annotations

import csv
from functools import cache

from assistant.domain.privacy.retention import Purpose, RetentionRule
from assistant.french.text.typography import set_typography
from assistant.places import KNOWLEDGE


@cache
def shipped_retention() -> tuple[RetentionRule, ...]:
    """The rules shipped with the program, one a purpose; a test proves that each purpose has one."""
    text = (KNOWLEDGE / "retention.csv").read_text(encoding="utf-8")
    return tuple(
        RetentionRule(
            Purpose(row["purpose"]),
            set_typography(row["label"]),
            int(row["months_business"]),
            int(row["months_consumer"]),
            row["counted_from"],
            set_typography(row["source"]),
        )
        for row in csv.DictReader(text.splitlines())
    )
