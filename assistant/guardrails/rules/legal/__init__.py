"""References and institutions in force."""

from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.registration import registered_outside_tales
from assistant.guardrails.rule import Concern

RULES = registered_outside_tales(
    __name__,
    "retired_reference",
    "unlisted_reference",
    "misattributed_article",
    "false_payment_term",
    "wrong_limitation_period",
    "silence_taken_for_consent",
    "outdated_statement",
    "limitation_date_told",
    "time_barred_claim",
    "interrupted_limitation",
    "former_bailiff_title",
    "abolished_court",
    "wrong_court",
    "small_claims_procedure",
    "undisputed_claims_procedure",
    "court_without_amicable_attempt",
    "old_debt_claimed",
    "false_effect",
    "acknowledgement_forced",
    told=is_tale_of_yours,
    concerns=Concern.DEEDS,
)
