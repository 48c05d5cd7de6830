"""Slots of what was said before: our reminders and the client's promise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.letter_conditions import reminders_of
from assistant.drafting.register_choice import LetterRegister
from assistant.drafting.slot_values.calendar_words import of_days, the_days, weekday_words
from assistant.drafting.told_invoices import told_in_part
from assistant.french.numbers.amounts import format_amount

_MESSAGE: Final = {
    Channel.EMAIL: ("message", "messages"),
    Channel.LETTER: ("courrier", "courriers"),
    Channel.REGISTERED_LETTER: ("courrier", "courriers"),
    Channel.ELECTRONIC_REGISTERED_LETTER: ("courrier", "courriers"),
    Channel.SMS: ("SMS", "SMS"),
    Channel.PHONE: ("appel", "appels"),
    Channel.VOICEMAIL: ("message vocal", "messages vocaux"),
}
_MIXED: Final = ("relance", "relances")
_POSSESSIVES: Final = {"je": {False: "mon", True: "mes"}, "nous": {False: "notre", True: "nos"}}
_ONE_FEMININE: Final = {"mon": "ma", "notre": "notre"}
_NAMED = 3  # the latest reminders that a sentence names by their days


def contact_values(situation: Situation, register: LetterRegister) -> Mapping[str, str]:
    """The values of the slots on past reminders and on the promise, broken or to confirm; empty where there is none."""
    past = reminders_of(situation)[-_NAMED:]
    voice = register.voice if situation.creditor.signatory else "nous"  # without one, another may have written before
    own = _POSSESSIVES[voice]
    whole = not (past and _about(past[-1], situation))
    notices = [reminder for reminder in past if reminder.stage is Stage.FORMAL_NOTICE]
    days, year = [reminder.on for reminder in past], situation.stage.is_notice
    return {
        "previous_contacts_phrase": _phrase(past, situation, own),
        "last_contact_phrase": _phrase(past[-1:], situation, own),
        "contact_days_phrase": the_days(days, situation.as_of, year=year) if days and whole else "",
        "last_notice_phrase": _phrase(notices[-1:], situation, own),
        **_promise(situation),
    }


def _phrase(past: Sequence[PastReminder], situation: Situation, own: Mapping[bool, str]) -> str:
    """« mon message du 2 avril », « nos courriers des 2 et 16 avril », « mes relances des 2 et 16 avril »."""
    if not past:
        return ""
    days = {reminder.on for reminder in past}
    many = len(days) > 1
    nouns = {_MESSAGE[reminder.channel] for reminder in past}
    if len(nouns) == 1:
        noun, possessive = nouns.pop()[many], own[many]
    else:
        noun, possessive = _MIXED[many], own[True] if many else _ONE_FEMININE[own[False]]
    about = _about(past[-1], situation)
    return f"{possessive} {noun} {of_days(sorted(days), situation.as_of, year=situation.stage.is_notice)}{about}"


def _about(last: PastReminder, situation: Situation) -> str:
    """« au sujet des premières factures » when the latest of these reminders was not about all of this letter's.

    A number here would read as what the sum of the sentence is for: others than the first are counted only.
    """
    told = told_in_part(last, situation)
    if not told:
        return ""
    if told != situation.items[: len(told)]:
        return " au sujet de l’une des factures" if len(told) == 1 else " au sujet d’une partie des factures"
    return " au sujet de la première facture" if len(told) == 1 else " au sujet des premières factures"


def _promise(situation: Situation) -> Mapping[str, str]:
    promise = situation.promise or situation.broken_promise
    if promise is None:
        return dict.fromkeys(
            ("promise_date", "promise_date_day", "promise_date_from", "promised_amount", "sms_promise"), ""
        )
    words = weekday_words(promise.due_on, situation.as_of)
    return {
        "promise_date": f"le {words}",
        "promise_date_day": words,
        "promise_date_from": f"du {words}",
        "promised_amount": "" if promise.amount is None else format_amount(promise.amount),
        "sms_promise": f"{promise.due_on:%d/%m}",
    }
