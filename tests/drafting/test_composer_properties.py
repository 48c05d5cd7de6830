"""Whatever the account, every figure of a letter is a figure of the file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slots import slots_in
from assistant.drafting.composer import Composer, lay_ground
from assistant.french.address.address_form import find_address_marks
from assistant.french.text.gsm7 import is_gsm7, septets
from tests.drafting.cases import CARDS, CONTACTS, TODAY, situation

LIBRARY = shipped_letters()
COMPOSER = Composer(LIBRARY)
STAGES = (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3, Stage.FORMAL_NOTICE)

euros = st.decimals(Decimal("5.00"), Decimal("250000.00"), places=2)
numbers = st.from_regex(r"\A(?:F-|FA|2026/|INV )[1-9][0-9]{1,4}\Z")
past_days = st.integers(1, 400).map(lambda days: TODAY - timedelta(days=days))


@st.composite
def items(draw: st.DrawFn) -> OpenItem:
    due, amount = draw(past_days), draw(euros)
    left = amount - 1
    paid = draw(st.one_of(st.just(Decimal("0.00")), st.decimals(Decimal("0.50"), left / 3, places=2)))
    credited = draw(st.one_of(st.just(Decimal("0.00")), st.decimals(Decimal("0.50"), left / 3, places=2)))
    number = draw(numbers)
    invoice = Invoice(number, "d1", number, due - timedelta(days=30), due, amount)
    on = draw(st.one_of(st.none(), past_days)) if paid else None
    return OpenItem(invoice, paid, credited, amount - paid - credited, last_paid_on=on)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    own = draw(st.lists(items(), min_size=1, max_size=6, unique_by=lambda one: one.invoice.number))
    reminders = draw(st.lists(past_days, max_size=4))
    channels = st.sampled_from([Channel.EMAIL, Channel.LETTER, Channel.SMS, Channel.PHONE])
    history = tuple(PastReminder(on, Stage.REMINDER_1, draw(channels)) for on in reminders)
    promised = draw(st.one_of(st.none(), past_days))
    return situation(
        draw(st.sampled_from(sorted(CARDS))),
        draw(st.sampled_from(STAGES)),
        kind=draw(st.sampled_from(list(DebtorKind))),
        voice=draw(st.sampled_from(["je", "nous"])),
        means=draw(st.sampled_from([("virement",), ("virement", "carte"), ("chèque",)])),
        items=tuple(own),
        history=history,
        firmness=draw(st.integers(0, 4)),
        contact=draw(st.sampled_from([None, *CONTACTS])),
        attachments=draw(st.sampled_from([(), ("a.pdf",), tuple(f"{n}.pdf" for n in range(len(own)))])),
        broken_promise=promised and PromiseToPay("p", "d1", TODAY, promised),
        payment_deadline=draw(st.one_of(st.none(), st.just(date(2026, 6, 12)))),
    )


@settings(max_examples=120, deadline=None)
@given(situations())
def test_every_figure_of_a_letter_comes_from_a_slot(case: Situation) -> None:
    ground = lay_ground(LIBRARY, case)
    letter = COMPOSER.write(case)
    known = set(re.findall(r"\d+", " ".join(ground.values.values())))
    assert set(re.findall(r"\d+", letter.text.whole)) <= known


@settings(max_examples=120, deadline=None)
@given(situations())
def test_a_letter_is_always_whole_and_clean(case: Situation) -> None:
    letter = COMPOSER.write(case)
    body = letter.text.body
    assert letter.text.subject
    assert not slots_in(letter.text.whole)
    assert not re.search(r" {2}|\n\n\n|\(\)|,,|\.\.| [.,]|\bde le\b|\bde les\b|\bd’ici le\b|« *»", body), body
    forms = {mark.form for mark in find_address_marks(body)}
    assert len(forms) <= 1, body


@settings(max_examples=120, deadline=None)
@given(
    situations(), st.sampled_from(["Atelier", "Société Coopérative Ouvrière des Maçons Réunis du Haut-Jura", "Ça & Là"])
)
def test_an_sms_holds_in_one_message_and_tells_a_consumer_no_sum(case: Situation, seller: str) -> None:
    message = replace(
        case,
        channel=Channel.SMS,
        stage=Stage.REMINDER_2,
        address_form=case.register_card.address_form,
        creditor=replace(case.creditor, name=seller),
    )
    letter = COMPOSER.write(message)
    body = letter.text.body
    assert letter.text.subject == ""
    assert is_gsm7(body)
    assert septets(body) <= 160
    assert not slots_in(body)
    if case.debtor.kind.is_consumer:
        assert "€" not in body
