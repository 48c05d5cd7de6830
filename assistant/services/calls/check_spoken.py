"""Check what a model wrote to be said aloud: its five parts, their slots, one closed question, nothing unspeakable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.calls.call_sheet import SPOKEN_PARTS, CallScript
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.slots import slots_in
from assistant.french.text.sentences import split_sentences

_NAMES: Final = dict(
    zip(
        SPOKEN_PARTS,
        (
            "«\u202fattention\u202f»",
            "«\u202fintérêt\u202f»",
            "«\u202fdésir\u202f»",
            "«\u202faction\u202f»",
            "«\u202fconclusion\u202f»",
        ),
        strict=True,
    )
)
_WORDS: Final = 45  # of a part that nobody would let a caller finish; the longest approved one stands below
_SENTENCES: Final = 3  # a short thanks and two sentences
_OPEN: Final = re.compile(r"\b(?:quand|combien|comment|pourquoi|quel(?:le)?s?|où|qu[’']est-ce)\b", re.IGNORECASE)
_UNSPEAKABLE: Final = re.compile(r"[()/\\*#•]|(?:^|\n)\s*[-–]")


def parts_of(text: LetterText) -> tuple[str, ...]:
    """The parts of an answer, in the order of SPOKEN_PARTS."""
    return tuple(part.strip() for part in text.body.split("\n\n") if part.strip())


def spoken_faults(text: LetterText, reference: CallScript) -> tuple[str, ...]:
    """Complaints in French, one a fault; ``reference`` is the composer's script with its slots."""
    parts = parts_of(text)
    if len(parts) != len(SPOKEN_PARTS):
        return (f"il faut exactement cinq parties, dans l’ordre\u202f: {', '.join(_NAMES.values())}",)
    said = zip(SPOKEN_PARTS, parts, reference.reworded, strict=True)
    return tuple(fault for name, part, model in said for fault in _of_part(name, part, model))


def _of_part(name: str, part: str, reference: str) -> Iterator[str]:
    place = f"la partie {_NAMES[name]}"
    for slot in dict.fromkeys(slots_in(reference)):
        if slot not in slots_in(part):
            yield f"{place} doit garder le champ {{{{{slot}}}}}"
    if len(split_sentences(part)) > _SENTENCES:
        yield f"{place} compte trop de phrases\u202f: une ou deux suffisent"
    if len(part.split()) > max(_WORDS, len(reference.split())):
        yield f"{place} est trop longue\u202f: {_WORDS} mots au plus"
    if _UNSPEAKABLE.search(part):
        yield f"{place} contient un signe qui ne se dit pas"
    if part.count("?") > reference.count("?"):
        yield f"{place} pose une question de trop"
    if name == "action":
        yield from _of_request(part)


def _of_request(part: str) -> Iterator[str]:
    if part.count("?") != 1 or not part.endswith("?"):
        yield "la partie «\u202faction\u202f» doit être une seule question, et finir par elle"
    if _OPEN.search(part):
        yield "la question de la partie «\u202faction\u202f» doit se répondre par oui ou par non"
