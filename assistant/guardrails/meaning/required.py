"""Required: a sentence that tells what the law takes before a step ("une saisie suppose un jugement"), and no more.

It speaks to nobody, announces nothing and takes nothing back: it holds a step off rather than near.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import READER
from assistant.guardrails.wording.passage import read

_CONDITION: Final = (
    r"(?:titre|jugement|decision|juge|clause|convention|stipulation|accord|mise en demeure|autorisation|frais reels"
    r"|justificatifs?|texte|acte notarie|condamnation|ordonnance)"
)
_SUPPOSED: Final = re.compile(
    r"(?<!ne )\b(?:suppos|exig|requi|requer|necessit)[a-z]*(?: [a-z]+ment| d'abord| toujours| avant tout"
    r"| au prealable)?"
    rf" (?:une?|des|le|la|l'|de) ?(?:[a-z]+ )?{_CONDITION}\w*"
    r"|\b(?:n'est|ne sont|n'est jamais) (?:possibles?|permise?s?|envisageables?|prises?|pratiquees?) qu'(?:avec|apres"
    rf"|en vertu d|sur) ?(?:'|une? |des? |le |la )?(?:[a-z]+ )?{_CONDITION}\w*"
    rf"|\bne (?:peu(?:t|vent)|saurai(?:t|ent)) [^,;:.!?]{{0,50}} (?:sans|qu'avec|qu'apres) (?:une? )?{_CONDITION}\w*"
    r"|^seule?s? [^;:.!?]{3,120} interromp\w* (?:la prescription|le delai)"
)
_LET_BE: Final = re.compile(  # what the writer does not do, and does not pretend either
    r"\b(?:nous|je|on) n(?:e |')(?!hesit|tard|manqu|exclu|renonc|attend|cess)[^,;:.!?]{0,40}\b(?:pas|rien|jamais"
    r"|aucun\w*)\b(?! (?:encore|pour l'instant|pour le moment|aujourd|a ce stade|mal|moins))"
    r"|\bdont il n'est (?:pas|nullement|aucunement) question\b(?! (?:encore|pour))"
)
_MEANT: Final = re.compile(  # that it is at hand, or under way
    r"\b(?:nous|je|on|notre|nos|mon|mes)\b|\bj'|\b\w{3,}(?:rai|ras|ra|rons|rez|ront)\b|\b(?:va|vont|vais|allons|bientot"
    r"|deja|justement|desormais|mais|sinon|sauf|seulement|suffi\w*|simple|arriv\w+|vien(?:t|nent)|en (?:cours|route"
    r"|poche|main)|prete?s?|obten\w+|obtien\w*|rendue?s?|vite|rapide\w*|jours?|semaines?|defaut|faute|encore"
    r"|retard|impay\w*|facture|dette)\b|[?!…]"
)


def required_by_law(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The sentences of the text as given that only tell what the law takes before a step."""
    return letter.notion(_told)


def _told(letter: Letter) -> tuple[tuple[int, int], ...]:
    return tuple(
        letter.span(passage.start, passage.start + len(passage.text))
        for passage in read(letter).passages
        if _is_required(passage.text)
    )


def _is_required(text: str) -> bool:
    if _SUPPOSED.search(text) is None or READER.search(text) is not None:
        return False
    return _MEANT.search(_LET_BE.sub(" ", text)) is None
