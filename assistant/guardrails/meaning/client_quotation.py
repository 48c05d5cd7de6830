"""Client's quotation: what stands between quotation marks that "vous m'avez écrit" opens is the client's own word.

"Vous m’avez écrit : « j’ai porté plainte »" threatens with no complaint, "« Pouvez-vous saisir ma voiture ? » Non"
with no seizure. Whose words they are is read narrowly: a main clause that says that he wrote them, and nothing more; or
a question or a fear of his which the letter answers with a plain no. What the writer answers, between marks or not, is
his own; so is a quotation that he takes up, with "oui" or in other words.

The words before the marks are read in ``attribution.py``, those behind them in ``rejoinder.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.attribution import (
    ANOTHER,
    client_asked,
    client_wanted_none,
    client_wrote,
    is_of_another,
)
from assistant.guardrails.meaning.rejoinder import SENTENCE_END, is_taken_up, is_turned, says_no

_LOOKED_BACK: Final = 200  # characters before the opening mark
_LOOKED_ON: Final = 260  # and behind the closing one
_QUOTED: Final = re.compile(r"«((?:(?!\n\s*\n)[^«»]){1,400})»|“((?:(?!\n\s*\n)[^“”]){1,400})”")
_THE_OTHER: Final = re.compile(r"^\W*les? voici\b,?")  # the statement he asked for, not "une menace de plus"


def quotations(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The stretches of the text as given that the letter quotes of the client's, marks and all."""
    return letter.notion(_his)


def _his(letter: Letter) -> tuple[tuple[int, int], ...]:
    return tuple(_his_stretches(letter.text))


def _his_stretches(text: str) -> Iterator[tuple[int, int]]:
    for quoted in _QUOTED.finditer(text):
        told = text[max(0, quoted.start() - _LOOKED_BACK) : quoted.start()]
        before = SENTENCE_END.split(_plain(told))[-1].strip()
        behind = _plain(text[quoted.end() : quoted.end() + _LOOKED_ON])
        words = folded(quoted[1] or quoted[2]).replace("’", "'").rstrip()
        if _is_his(before, words, behind):
            yield quoted.span()


def _plain(text: str) -> str:
    """Folded, with other quotations taken out."""
    return folded(_QUOTED.sub(ANOTHER, text)).replace("’", "'")


def _is_his(before: str, words: str, behind: str) -> bool:
    if is_of_another(before):
        return True
    unwanted = client_wanted_none(before)
    if is_taken_up(_THE_OTHER.sub(" ", behind) if unwanted and words.lstrip().startswith("une ") else behind):
        return False
    if unwanted:
        return True
    written, is_question = client_wrote(before, behind), words.endswith("?")
    if written and not is_question:
        return True
    asked = not before.strip(f" ,{ANOTHER}\u2013-") and is_question
    told = client_asked(before) and not is_turned(before)
    return (asked or told or written) and says_no(words, behind)
