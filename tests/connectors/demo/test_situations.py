from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from assistant.connectors.demo.client import load_clients
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.ledger.debtor import DebtorKind, InsolvencyKind
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage, next_stage
from tests.connectors.demo.book_facts import TODAY, account, account_of, book, debtor, mails, promises


def stages(situation: str) -> list[Stage]:
    """The stages reached for the invoices that are open now."""
    due = {item.invoice.number for item in account_of(situation).open_items}
    return [r.stage for r in book().reminders[debtor(situation).id] if due & set(r.invoice_numbers)]


def test_a_good_payer_forgot_one_invoice() -> None:
    due = account_of("good_payer_who_forgot")
    assert len(due.past_due_items) == 1
    settled = [item for item in due.items if item not in due.open_items]
    assert all(item.last_paid_on and (item.last_paid_on - item.invoice.due_on).days < 8 for item in settled)
    assert stages("good_payer_who_forgot") == []


def test_a_chronic_late_payer_has_always_paid_late() -> None:
    due = account_of("chronic_late_payer")
    settled = [item for item in due.items if item not in due.open_items]
    lateness = [(item.last_paid_on - item.invoice.due_on).days for item in settled if item.last_paid_on]
    assert sorted(lateness)[len(lateness) // 2] > 20


def test_a_dispute_covers_the_whole_invoice_or_a_part() -> None:
    whole, part = account_of("dispute_whole"), account_of("dispute_partial")
    assert whole.past_due_items
    assert whole.remindable_items == ()
    assert Decimal(0) < part.remindable_items[0].undisputed < part.past_due


def test_a_dispute_that_was_settled_no_longer_stands() -> None:
    assert any(d.closed_on for d in book().disputes if d.debtor_id == debtor("dispute_closed").id)
    assert account_of("dispute_closed").remindable_items


def test_every_dispute_has_the_mail_that_complains() -> None:
    for dispute in book().disputes:
        days = {m.sent_at.date() for m in mails(dispute.debtor_id, Direction.IN)}
        assert dispute.opened_on in days


def test_a_promise_was_broken_and_its_mail_is_there() -> None:
    broken = [p for p in promises("broken_promise") if p.status is PromiseStatus.PENDING]  # the account tells it
    assert len(broken) == 1
    assert broken[0].due_on < TODAY
    message = next(m for m in book().messages if m.id == broken[0].message_id)
    assert broken[0].quote in message.body
    assert str(broken[0].due_on.day) in broken[0].quote


def test_a_promise_is_still_to_come() -> None:
    pending = [p for p in promises("pending_promise") if p.status is PromiseStatus.PENDING]
    assert [p.due_on > TODAY for p in pending] == [True]


def test_a_promise_was_kept_to_the_day() -> None:
    kept = promises("kept_promise")[-1]
    paid = next(i for i in account_of("kept_promise").items if i.invoice.number == kept.invoice_numbers[0])
    assert kept.status is PromiseStatus.KEPT
    assert paid.last_paid_on == kept.due_on
    assert paid.residual == 0


def test_every_promise_quotes_the_mail_that_made_it() -> None:
    by_id = {m.id: m for m in book().messages}
    spoken = {log.started_at.date() for log in book().calls}
    for promise in book().promises:
        if not promise.message_id:
            assert promise.on in spoken
            continue
        assert promise.quote in by_id[promise.message_id].body
        assert by_id[promise.message_id].direction is Direction.IN
        assert promise.due_on >= promise.on


def test_a_payment_in_part_leaves_a_balance() -> None:
    item = account_of("partial_payment").past_due_items[0]
    assert item.paid > 0
    assert item.residual > 0


def test_a_credit_note_is_linked_or_free() -> None:
    assert any(item.credited for item in account_of("credit_note_linked").open_items)
    assert account_of("credit_note_free").free_credit > 0


def test_money_not_put_on_an_invoice_covers_it_or_not() -> None:
    covering, short = account_of("unapplied_covering"), account_of("unapplied_not_covering")
    assert covering.unapplied >= covering.past_due > 0
    assert Decimal(0) < short.unapplied < short.past_due


def test_public_bodies_wait_for_their_references() -> None:
    for situation in ("public_commune", "public_hospital", "elected_official", "public_school"):
        assert debtor(situation).kind is DebtorKind.PUBLIC
        assert debtor(situation).public_kind
        assert all(item.invoice.purchase_order for item in account_of(situation).open_items)
    assert debtor("elected_official").reminder_contact() == debtor("elected_official").contacts[0]
    assert debtor("elected_official").contacts[0].title == "Monsieur le Maire"


def test_consumers_associations_merchants_and_the_unknown_are_there() -> None:
    assert debtor("consumer").kind is DebtorKind.CONSUMER
    assert debtor("association").kind is DebtorKind.NONPROFESSIONAL
    assert debtor("merchant").kind is DebtorKind.MERCHANT
    assert debtor("unknown_kind").kind is DebtorKind.UNKNOWN


def test_the_three_proceedings_are_there() -> None:
    found = {kind.value: debtor(kind.value).insolvency for kind in InsolvencyKind}
    assert all(opened and opened.kind.value == name and opened.officer for name, opened in found.items())


def test_a_new_client_has_no_mail_and_something_due() -> None:
    for rank in (0, 1):
        client = debtor("new_client_no_mail", rank)
        assert mails(client.id) == []
        assert account(client.id).past_due > 0
        assert client.client_since
        assert client.client_since > TODAY - timedelta(days=90)


def test_a_client_without_e_mail_is_written_to_by_post() -> None:
    client = debtor("no_email")
    assert not any(contact.email for contact in client.contacts)
    assert {m.channel for m in mails(client.id)} == {Channel.LETTER}


def test_a_shared_mailbox_bears_no_name() -> None:
    contact = debtor("shared_mailbox").reminder_contact()
    assert contact
    assert contact.email
    assert contact.full_name == ""


def test_the_english_speaker_writes_english_and_we_write_french() -> None:
    client = debtor("english_speaker")
    assert client.language == "en"
    assert all("Cordialement" in m.body for m in mails(client.id, Direction.OUT))
    assert not any("Cordialement" in m.body.partition("wrote:")[0] for m in mails(client.id, Direction.IN))


def test_titles_are_kept_for_those_who_bear_them() -> None:
    assert debtor("notary").contacts[0].title == "Me"
    assert debtor("lawyer").contacts[0].title == "Me"
    assert debtor("doctor").contacts[0].title == "Dr"
    assert all(m.body.startswith("Maître,") for m in mails(debtor("notary").id, Direction.OUT))


def test_some_owe_nothing_yet_or_nothing_at_all() -> None:
    assert account_of("pre_due").past_due == 0
    assert account_of("pre_due").outstanding > 0
    assert account_of("all_paid_up").outstanding == 0
    assert account_of("all_paid_up").items


def test_the_large_account_has_nine_open_invoices() -> None:
    assert len(account_of("large_account").open_items) == 9


def test_a_tiny_balance_is_under_the_tolerance() -> None:
    assert Decimal(0) < account_of("below_tolerance").past_due < book().policy.tolerance


def test_three_reminders_lead_to_a_formal_notice() -> None:
    expected = [Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3]
    for situation in ("ready_for_formal_notice", "ready_for_formal_notice_tu"):
        assert stages(situation) == expected
    sent = tuple(book().reminders[debtor("formal_notice_sent").id])
    assert sent[-1].stage is Stage.FORMAL_NOTICE
    assert sent[-1].channel is Channel.REGISTERED_LETTER


def test_one_was_reminded_two_days_ago() -> None:
    last = book().reminders[debtor("recently_reminded").id][-1]
    assert 0 < (TODAY - last.on).days <= 4


def test_second_and_third_reminders_are_due() -> None:
    due = {"second_reminder_due": Stage.REMINDER_2, "third_reminder_due": Stage.REMINDER_3}
    for situation, stage in due.items():
        numbers = {item.invoice.number for item in account_of(situation).open_items}
        sent = tuple(r for r in book().reminders[debtor(situation).id] if numbers & set(r.invoice_numbers))
        assert next_stage(sent, past_due=True) is stage


def test_one_answers_by_sms() -> None:
    assert Channel.SMS in {m.channel for m in mails(debtor("answers_by_sms").id, Direction.IN)}


def test_some_clients_have_internal_notes_that_no_mail_repeats() -> None:
    noted = [client for client in book().debtors if client.notes]
    assert len(noted) > 10
    for client in noted:
        assert not any(note in m.body for note in client.notes for m in mails(client.id))


def test_the_book_holds_every_client_of_the_data_file_once() -> None:
    assert [client.id for client in book().debtors] == sorted(client.id for client in load_clients())
