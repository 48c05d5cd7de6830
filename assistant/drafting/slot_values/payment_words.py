"""Slots of money and payment: sums, means, account block."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.domain.ledger.credit_transfer import remittance_of
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import ZERO, total
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.slot_values.calendar_words import day_words, weekday_words
from assistant.drafting.slot_values.invoices import sum_due
from assistant.french.numbers.amounts import format_amount

_SATURDAY = 5


def payment_values(situation: Situation) -> Mapping[str, str]:
    """The values of the money, date and payment slots."""
    paid = total(item.paid for item in situation.items)
    credited = total(item.credited for item in situation.items)
    rate = situation.policy.proven_rate
    return {
        "total_due": sum_due(situation),
        "amount_paid": format_amount(paid) if paid > ZERO else "",
        "balance_phrase": f"un solde de {sum_due(situation)}" if paid > ZERO else "",
        "credit_amount": format_amount(credited) if credited > ZERO else "",
        "recovery_fee": format_amount(RECOVERY_INDEMNITY, cents=False),
        "interest_amount": "" if situation.interest is None else format_amount(situation.interest),
        "indemnity_amount": "" if situation.indemnity is None else format_amount(situation.indemnity),
        "late_rate": "" if rate is None else f"{rate.normalize():f} %".replace(".", ","),
        "payment_means": _means(situation),
        "payment_block": account_block(situation),
        "as_of_date": f"au {day_words(situation.as_of, situation.as_of, year=situation.stage.is_notice)}",
        "notice_total": "" if situation.total_claimed is None else format_amount(situation.total_claimed),
        **_deadline(situation),
        **_received(situation),
    }


def deadline_of(situation: Situation) -> date:
    """The day asked for: the given one, else the last due date before it, else the house's delay, on a weekday."""
    if situation.payment_deadline is not None:
        return situation.payment_deadline
    if situation.stage is Stage.PRE_DUE and situation.items:
        return max(item.invoice.due_on for item in situation.items)
    formal = situation.stage.is_notice
    days = situation.policy.formal_notice_days if formal else situation.policy.deadline_days
    day = situation.as_of + timedelta(days=days)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def account_block(situation: Situation) -> str:
    """The lines of the account, in full, and the address for paying on line where there is one."""
    creditor = situation.creditor
    lines = []
    if creditor.iban and "virement" in situation.policy.payment_means:
        lines += [f"Titulaire : {creditor.name}", f"IBAN : {_fours(creditor.iban)}"]
        lines += [f"BIC : {creditor.bic}"] if creditor.bic else []
        lines.append(f"Libellé : {_label(situation)}")
    if creditor.payment_url:
        lines.append(f"Paiement en ligne : {creditor.payment_url}")
    return "\n".join(lines)


def _label(situation: Situation) -> str:
    return remittance_of([item.invoice.number for item in situation.items])


def _fours(iban: str) -> str:
    joined = iban.replace(" ", "")
    return " ".join(joined[place : place + 4] for place in range(0, len(joined), 4))


def _means(situation: Situation) -> str:
    """« par chèque ou par virement »: the transfer last, since the account stands below."""
    accepted = situation.policy.payment_means
    if situation.debtor.kind is DebtorKind.PUBLIC and "virement" in accepted:
        accepted = ("virement",)  # a public accountant pays by transfer
    means = [f"par {word}" for word in sorted(accepted, key=lambda word: word == "virement")]
    if not means:
        return ""
    return means[0] if len(means) == 1 else f"{', '.join(means[:-1])} ou {means[-1]}"


def _deadline(situation: Situation) -> Mapping[str, str]:
    day = deadline_of(situation)
    words = weekday_words(day, situation.as_of, year=situation.stage.is_notice)
    return {
        "payment_deadline": f"le {words}",
        "payment_deadline_until": f"au {words}",
        "payment_deadline_day": words,
        "sms_deadline": f"{day:%d/%m}",
    }


def _received(situation: Situation) -> Mapping[str, str]:
    days = [item.last_paid_on for item in situation.items if item.paid > ZERO and item.last_paid_on is not None]
    if not days:
        return {"payment_received_date": "", "payment_received_from": ""}
    words = day_words(max(days), situation.as_of)
    return {"payment_received_date": f"le {words}", "payment_received_from": f"du {words}"}
