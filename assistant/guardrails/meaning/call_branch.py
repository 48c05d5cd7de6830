"""Call branch: what a call sheet tells the caller to do where the client answers this or that, and nobody hears.

"Il l’a payé : demander la date" speaks of the client in the third person, and to nobody. What stands in quotation
marks is said aloud; so is what to say to whoever else picks up, and what to tell others is no word to the client.
On a sheet whose branches are headed by brackets a heading governs until the next: what stands under "[C’est lui]" is
said to the client, and "[Il ne peut pas tout payer]" below it is one of his answers, which nobody hears.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.conditions import by_phone
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault
from assistant.guardrails.wording.neighbourhood import line_at
from assistant.guardrails.wording.sentence import LONGEST

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


_HEADING: Final = re.compile(r"^[ \t]*\[(?P<who>[^\[\]\n]{2,80})\]", re.MULTILINE)
_HIMSELF: Final = re.compile(
    r"\b(?:c'est (?:bien )?(?:lui|elle|(?:le |la )client\w*|monsieur|madame|l'interesse\w*)|(?:lui|elle)-meme"
    r"|(?:le |la )?client\w* (?:repond|decroche|en ligne|au bout du fil)|(?:identite|personne) (?:confirmee|verifiee)"
    r"|(?:bonne|meme) personne)\b"
)
_NOT_HIM: Final = re.compile(
    r"\b(?:pas (?:lui|elle|la bonne)|mari|femme|epou\w+|conjoint\w*|compagn\w+|pere|mere|parents?|fils|fille|frere"
    r"|soeur"
    r"|enfants?|collegues?|secretaire|assistant\w*|voisin\w*|colocataire|patron\w*|employe\w*|salarie\w*|amie?s?"
    r"|gardien\w*|tiers|proches?|autres?|quelqu'un|famille|inconnue?|erreur|faux numero|doute)\b"
)
_OF_HIM: Final = re.compile(r"^(?:il|elle)\b(?! (?:a|est|n'a) (?:[a-z]+ )?(?:votre|ta|ton)\b)")


def _is_under_his_heading(letter: Letter, found: Fault) -> bool:
    """Whether the bracket above a place, or around it, leaves the client alone on the line."""
    start, headings = found.start or 0, letter.notion(_headings)
    above = bisect_right(headings, start, key=itemgetter(0))
    words = folded(letter.text[start : found.end])
    return (
        above > 0
        and headings[above - 1][1]
        and _OF_HIM.match(words) is not None
        and _TOLD_TO_OTHERS.search(words) is None
    )


def _headings(letter: Letter) -> list[tuple[int, bool]]:
    """Where each bracket that heads a line begins, and whether the client is alone on the line from there on."""
    found: list[tuple[int, bool]] = []
    himself = False
    for heading in _HEADING.finditer(letter.text):
        who = folded(heading["who"]).replace("’", "'")
        rest = _HIMSELF.sub(" ", who)
        if _NOT_HIM.search(rest) is not None or _BYSTANDER.search(rest) is not None:
            himself = False
        elif rest != who:
            himself = True
        found.append((heading.start(), himself))
    return found


def is_call_branch(letter: Letter, found: Fault) -> bool:
    """Whether a fault lies in what a call sheet has the caller do or say once the client himself answers."""
    start = found.start or 0
    if by_phone(letter) and _is_under_his_heading(letter, found):
        return True
    if not by_phone(letter) or "«" not in letter.text or _is_spoken(letter.text, start):
        return False
    begins, ends = line_at(letter, min(start, len(letter.twin.folded) - 1))
    begins, ends = max(begins, start - LONGEST), min(ends, start + LONGEST)
    line = letter.twin.folded[max(begins, letter.twin.text.rfind("»", begins, start) + 1) : ends]
    heard = _BYSTANDER.search(line) or _TOLD_TO_OTHERS.search(line)
    return heard is None and _ANSWERS.match(line) is not None and _TO_DO.search(line) is not None


def _is_spoken(text: str, place: int) -> bool:
    return text.rfind("«", 0, place) > text.rfind("»", 0, place)
