"""A person answers for what they read: acting on a text that changed meanwhile is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError
from assistant.domain.writing.draft import LetterText
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

Act = Callable[[House, str, int], object]
ACTS: dict[str, Act] = {
    "approve": lambda house, draft, seen: house.approve(draft, NORA, seen),
    "submit": lambda house, draft, seen: house.review.submit(draft, NORA, seen),
    "edit": lambda house, draft, seen: house.edit(draft, LetterText("Objet", "Encore un autre texte."), NORA, seen),
}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_a_version_that_is_no_longer_the_last_is_refused(tmp_path: Path, act: str) -> None:
    house = House(tmp_path)
    draft = house.draft(DraftRequest("d1"), NORA)
    newer = LetterText(draft.latest.text.subject, f"{draft.latest.text.body}\nUn mot de plus.")
    house.edit(draft.id, newer, NORA, draft.latest.number)

    with pytest.raises(NotAllowedError, match="version 2"):
        ACTS[act](house, draft.id, draft.latest.number)


def test_an_approved_letter_that_was_approved_anew_does_not_leave_from_the_old_page(tmp_path: Path) -> None:
    house = House(tmp_path)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA, 1)
    newer = LetterText(draft.latest.text.subject, f"{draft.latest.text.body}\nBien à vous.")
    house.edit(draft.id, newer, NORA, 1)
    house.approve(draft.id, NORA, 2)

    with pytest.raises(NotAllowedError, match="version 2"):
        house.send.eml(draft.id, LEA, 1)
    with pytest.raises(NotAllowedError, match="version 2"):
        house.send.mark_sent(draft.id, NORA, 1)
    assert house.send.eml(draft.id, LEA, 2)
