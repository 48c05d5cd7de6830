"""Findings of one passage stand together, the heaviest first."""

from __future__ import annotations

from assistant.domain.finding import Finding, Severity
from assistant.domain.gathered import gathered, leads

WHOLE = "Payez, ou vos voisins le sauront.\n\nMerci d’avance, cordialement."
HARD, MILD = Severity.BLOCKING, Severity.WARNING


def said(rule: str, severity: Severity, words: str, **more: str) -> Finding:
    start = WHOLE.index(words)
    return Finding(rule, rule.lower(), severity, f"Dit par {rule}.", "", "s", start, start + len(words), **more)


def test_words_that_overlap_make_one_passage_whose_heaviest_leads() -> None:
    mild, hard = said("A1", MILD, "Payez, ou vos"), said("B1", HARD, "vos voisins")
    beside, apart = said("C1", MILD, "voisins le sauront"), said("D1", HARD, "cordialement")

    assert gathered((mild, hard, beside, apart), WHOLE) == [(hard, mild, beside), (apart,)]
    assert leads((mild, hard, beside, apart), WHOLE) == [hard, apart]


def test_words_that_only_touch_are_two_passages() -> None:
    one, other = said("A1", MILD, "vos "), said("B1", MILD, "voisins")
    assert gathered((one, other), WHOLE) == [(one,), (other,)]


def test_a_rule_speaks_once_of_a_passage_that_it_finds_in_two_places() -> None:
    first, bridge, second = (
        said("A1", HARD, "Payez"),
        said("B1", HARD, "Payez, ou vos voisins"),
        said("A1", HARD, "vos"),
    )
    ((told, other),) = gathered((first, bridge, second), WHOLE)

    assert (told.rule, told.start, told.end) == ("A1", first.start, second.end)
    assert other == bridge


def test_certain_remedies_of_two_places_are_kept_apart() -> None:
    first = said("A1", HARD, "vos", replacement="nos")
    second = said("A1", HARD, "voisins", replacement="amis")
    ((_, *others),) = gathered((said("B1", HARD, "vos voisins"), first, second), WHOLE)
    assert others == [first, second]


def test_what_is_missing_or_runs_over_paragraphs_stands_alone() -> None:
    missing = Finding("M1", "m", MILD, "Il manque.", "", "s")
    mention = said("I1", MILD, "voisins", insertion="Mention.")
    long = said("L1", MILD, WHOLE)
    short = said("A1", HARD, "voisins")
    assert gathered((long, mention, short, missing), WHOLE) == [(short,), (long,), (mention,), (missing,)]
