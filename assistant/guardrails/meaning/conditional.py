"""Conditional: markers that make a consequence a possibility (rules-readings R19)."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import Passage, read

_MARKER: Final = re.compile(
    r"\b(?:a defaut|faute de|faute d'|sans (?:reglement|paiement|reponse|retour|nouvelles?|reaction|versement"
    r"|regularisation|virement|solution|accord|suite|manifestation|proposition)|passe ce delai|passee? cette "
    r"(?:date|echeance)|au-dela d[eu]?|si|s'ils?|sinon|en cas de?|dans le cas|en l'absence|dans l'hypothese|au "
    r"cas ou|apres ce delai|a l'expiration|pourr(?:ons|ions|ait|aient|a|ai|ais|iez)|serions|serais|serait"
    r"|devrions|devrais|devrait|aurions|sauf(?! erreur)|a moins|faute pour vous|reste sans effet|restee sans "
    r"effet|demeurait|demeuree? (?:vaine|infructueuse|sans)|tant que|eventuel(?:le)?(?:ment|s)?|envisag\w+|il "
    r"nous faudrait|nous reserv\w+|me reserve|possibilite|avant (?:toute|tout|de|d')|le cas echeant)\b"
    r"|\b(?!(?:esper|prefer|consider|differ|toler|recuper|gener|sugger)(?:ions|ais|ait|aient)\b)\w{3,}(?:erions"
    r"|erais|erait|eraient|irions)\b"
)


# "Tu me diras si cela suffit." asks; it sets no condition to what the next sentence says.
_INDIRECT: Final = re.compile(
    r"\b(?:dira[is]?|direz|dire|dis|dites|savoir|sais|savez|demand\w+|voir|vois|voyez|verifi\w+)(?:-\w+)? (?:bien"
    r" )?s(?:i\b|'il)"
)
_STATED: Final = re.compile(  # "la facture reste sans règlement" tells; it sets no condition either
    r"\b(?:reste[es]*|restent|restait|restaient|demeure[es]*|demeurent|laisse[es]*) (?:[a-z']+ ){0,3}?"
    r"sans (?:reglement|paiement|reponse|retour|nouvelles?|reaction|versement|suite|solution)\b"
)
_ASKED: Final = re.compile(r"\bce qui (?:se pass|arriv|suiv|se produi)\w+ si\b")  # the client asked what would follow
_ANSWERED_WITHIN: Final = 3  # sentences


def is_conditional(letter: Letter, passage: Passage) -> bool:
    """Whether the sentence, or the one before, has a conditional marker, or a question asked shortly before has it."""
    if _MARKER.search(passage.text) is not None:
        return True
    before = read(letter).passages[max(0, passage.rank - _ANSWERED_WITHIN) : passage.rank]
    if not before:
        return False
    last = _STATED.sub(" ", _INDIRECT.sub(" ", before[-1].text))
    return _MARKER.search(last) is not None or any(_ASKED.search(one.text) for one in before)
