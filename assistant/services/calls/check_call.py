"""Check a call sheet: every sentence that may be spoken is read by the rules in force, as a letter is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import repeat

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSheet
from assistant.domain.facts import Facts, InstalmentFacts, PlanFacts
from assistant.domain.finding import Finding, Severity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.mail.correspondence import Channel, Message
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm
from assistant.guardrails.engine import check
from assistant.guardrails.rule import Rule
from assistant.services.writing.letter_facts import Surroundings, letter_facts

TOO_LONG = "APP001"
MIXED_FORMS = "REG203"


@dataclass(frozen=True, slots=True)
class CallCheck:
    """The facts of one call and the rules in force."""

    facts: Facts
    rates: RateTable
    rules: tuple[Rule, ...]

    def __call__(self, sheet: CallSheet) -> tuple[Finding, ...]:
        """Findings of every text of the sheet, once each; places are those of the text found at fault."""
        opening = sheet.script.identity_check
        found = (finding for text, facts in self._texts(sheet) for finding in self._read(text, facts, opening))
        return (*dict.fromkeys(found), *_too_long(sheet))

    def new_in(self, sheet: CallSheet, known: CallSheet | None) -> tuple[Finding, ...]:
        """Findings of the texts that differ from those of ``known``, but for what these had already."""
        before = [text for text, _ in self._texts(known)] if known else repeat("")
        changed = ((text, earlier, facts) for (text, facts), earlier in zip(self._texts(sheet), before, strict=False))
        openings = (known.script.identity_check if known else "", sheet.script.identity_check)
        found = (
            one
            for text, earlier, facts in changed
            if text != earlier
            for one in self._new(text, earlier, facts, openings)
        )
        return tuple(dict.fromkeys(found))

    def _new(self, text: str, earlier: str, facts: Facts, openings: tuple[str, str]) -> Iterator[Finding]:
        told = {(one.rule, one.message) for one in self._read(earlier, facts, openings[0])} if earlier else set()
        return (one for one in self._read(text, facts, openings[1]) if (one.rule, one.message) not in told)

    def _read(self, text: str, facts: Facts, opening: str) -> Iterator[Finding]:
        """The findings of a text, but for a client of tu those of a vous in its opening: nobody is known there yet."""
        polite = text.startswith(opening) and facts.address_form is AddressForm.TU
        for one in check(text, facts, self.rates, self.rules):
            if not (polite and one.rule == MIXED_FORMS and one.end is not None and one.end <= len(opening)):
                yield one

    def _texts(self, sheet: CallSheet) -> Iterator[tuple[str, Facts]]:
        """Each text with the facts it is held against: answers demand nothing, a stranger is never called tu."""
        script, discreet = sheet.script, sheet.discreet
        answers = _demanding_nothing(self.facts)
        stranger = replace(answers, address_form=AddressForm.VOUS)
        yield script.identity_check, stranger
        yield "\n".join((*script.before_request, script.closing)), self.facts
        for branch in sheet.objections:
            yield f"{script.identity_check}\n{branch.say}\n{branch.ask}", answers
        yield discreet.third_party, stranger
        yield discreet.voicemail, replace(answers, channel=Channel.VOICEMAIL)
        yield discreet.sms, replace(answers, channel=Channel.SMS)


def _demanding_nothing(facts: Facts) -> Facts:
    invoices = tuple(replace(invoice, selected=False) for invoice in facts.invoices)
    return replace(facts, stage=Stage.OTHER, invoices=invoices, plan=None)  # an answer may speak of another plan


def call_facts(brief: CallBrief, messages: tuple[Message, ...] = ()) -> Facts:
    """The facts that speech is held against: whoever calls is the one who must be named (legal.md GR-102)."""
    facts = letter_facts(brief.situation, Surroundings(frozenset(), messages))
    caller = replace(facts.creditor, signatory=brief.situation.author.name)
    plan = PlanFacts(tuple(InstalmentFacts(due.on, due.amount) for due in brief.plan)) if brief.plan else facts.plan
    return replace(facts, creditor=caller, plan=plan, concessions=None)  # another plan may be spoken of than that one


def _too_long(sheet: CallSheet) -> Iterator[Finding]:
    seconds = sheet.script.seconds
    if seconds > MOST_SECONDS:
        yield Finding(
            rule=TOO_LONG,
            name="request-after-a-minute",
            severity=Severity.WARNING,
            message=f"La demande vient après {seconds} secondes\u202f: au téléphone, une minute est un maximum.",
            hint="Raccourcissez l’accroche ou l’intérêt.",
            source="house",
        )
