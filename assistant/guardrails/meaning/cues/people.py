"""People: somebody of the reader's life who has no part in the file, near him, above him or around him."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.wording.phrases import Hit

_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes) (?:[a-zœ-]+ ){0,2}$")
_READ_BEFORE: Final = 25  # characters: "votre plus gros "
_PAYS_FOR_THE_STATE: Final = re.compile(r"^(?:tresor|prefecture|sous-prefecture|ministere|direction|mairie)")


def _is_not_yours(letter: Letter, hit: Hit) -> bool:
    before = hit.passage.text[max(0, hit.start - _READ_BEFORE) : hit.start]
    return _YOURS.search(before) is None or is_of_house(letter, before + hit.text, hit.passage.text)


def _is_of_file(letter: Letter, hit: Hit) -> bool:
    """Whether it is the debtor itself, or the accountant of a public one."""
    if letter.facts.debtor.kind is DebtorKind.PUBLIC and _PAYS_FOR_THE_STATE.search(hit.text) is not None:
        return True
    return is_of_house(letter, hit.text, hit.passage.text)


NEAR: Final = Cue("un proche ou une relation du client", ("life_people",), spared=_is_not_yours)
ABOVE: Final = Cue("une autorité, un organisme ou la presse", ("life_powers",), spared=_is_of_file)
AROUND: Final = Cue("un lieu ou un milieu où l’on se connaît", ("small_world",))
