"""Penal deed: an unpaid bill is called an offence, or carried before those who judge offences."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_THING: Final = (  # "un faux numéro": the word beside it is what is meant
    "(numéro|départ|problème|débat|pas|bond|pli|plafond|contact|positif|ami|espoir)s?(?![a-z])"
)
_OFFENCE: Final = (
    "(vol|escroquerie|abus de confiance|filouterie|grivèlerie|recel|tromperie|détournement"
    f"|faux(?! {_THING})|délit|infraction|crime|abus de bien)"
)
_CALLED: Final = phrases(
    f"(poursuiv|attaqu|assign|dénonc|accus|jug|condamn|arrêt)[a-z]* ~2 pour (faits? de )?{_OFFENCE}",
    f"(constitu|caractéris|qualifi|relèv|relev|tomb|s'analys|s'apparent)[a-z]* ~2 (de |d'un |d'une |du |un |une "
    f"|à un |à une )?"
    f"{_OFFENCE}",
    "(juridiction|tribunal|juges?|cour) (répressi(f|ve)s?|pénale?s?|correctionnel(le)?s?|de police)",
    f"{_OFFENCE}[^.;!?]{{0,40}} (prison|correctionnel[a-z]*|amende|casier|juge pénal)",
)
_OTHER: Final = re.compile(
    r"\b(?:nous (?:a|avons|ont) (?:ete )?(?:vol|cambriol|subi)\w*|notre|nos|assur\w+|aucun\w*|jamais|(?:ne"
    r"|n') ?(?:est|s'agit"
    r"|constitue|parl\w*|relev\w*) (?:pas|ni|nullement|en rien)|a l'interieur|vol (?:de nuit|a voile|direct|sec|plane"
    r"|du)"
    r"|d'oiseaux?|aerien\w*|avion|hasard|main|en face|face au|a cote|pres|derriere|rue|place|angle)\b"
)
_HIS_WORDS: Final = re.compile(  # the reader's own report of what somebody on his side calls so
    r"^ par (?:votre|vos|ton|ta) [^.;!?,]{2,30},? (?:nous |m')?(?:disiez|ecriviez|dites|ecrivez|expliquiez"
    r"|expliquez)-vous\b"
)


def _is_no_charge(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is denied, told of others or of something else, or the reader is who told it."""
    text = hit.passage.text
    return _OTHER.search(text) is not None or _HIS_WORDS.search(text[hit.end :]) is not None


PENAL_DEED: Final = forbid_phrases(_CALLED, unless=_is_no_charge)
