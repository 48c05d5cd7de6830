"""References and institutions in force."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.legal import (
    abolished_court,
    court_without_amicable_attempt,
    former_bailiff_title,
    interrupted_limitation,
    limitation_date_told,
    outdated_statement,
    retired_reference,
    small_claims_procedure,
    time_barred_claim,
    undisputed_claims_procedure,
    unlisted_reference,
    wrong_court,
)

RULES: tuple[Rule, ...] = (
    retired_reference.RULE,
    unlisted_reference.RULE,
    outdated_statement.RULE,
    limitation_date_told.RULE,
    time_barred_claim.RULE,
    interrupted_limitation.RULE,
    former_bailiff_title.RULE,
    abolished_court.RULE,
    wrong_court.RULE,
    small_claims_procedure.RULE,
    undisputed_claims_procedure.RULE,
    court_without_amicable_attempt.RULE,
)
