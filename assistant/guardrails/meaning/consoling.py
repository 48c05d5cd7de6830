"""Consoling: a sentence on somebody's health or family that wishes well, takes up his word, or tells that we waited."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.small_talk import is_small_talk, is_warm, presses_nobody

THEY_SAID: Final = re.compile(
    r"\b(?:commission de surendettement|dossier de surendettement\b[^.;]{0,40}\b(?:recevable|depose|accepte)"
    r"|conge mater\w+ de|peuvent vous|peut vous (?:conseill|aid|accompagn)\w*)\b"
    r"|\bsi (?:vous|tu)\b|\b(?:vous|tu) (?:(?:nous|me) |m'|l')?(?:l')?(?:avez|aviez|as|avais) [^.;]{0,12}\b(?:dit"
    r"|ecrit|confie|indique|explique|parle|signale|annonce|appris|fait part|racont)"
    r"|\b(?:vous|tu) (?:nous |me |m'|m'en |nous en )?(?:parl(?:iez|ais)|disi?(?:ez|ais)|racont(?:iez|ais)"
    r"|evoqu(?:iez|ais)"
    r"|ecriv(?:iez|ais)|confi(?:iez|ais))\b|\bce que (?:vous|tu) (?:m'|nous )"
)
UNSPEAKABLE: Final = re.compile(  # what one does not speak of, however kindly
    r"\b(?:depress\w+|avc|quitte\w*|desintox\w*|alcool\w*|drogu\w*|cancer\w*|sida|vih|psy\w*|suicid\w*|compte tenu"
    r"|handicap\w*"
    r"|religi\w+|syndi\w+|prison|detention|judiciaire\w*|savons|on (?:m'|nous )a? ?di\w+|informations|paperasse"
    r"|excuse\w*)\b"
)
_WAITED: Final = re.compile(
    r"\b(?:attend\w+|suspend\w+|patient\w+|laisse\w* passer|derang\w+|insist\w+)\b[^.;!?]{0,50}"
    r"\b(?:la fin de|pendant|durant|apres|retour|retablissement|avant)\b"
)
_CONSOLES: Final = re.compile(
    r"\b(?:pens\w+ (?:bien |fort )?a (?:vous|toi)|pensees|condoleances|sympathie|courage|retabliss\w+|(?:j'"
    r"|nous )esper\w+"
    r"|souhait\w+|embrass\w+|aucune? (?:inquietude|souci)|pas d'inquietude|prenez (?:bien )?soin"
    r"|prends (?:bien )?soin)\b"
)
_PRESSES: Final = re.compile(r"\b(?:mais|pay\w*|paie\w*|doi[st]|devez|dettes?|impay\w*|argent|raison|alors)\b")


def is_consoling(sentence: str) -> bool:
    """Whether a sentence wishes well, takes up what the reader told us, or says that we waited for his recovery."""
    if UNSPEAKABLE.search(sentence) is not None or _PRESSES.search(sentence) is not None:
        return False
    told = THEY_SAID.search(sentence) is not None or _WAITED.search(sentence) is not None
    consoled = _CONSOLES.search(sentence) is not None and presses_nobody(sentence)
    return told or consoled or (is_small_talk(sentence) and is_warm(sentence))
