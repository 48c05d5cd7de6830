"""The gate ("feu vert"): may this debtor be reminded now, and if not why and who may say otherwise."""

from assistant.domain.gate.candidate import Candidate, GateMoment
from assistant.domain.gate.override import GateOverride
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.gate.verdict import Verdict
from assistant.domain.gate.verdict_of import pass_gate

__all__ = ["Candidate", "GateMoment", "GateOverride", "Overrider", "Reason", "ReasonCode", "Verdict", "pass_gate"]
