"""Pressure that the law forbids."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.conduct import (
    claim_on_relatives,
    denunciation_to_authority,
    disclosure_to_third_party,
    enforcement_without_title,
    false_staging,
    misfortune_exploited,
    penal_vocabulary,
    personal_liability,
    physical_pressure,
    reserved_act,
    service_cut,
    threat_of_listing,
    withheld_right,
)

RULES: tuple[Rule, ...] = (
    misfortune_exploited.RULE,
    claim_on_relatives.RULE,
    reserved_act.RULE,
    enforcement_without_title.RULE,
    service_cut.RULE,
    disclosure_to_third_party.RULE,
    physical_pressure.RULE,
    penal_vocabulary.RULE,
    threat_of_listing.RULE,
    personal_liability.RULE,
    denunciation_to_authority.RULE,
    withheld_right.RULE,
    false_staging.RULE,
)
