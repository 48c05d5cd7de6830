"""Time taken: hours and minutes that work, a call or a walk takes, and no delay to pay in."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.days.durations import Duration
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.no_hurry import comes_to_work
from assistant.guardrails.wording.neighbourhood import passage_at

_HOURS_OF: Final = re.compile(  # "il vous reste deux heures de formation", "dix minutes à pied"
    r"^ (?:de (?!plus|delai|retard|repit|patience|sursis|grace)[a-z]{4,}|d'(?!ici|attente|avance)[a-z]{4,}|a "
    r"(?:pied|velo)"
    r"|en (?:voiture|train)|supplementaires? (?:de|d'))"
)
_A_DAY_OF: Final = re.compile(r"^ (?:d'(?!ici|attente|avance)|de (?!plus|delai|retard|repit|patience)|ou l'autre|ou\b)")
_HAS_LEFT: Final = re.compile(
    r"\b(?:avez|as|aurez|auras|vous reste|te reste|plus que|sous|laiss\w+|donn\w+|dispos\w+)\b"
)
_A_DAY_TOLD: Final = re.compile(  # "donne-moi juste un jour, je l'inscris"
    r"\b(?:donn|fix|propos|indiqu|dis|dit)\w*-(?:moi|nous) (?:juste |simplement |seulement |donc )?$"
)
_WHEN_FREE: Final = re.compile(r"\b(?:quand|des que|si) (?:tu (?:as|auras)|vous (?:avez|aurez)) (?:juste |bien )?$")
_PRICED: Final = re.compile(r"(?:€|euros?)(?: ttc| ht)?,? pour $")  # "214,20 € pour neuf heures"
_TALKING: Final = re.compile(
    r"^\s*\?|^ (?:au telephone|de vive voix|pour (?:en parler|regarder|verifier|me|nous|voir|faire le point))\b"
)
_SPARE_TIME: Final = re.compile(
    r"\b(?:avez|auriez|as|aurais|prendre|accorder|prends|accorde[zr]?|consacre[zr]?)(?:-(?:vous|tu|moi|nous))? $"
)
_A_MOMENT: Final = re.compile(r"\b(?:minutes?|mn|min|une heure)\b")
_SUFFICE: Final = re.compile(r"\bsuffi(?:sent|t|ront|ra|raient|rait)\b(?! pour (?:que|vous|te|nous|perdre|tout))")
_SERVICE: Final = re.compile(
    r"\b(?:nous|je|on|notre (?:service|standard|equipe|accueil))\s+(?:vous\s+|te\s+)?(?:rappel|repon|livr|interv"
    r"|recontact|traite|expedi|revien|envoi|confirm)\w*|\bintervention\b|\blivraison\b|\bsur (?:24"
    r"|vingt-quatre)\b|\bdepannage\b|\breponse sous\b|\bheures? de (?:travail|main|menage|cours|formation|conseil"
    r"|location)\b"
)
ASKED: Final = re.compile(
    r"\b(?:pa(?:y|ie)\w*|regl(?:e|er|ez|ement\w*)|vir(?:e|er|ez|ement\w*)|vers(?:e|er|ez|ement\w*)|sold\w+|argent"
    r"|sommes?|trouv\w+|ne|n|meme|seulement|suffi\w*|repond\w*|reag\w+|decid\w+|delai\w*|avant|sinon|apres|plus que"
    r"|reste\w*|jusqu|dernier\w*|laiss(?:e|ons|era\w*|erons)|donn\w+|accord\w+|(?:avez|as|aurez|auras"
    r"|disposez) (?!bien))\b"
)


def is_time_taken(letter: Letter, duration: Duration) -> bool:
    """Whether hours, minutes or a day are those of some work, of a call or of a moment to spare."""
    text = letter.twin.folded
    before, after = text[max(0, duration.start - 60) : duration.start], text[duration.end : duration.end + 30]
    if _SERVICE.search(before + " " + after) is not None or _PRICED.search(before) is not None:
        return True
    of_work = duration.days == 1 or _HAS_LEFT.search(before) is None
    if of_work and _A_DAY_OF.match(after) is not None:  # « un jour de vêlages », « trois heures de main-d’œuvre »
        return True
    if _SPARE_TIME.search(before) is not None and _TALKING.match(after) is not None:  # « as-tu deux minutes ? »
        return True
    if _HOURS_OF.match(after) is not None or comes_to_work(letter, duration.start):
        return True
    return (
        _WHEN_FREE.search(before) is not None
        or (duration.days == 1 and _A_DAY_TOLD.search(before) is not None)
        or _is_a_moment(letter, duration)
    )


def _is_a_moment(letter: Letter, duration: Duration) -> bool:
    """Whether the minutes are what something takes or is away by, nobody being told to pay or to answer."""
    text = _SUFFICE.sub(" ", passage_at(letter, duration.start).text)  # "dix minutes suffisent": what a thing takes
    return _A_MOMENT.search(letter.twin.folded[duration.start : duration.end]) is not None and not ASKED.search(text)
