"""No letter gives several invoices the age of the oldest, nor says that a client never answered."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.drafting.composer import lay_ground
from assistant.drafting.slot_values.lateness_words import lateness_words
from assistant.prompting.variant import Variant
from tests.drafting.cases import item, situation

LIBRARY = shipped_letters()
APART = (item(), item("F-121", "980.00", due=date(2026, 5, 4)))
TOGETHER = (item(), item("F-121", "980.00"))
NEVER_ANSWERED: Final = re.compile(
    r"ni (?:réponse|nouvelle)s? (?:de [vt]\w+ part )?à ce jour|pas (?:eu|reçu) (?:de|la moindre) (?:réponse|nouvelle)"
    r"|aucune (?:réponse|nouvelle)|n’(?:avez|as) pas répondu|sans (?:réponse|nouvelles?) de [vt]\w+ part à ce jour"
    r"|resté\w* sans réponse|votre silence|ton silence",
    re.IGNORECASE,
)


def in_force() -> list[tuple[str, Variant]]:
    """Every variant of the latest versions of letters and text messages."""
    files = {file.header.id: LIBRARY.latest(file.header.id) for file in LIBRARY.find("")}
    return [(name, variant) for name, file in files.items() for variant in file.variants]


def test_of_several_due_days_the_age_is_that_of_the_oldest_and_says_so() -> None:
    values = lay_ground(LIBRARY, situation(items=APART)).values
    assert values["overdue_phrase"] == "depuis trente-six jours pour la plus ancienne"
    assert lateness_words(situation(items=APART)) == "la plus ancienne échéance est passée depuis trente-six jours"


def test_of_one_due_day_the_age_is_that_of_all() -> None:
    for items in (TOGETHER, TOGETHER[:1]):
        assert lay_ground(LIBRARY, situation(items=items)).values["overdue_phrase"] == "depuis trente-six jours"
        assert lateness_words(situation(items=items)) == "l’échéance est passée depuis trente-six jours"


def test_no_letter_says_that_a_client_never_answered() -> None:
    variants = in_force()
    assert len(variants) > 500
    assert [(name, one.id) for name, one in variants if NEVER_ANSWERED.search(one.text)] == []
