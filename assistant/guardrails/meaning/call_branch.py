"""Call branch: what a call sheet tells the caller to do where the client answers this or that, and nobody hears.

"Il l’a payé : demander la date" speaks of the client in the third person, and to nobody. What stands in quotation
marks is said aloud; so is what to say to whoever else picks up, and what to tell others is no word to the client.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.conditions import by_phone
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault
from assistant.guardrails.wording.neighbourhood import line_at

_TO_DO: Final = re.compile(  # "la lui renvoyer", "m'arrêter là", "noter la date"
    r":\s*(?:(?:ne pas|me|la|le|les|lui|leur|en|y) |[ms]')*[a-z]+(?:er|ir|re|oir)\b"
)
_ANSWERS: Final = re.compile(  # who answers is the client: "il l'a payé :", "si la coopérative n'a pas payé :"
    r"\W*(?:si |s'|quand |lorsqu'|puis )?(?:ils?|elles?|(?:la |le |l'|les )(?:client|societe|cooperative|entreprise"
    r"|association"
    r"|mairie|magasin|restaurant|garage|ferme|atelier)\w*)\b"
)
_BYSTANDER: Final = re.compile(
    r"\b(?:c'est (?:sa|son|une?|le|la|quelqu)|decroch\w+|repond(?:ait|e)?\b|absente?s?|sortie?s?|quelqu'un d'autre"
    r"|autre personne|standard|repondeur|voix|message|(?<!lui )(?<!elle )au bout du fil)\b"
)
_TOLD_TO_OTHERS: Final = re.compile(
    r"\b(?:preven\w+|previen\w+|inform\w+|averti\w*|alert\w+|denonc\w+|signal\w+|racont\w+|divulgu\w+|ebruit\w+"
    r"|(?:dire|dit|parler|annoncer|expliquer|rappeler|demander|transmettre|apprendre) (?:a|au|aux) )"
)


def is_call_branch(letter: Letter, found: Fault) -> bool:
    """Whether a fault lies in what a call sheet tells the caller to do once the client himself answers."""
    start = found.start or 0
    if not by_phone(letter) or "«" not in letter.text or _is_spoken(letter.text, start):
        return False
    begins, ends = line_at(letter, min(start, len(letter.twin.folded) - 1))
    line = letter.twin.folded[max(begins, letter.twin.text.rfind("»", begins, start) + 1) : ends]
    heard = _BYSTANDER.search(line) or _TOLD_TO_OTHERS.search(line)
    return heard is None and _ANSWERS.match(line) is not None and _TO_DO.search(line) is not None


def _is_spoken(text: str, place: int) -> bool:
    return text.rfind("«", 0, place) > text.rfind("»", 0, place)
