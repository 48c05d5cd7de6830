"""Polarity: whether the clause around a match denies it ("aucune saisie n'est envisagée").

"Nous ne manquerons pas de", "nous n'avons pas d'autre choix que de" announce what they seem to deny.
"""

from __future__ import annotations

import re
from typing import Final

_BEFORE: Final = 160  # characters looked at before a match
_AFTER: Final = 60  # and after it

_BOUNDARY: Final = re.compile(
    r"[,;:.!?()\[\]«»\"…]|\n\s*\n|\bet (?=[a-z]+ez\b)|\b(?:mais|sinon|or|donc|car|sauf|si|lorsque|quand|puisque"
    r"|parce que|dans la mesure ou)\b|(?<!\bne )(?<!\bque )(?<!\bnous )(?<!\bn')(?<!\brien a )(?<!\bpas a "
    r")\b(?:nous|je|on|ils?|elles?)\b(?!\s+(?:memes?|deux)\b)|\bj'"
)
_UNMET: Final = re.compile(  # "sans paiement vous serez poursuivi" denies no suit
    r"sans (?:paiement|reglement|virement|versement|reponse|retour|reaction|nouvelles?)\b(?! (?:de|du|des)\b"
    r"(?! (?:votre|ta) part\b)| d')"
)
_DIRECT: Final = re.compile(
    rf"\b(?:aucune?s?|(?!{_UNMET.pattern})sans(?! (?:aucun )?doute)|ni|pas de|pas d'|pas une?|nul|nulle|jamais de"
    r"|point de|plus de"
    r"|plus d'|hors|a l'exclusion d(?:e|')|exempte? de|exoneree? de|dispensee? de|loin de)\s*(?:(?!est\b"
    r"|sont\b|sera|constitue"
    r"|releve)[^\s,;:]+\s+){0,3}(?:[a-z]{1,2}')?$"
)
_SANS: Final = len("sans ")  # "sans virement dans l'heure" denies no hurry
_RULED_OUT: Final = re.compile(
    r"\w(?:, (?:et |mais )?| et )(?:pas|non(?: pas)?) (?:(?:a|sur|contre|par) )?$"
)  # "la société, pas vous"
_JUST_BEFORE: Final = 24  # characters
_VERBAL: Final = re.compile(
    r"\b(?:ne\s|n')[^,;:.!?]{0,90}\b(?:pas|plus|jamais|aucune?|rien|nullement|point|ni|personne)\b"
    r"|\b(?:ne\s|n')[a-z]+ pu\b(?! qu)|\b(?:personne|nul|rien) (?:ne\s|n')|\bni\b[^;:.!?]{0,80}\b(?:ne\s|n')"
    r"|\b(?:hors de "
    r"question|pas question|exclu que|il est exclu)\b"
)
# "Rien, dans cet accord, ne vous fait renoncer": the word that denies stands before an aside.
_BARE_NE: Final = re.compile(r"\b(?:ne|n')\b(?![^,;:.!?]*\b(?:que|qu')\b)")
_NOTHING: Final = re.compile(r"\b(?:rien|personne|nul)\b,[^.;:!?]*,[^.;:!?,]*$")
# "À aucun moment je n'ai pensé à de la mauvaise foi, encore moins à de la malhonnêteté."
_NEVER: Final = re.compile(
    r"\b(?:a aucun moment|pas un (?:seul )?instant)\b[^,;.!?]{0,30}\b(?:ne\s|n')[^,;.!?]{0,60}"
    r"(?:, encore moins [^,;.!?]{0,20})?$"
)
# "À aucun moment je n'oublie que vous êtes un escroc", "... je n'ai cru que vous n'étiez pas un escroc": both say it.
_UNFORGOTTEN: Final = re.compile(
    r"\b(?:oubli|dout|ignor|cach|tai[rst]|ni(?:e\b|er|ons)|contest|perd\w* de vue|hesit|renonc|regrett|cess|manqu"
    r"|recul)"
)
_DENIED_TWICE: Final = re.compile(r"\bqu[e'][^,;.!?]*\b(?:ne\s|n')")
_AFTERWARDS: Final = re.compile(
    r"^(?:\s+[^\s,;:.!?]+){0,5}?\s+(?:ne\s+|n')(?:[^\s,;:.!?]+\s+){1,3}?(?:pas|plus|jamais|aucune?|rien|nullement"
    r"|ni)\b"
    r"|^(?:\s+[^\s,;:.!?]+){0,3}?\s+(?:est|sont|reste|demeure)\s+(?:exclue?s?|hors de question)\b"
)
_FALSE_DENIAL: Final = re.compile(
    r"\bignor\w+ (?:[a-z]+ )?qu[e']|\b(?:manqu|hesit|tard|echap|evit|empech|crain|recul|exclu(?:ons|s|ez|t)\b"
    r"|pas (?:\w+ )?exclue?s?\b|interdis|priv|limit|seulement|uniquement|guere|en voudr)|\bni plus ni moins\b"
    r"|\bpas moins\b|\b(?:obligez|obliges|forcez|forces|contraignez|poussez|pousses)\b|\bjamais (?:vu|connu"
    r"|rencontre|eu)\b|\bne pas \w+(?:er|ir|re)\b[^,;.]{0,30}\b(?:est|constitue|releve|expose)\b|\bautre (?:choix"
    r"|solution|option|recours|issue|voie|possibilite|alternative)|\bpas que\b|\bsauf si\b|\bpas (?:\w+ )?loin\b"
    r"|\bpas (?:de mal|longtemps|longue peine|grand mal)\b|\baucun mal a\b"
)


_INSIDE: Final = re.compile(
    r"\s(?:aucune?s?|ni|pas de|pas d'|nulle?|sans(?!\s(?:doute|aucun doute|delai|attendre|autre|preavis|tarder|plus"
    r"|nouvel|avertissement)))[\s']"
)
_TAIL_END: Final = re.compile(
    r"\b(?:que|qui|dont|pour|afin|jusqu|tant|avant|apres|parce|lorsque|quand|tant)\b|\bqu'|\bvous\b"
)


# "Une saisie (il n'en est pas question) ...": an aside takes back what the clause names.
_ASIDE: Final = re.compile(
    r"^[^.;:!?]{0,60}?[,(\u2013-]\s*(?:il n'en (?:est|sera) (?:pas|nullement|aucunement)|il n'est pas question"
    r"|ce (?:qui n'est|que nous ne|que je ne|dont il n'est)\b(?![^.;!?]{0,40}\b(?:difficile|complique|sorcier|long|cher"
    r"|rare|menace|probleme|deplai|surpren|dout|exclu|impossible|improbable|loin|hasard|plaisant|rire|grand-chose"
    r"|interdit|illegal|secret|mystere|regrett|cach|oubli|renonc))[^.;!?]{0,30}\bpas"
    r"|ce n'est (?:[a-z]+ )?pas (?:du tout )?(?:ce que|prevu|envisage|souhaite|voulu|notre|mon|dans (?:nos|mes)"
    r"|a l'ordre|d'actualite|question|necessaire|au programme|le (?:but|cas|sujet|propos)|l'(?:objet|idee|objectif))"
    r"|(?:nous|je) n'(?:en|y) (?!dout|roug|renonc|manqu|demord|ri[st]?\b|perd|changer)\w+ pas"
    r"|(?:nous|je) ne le (?:souhait|voul|veux|ferons|ferai)\w* pas|rien de tel|bien sur que non|loin de (?:la|nous"
    r"|moi))"
)
# "Une pénalité ? Rassurez-vous, il n'y en a pas", "vos fournisseurs : ils ne le sont pas", "ne vous concernent pas":
# the word that denies stands behind, as a sentence of its own or after a long subject.
_FOR_GOOD: Final = (
    r"(?: ici| non plus| du tout)?(?=\W*$|[.;!,)]| et n(?:e |'))(?!, (?:mais|sauf|pas encore|a moins|tant que)\b)"
)
_BEHIND: Final = re.compile(
    r"^[^.;:!?]{0,60}?\s?[,:;(\u2013-]\s?(?:(?:mais|or|et) )?(?:rassure[sz]-(?:vous|toi),? )?(?:il|ils|elles?) "
    r"(?:n'y en (?:a|aura|avait)|n(?:e |')l(?:e|a|es) (?:est|sont|sera|seront)) (?:pas|aucune?s?|nullement"
    r"|aucunement)\b"
    rf"{_FOR_GOOD}"
    rf"|^[^.;!?]{{0,30}}?,? dont il n'est (?:pas|nullement|aucunement) question\b{_FOR_GOOD}"
)
# Of several things named together, the verb is in the plural: "... et le détail ne vous concerne pas" is of the detail.
_NOT_YOURS: Final = re.compile(
    r"^(?:(?:(?! et )[^.,;:!?]){0,90} ne (?:vous |te )(?:concerne|vise|incombe)"
    r"|[^.,;:!?]{0,90} ne (?:vous |te )(?:concernent|visent|incombent)) (?:pas|nullement|aucunement|en rien)\b"
    rf"{_FOR_GOOD}"
)
_SAID: Final = re.compile(
    r"\b[a-z]{2,}(?:rons|ront|rai|ra)\b|\b(?:nous|je|on) (?:[a-z']{1,5} ){0,2}(?:[a-z]+(?<!ri)ons|vais|va|fais|fait)\b"
)
_SUPPOSED: Final = re.compile(
    r"\b(?:vous|tu) (?:[a-z']+ ){0,3}(?:[mt]')?(?:craign|crai|redout|pens|croy|croi|imagin|demand|suppos|inquiet"
    r"|dit|ecri|parl|propos|sugger)|\b(?:si|s'il|quand bien meme|meme si)\b"
)
_ACTS: Final = re.compile(
    r"\b(?:[a-z]+(?:rons|rez|rai|ras)|(?:vous|tu) (?:etes|es|ment\w+)|(?:nous|je) [a-z]+(?:ons|e))\b"
)


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether the clause of ``text`` (folded) that holds start..end denies it."""
    clause = _clause_before(text, start)
    if _RULED_OUT.search(text[max(0, start - _JUST_BEFORE) : start]) is not None:
        return True
    never = _NEVER.search(text[max(0, start - _BEFORE) : start])
    if never is not None:
        return (_UNFORGOTTEN.search(never.group()) is None) is (_DENIED_TWICE.search(never.group()) is None)
    if text[start:end].startswith(("de ", "d'")) and clause.rstrip().endswith("pas"):
        return True
    if _BARE_NE.search(clause) and _NOTHING.search(text[max(0, start - _BEFORE) : start]):
        return True
    unmet = _UNMET.match(text, max(0, start - _SANS)) is not None
    if not unmet and _DIRECT.search(clause) is not None and _FALSE_DENIAL.search(clause) is None:
        return True
    behind = text[end : end + 2 * _AFTER]
    if _INSIDE.search(text[start:end]) is not None or _is_taken_back(clause, text[start:end], behind):
        return True
    tail = _TAIL_END.split(_BOUNDARY.split(text[end : end + _AFTER], maxsplit=1)[0], maxsplit=1)[0]
    scope = clause + text[start:end] + tail[:30]
    verbal = _VERBAL.search(scope)
    if verbal is not None and _FALSE_DENIAL.search(scope) is None:
        return True
    return _AFTERWARDS.search(tail) is not None and _FALSE_DENIAL.search(tail) is None


def _is_taken_back(clause: str, named: str, behind: str) -> bool:
    """Whether what stands behind takes back what the clause names; what it says that we do, no aside takes back."""
    if _BEHIND.search(behind) is not None or (_ASIDE.search(behind) is not None and not _is_said(clause + named)):
        return True
    return _NOT_YOURS.search(behind) is not None and _ACTS.search(clause) is None


def _is_said(clause: str) -> bool:
    """Whether a clause says that it is or will be done, and not what the reader thinks or fears."""
    return _SAID.search(clause) is not None and _SUPPOSED.search(clause) is None


def _clause_before(text: str, start: int) -> str:
    window = text[max(0, start - _BEFORE) : start]
    last = None
    for last in _BOUNDARY.finditer(window):  # noqa: B007  (only the last boundary counts)
        pass
    return window if last is None else window[last.start() :]
