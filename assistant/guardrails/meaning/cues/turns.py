"""Turns: the half-said: payers set against the rest, another's fate, what holds by little, a wink, an early regret."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.meaning.restraint import WISHED

PAYERS: Final = Cue("ceux qui paient et les autres", ("payers",))
FATE: Final = Cue("ce qui est arrivé à un autre", ("fate",))
FRAGILE: Final = Cue("une chose qui tient à peu", ("fragile",))
WINK: Final = Cue("un clin d’œil", ("wink",))
REGRET: Final = Cue("un regret d’avance", phrases=(WISHED,))
OPENING: Final = Cue("une entrée en matière", ("weak_wink",))
HABIT: Final = Cue("une rencontre qui revient ou qui approche", ("habit",))
