"""One form of address, right names, French."""

from assistant.guardrails.registration import registered
from assistant.guardrails.rule import Concern

RULES = registered(
    __name__,
    "wrong_salutation",
    "mixed_address",
    "foreign_sentence",
    concerns=Concern.MANNERS,
)
