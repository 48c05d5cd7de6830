"""A void approval says which part of what it was bound to has moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.approvals.approval import Approval, Bound, parts
from assistant.services.review.why_void import why_void

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
SEEN: Bound = {
    "subject": "Objet",
    "body": "Corps",
    "channel": "email",
    "movements": ("invoice:1", "transfer:1"),
    "rule_set": "r1",
}
LIFE = timedelta(days=3)


def why(change: dict[str, object], given: Approval | None = None, after: timedelta = timedelta()) -> str:
    approval = given or Approval("x", 1, "u", AT, "f", parts(**SEEN))
    return why_void(approval, parts(**{**SEEN, **change}), AT + after, LIFE)  # type: ignore[arg-type]  # same keys


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"body": "Corps."}, "le texte a changé"),
        ({"channel": "letter"}, "le canal a changé"),
        ({"rule_set": "r2"}, "les règles de contrôle ont changé"),
        ({"movements": ("invoice:1", "payment:1", "transfer:2")}, "un règlement est arrivé ou a changé"),
        ({"movements": ("invoice:2", "transfer:1")}, "une facture est arrivée ou a changé"),
        ({"movements": ("invoice:1", "transfer:2")}, "les lignes du virement ont changé"),
        ({"movements": ("invoice:1", "transfer:1", "strange:1")}, "le dossier, le texte ou les règles ont changé"),
    ],
)
def test_what_moved_is_named(change: dict[str, object], said: str) -> None:
    assert why(change) == (
        f"L’approbation ne vaut plus\u202f: {said}\u202f; relisez le brouillon et approuvez-le de nouveau."
    )


def test_age_and_clock_are_told_and_add_up() -> None:
    assert "elle a plus de 3 jours" in why({}, after=timedelta(days=4))
    assert "l’horloge de cette machine a reculé" in why({}, after=timedelta(minutes=-6))
    assert "le texte a changé, elle a plus de 3 jours" in why({"body": "Autre"}, after=timedelta(days=4))


def test_an_approval_without_parts_says_what_it_can() -> None:
    old = Approval("x", 1, "u", AT, "f")
    assert "le dossier, le texte ou les règles ont changé" in why({}, old)
    assert "elle manque au dossier" in why_void(None, (), AT, LIFE)
