"""Set the hours, days and tries of calls: the house's policy, bounded, told to the trail before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from assistant.domain.calls.call_rhythm import (
    EARLIEST,
    LATEST,
    LEAST_RETRY,
    MOST,
    MOST_RETRY,
    SUNDAY,
    CallLimits,
    CallRhythm,
    DiallingRule,
)
from assistant.domain.errors import RefusedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

CHANGED = "set_call_rhythm"


@dataclass(frozen=True, slots=True)
class RhythmInForce:
    """The rhythm, who changed it last and when; "" and None while it is the program's own."""

    rhythm: CallRhythm
    changed_by: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SetCallRhythm:
    """The queue, the gate and every sheet follow at once."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, rhythm: CallRhythm, actor: User) -> None:
        """Keep it; raises RefusedError with the first thing to mend, ForbiddenError."""
        authorise(actor, Act.SET_HOUSE, "Seul un responsable change les heures et les essais d’appel.")
        refuse_odd_rhythm(rhythm)
        with self.unit_of_work() as uow:
            policy = uow.house.policy()
            uow.house.set_policy(replace(policy, calls=rhythm))
            details = {f"{kind}_before": told for kind, told in _told(policy.calls)} | dict(_told(rhythm))
            uow.audit.append(at=self.clock.now(), user_id=actor.id, action=CHANGED, subject_id="house", details=details)
            uow.commit()

    def in_force(self, actor: User) -> RhythmInForce:
        """What holds now, with its last change; raises ForbiddenError."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            rhythm, last = uow.house.policy().calls, uow.audit.latest(CHANGED)
        return RhythmInForce(rhythm) if last is None else RhythmInForce(rhythm, last.user_id, last.at)


def refuse_odd_rhythm(rhythm: CallRhythm) -> None:
    """Raise RefusedError where hours, days or tries leave the bounds that bind every house."""
    for kind, rule in _rules(rhythm):
        for wrong, sentence in (*_of_windows(rule), *_of_limits(rule.limits, MOST[kind])):
            if wrong:
                raise RefusedError(f"Appels aux {_PEOPLE[kind]}\u202f: {sentence}")
    if not LEAST_RETRY <= rhythm.retry_hours <= MOST_RETRY:
        raise RefusedError(
            f"La pause après un appel se tient entre {LEAST_RETRY} et {MOST_RETRY} heures\u202f: corrigez-la."
        )


_PEOPLE = {"consumers": "particuliers", "others": "professionnels"}


def _rules(rhythm: CallRhythm) -> tuple[tuple[str, DiallingRule], ...]:
    return ("consumers", rhythm.consumers), ("others", rhythm.others)


def _of_windows(rule: DiallingRule) -> Iterator[tuple[bool, str]]:
    windows = sorted(rule.windows, key=lambda window: window.opens)
    yield not windows or any(not window.weekdays for window in windows), "choisissez au moins un jour et une plage."
    yield any(SUNDAY in window.weekdays for window in windows), "jamais le dimanche\u202f: retirez ce jour."
    yield (
        any(window.opens >= window.closes for window in windows),
        "une plage finit après avoir commencé\u202f: corrigez ses heures.",
    )
    yield (
        any(window.opens < EARLIEST or window.closes > LATEST for window in windows),
        f"jamais avant {EARLIEST.hour}\u202fh ni après {LATEST.hour}\u202fh\u202f: corrigez ses heures.",
    )
    overlap = any(one.closes > then.opens for one, then in pairwise(windows))
    yield overlap, "la pause commence après la reprise, ou hors de la journée\u202f: corrigez ses heures."


def _of_limits(limits: CallLimits, most: CallLimits) -> Iterator[tuple[bool, str]]:
    yield (
        not 1 <= limits.tries <= most.tries,
        f"entre 1 et {most.tries} essais en sept jours\u202f: au-delà, des appels répétés deviennent un délit.",
    )
    yield (
        not 1 <= limits.answered <= min(most.answered, limits.tries),
        f"entre 1 et {min(most.answered, limits.tries)} appels aboutis en sept jours, sans dépasser les essais.",
    )


def _told(rhythm: CallRhythm) -> Iterator[tuple[str, str]]:
    """Such as ("consumers", "0-4 10:00-13:00, 0-4 14:00-19:00; 1 answered, 3 tries"); Monday is 0."""
    for kind, rule in _rules(rhythm):
        hours = ", ".join(
            f"{''.join(map(str, one.weekdays))} {one.opens:%H:%M}-{one.closes:%H:%M}" for one in rule.windows
        )
        yield kind, f"{hours}; {rule.limits.answered} answered, {rule.limits.tries} tries"
    yield "retry", f"{rhythm.retry_hours} hours"
