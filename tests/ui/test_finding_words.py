"""Findings in words: how many passages, and how many findings they gather."""

from __future__ import annotations

from assistant.domain.finding import Finding, Severity
from assistant.ui.finding_words import told_counts

WHOLE = "Payez, ou vos voisins le sauront.\n\nMerci d’avance, cordialement."


def test_a_count_of_passages_tells_how_many_findings_it_gathers() -> None:
    def one(severity: Severity, start: int, end: int) -> Finding:
        return Finding(f"R{start}", "r", severity, "m", "h", "s", start, end)

    apart = [one(Severity.BLOCKING, 0, 4), one(Severity.ADVICE, 6, 8)]
    assert told_counts(apart, WHOLE) == "1 bloquant, 1 conseil"
    beneath = one(Severity.ADVICE, 2, 5)
    assert told_counts([*apart, beneath], WHOLE) == ("1 bloquant, 1 conseil\u202f; 3 constats, réunis par passage")
