"""Pressure that the law forbids."""

from assistant.guardrails.meaning.small_talk import doubting_small_talk
from assistant.guardrails.registration import registered, registered_outside_tales
from assistant.guardrails.rule import Concern

_CONCERNS = Concern.DEMANDS | Concern.DEEDS
_WEAK = doubting_small_talk(
    registered_outside_tales(
        __name__,
        "claim_on_relatives",
        "reserved_act",
        "enforcement_without_title",
        "service_cut",
        "disclosure_to_third_party",
        "physical_pressure",
        "harassing_contact",
        "veiled_exposure",
        "veiled_menace",
        "taken_back_unpaid",
        "knowledge_flaunted",
        "officer_before_title",
        "conduct_reported",
        "rights_denied",
        "livelihood_threatened",
        "unlisted_consequence",
        "penal_vocabulary",
        "threat_of_listing",
        "personal_liability",
        "denunciation_to_authority",
        "withheld_right",
        "false_staging",
        "visit_to_collect",
        "harm_foretold",
        "put_out_or_kept",
        "outsider_told",
        "guarantor_pressed",
        "bribe_offered",
        concerns=_CONCERNS,
    )
)

# A misfortune, told however kindly, is no small talk; nor is a harm that is held back, nor what a paragraph gathers.
RULES = (
    registered_outside_tales(__name__, "misfortune_exploited", "harm_held_back", concerns=_CONCERNS)
    + registered(__name__, "gathered_cues", concerns=_CONCERNS)
    + _WEAK
)
