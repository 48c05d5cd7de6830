"""French words for scenarios: what a step is, who does it and under which conditions."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.best_moment import BestMoment
from assistant.domain.scenarios.scenario import ScenarioPolicy, ScenarioStep
from assistant.domain.scenarios.segment import SEGMENT_NAMES
from assistant.domain.scenarios.send_window import SendWindow
from assistant.french.days.calendar_words import WEEKDAY_NAMES
from assistant.ui.session import ROLES
from assistant.ui.wording import counted, day, euros

STEP_CHANNELS = (Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.SMS, Channel.PHONE)


def step_words(step: ScenarioStep) -> str:
    """Who, when and on which conditions, on one line."""
    words = " · ".join(_step_parts(step))
    return words[:1].upper() + words[1:]


def _step_parts(step: ScenarioStep) -> Iterator[str]:
    yield ROLES[step.owner]
    if step.signed_by is not step.owner and not step.is_call:
        yield f"signature\u202f: {ROLES[step.signed_by]}"
    yield window_words(step.window)
    if step.at_least:
        yield f"à partir de {euros(step.at_least)}"
    if step.spares_good_payers:
        yield "pas pour un payeur régulier"
    if step.after_broken_promise:
        yield "seulement après une promesse non tenue"


def policy_words(policy: ScenarioPolicy) -> str:
    """Which version this is and since when it holds."""
    if not policy.number:
        return "Scénarios livrés avec le programme."
    return f"Version {policy.number}, en vigueur depuis le {day(policy.effective_from)}\u202f: {policy.note}"


def window_words(window: SendWindow) -> str:
    """« du lundi au vendredi, de 8 h à 18 h »."""
    first, last = window.weekdays[0], window.weekdays[-1]
    run = window.weekdays == tuple(range(first, last + 1)) and last - first > 1
    named = ", ".join(WEEKDAY_NAMES[day] for day in window.weekdays)
    days = f"du {WEEKDAY_NAMES[first]} au {WEEKDAY_NAMES[last]}" if run else f"le {named}"
    return f"{days}, de {window.from_hour}\u202fh à {window.until_hour}\u202fh"


def moment_words(moment: BestMoment) -> str:
    """The best moment with its evidence, in one sentence."""
    at = f"le {WEEKDAY_NAMES[moment.weekday]} vers {moment.hour}\u202fh"
    traces = (
        f"{counted(moment.replies, 'réponse', 'réponses')} et "
        f"{counted(moment.payments, 'règlement', 'règlements')} de ce client"
    )
    if moment.is_own:
        return f"Meilleur moment\u202f: {at} (d’après {traces})."
    peers = counted(moment.peers, "client", "clients")
    return (
        f"Meilleur moment\u202f: {at}, comme {peers} du segment «\u202f{SEGMENT_NAMES[moment.segment]}\u202f» "
        f"(trop peu de traces\u202f: {traces})."
    )
