"""Nothing left over, nothing invented about the sender."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.form import (
    fictitious_signatory,
    leftover_slot,
    letter_praised,
    look_alike,
    model_chatter,
    official_look,
    unidentified_sender,
    usurped_title,
)

RULES: tuple[Rule, ...] = (
    unidentified_sender.RULE,
    official_look.RULE,
    usurped_title.RULE,
    fictitious_signatory.RULE,
    letter_praised.RULE,
    leftover_slot.RULE,
    model_chatter.RULE,
    look_alike.RULE,
)
