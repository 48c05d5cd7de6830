"""Rejoinder: what a letter goes on with behind a quotation: a plain no, or a yes that makes its words the writer's own.

"« Pouvez-vous saisir ma voiture ? » Non" announces no seizure; "« ... » C’est ce qui arrivera" does.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.asked import is_granted
from assistant.guardrails.meaning.attribution import ANOTHER
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import Passage

SENTENCE_END: Final = re.compile(r"[.!?;\n]")
_NO: Final = re.compile(
    r"^\W*(?:(?P<bare>non(?! seulement)\b(?: plus\b)?|rassure[sz]-(?:vous|toi))(?P<more>.*)|ni l'un|nullement\b"
    r"|en aucun cas|(?:pas du tout|jamais)(?=\W*$)|bien sur que non"
    r"|il n'en (?:est|a|sera)(?: jamais)?(?: ete)? (?:rien|pas|nullement|question)"
    r"|(?:je |nous )(?:suis|sommes) (?:\w+ )?(?:desole|navre)\w* (?:que (?:mon|ma|notre|nos)|de vous avoir)\b)"
)
_PLAIN_NO: Final = re.compile(
    r"^\W*(?:non(?! seulement)|nullement|aucunement|en aucun cas|pas du tout|bien sur que non)\b"
)
_MEANS_IT: Final = re.compile(  # "non, lundi", "non, bien pis" say something else
    r"^\W*$|\bn(?:e |')|\b(?:pas|aucun\w*|jamais|rien|nullement|bien (?:sur|entendu)|evidemment|merci"
    r"|vraiment|rest(?:e|ent|era|eront)|(?:gard|conserv)(?:ez|es|erez|eras))\b"
)
_REASONED: Final = 6  # words that tell why not
_TURNED: Final = re.compile(  # what makes a no of it a yes, or a no of today
    r"\b(?:mais (?!je comprends|parlons)|sauf|sinon|oui|a moins|encore|pas (?:cette|ce\b|aujourd|tout de suite"
    r"|maintenant"
    r"|avant|si\b)|pour (?:l'instant|le moment|aujourd)|aujourd'hui|demain|bientot|dout\w+|hesit\w+|plaisant\w+"
    r"|promesse|certitude|certain\w*|tant que|pourvu|a condition|tard\w*|ce n'est pas|c'est (?:un|une|ce|deja)"
    r"|(?:non|pas),? si|si (?:vous|tu) (?:pay|regl|vir|vers|sold)\w*|rire|blagu\w+|rigol\w*|serieu\w+|fau(?:x|sse)"
    r"|exclu\w*|evit\w+|renonc\w+|abandonn\w+|annul\w+|oubli\w+|bluff\w*|l'air|suspend\w*|attend\w*|n'aura\w*)\b"
)
_BACK_AGAIN: Final = re.compile(  # and in the sentence that follows it
    r"^\W*(?:mais|sauf|demain|bientot|a moins|pour (?:l'instant|le moment)|du moins|pas (?:encore|cette|aujourd\w*"
    r"|tout de suite))\b|\b(?:sinon|oui|pas encore|promesse|certitude)\b"
    r"|\b(?:cela|ca|elle) (?:se |en )?(?:sera|fera|viendra|arrivera|pourrait|reste)\b"
)
# "Non, le camion suffira", "non, la maison vaut davantage": the thing asked about is let be for another of his.
_SERVES: Final = re.compile(
    r"\b(?:suffi\w+|rapporte\w*|vaut|valent|vaudr\w+|partir(?:a|ont)|servir(?:a|ont)|ira|iront"
    r"|fer(?:a|ont) (?:l'affaire|mieux)|pass\w+ (?:avant|en premier|d'abord)|plutot|d'abord|en premier|a la place"
    r"|davantage|mieux|plus (?:simple|sure?|vite|rapide|cher)|(?:nous|me) (?:va|tente\w*|interesse\w*|convien\w+))\b"
)
_PAYS: Final = re.compile(
    r"\b(?:virements?|paiements?|reglements?|versements?|acomptes?|cheques?|echeanciers?|accords?|reponse|appel|mot)\b"
)
_INSTEAD: Final = re.compile(
    r"\b(?:nous|je|on) (?!vous |te |t')(?:[a-z']+ )?(?:prendr|saisir|vendr|emporter|enlever|bloquer|previendr|avertir"
    r"|informer)(?:ons|ai|a)\b|\b(?:mes|mon|nos|notre|deux|trois|quelques) [^.;!?]{0,30}\b(?:viendr|passer|ir)(?:ont"
    r"|a) (?:vous|te) (?:voir|chercher|rendre|trouver|parler)\b"
)
_REFUSES: Final = re.compile(
    r"^\W*(?:de |d'|que |ne )?[^.!?]{0,20}\bne (?:pas|plus|jamais|rien)\b|^\W*sans\b|^\W*ne pas"
)
_TAKEN_UP: Final = re.compile(
    r"\b(?:oui|si(?=[\s,.!]*$)|exact\w*|en effet|effectivement|tout (?:a fait|juste)|chiche|soit(?=\W*$)"
    r"|justement|hela\w+"
    r"|d'accord|volontiers|pourquoi pas|peut-etre|qui sait|on verra|vous verrez|comptez-y|certes|parfaitement"
    r"|absolument|evidemment|certainement|affirmatif|assurement|bien (?:sur(?! que non)|vu|dit)"
    r"|a (?:juste titre|raison)"
    r"|(?:(?:bonne|excellente) idee|a bon droit)|rien n'est exclu|(?:je|nous) n'exclu\w*"
    r"|au mot|(?:vous|tu) (?:n')?(?:avez|aviez|as) (?:bien |tout |pas |vu |entierement )*(?:raison|tort|lu|compris"
    r"|devine|juste)|(?:croy|pens)\w+ pas si bien|n'en pense pas moins|retenez|voila|voici|tel(?:le)? (?:est|sera)"
    r"|(?:c'est|ce sera|cela est|ca) (?:bien |tout a fait |exactement |donc )*(?:exact|vrai|juste|possible|entendu"
    r"|prevu|decide|fait|chose faite|ce qu\w*|le (?:projet|plan|but|cas)|notre (?:projet|intention)"
    r"|mon intention|une bonne)"
    r"|(?<!comprends l')(?<!comprenons l')idee|(?:y )?avais pas pense|(?:y|en) song\w+|mieux (?:dit|dire)|nie"
    r"|dis pas non|tardera\w*|servie?s?"
    r"|(?:est|sera|fera|seront) (?:donc )?(?:ma|mon|notre|nos|mes)"
    r"|(?:cela|ca|ce|elle|il) (?:se |en |vous )?(?:fera|sera|passera|arrivera|viendra|attend|pourrait)"
    r"|(?:je|j'|nous|on) ?(?:le |la |l'|y |m'y |nous y |en |vous le )*(?:ferai|ferons|fera|confirm\w+|emploi\w*"
    r"|crains|executer\w*|y pense|pense aussi|promets|valide))\b"
)
_GENTLE: Final = re.compile(
    r"\b(?:merci|desol\w*|regret\w*|compat\w*|compren\w*|parl\w+|navr\w*|pein\w*|cordial\w*|bien a vous|note|dont acte"
    r"|excus\w*|pardon\w*|bless\w*|ecoute|propos\w*|souhait\w*|aimer\w*|expliqu\w*|appel\w*|m'a|nous a"
    r"|n(?:e |')\w+ (?:personne|rien|jamais|aucun\w*)|n'en ai jamais)\b"
)
_ANSWER: Final = 260  # characters
_CURT: Final = 8  # words: what is said of a quotation in fewer, and is no kindness, may well take it up


def is_turned(text: str) -> bool:
    """Whether folded words hold what makes of a no a yes, or a no of today."""
    return _TURNED.search(text) is not None


def is_taken_up(behind: str) -> bool:
    """Whether the writer says yes to it, in the same sentence or in the next, or speaks of it in a few odd words."""
    said = _sentences(behind)[:2]
    if not said or _is_no(said):
        return False
    if says_yes(behind):
        return True
    here = _sentences(behind.lstrip(" .,;:!?)\u2013").split("\n")[0])
    curt = bool(here) and len(here[0].split()) < _CURT and _GENTLE.search(here[0]) is None
    return curt and not behind.startswith(",") and ANOTHER not in here[0] and not _is_no(said[1:])


def says_yes(behind: str) -> bool:
    """Whether one of the two sentences behind says yes to it in so many words."""
    said = _sentences(behind)[:2]
    return not _is_no(said) and (is_granted(behind) or any(_TAKEN_UP.search(part) for part in said))


def is_answered_no(letter: Letter, passage: Passage) -> bool:
    """Whether a sentence asks something and the letter goes on with a plain no: "... de la TVA ? Non"."""
    if not passage.text.rstrip(' \n"»)').endswith("?"):
        return False
    behind = letter.twin.folded[passage.start + len(passage.text) :][:_ANSWER]
    answer = next(iter(_sentences(behind)), "")
    return _PLAIN_NO.match(answer) is not None and not is_turned(answer)


def says_no(words: str, behind: str) -> bool:
    """Whether the letter answers no, plainly: right behind the quotation, or as the sentence after it."""
    said = _sentences(behind)[:3]
    for rank in range(min(2, len(said))):
        if _is_no(said[rank:]):
            turned = any(map(is_turned, said[: rank + 1])) or any(map(_BACK_AGAIN.search, said[rank + 1 :]))
            return _REFUSES.match(words) is None and not turned and not any(map(_takes_another, said[rank:]))
    return False


def _is_no(said: list[str]) -> bool:
    """Whether the first of these sentences is a no that stands, or a no with its reason."""
    no = _NO.match(said[0]) if said else None
    if no is None or no["bare"] is None:
        return no is not None
    if not no["more"].strip(" ,:"):
        return len(said) == 1 or len(said[1].split()) > 1
    return _MEANS_IT.search(no["more"]) is not None or len(no["more"].split()) >= _REASONED


def _takes_another(text: str) -> bool:
    """Whether another thing of the reader's is to serve instead, or somebody else is to hear of it or to come."""
    if _INSTEAD.search(text) is not None:
        return True
    serves = _SERVES.search(text) is not None and _PAYS.search(text) is None
    return serves and whole_words("assets").search(text) is not None


def _sentences(text: str) -> list[str]:
    return [part for part in SENTENCE_END.split(text) if re.search(r"\w", part)]
