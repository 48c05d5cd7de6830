"""Discretion: somebody's illness or mourning reached the writer, who told nobody and says so, for the reader's sake.

A silence that may end says until when, or names those who would hear: that is none.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.consoling import UNSPEAKABLE
from assistant.guardrails.wording.passage import Passage, read

_MISFORTUNE: Final = re.compile(
    r"\b(?:hopital|hospitalis\w+|clinique|operee?s?|operation|souffrante?s?|malades?|maladie|accident\w*|deuil|deces"
    r"|decedee?s?|obseques|enterrement|convalescen\w+|perdu (?:votre|ton|ta|un proche))\b"
)
_KEPT: Final = re.compile(
    r"\b(?:je|nous) n(?:e |'en |e l'|'|en )(?:[a-z]+ ){0,2}(?:parl\w+|dit|dirai|dirons|souffle\w*) (?:rien )?"
    r"a personne\b"
    r"|\b(?:je|nous) n'(?:en )?(?:ai|avons) rien dit\b"
    r"|\b(?:je|nous) (?:le |la )?gard(?:e|ons|erai|erons) (?:cela |ca |la nouvelle |la chose )?pour (?:moi|nous)\b"
    r"|\b(?:cela|ca|la nouvelle) reste(?:ra)? entre nous\b"
)
_MAY_END: Final = re.compile(
    r"\b(?:encore|instant|moment|jusqu\w*|ici|present|cette fois|tant|si|sinon|sauf|longtemps|toujours|meme|mais|mentir"
    r"|aviser\w*|verr\w+|facture\w*|pay\w*|paie\w*|regl\w+|virement\w*|dettes?|impay\w*|retards?|argent|somme)\b"
    r"|\b(?:votre|vos|ton|ta|tes) (?:[a-z]+ )?(?:employeu\w+|patron\w*|banqu\w+|assur\w+|clients?|associes?|chefs?"
    r"|collegues?|proprietaire|bailleur|avocate?|concurrents?|mari|femme|enfants)\b|…"
)


def is_kept_for_him(letter: Letter, passage: Passage) -> bool:
    """Whether this sentence and its neighbours tell of such a misfortune, that nobody heard of it, and no more."""
    passages = read(letter).passages
    around = [one.text for one in passages[max(0, passage.rank - 1) : passage.rank + 2]]
    said = [text for text in around if _KEPT.search(text) is not None]
    suffered = [text for text in around if _MISFORTUNE.search(text) is not None]
    if not said or not suffered:
        return False
    told = " ".join(dict.fromkeys([*said, *suffered, passage.text]))
    return _MAY_END.search(told) is None and UNSPEAKABLE.search(told) is None
