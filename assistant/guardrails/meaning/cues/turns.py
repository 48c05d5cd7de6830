"""Turns: the half-said: payers set against the rest, another's fate, what holds by little, a wink, an early regret."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.meaning.restraint import WISHED

PAYERS: Final = Cue("une comparaison entre ceux qui paient et les autres", ("payers",))
FATE: Final = Cue("ce qui est arrivé à quelqu’un d’autre", ("fate",))
FRAGILE: Final = Cue("une chose fragile ou un accident possible", ("fragile",))
WINK: Final = Cue("un sous-entendu", ("wink",))
REGRET: Final = Cue("un regret exprimé d’avance", phrases=(WISHED,))
OPENING: Final = Cue("une formule de conversation", ("weak_wink",))
HABIT: Final = Cue("une habitude", ("habit",))
