"""The conditions that hold for one letter: what the variants of its paragraphs are chosen by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.debtor import Contact, DebtorKind
from assistant.domain.mail.correspondence import SPOKEN, Channel
from assistant.domain.money import ZERO, total
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm, UsualLength
from assistant.domain.writing.situation import Situation
from assistant.drafting.agreed_words import agreed_words
from assistant.drafting.greeting_choice import Salutation
from assistant.drafting.register_choice import Band, LetterRegister
from assistant.drafting.told_invoices import told_in_part

_LOYAL = timedelta(days=3 * 365)
_SETTLING_IN = timedelta(days=90)  # from the first business with a client to the first invoice
_WARM, _COOL = 3, 0
_NAMED_IN_TEXT = frozenset(
    {
        Intent.PROMISE_CONFIRMATION,
        Intent.MISSED_INSTALMENT,
        Intent.THANKS,
        Intent.DISPUTE_NOTED,
        Intent.INVOICE_COPY,
        Intent.ANSWER,
    }
) | frozenset(intent for intent in Intent if intent.is_of_call)
_FINAL = 4  # firmness from which a tu client is told of late interest


def conditions_of(situation: Situation, register: LetterRegister, salutation: Salutation) -> frozenset[str]:
    """The condition words of prompting.conditions that hold."""
    return frozenset(
        {
            register.band.value,
            register.form.value,
            f"voice_{register.voice}",
            situation.stage.value,
            salutation.greets,
            salutation.closes,
            *_history(situation),
            *_items(situation),
            *_reader(situation),
            *_means(situation, register),
            *_manner(situation, register),
            *agreed_words(situation),
        }
    )


def reminders_of(situation: Situation) -> tuple[PastReminder, ...]:
    """Our past reminders about these invoices, oldest first; a message before the due date is none."""
    numbers = {item.invoice.number for item in situation.items}
    return tuple(
        past
        for past in sorted(situation.history, key=lambda past: past.on)
        if past.stage.level >= 1
        and past.on <= situation.as_of
        and (not past.invoice_numbers or numbers & set(past.invoice_numbers))
    )


def is_listed(situation: Situation) -> bool:
    """Whether the invoices are listed below the text: several, each with its sum, or one that a notice sets out."""
    if situation.channel is Channel.SMS or situation.intent in _NAMED_IN_TEXT:
        return False
    return len(situation.items) > 1 or situation.stage.is_notice


def may_mention_interest(situation: Situation, register: LetterRegister) -> bool:
    """The two gates of the guide (2.7): never to a consumer, and only once the stage asks for it."""
    kind = situation.debtor.kind
    computed = situation.interest is not None and situation.indemnity is not None
    if situation.creditor.collects_for_another and not computed:  # who cannot set out a sum claims none
        return False
    if situation.stage.is_notice:
        return kind.is_business or kind is DebtorKind.PUBLIC
    if situation.stage is not Stage.REMINDER_3 or not kind.is_business:
        return False
    if situation.creditor.collects_for_another:  # a collector sets out each element in euros (CPCE R124-4, 3°)
        return False
    if register.form is AddressForm.TU:
        return situation.firmness >= _FINAL and not register.brief
    return register.band is not Band.FRIENDLY


def _history(situation: Situation) -> Iterator[str]:
    past = reminders_of(situation)
    yield "repeat" if past else "first"
    yield from _reminded(past, situation)
    if any(reminder.stage is situation.stage and reminder.channel not in SPOKEN for reminder in past):
        yield "again"
    if any(reminder.stage is Stage.FORMAL_NOTICE for reminder in past):
        yield "noticed"
    if situation.broken_promise is not None and situation.intent.is_of_ladder:
        yield "broken"
        if not _promised_all(situation, situation.broken_promise):
            yield "broken_part"
    if situation.creditor.collects_for_another:
        return  # the years of business were with somebody else
    if not past and _is_new(situation):
        yield "newcomer"
    since = situation.debtor.client_since
    if since is not None and situation.as_of - since >= _LOYAL:
        yield "loyal"


def _reminded(past: tuple[PastReminder, ...], situation: Situation) -> Iterator[str]:
    if past and past[-1].channel in SPOKEN:
        yield "called"
    if past and told_in_part(past[-1], situation):
        yield "widened"
    if len(past) > 1:
        yield "insistent"


def _is_new(situation: Situation) -> bool:
    """Whether the one invoice of the book is known to be the first: a book may hold what is open alone."""
    since, invoices = situation.debtor.client_since, [item.invoice for item in situation.account.items]
    return since is not None and len(invoices) == 1 and since >= invoices[0].issued_on - _SETTLING_IN


def _promised_all(situation: Situation, promise: PromiseToPay) -> bool:
    """Whether the word given was about every invoice of the letter, and about the whole of each."""
    whole = promise.amount is None or promise.amount >= total(item.residual for item in situation.items)
    return whole and all(promise.is_about(item) for item in situation.items)


def _items(situation: Situation) -> Iterator[str]:
    items = situation.items
    yield "single" if len(items) == 1 else "multi"
    if is_listed(situation):
        yield "table"
    if any(item.paid > ZERO for item in items):
        yield "partial"
    if any(item.paid > ZERO and item.last_paid_on is not None for item in items):
        yield "dated"
    if any(item.credited > ZERO for item in items):
        yield "credited"
    if any(item.disputed > ZERO for item in items):
        yield "contested"
    if any(item.invoice.purchase_order for item in items):
        yield "order"


def _reader(situation: Situation) -> Iterator[str]:
    kind = situation.debtor.kind
    if kind.is_business:
        yield "business"
    elif kind is DebtorKind.PUBLIC:
        yield "public"
    elif kind is DebtorKind.NONPROFESSIONAL:
        yield "association"
    else:
        yield "consumer"
    if situation.contact is None or not situation.contact.full_name:
        yield "noname"
    elif _holds_office(situation.contact):
        yield "office_holder"


def _holds_office(contact: Contact) -> bool:
    """Whether the call names an office: Madame la Maire, Monsieur le Directeur."""
    return bool({"le", "la"} & set(contact.title.split()))


def _means(situation: Situation, register: LetterRegister) -> Iterator[str]:
    creditor = situation.creditor
    if creditor.collects_for_another:
        yield "collector"
    if creditor.iban and "virement" in situation.policy.payment_means:
        yield "bank"
    if creditor.phone:
        yield "phone"
    if situation.attachments:
        yield "attached"
    if may_mention_interest(situation, register):
        yield "interest"
        if situation.interest is not None and situation.indemnity is not None:
            yield "interest_sum"
        if situation.policy.proven_rate is not None:
            yield "contract_rate"


def _manner(situation: Situation, register: LetterRegister) -> Iterator[str]:
    yield "paper" if situation.channel.is_paper else "email"
    if register.brief:
        yield "brief"
    elif situation.register_card.length is UsualLength.LONG:
        yield "long"
    if register.warmth >= _WARM:
        yield "warm"
    elif register.warmth <= _COOL:
        yield "cool"
