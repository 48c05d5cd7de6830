"""The prompts shipped with the program: read once a process, as nothing changes them while it runs."""

from __future__ import annotations

from functools import cache

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT_NAMES
from assistant.domain.writing.slot_catalogue import SLOT_NAMES
from assistant.places import PROMPTS
from assistant.prompting.kinds import INSTRUCTIONS
from assistant.prompting.library import CALL_KINDS, LETTER_KINDS, PromptLibrary


@cache
def shipped_letters() -> PromptLibrary:
    """What letters and SMS are made of; raises PromptError."""
    return PromptLibrary.load(PROMPTS, kinds=LETTER_KINDS, slots=SLOT_NAMES)


@cache
def shipped_calls() -> PromptLibrary:
    """What call sheets are made of; raises PromptError."""
    return PromptLibrary.load(PROMPTS, kinds=CALL_KINDS, slots=SPOKEN_SLOT_NAMES)


@cache
def shipped_instructions() -> PromptLibrary:
    """What the model is told; raises PromptError."""
    return PromptLibrary.load(PROMPTS, kinds=(INSTRUCTIONS,), slots=None)
