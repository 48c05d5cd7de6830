"""Asides: a clause of its own that thanks, apologises or protests its good faith, and takes nothing back.

"Nous préviendrons votre employeur, ce n'est pas une menace", "comme convenu, je préviens vos clients", "merci": a rule
excuses words that the sentence means well, and such a clause says nothing of them. It is blanked before rules read.
"""

from __future__ import annotations

import re
from typing import Final

_THREAT: Final = (
    r"(?:menaces?|chantage|intimidation|pressions?|ultimatum|harcelement|represailles|vengeance|insultes?|mechancete"
    r"|malice|rancune|animosite|hostilite|brutalite|violence|agressivite|arriere-pensees?)"
)
_HURTING: Final = (
    r"(?:menacer|presser|brusquer|vexer|offenser|blesser|froisser|inquieter|alarmer|intimider|effrayer|bousculer"
    r"|faire (?:peur|pression|chanter|de chantage)|mettre la pression|harceler|agresser|insister|nuire|facher"
    r"|etre (?:menacant|desagreable|mechant|impoli|insistant|brutal|grossier)\w*|manquer de respect|vouloir de mal)"
)
_INTENT: Final = (
    r"(?:l'idee|l'envie|l'intention|la pensee|la volonte|le desir|le souhait|tout desir|toute intention|toute idee"
    r"|toute volonte|idee|intention|volonte)"
)
_PROTEST: Final = (
    r"(?:ce|ceci|cela|ca) n'(?:est|a|etait|y a) (?:la )?(?:vraiment |evidemment |bien sur )?(?:pas|rien|nullement"
    r"|aucunement|en rien|jamais|point)(?: la)? (?:une? |des? |du |de la |d')?(?:veritable |simple )?"
    rf"{_THREAT}(?: en l'air)?"
    r"|(?:ce|cela|ca) n'(?:est|a) (?:pas|rien)(?: de)? (?:personnel|mechant|contre vous|hostile|menacant)s?"
    rf"|(?:n'y )?(?:voyez|vois) (?:la )?(?:aucune|pas de|pas une|nulle|rien de) ?(?:{_THREAT}|personnel|mechant)"
    rf"|(?:je|nous) ne (?:vous |te )?(?:menacons|menace|plaisantons|plaisante|blaguons|blague) (?:pas|nullement"
    r"|aucunement|jamais)"
    rf"|sans (?:(?:aucune?|la moindre) )?{_THREAT}(?: aucune)?(?: de (?:ma|notre) part)?"
    rf"|sans (?:(?:aucune )?(?:intention|volonte|idee|envie) de |vouloir |chercher a |pretendre |souhaiter "
    rf"|pour autant )+(?:vous |te |m'|nous |personne )?{_HURTING}"
    rf"|loin de (?:moi|nous) {_INTENT} d(?:e |')(?:vouloir )?(?:vous |te |t')?{_HURTING}"
    rf"|(?:je|nous|on) (?:ne |n')(?:veux|voulons|veut|cherche|cherchons|souhaite|souhaitons|ai|avons"
    rf"|entends|entendons) (?:pas|nullement|aucunement)(?: {_INTENT} d[e']| a)? ?(?:vous |te )?{_HURTING}"
    r"|(?:je|nous) (?:plaisante|plaisantons|blague|blaguons|rigole|rigolons)(?: bien sur| evidemment)?"
    r"|c'est (?:pour rire|une blague|une plaisanterie|de l'humour)|(?:je dis|nous disons) ca en riant"
    r"|soit dit (?:en passant|sans \w+)|ne (?:le )?prenez pas mal|ne m'en veuillez pas"
    r"|en toute (?:amitie|cordialite|courtoisie|sympathie|franchise|honnetete|bienveillance)"
)
_COURTESY: Final = (
    r"(?:un grand |grand |mille )?mercis?(?: (?:bien|beaucoup|a vous|a toi|d'avance|par avance|infiniment|encore))?"
    r"|avec (?:grand )?plaisir|s'il (?:vous|te) plait"
    r"|(?:nous|j') ?en (?:sommes|suis) (?:vraiment |sincerement |bien |les premiers )?(?:desole|navre)e?s?"
    r"|(?:nous|je) le regrett(?:ons|e)|sauf (?:erreur|oubli)(?: ou omission)?(?: de (?:notre|ma|votre) part)?"
    r"|sauf votre respect|avec tout (?:le|mon|notre) respect"
)
_AGREED: Final = (
    r"(?:comme|ainsi que|tel(?:le)?s? que) (?:deja |bien )?(?:convenu|prevu|annonce|dit|promis|entendu|indique|stipule"
    r"|precise|discute|decide)e?s?(?: (?:ensemble|entre nous|(?:au|dans le|dans notre|par le|avec le) (?:contrat|devis"
    r"|bon|telephone|texte)))?"
)
_BEFORE_BUT: Final = (
    r"(?:merci (?:de|d'|pour) ?[^.,;:!?\n]{3,50}|ce n'est (?:pas|guere|vraiment pas) (?:dans )?(?:notre|nos|mon|ma|mes)"
    r" [^.,;:!?\n]{3,30})(?=,? mais )"
)
_TO_NOTE: Final = r"merci de (?:bien )?(?:vouloir )?(?:noter|retenir|savoir|prendre (?:bonne )?note)(?= qu)"
_ENDED: Final = r"(?=\s{0,4}(?:[,;:.!?)\n\u2013]|$))"
_ASIDE: Final = (
    rf"(?:et |mais |car |or |bref,? )?(?:(?:{_PROTEST}|{_COURTESY}|{_AGREED}){_ENDED}|{_BEFORE_BUT}|{_TO_NOTE})"
)
_AFTER_A_STOP: Final = re.compile(  # few: a line end is a stop and a space
    rf"(?:\A(?!comme|ainsi|tel|sans)|[,;:.!?(\n\u2013])\s{{0,4}}({_ASIDE})"
)


_OF_WORK: Final = re.compile(  # what is done as agreed is a service: "deux mécaniciens passeront jeudi, comme convenu"
    r"\b(?:pass|vien[dst]|repas|revien|livr|pos(?:e|er|eur)|repren|repris|repar|install|prelev|factur|declar|serv|depos"
    r"|recuper|mont|commenc|interven|retir|rapport|envo)\w*"
)
_NO_WORK: Final = re.compile(  # "mes fils passeront vous voir, comme convenu"
    r"\b(?:(?:vous|te) voir|chez (?:vous|toi)[^.;!?]{0,20}\bargent|fils|gars|gaillards?|costauds?|freres?|cousins?"
    r"|copains?|potes?|chiens?)\b"
)
_WELL_DONE: Final = re.compile(
    r"\b(?:recue?s?|retrouv\w*|arriv\w+|parvenue?s?|l'exemple|bravo|gentil\w*|beau|belle|grace a)\b"
)


_FAR: Final = 300  # characters of a sentence read on either side of an aside
_STOPS: Final = (".", "!", "?", "\n", "")
_STOP: Final = re.compile(r"[.!?\n]")
_MEANT: Final = {"merci": _WELL_DONE} | dict.fromkeys(("comme", "ainsi", "tel", "telle", "tels", "telles"), _OF_WORK)


def without_asides(text: str) -> str:
    """A folded text, same length, with such clauses blank."""
    return _AFTER_A_STOP.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    if (found.start(1) == 0 or found[0][0] in _STOPS) and _goes_on(found) in _STOPS:  # a sentence of its own
        return found[0]
    meant = _MEANT.get(found[1].split()[0])
    around = "" if meant is None else _sentence_around(found)
    if (
        meant is not None
        and meant.search(around) is not None
        and (meant is not _OF_WORK or not _NO_WORK.search(around))
    ):
        return found[0]
    return found[0][: -len(found[1])] + " " * len(found[1])


def _goes_on(found: re.Match[str]) -> str:
    """The first mark behind an aside, or nothing at the end of the text."""
    return found.string[found.end() : found.end() + _FAR].lstrip(" ")[:1]


def _sentence_around(found: re.Match[str]) -> str:
    least = max(0, found.start(1) - _FAR)
    start = max(found.string.rfind(mark, least, found.start(1)) for mark in ".!?\n")
    end = _STOP.search(found.string, found.end(1), found.end(1) + _FAR)
    return found.string[max(least, start + 1) : found.end(1) + _FAR if end is None else end.start()]
