"""Switching a rule off or on: a decision that names who, when and why, sealed in a chain of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

UNSWITCHED = ""  # the seal before the first decision


@dataclass(frozen=True, slots=True)
class RuleSwitch:
    """One decision; ``seal`` is a sha-256 over it and the seal of the decision before."""

    rule: str
    off: bool
    user_id: str
    at: datetime
    reason: str
    seal: str


@dataclass(frozen=True, slots=True)
class RulesOff:
    """The decisions in force by rule id, and the seal of the last one; ``intact`` is False for a broken chain.

    A chain that was tampered with switches nothing off: all rules run until the trail is explained.
    """

    by_rule: Mapping[str, RuleSwitch]
    seal: str = UNSWITCHED
    intact: bool = True

    @property
    def ids(self) -> frozenset[str]:
        """The rules that are off."""
        return frozenset(self.by_rule)


def sealed(previous: str, *, rule: str, off: bool, user_id: str, at: datetime, reason: str) -> RuleSwitch:
    """The decision that follows the one sealed ``previous``; ``at`` is an aware moment."""
    moment = at.astimezone(UTC)  # the seal covers the moment as it is kept
    canonical = json.dumps(
        [rule, off, user_id, moment.isoformat(), reason, previous], ensure_ascii=False, separators=(",", ":")
    )
    return RuleSwitch(rule, off, user_id, moment, reason, hashlib.sha256(canonical.encode()).hexdigest())


def rules_off(switches: Iterable[RuleSwitch], witnessed: str = UNSWITCHED) -> RulesOff:
    """Which rules are off after these decisions, oldest first.

    ``witnessed`` is the seal of the last decision that the audit trail knows, so that the removal of last rows shows.
    """
    seal, latest = UNSWITCHED, dict[str, RuleSwitch]()
    for switch in switches:
        expected = sealed(
            seal, rule=switch.rule, off=switch.off, user_id=switch.user_id, at=switch.at, reason=switch.reason
        )
        if switch != expected:
            return RulesOff({}, switch.seal, intact=False)
        seal = switch.seal
        latest[switch.rule] = switch
    if witnessed not in {UNSWITCHED, seal}:
        return RulesOff({}, seal, intact=False)
    return RulesOff({rule: switch for rule, switch in latest.items() if switch.off}, seal)
