"""The intents that a reply may hold: one a file, one line here to register it."""

from __future__ import annotations

from typing import Final

from assistant.triage.intents.cash_difficulty import INTENT as CASH_DIFFICULTY
from assistant.triage.intents.copy_requested import INTENT as COPY_REQUESTED
from assistant.triage.intents.dispute import INTENT as DISPUTE
from assistant.triage.intents.insolvency import INTENT as INSOLVENCY
from assistant.triage.intents.paid import INTENT as PAID
from assistant.triage.intents.promise import INTENT as PROMISE
from assistant.triage.intents.refusal import INTENT as REFUSAL
from assistant.triage.intents.wrong_contact import INTENT as WRONG_CONTACT
from assistant.triage.passage import Intent

INTENTS: Final[tuple[Intent, ...]] = (
    INSOLVENCY,
    DISPUTE,
    PAID,
    PROMISE,
    CASH_DIFFICULTY,
    COPY_REQUESTED,
    WRONG_CONTACT,
    REFUSAL,
)
