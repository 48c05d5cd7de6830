"""Borne out: words that threaten in one sentence and tell of work in another threaten where the sentence says so.

"Vos voisins seront avertis si vous persistez" is a threat, "vos voisins seront avertis du bruit de la scie" is a
courtesy. A sentence bears a threat out that speaks of what is owed or of the reader's conduct (``aimed.py``), of what
comes if he does not pay, of what the writer will not shrink from, or of the opinion that somebody would have of it.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import is_aimed
from assistant.guardrails.meaning.doubt import doubting, sentence_of
from assistant.guardrails.rule import Check, Fault

_OR_ELSE: Final = re.compile(  # what comes if nothing is paid
    r"\b(?:a defaut|sinon|faute (?:de|d')|sans (?:nouvelles?|reponse|retour|suite|quoi|geste|reaction|autre)"
    r"|si (?:vous|tu) (?:ne|n'|persist\w*|continu\w*|refus\w*|insist\w*|tard\w*|laissez)|si (?:rien|nous n'"
    r"|je n'|on n')"
    r"|tant qu[e'] ?(?:vous|tu|rien|ce n'|la somme|nous n'|je n'|il n')|s'il le faut|passe (?:ce|le|cette) \w+"
    r"|avant la fin|jusqu'a (?:reponse|ce que (?:vous|tu) (?:ced|craqu|repond|pay)\w*)|un par un|ce soir|de gre)\b"
)
_UNSHRINKING: Final = re.compile(  # what the writer will do, and may do to the reader
    r"\b(?:hesit\w+|reserv\w+ (?:le droit|la possibilite)|envisag\w+|contraint\w*|obligee?s? (?:de|d')|amenee?s? a"
    r"|forcee?s? (?:de|d')|pas d'autre choix|au regret|(?:me |notre |mon |un )?devoir (?:de |d')|manquer\w* pas"
    r"|comptez sur|croyez|sachez|(?:nous savons|je sais) que vous|attend\w*-(?:vous|toi)|preparez-vous|vous previens"
    r"|nous pourrions|je peux aussi|on peut aussi|un mot de ma part|l'intention|comptons bien|pourrai\w+ "
    r"(?:bien|vous)|vais devoir"
    r"|(?:en|lui|leur) touch\w+|en gliss\w+|(?:deux|un) mots? a|dans cette (?:ville|histoire)|midi et soir"
    r"|dans (?:vos|tes|votre|ta)"
    r" (?:chaussures|souliers|peau|bottes)|plus souvent qu'on)\b"
)
_OPINION: Final = re.compile(  # what others would think of it, and what a pity that would be
    r"\b(?:dommage qu\w*|regrettable|facheux|fache|genant|bete qu\w*|triste qu\w*|mauvais effet|bel effet|curieu\w+"
    r"|edifi\w+|friand\w*|interess\w+|etonn\w+|surpris\w*|merit\w+|s'y|(?:sach|sav|saur)\w+ (?:desormais|a quoi|ou"
    r"|comment|pourquoi|que|qui|s')|pens\w+-y|songe\w+-y|entendeur|cette situation|(?:votre|ton) (?:cas|situation)"
    r"|(?:communiqu|donn|transm|diffus|publi)\w+ (?:votre|ton) nom|(?:votre|ton) nom (?:\w+ ){0,2}(?:communiqu|donn"
    r"|transm|diffus|publi)\w+|a (?:eviter|fuir)|toute l'histoire|rendre visite|verifie\w* de pres|(?:vos|tes"
    r"|leurs) (?:manœuvres|manoeuvres|agissements|combines|magouilles|derives|pratiques)|plainte|commentaire negatif)\b"
)


def is_borne_out(text: str) -> bool:
    """Whether folded words speak of what is owed, of what comes otherwise, or of what others would think of it."""
    return is_aimed(text) or any(found.search(text) is not None for found in (_OR_ELSE, _UNSHRINKING, _OPINION))


def doubting_unborne(check: Check, plain: re.Pattern[str] | None = None) -> Check:
    """The same check, which only warns in a sentence that does not bear it out; ``plain`` words need no bearing out."""

    def is_weak(letter: Letter, found: Fault) -> bool:
        if plain is not None and plain.search(folded(letter.text[found.start : found.end])) is not None:
            return False
        return not is_borne_out(sentence_of(letter, found))

    return doubting(check, is_weak)
