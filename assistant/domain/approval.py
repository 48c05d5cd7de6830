"""Approval: a person's yes, bound to a fingerprint of the text, the ledger and the rules."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

APPROVAL_LIFETIME = timedelta(days=3)
CLOCKS_DIFFER = timedelta(minutes=5)  # between two machines of one house


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved which version of a draft, when, and the fingerprint of what was approved."""

    draft_id: str
    version: int
    user_id: str
    at: datetime
    fingerprint: str

    def covers(self, fingerprint: str, now: datetime, lifetime: timedelta = APPROVAL_LIFETIME) -> bool:
        """Whether the approval still holds for what would be sent now; a clock set back revives none that lapsed."""
        return self.fingerprint == fingerprint and -CLOCKS_DIFFER <= now - self.at <= lifetime


def fingerprint(*, subject: str, body: str, channel: str, movements: Sequence[str], rule_set: str) -> str:
    """sha-256 over text, channel, sorted ledger movements (any stable line each) and the rule set's own fingerprint."""
    canonical = json.dumps(
        {"subject": subject, "body": body, "channel": channel, "movements": sorted(movements), "rules": rule_set},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
