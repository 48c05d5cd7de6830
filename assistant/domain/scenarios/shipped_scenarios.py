"""The scenarios that ship with the program, one a segment: in force until a team lead publishes others.

A public body pays by its own rules and owes interest without a notice (CCP L2192-13), so no formal notice stands in its
scenario; a fragile client is called, never put on notice by itself; a consumer is not called by itself.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy, ScenarioStep
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.send_window import SendWindow

_CALLING = SendWindow(from_hour=9, until_hour=17)
_QUIET = SendWindow(weekdays=(1, 2, 3), from_hour=9, until_hour=17)


def _before(days: int) -> ScenarioStep:
    intent = "S’assurer que la facture est bien arrivée et sera réglée à l’échéance."
    return ScenarioStep(
        "pre", "Rappel avant échéance", days, Stage.PRE_DUE, intent=intent, spares_good_payers=True, window=_QUIET
    )


def _first(days: int) -> ScenarioStep:
    return ScenarioStep("r1", "Première relance", days, Stage.REMINDER_1, intent="Signaler un oubli probable.")


def _second(days: int) -> ScenarioStep:
    return ScenarioStep("r2", "Deuxième relance", days, Stage.REMINDER_2, intent="Demander une date de règlement.")


def _third(days: int, signed_by: Role = Role.ACCOUNT_MANAGER) -> ScenarioStep:
    intent = "Annoncer la suite faute de règlement."
    return ScenarioStep("r3", "Troisième relance", days, Stage.REMINDER_3, intent=intent, signed_by=signed_by)


def _call(days: int, stage: Stage = Stage.REMINDER_2) -> ScenarioStep:
    intent = "Comprendre ce qui retient le règlement et convenir d’une date."
    return ScenarioStep("call", "Appel", days, stage, Channel.PHONE, intent, Role.PHONE_AGENT, window=_CALLING)


def _notice(days: int) -> ScenarioStep:
    return ScenarioStep(
        "notice",
        "Mise en demeure",
        days,
        Stage.FORMAL_NOTICE,
        Channel.REGISTERED_LETTER,
        "Mettre en demeure de payer dans un délai.",
        signed_by=Role.TEAM_LEAD,
    )


def _after(days: int) -> ScenarioStep:
    intent = "Dire ce qui reste possible avant une procédure."
    return ScenarioStep(
        "after",
        "Suite de la mise en demeure",
        days,
        Stage.POST_FORMAL_NOTICE,
        Channel.LETTER,
        intent,
        Role.TEAM_LEAD,
        Role.TEAM_LEAD,
    )


SHIPPED: Final = ScenarioPolicy(
    number=0,
    effective_from=date(2026, 1, 1),
    scenarios=(
        Scenario(
            Segment.LARGE_ACCOUNT,
            (
                _before(-10),
                _first(5),
                _call(12, Stage.REMINDER_1),
                _second(20),
                _third(35, Role.TEAM_LEAD),
                _notice(60),
                _after(80),
            ),
        ),
        Scenario(
            Segment.SMALL_BUSINESS,
            (_before(-5), _first(3), _second(10), _call(17), _third(25), _notice(45), _after(65)),
        ),
        Scenario(Segment.CONSUMER, (_first(5), _second(15), _third(30), _notice(60), _after(90)), interval_days=10),
        Scenario(Segment.PUBLIC, (_first(10), _call(20, Stage.REMINDER_1), _second(30), _third(50))),
        Scenario(Segment.FRAGILE, (_first(5), _call(15, Stage.REMINDER_1), _second(30)), interval_days=10),
    ),
    published_by="",
    published_at=datetime(2026, 1, 1, tzinfo=UTC),
    note="Scénarios livrés avec le programme.",
)
