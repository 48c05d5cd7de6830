"""Penal deed: an unpaid bill is called an offence, or carried before those who judge offences."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_OFFENCE: Final = (
    "(vol|escroquerie|abus de confiance|filouterie|grivèlerie|recel|tromperie|détournement|faux|délit|infraction|crime"
    "|abus de bien)"
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
PENAL_DEED: Final = forbid_phrases(_CALLED, unless=excused_anywhere(_OTHER))
