"""Impostor: the swindler of whom one warns, who passed himself off as the writer; the reader is no part of it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_SWINDLER: Final = re.compile(r"^(?:un |des |d')?(?:escrocs?|fraudeurs?|imposteurs?|pirates?|faussaires?|filous?)$")
_OURSELVES: Final = (
    r"(?:nous|moi|notre|nos|mon|ma|mes|l'un de nous|l'une de nous|un de nos|une de nos|quelqu'un de chez nous)"
)
_PASSES_FOR_US: Final = re.compile(  # an aside may come first: "un escroc a appelé en se faisant passer pour moi"
    rf"^[^.;:!?]{{0,60}}?(?:\bs'(?:est|etait|etaient) (?:[a-z]+ )?fait|\bse (?:sont fait|fai[a-z]+"
    rf"|font)) passer pour {_OURSELVES}\b"
    rf"|^(?: qui)?(?: nous)?(?: (?:a|ont|avait|avaient))? (?:imit|usurp|pirat|copi|contrefai|falsifi|detourn|emprunt"
    rf"|reproduit|vol)[a-z]* "
    r"(?:notre|nos|mon|ma|mes)\b"
)
_OF_THE_READER: Final = re.compile(  # "vous êtes un escroc", "comme un escroc"
    r"\b(?:etes|es|etiez|etais|comme|(?<!-)vous|toi|c'est|voila|vrais?|traiter?|devenu\w*|en)[,:]? (?:des?|une?|d'un"
    r"|cet)? ?$"
)
_IS_HIM: Final = re.compile(  # "... comme vous", "..., c'est vous"
    r"\b(?:comme|tels? que|c'est|c'etait|voila) (?:vous|toi|votre|le votre|ce que)\b|\b(?:vous|tu) (?:n')?(?:etes|es"
    r"|etiez)\b"
)


def is_impostor(hit: Hit) -> bool:
    """Whether a word of insult names somebody who took the writer's name, and not the reader."""
    before, after = hit.passage.text[: hit.start], hit.passage.text[hit.end :]
    if _SWINDLER.match(hit.text) is None or _IS_HIM.search(after) is not None:
        return False
    return _PASSES_FOR_US.match(after) is not None and _OF_THE_READER.search(before) is None
