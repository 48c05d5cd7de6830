"""The rules in force in a house: all but those that it switched off, never one of the core."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Final

from assistant.domain.approvals.rule_switch import UNSWITCHED, RulesOff
from assistant.guardrails.engine import rule_set_fingerprint
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES

# A letter that one of these lets through sends money astray, commits an offence or harms a person (decision 26).
CORE: Final = frozenset(
    {
        *("FAC003", "FAC011", "FAC012", "FAC101", "FAC103", "FAC190", "FAC192", "FAC215"),  # money and its account
        *("CND041", "CND051", "CND056", "CND064", "CND065", "CND066", "CND073", "CND075", "CND220"),  # pressure
        *("FOR067", "FOR068", "FOR069", "TON072"),  # offences of appearance and of words
        *("CON034", "CON035", "CON042", "CON046"),  # consumers: costs, over-indebtedness, waived rights
        *("INS019", "INS079", "INS080", "INS084"),  # insolvency: nothing is asked, nothing is told
        *("PRI110", "PRI111", "PRI213"),  # what is nobody else's business
        *("FAC002", "FAC004", "FAC005", "BUS017", "CHA101", "COL095", "REG203"),  # not owed, or not by whom is asked
        *("CND074", "LIT057", "LIT060", "LIT061", "TON076", "TON210", "NOT050"),  # threats that the law forbids
        *("CON036", "CON037", "PUB091", "PLA118", "LEG016", "LEG054", "LEG063"),  # rights, and law that is no more
        *("FOR206", "FOR214"),  # a letter that is not finished, or that hides what it says
    }
)


def rules_in_force(off: RulesOff) -> tuple[Rule, ...]:
    """The rules that run where ``off`` was decided."""
    return _without(off.ids - CORE)


def fingerprint_in_force(off: RulesOff) -> str:
    """The rule set's fingerprint and the last decision's seal: any switch, even back, voids what was approved."""
    base = rule_set_fingerprint()
    if off.seal == UNSWITCHED:
        return base
    return hashlib.sha256(f"{base}:{off.seal}".encode()).hexdigest()


@cache
def _without(ids: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.id not in ids)
