"""A reminder of ours that the letter dates stands in the log, that day and by that channel (GR-015)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts, Facts, PastContact
from assistant.domain.finding import Severity
from assistant.domain.mail.correspondence import SPOKEN, Channel, Direction
from assistant.domain.reminders.dunning import Stage
from assistant.french.days.dates import format_date_short
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import RoledDate, dates_of, is_that_day
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, trail

_BY_WORD: Final = (
    (
        re.compile(r"\b(?:appel\w*|telephone|telephonique|coup de fil|message vocal)\b"),
        SPOKEN,
    ),
    (re.compile(r"\b(?:courriels?|e-?mails?|mels?)\b"), {Channel.EMAIL}),
    (re.compile(r"\b(?:sms|texto)\b"), {Channel.SMS}),
    (re.compile(r"\brecommandee?s?\b"), {Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}),
    (
        re.compile(r"\blettres?\b(?! electronique)"),
        {Channel.LETTER, Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER},
    ),
)
_BY: Final = re.compile(r"^,? par [a-z-]+")
_NEAR: Final = 60
# "Lors de notre échange", "on s'est eus au téléphone": whoever called.
_MUTUAL: Final = re.compile(
    r"\b(?:echanges?|entretiens?|conversations?|discussions?|eus?|parlee?s?|entretenus?|discute)\b"
    r"|\b(?:lors de|suite a|pendant|au cours de|apres|depuis) notre (?:\w+ )?(?:appel|rencontre|visite|rendez-vous)\b"
)
_POSSESSIVE: Final = re.compile(r"\b(?:notre|nos|mon|mes|ma)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    facts = letter.facts
    for dated in dates_of(letter, DateRole.CONTACT):
        if dated.mention.value is None or any(is_that_day(dated.mention, i.issued_on) for i in facts.invoices):
            continue  # the sending of the invoice itself
        both = _MUTUAL.search(lead(letter, dated.mention.start, _NEAR)) is not None
        same_day = [contact for contact in _log(facts, both_ways=both) if is_that_day(dated.mention, contact.on)]
        if not same_day:
            severity = None if facts.history is not None else Severity.WARNING
            yield replace(fault(letter, dated.span), severity=severity, hint=_hint(facts))
        elif not _fits(letter, dated, same_day):
            yield replace(
                fault(letter, dated.span),
                message="Ce jour-là, l’échange n’a pas eu lieu par ce canal.",
                hint=_hint(facts),
            )


def _log(facts: Facts, *, both_ways: bool = False) -> list[PastContact]:
    """Our contacts: reminders sent, calls, meetings and mail of ours among the events; theirs where both spoke."""
    channels = {
        EventKind.CALL: Channel.PHONE,
        EventKind.MEETING: None,
        EventKind.MAIL_OUT: Channel.EMAIL,
        EventKind.NOTICE_RECEIVED: _channel_of_the_notice(facts),
        EventKind.COMPLAINT_REJECTED: None,
    }
    events = [
        PastContact(
            event.on, Stage.OTHER, event.channel or (None if event.kind is EventKind.MAIL_OUT else channels[event.kind])
        )
        for event in facts.events or ()
        if event.on and event.kind in channels and (both_ways or event.direction is not Direction.IN or _is_ours(event))
    ]
    return [*(facts.history or ()), *events]


def _channel_of_the_notice(facts: Facts) -> Channel | None:
    """How the last notice went, where the log knows."""
    sent = [contact.channel for contact in facts.history or () if contact.stage is Stage.FORMAL_NOTICE]
    return sent[-1] if sent else None


def _is_ours(event: EventFacts) -> bool:
    """Whether what came in is the receipt of a letter of ours: "notre mise en demeure vous est parvenue le 25"."""
    return event.kind is EventKind.NOTICE_RECEIVED


def _fits(letter: Letter, dated: RoledDate, same_day: list[PastContact]) -> bool:
    words = _POSSESSIVE.split(lead(letter, dated.mention.start, _NEAR))[-1]
    behind = _BY.match(trail(letter, dated.mention.end, _NEAR))  # "par courriel, et le 10 février par lettre"
    words = behind.group() if behind else words
    claimed = next((channels for cue, channels in _BY_WORD if cue.search(words)), None)
    return claimed is None or any(contact.channel is None or contact.channel in claimed for contact in same_day)


def _hint(facts: Facts) -> str:
    days = ", ".join(format_date_short(contact.on) for contact in sorted(_log(facts), key=lambda c: c.on))
    return f"Le journal porte : {days}." if days else "Le journal ne porte aucune relance : retirez cette mention."


_LOGGED = (PastContact(date(2026, 4, 9), Stage.REMINDER_1, Channel.EMAIL),)
_RECEIVED = EventFacts(EventKind.NOTICE_RECEIVED, date(2026, 5, 4), Direction.IN)

RULE = Rule(
    id="FAC015",
    name="unlogged-reminder",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-015", "N11"),
    message="Le journal ne porte pas cette relance à cette date.",
    hint="Reprenez les dates du journal.",
    check=_check,
    bad=(
        letter("Malgré notre courriel du 10 avril, il reste 700,00 € sur F-118.", BUSINESS, history=_LOGGED),
        letter("Malgré notre appel du 9 avril, il reste 700,00 € sur F-118.", BUSINESS, history=_LOGGED),
        letter("Je vous ai écrit le 9 avril, puis le 4 mai.", CONSUMER, history=_LOGGED),
        letter("Notre mise en demeure vous est parvenue le 5 mai.", CONSUMER, history=(), events=(_RECEIVED,)),
        letter("Notre relance du 4 mai est restée sans suite.", CONSUMER, history=()),
    ),
    good=(
        letter("Malgré notre courriel du 9 avril, il reste 700,00 € sur F-118, reçu 500 €.", BUSINESS, history=_LOGGED),
        letter("Je vous ai écrit le 9 avril 2026 au sujet de F-118, échue le 31 mars.", CONSUMER, history=_LOGGED),
        letter("Notre premier message est du 9 avril.", BUSINESS, history=_LOGGED),
        letter("Notre mise en demeure vous est parvenue le 4 mai.", CONSUMER, history=(), events=(_RECEIVED,)),
        letter("Nous n’avons reçu aucune relance de votre part.", CONSUMER, history=()),
    ),
)
