"""The words at fault stand out in a letter that is only read."""

from __future__ import annotations

from assistant.domain.finding import Finding, Severity
from assistant.ui.marked_text import marked

WHOLE = "Bonjour,\n\n# L’huissier *viendra*\nchez vous.\n\nCordialement"
BODY = len("Bonjour,\n\n")


def said(words: str, severity: Severity) -> Finding:
    start = WHOLE.index(words)
    return Finding("A1", "a", severity, "Dit.", "", "s", start, start + len(words))


def test_the_words_of_a_finding_are_marked_and_no_others_become_mark_up() -> None:
    assert marked(WHOLE, BODY, len(WHOLE), (said("huissier", Severity.BLOCKING),)) == (
        "\\# L’:red-background[:material/block: huissier] \\*viendra\\*  \nchez vous.\n\nCordialement"
    )


def test_overlapping_findings_make_one_mark_of_the_heaviest_that_is_cut_at_the_line() -> None:
    found = (said("*viendra*\nchez", Severity.WARNING), said("viendra", Severity.ADVICE))
    told = marked(WHOLE, BODY, len(WHOLE), found)
    first, then = "[:material/warning: \\*viendra\\*]", "[:material/warning: chez]"
    assert f":orange-background{first}  \n:orange-background{then} vous" in told
    assert "blue" not in told


def test_what_is_missing_or_stands_elsewhere_marks_nothing() -> None:
    missing = Finding("M1", "m", Severity.BLOCKING, "Il manque.", "", "s")
    assert marked(WHOLE, BODY, len(WHOLE), (missing, said("Bonjour", Severity.ADVICE))) == ""
