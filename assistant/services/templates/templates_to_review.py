"""Templates to read again: those that a new rate, a switched rule, a law card or a newer release may have aged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from typing import Final

from assistant.domain.approvals.rule_switch import RuleSwitch
from assistant.domain.interest.recorded_rates import RecordedRates
from assistant.domain.writing.slots import slots_in
from assistant.guardrails.rules import RULES
from assistant.guardrails.source_card import source_card
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.templates.read_templates import ListedVersion, ReadTemplates

_INTEREST: Final = frozenset({"late_rate", "interest_amount", "notice_total", "mention_late_interest"})
_FEE: Final = frozenset({"recovery_fee", "indemnity_amount", "notice_total", "mention_recovery_fee"})
_COLLECTOR: Final = frozenset({"collector_identity", "mention_collector", "mention_claim", "mention_collection_law"})
# The slots that say what a source is about, whether or not the text cites it.
_SAID_BY: Final = {
    "fr-com-l441-10": _INTEREST | _FEE,
    "fr-com-d441-5": _FEE,
    "fr-civ-1231-6": _INTEREST,
    "fr-ccp-l2192-13": _INTEREST | _FEE,
    "fr-cpce-r124-4": _COLLECTOR,
}
_NUMBER: Final = re.compile(r"[lrda]?\d{3,4}(?:-\d+)+$|\d{4}$")
_NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ToReview:
    """A version in force and why somebody should read it again, the latest change last."""

    version: ListedVersion
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TemplatesToReview:
    """Approving or confirming a version answers all that came before."""

    unit_of_work: UnitOfWorkFactory
    read: ReadTemplates

    def __call__(self) -> tuple[ToReview, ...]:
        """The versions in force with a reason, by id."""
        listed = self.read()
        with self.unit_of_work() as uow:
            rates, switches = uow.rates.recorded(), uow.rule_switches.all()
        newest = {version.prompt_id: version.number for version in listed if version.is_shipped}
        found = (
            ToReview(version, tuple(_reasons(version, rates, switches, newest.get(version.prompt_id, 0))))
            for version in listed
            if version.in_force
        )
        return tuple(one for one in found if one.reasons)


def _reasons(
    version: ListedVersion, rates: tuple[RecordedRates, ...], switches: tuple[RuleSwitch, ...], shipped: int
) -> Iterator[str]:
    since = version.read_at or _NEVER
    slots = frozenset(slots_in(version.text))
    for recorded in rates:
        if recorded.at > since and slots & _INTEREST:
            yield f"taux du semestre du {recorded.row.period_start:%d/%m/%Y} enregistrés le {recorded.at:%d/%m/%Y}"
    for switch in switches:
        source = _sources().get(switch.rule, "")
        if switch.at > since and source and _touches(version.text, slots, source):
            state = "mise hors service" if switch.off else "remise en service"
            yield f"règle {switch.rule} {state} le {switch.at:%d/%m/%Y}"
    if version.is_shipped:  # written and released with the cards of its time
        return
    for source in sorted(set(_sources().values())):
        card = source_card(source)
        if datetime.combine(card.checked_on, time(), UTC) > since and _touches(version.text, slots, source):
            yield f"{card.article} relu le {card.checked_on:%d/%m/%Y}"
    if shipped >= version.number:
        yield f"le programme livre une version {shipped}, plus récente"


@cache
def _sources() -> dict[str, str]:
    """The source of each rule, by id."""
    return {rule.id: rule.source for rule in RULES}


def _touches(text: str, slots: frozenset[str], source: str) -> bool:
    """Whether a template says what the source is about, or cites its number."""
    if slots & _SAID_BY.get(source, frozenset()):
        return True
    number = _NUMBER.search(source)
    return number is not None and number.group() in re.sub(r"[\s.\u00a0\u202f]", "", text.lower())
