from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from assistant.connectors.demo.client import Client, load_clients
from assistant.connectors.demo.french_text import day_month
from assistant.connectors.demo.mailbag import load_mailbag
from assistant.connectors.demo.workday import PARIS, is_workday
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage
from tests.connectors.demo.book_facts import TODAY, book, mails, own_text

TU = re.compile(r"\b(tu|te|toi|ton|ta|tes|t’[a-zéè]+)\b", re.IGNORECASE)
VOUS = re.compile(r"\b(vous|votre|vos)\b", re.IGNORECASE)
SPACED = re.compile(r"[ \u00a0][;:!?»€]|\w'\w")


def test_at_least_150_bodies_were_written_by_hand() -> None:
    bodies = {re.sub(r"\{\w+\}", "", t.body) for templates in load_mailbag().values() for t in templates}
    assert len(bodies) >= 150


def test_at_least_150_of_them_are_used() -> None:
    keys = {key for _, key in _texts()}
    assert len(keys) >= 150


def test_no_body_or_subject_keeps_a_hole() -> None:
    for message in book().messages:
        assert not re.search(r"[{}]", message.body + message.subject)
        assert "  " not in message.body
        assert message.body == message.body.strip()


@pytest.mark.parametrize("client", load_clients(), ids=lambda client: client.id)
def test_our_mails_keep_the_client_s_form_of_address(client: Client) -> None:
    ours = [m.subject + "\n" + own_text(m) for m in mails(client.id, Direction.OUT) if m.channel is not Channel.PHONE]
    foreign = VOUS if client.says_tu else TU
    assert [text for text in ours if foreign.search(text)] == []


@pytest.mark.parametrize("client", load_clients(), ids=lambda client: client.id)
def test_a_client_keeps_one_form_of_address_too(client: Client) -> None:
    foreign = VOUS if client.says_tu else re.compile(r"\b(tu|toi)\b", re.IGNORECASE)
    assert [m.id for m in mails(client.id, Direction.IN) if foreign.search(m.subject + " " + own_text(m))] == []


def test_our_mails_are_set_in_french_typography() -> None:
    for message in book().messages:
        if message.direction is Direction.OUT and message.channel is not Channel.SMS:
            assert not SPACED.search(own_text(message)), message.id


def test_our_sms_keep_to_one_plain_segment() -> None:
    ours = [m.body for m in book().messages if m.direction is Direction.OUT and m.channel is Channel.SMS]
    assert ours
    assert all(len(body) <= 160 and re.fullmatch(r"[ -~àéèùÉ€\n]+", body) for body in ours)


def test_answers_point_to_an_earlier_mail_of_the_same_client() -> None:
    by_id = {m.id: m for m in book().messages}
    answers = [m for m in book().messages if m.in_reply_to]
    assert len(answers) > 500
    for answer in answers:
        parent = by_id[answer.in_reply_to]
        assert parent.debtor_id == answer.debtor_id
        assert parent.sent_at < answer.sent_at


def test_answers_quote_the_mail_before_in_several_ways() -> None:
    answers = [m.body for m in book().messages if m.in_reply_to]
    assert sum(" a écrit :" in body and "\n> " in body for body in answers) > 100
    assert sum("\nDe : " in body and "\nEnvoyé : " in body for body in answers) > 100
    assert sum(" wrote:" in body for body in answers) > 10


def test_mail_is_written_on_workdays_and_by_day() -> None:
    for message in book().messages:
        local = message.sent_at.astimezone(PARIS)
        assert is_workday(local.date())
        assert 8 <= local.hour < 19


@pytest.mark.parametrize("today", [TODAY, date(2026, 8, 1), date(2027, 1, 1)])
def test_reminders_and_their_messages_agree(today: date) -> None:
    spoken = {(log.debtor_id, log.started_at.date()) for log in book(today).calls}
    for debtor_id, found in book(today).reminders.items():
        reminders = [r for r in found if r.channel is not Channel.PHONE or (debtor_id, r.on) not in spoken]
        staged = [m for m in mails(debtor_id, Direction.OUT, today) if m.stage]
        assert [(r.on, r.stage.value, r.channel) for r in reminders] == [
            (m.sent_at.astimezone(PARIS).date(), m.stage, m.channel) for m in staged
        ]


def test_a_mail_names_only_its_own_client_s_invoices() -> None:
    owner = {invoice.number: invoice.debtor_id for invoice in book().invoices}
    named = [
        (number, message.debtor_id)
        for message in book().messages
        for number in re.findall(r"\bF\d\d-\d{4}\b", message.body + message.subject)
    ]
    assert len(named) > 100
    assert [(number, debtor) for number, debtor in named if owner[number] != debtor] == []


def test_a_reminder_recalls_the_last_one_about_the_same_invoice() -> None:
    checked = 0
    for debtor_id, reminders in book().reminders.items():
        bodies = {m.sent_at.astimezone(PARIS).date(): m.body for m in mails(debtor_id, Direction.OUT) if m.stage}
        for rank, reminder in enumerate(reminders):
            earlier = [r.on for r in reminders[:rank] if set(r.invoice_numbers) & set(reminder.invoice_numbers)]
            if reminder.stage is Stage.REMINDER_2 and earlier and "mon message du" in bodies[reminder.on]:
                checked += 1
                assert f"mon message du {day_month(earlier[-1])}" in bodies[reminder.on]
    assert checked > 5


def test_people_sign_with_their_own_name() -> None:
    users = {user.name for user in book().users}
    names = {d.id: {c.full_name or d.name for c in d.contacts} for d in book().debtors}
    for message in book().messages:
        assert message.author in (users if message.direction is Direction.OUT else names[message.debtor_id])


def test_some_type_on_a_phone_without_accents() -> None:
    typed = [m for m in book().messages if m.direction is Direction.IN and "Envoye de" in m.body]
    assert len(typed) > 10


def test_no_client_reads_the_same_words_too_often() -> None:
    repeats = Counter((debtor_id, text) for debtor_id, text in ((m.debtor_id, own_text(m)) for m in book().messages))
    assert max(repeats.values()) <= 5


def _texts() -> list[tuple[str, str]]:
    """Each message with the hand-written body that it can be traced to."""
    skeletons = [
        (t.key, [_folded(p) for p in re.split(r"\{\w+\}", t.body)])
        for templates in load_mailbag().values()
        for t in templates
        if len(t.body) > 40
    ]
    texts = [_folded(own_text(m)) for m in book().messages[::2]]
    return [("", key) for key, pieces in skeletons if any(_is_made_of(text, pieces) for text in texts)]


def _is_made_of(text: str, pieces: list[str]) -> bool:
    """Whether the pieces stand there in order, with something between them."""
    if max(pieces, key=len) not in text:  # spares a long search
        return False
    return re.search(".{1,2000}?".join(map(re.escape, pieces)), text, re.DOTALL) is not None


def _folded(text: str) -> str:
    return re.sub(r"[\u202f ]+", " ", text.replace("’", "'"))
