"""Nothing left over, nothing invented about the sender."""

from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.registration import registered_outside_tales

RULES = registered_outside_tales(
    __name__,
    "unidentified_sender",
    "official_look",
    "usurped_title",
    "invented_office",
    "fictitious_signatory",
    "letter_praised",
    "leftover_slot",
    "model_chatter",
    "look_alike",
    "empty_letter",
    told=is_tale_of_yours,
)
