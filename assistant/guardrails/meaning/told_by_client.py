"""Told by the client: a clause that hands on what he said ("vous m’écriviez que...").

What stands there is his, as the writer tells it: a rule that reads a threat or a concession in it may be wrong. It is
the writer's own where the letter takes it up with a yes. What he asked, wished or feared is no saying of his: left
hanging, it threatens (``left_hanging``); refused, it is spared (``turned_down``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.rejoinder import says_yes
from assistant.guardrails.meaning.turned_down import behind, end_of_told
from assistant.guardrails.wording.neighbourhood import stretches_given
from assistant.guardrails.wording.passage import Passage

_TO_US: Final = r"(?:(?:me|m'|nous|vous|t'|te|s'|l'|en|y) ?)*"
_SAID: Final = (
    r"(?:d(?:ites|is|it|isiez|isais)|ecri(?:t|s|vez|viez|vais)|expliqu(?:e|es|ez|iez|ais)|plaign(?:ez|iez|ais)|plain(?:s|t)"
    r"|indiqu(?:e|es|ez|iez|ais)|precis(?:e|es|ez|iez|ais)|signal(?:e|es|ez|iez|ais)|racont(?:e|es|ez|iez|ais)"
    r"|repond(?:u|s|ez|iez|ais)|object(?:e|es|ez|iez|ais)|reproch(?:e|es|ez|iez|ais)|lu\b)"
)
_OPENED: Final = re.compile(
    rf"(?:^|(?<=[,;:.!?(»] )|(?<=\bet )|(?<=\bque )|(?<=\bpuisque )|(?<=\bcomme ))(?:vous|tu) {_TO_US}"
    rf"(?:(?:avez|aviez|as|avais) (?:donc |bien |aussi |[a-z]+ment )?)?{_SAID}\b(?! (?:pas|rien|jamais)\b)"
    r"|\b(?:votre|ton|ta) (?:message|courriel|lettre|courrier|mail|sms|remarque|reclamation)"
    r"(?: d[ue'][^,;:.]{1,20})? (?:au sujet d|a propos d|sur|concernant|relative? a|(?:nous |m'|me )?(?:di(?:t|sai)"
    r"|expliqu|indiqu|signal|parl|evoqu)[a-z]*)"
)


def told_by_client(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The stretches of the text as given, in order and apart."""
    return letter.notion(_told)


def _told(letter: Letter) -> tuple[tuple[int, int], ...]:
    return stretches_given(letter, _stretches)


def _stretches(letter: Letter, passage: Passage) -> Iterator[tuple[int, int]]:
    reached = 0
    for opened in _OPENED.finditer(passage.text):
        end = end_of_told(passage.text, opened.end())
        if opened.start() >= reached and not says_yes(" ".join(behind(letter, passage, end))):
            yield opened.start(), end
            reached = end
