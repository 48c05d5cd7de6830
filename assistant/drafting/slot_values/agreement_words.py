"""Slots of what was agreed on: the schedule of a plan, its missed instalments, a discount for early payment."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import total
from assistant.domain.writing.situation import Situation
from assistant.drafting.slot_values.calendar_words import of_days, weekday_words
from assistant.french.numbers.amounts import format_amount
from assistant.french.numbers.numbers import write_number_words

_PLAN = ("plan_total", "plan_count", "plan_table", "plan_accepted_from", "missed_phrase", "missed_amount")
_DISCOUNT = ("discount_rate", "discounted_total")


def agreement_values(situation: Situation) -> Mapping[str, str]:
    """The values of the slots on plans and discounts; "" where the letter is about none."""
    plan, offer = situation.plan, situation.discount
    return {
        **(_plan(plan, situation) if plan else dict.fromkeys(_PLAN, "")),
        **(_discount(offer, situation) if offer else dict.fromkeys(_DISCOUNT, "")),
    }


def _plan(standing: PlanStanding, situation: Situation) -> Mapping[str, str]:
    plan = standing.plan
    accepted = "" if plan.accepted_on is None else of_days([plan.accepted_on], situation.as_of, year=True)
    return {
        "plan_total": format_amount(plan.total),
        "plan_count": f"{write_number_words(len(plan.instalments))} versements",
        "plan_table": _table(standing, situation),
        "plan_accepted_from": accepted,
        "missed_phrase": _missed(standing, situation),
        "missed_amount": format_amount(standing.arrears) if standing.missed else "",
    }


def _table(standing: PlanStanding, situation: Situation) -> str:
    """« – Le mardi 5 janvier 2027 : 300,00 € », one line an instalment, the year always said in an agreement.

    An instalment that came already is told so: an agreement may be written after it.
    """
    rows = (
        f"– Le {weekday_words(one.due_on, situation.as_of, year=True)} : {format_amount(one.amount)}"
        f"{' (déjà reçu)' if one in standing.paid else ''}"
        for one in standing.plan.instalments
    )
    return "\n".join(rows)


def _missed(standing: PlanStanding, situation: Situation) -> str:
    """« le versement du 5 novembre », « les versements des 5 octobre et 5 novembre », « le solde du versement … »."""
    if not standing.missed:
        return ""
    days = of_days([one.due_on for one in standing.missed], situation.as_of)
    part = standing.arrears < total(one.amount for one in standing.missed)
    many = len(standing.missed) > 1
    if part:
        return f"le reste {'des versements' if many else 'du versement'} {days}"
    return f"{'les versements' if many else 'le versement'} {days}"


def _discount(offer: DiscountOffer, situation: Situation) -> Mapping[str, str]:
    due = total(item.undisputed for item in situation.items)
    return {
        "discount_rate": f"{_plain(offer.rate)}\u202f%",
        "discounted_total": format_amount(due - offer.off(due)),
    }


def _plain(rate: Decimal) -> str:
    """« 2 », « 1,5 »: no idle decimals."""
    return f"{rate.normalize():f}".replace(".", ",")
