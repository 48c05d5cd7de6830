"""Dignity, urgency and measure."""

from assistant.guardrails.meaning.goodwill import doubting_goodwill
from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.registration import registered_outside_tales
from assistant.guardrails.rule import Concern

_BY_NAME = registered_outside_tales(
    __name__,
    "insult",
    "moral_pressure",
    "irony",
    "service_thrown_back",
    "exasperation",
    "harsh_word",
    "false_urgency",
    "shouting",
    "first_reminder_threatens",
    "formal_notice_chats",
    "last_chance",
    "lesson_given",
    "contempt",
    "own_hardship",
    told=is_tale_of_yours,
    concerns=Concern.MANNERS | Concern.DEMANDS,
)
RULES = doubting_goodwill(_BY_NAME)
