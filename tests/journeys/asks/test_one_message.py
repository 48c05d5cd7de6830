"""One message, the right people, the right content: what users of dunning tools asked for, 15 to 26.

The numbers are those of the list of asks; each comes from a real thread of another product.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from assistant.channels.smtp import SmtpPostman
from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.errors import NotAllowedError, NotRemindableError
from assistant.domain.ledger.debtor import Contact, ContactRole
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.accounts.open_case import OpenCase
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.pages import case_file, workshop
from tests.channels.smtp_server import HOST, MailServer
from tests.commands.conftest import Courtois, courtois, home
from tests.commands.test_book_commands import book, exports
from tests.services.house_of_tests import ANA, CLAIRE, CREDITOR, LEA, MORIN, NORA, ROUX, House, bill
from tests.ui.one_page import button, delivering, editor, labels, markup, open_page, plain_texts, services_of

__all__ = ["book", "courtois", "exports", "home"]  # fixtures

PDF = b"%PDF-1.7 une facture"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer().serving() as serving:
        yield serving


def send(house: House, server: MailServer, *drafts: Draft) -> tuple[Sending, ...]:
    """Approved, queued and sent by the real road."""
    for draft in drafts:
        house.approve(draft.id, LEA)
        house.queue(draft.id, NORA)
    return house.deliver(SmtpPostman(HOST, server.port, "", str, CREDITOR.email, "none"))(NORA)


def bills(house: House, *numbers: str) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill(number, "d1", "300.00") for number in numbers])
        uow.commit()


def files_of(message: EmailMessage) -> list[str | None]:
    return [part.get_filename() for part in message.iter_attachments()]


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_ask_15_one_mail_per_client_with_all_overdue_invoices_and_their_pdf(house: House, server: MailServer) -> None:
    bills(house, "F-119", "F-120")
    house.keep_files({f"F-{n}.pdf": PDF + bytes([n]) for n in (118, 119, 120)}, NORA)

    send(house, server, house.draft(DraftRequest("d1"), NORA))

    (message,) = server.messages
    assert files_of(message) == ["F-118.pdf", "F-119.pdf", "F-120.pdf"]
    assert all(number in text_of(message) for number in ("F-118", "F-119", "F-120"))


def test_ask_16_several_dues_are_one_notice_with_one_sum_of_fees(house: House) -> None:
    bills(house, "F-119")

    notice = house.draft(DraftRequest("d1", stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER), NORA)

    assert notice.invoice_numbers == ("F-118", "F-119")
    assert notice.latest.text.body.count("80,00\u202f€") == 1  # 40 € an invoice (C. com. D441-5), told together
    with house.unit_of_work() as uow:
        assert len(uow.drafts.of("d1")) == 1


def test_ask_17_the_pdf_is_really_joined_and_only_then_announced(house: House, server: MailServer) -> None:
    without = house.draft(DraftRequest("d1"), NORA)
    house.keep_files({"F-118.pdf": PDF}, NORA)
    joined = house.draft(DraftRequest("d1"), NORA)
    house.approve(joined.id, LEA)
    file = message_from_bytes(house.send.eml(joined.id, LEA), policy=policy.default)
    house.queue(joined.id, NORA)
    house.deliver(SmtpPostman(HOST, server.port, "", str, CREDITOR.email, "none"))(NORA)

    words = ("join", "copie de la facture", "pièce jointe")
    assert not any(word in without.latest.text.body for word in words)
    assert any(word in joined.latest.text.body for word in words)
    for message in (file, server.messages[0]):
        (part,) = message.iter_attachments()
        assert (part.get_filename(), part.get_content()) == ("F-118.pdf", PDF)


def test_ask_18_reminders_go_to_their_own_contact_not_to_that_of_invoices(house: House, server: MailServer) -> None:
    chosen = Contact(
        "c7", "d1", ContactRole.OTHER, "M.", "Paul", "Noir", email="paul@morin.example", for_reminders=True
    )
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, contacts=(CLAIRE, chosen))])
        uow.commit()

    send(house, server, house.draft(DraftRequest("d1"), NORA))

    assert server.taken[0].rcpt_tos == ["paul@morin.example"]


def test_ask_19_the_text_is_filled_in_editable_refused_without_an_address_and_traced(
    house: House, server: MailServer
) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    services = services_of(house)
    page = open_page(workshop.render, services, NORA, client="d1")
    assert editor(page)["text"]["body"] == draft.latest.text.body
    send(house, server, draft)

    dossier = open_page(case_file.render, services, NORA, client="d1")
    assert "Dernière relance le 23/11/2026" in markup(dossier)
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].subject_id == draft.id
        uow.debtors.add([replace(ROUX, contacts=(replace(ANA, email=""),))])
        uow.commit()
    with pytest.raises(NotRemindableError, match="Aucune adresse électronique connue"):
        house.draft(DraftRequest("d2", channel=Channel.EMAIL), NORA)


def test_ask_20_number_and_dates_of_past_reminders_stand_in_the_file(house: House, server: MailServer) -> None:
    send(house, server, house.draft(DraftRequest("d1", stage=Stage.REMINDER_1), NORA))
    house.wait(8)
    send(house, server, house.draft(DraftRequest("d1"), NORA))

    dossier = open_page(case_file.render, services_of(house), NORA, client="d1")

    assert "2 relances\u202f: 01/12/2026, 23/11/2026" in [caption.value for caption in dossier.caption]


def test_ask_21_a_reminder_is_sent_again_after_the_first_date(house: House, server: MailServer) -> None:
    send(house, server, house.draft(DraftRequest("d1"), NORA))
    house.wait(10)

    second = house.draft(DraftRequest("d1"), NORA)
    send(house, server, second)

    assert second.stage is Stage.REMINDER_2
    assert len({str(message["Message-ID"]) for message in server.messages}) == 2
    assert server.messages[1]["In-Reply-To"] == server.messages[0]["Message-ID"]


def test_ask_22_it_goes_on_after_the_third_reminder(house: House, server: MailServer) -> None:
    stages = []
    for _ in range(3):
        draft = house.draft(DraftRequest("d1"), NORA)
        stages.append(draft.stage)
        send(house, server, draft)
        house.wait(14)  # a Monday each time: nothing leaves on a Sunday

    after = OpenCase(house.unit_of_work, house.clock)("d1", LEA).advice.stage

    assert stages == [Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3]
    assert after is Stage.FORMAL_NOTICE


def test_ask_23_the_file_says_that_a_notice_left_by_which_letter_and_when_it_was_received(house: House) -> None:
    request = DraftRequest("d1", stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
    notice = house.draft(request, NORA)
    house.approve(notice.id, LEA)
    house.send.mark_sent(notice.id, NORA, tracking="1A 234 567 8901 2")
    dossier = markup(open_page(case_file.render, services_of(house), NORA, client="d1"))
    assert "Mise en demeure envoyée le 23/11/2026" in dossier
    assert "Recommandé n° 1A 234 567 8901 2, avis de réception attendu" in dossier

    house.wait(3)
    received = house.clock.today()
    with pytest.raises(NotAllowedError, match="d’après aujourd’hui"):
        house.undo.note_receipt(notice.id, NORA, "1A 234 567 8901 2", received + timedelta(days=1))
    house.undo.note_receipt(notice.id, NORA, "1A 234 567 8901 2", received)

    dossier = markup(open_page(case_file.render, services_of(house), NORA, client="d1"))
    assert "reçu le 26/11/2026" in dossier


def test_ask_24_many_are_made_by_one_command(book: Courtois) -> None:
    run = book("draft-many", "--all-due", "--json")

    assert run.status == 0
    assert {"client_id", "draft_id", "outcome"} <= set(json.loads(run.out)[0])


def test_ask_25_many_leave_at_once_and_each_could_be_edited_first(house: House, server: MailServer) -> None:
    house.draft_many(["d1", "d2"], NORA)
    with house.unit_of_work() as uow:
        drafts = uow.drafts.in_state(DraftState.DRAFTED)
    mine = next(draft for draft in drafts if draft.debtor_id == "d1")
    text = mine.latest.text
    edited = house.edit(mine.id, LetterText(text.subject, text.body.replace("Cordialement", "Bien à vous")), NORA)
    others = [draft for draft in drafts if draft.id != mine.id]

    sent = send(house, server, edited, *others)

    assert [sending.state for sending in sent] == [SendingState.SENT] * 2
    assert sum("Bien à vous" in text_of(message) for message in server.messages) == 1
    assert len({tuple(one.rcpt_tos) for one in server.taken}) == 2


def test_ask_26_an_official_pdf_repeats_the_bill_the_fee_and_the_daily_interest(house: House) -> None:
    request = DraftRequest("d1", stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
    notice = house.draft(request, NORA)
    house.approve(notice.id, LEA)

    pages = PdfReader(BytesIO(house.send.pdf(notice.id, LEA))).pages

    text = " ".join("".join(page.extract_text() for page in pages).replace("\u202f", " ").replace("\xa0", " ").split())
    assert all(words in text for words in ("F-118", "1 200,00 €", "40,00 €", "9,78 €", "× jours ÷ 365"))


def test_what_was_noted_by_mistake_is_undone_the_same_day_with_a_reason(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.send.mark_sent(draft.id, NORA)
    with pytest.raises(NotAllowedError, match="motif"):
        house.undo(draft.id, NORA, " ")

    assert house.undo(draft.id, NORA, "Le pli est resté ici").state is DraftState.APPROVED

    with house.unit_of_work() as uow:
        assert uow.correspondence.reminders("d1") == ()
        assert not uow.correspondence.client_of(f"sent-{draft.id}")
        assert uow.drafts.reviews(draft.id)[-1].reason == "Le pli est resté ici"
    house.send.mark_sent(draft.id, NORA)
    house.wait(1)
    with pytest.raises(NotAllowedError, match="un autre jour"):
        house.undo(draft.id, NORA, "Trop tard")


def test_what_the_program_sent_cannot_be_undone(house: House, server: MailServer) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    send(house, server, draft)

    with pytest.raises(NotAllowedError, match="ne peut pas être repris"):
        house.undo(draft.id, NORA, "Erreur")


def test_a_page_sends_and_tells(house: House, server: MailServer) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    postman = SmtpPostman(HOST, server.port, "", str, CREDITOR.email, "none")
    services = delivering(services_of(house), house.deliver(postman))
    page = open_page(workshop.render, services, NORA, client="d1")
    assert {"Envoyer", "Oui, il est parti"} <= set(labels(page))

    button(page, "Envoyer").click().run()

    assert len(server.taken) == 1
    assert any("par le serveur de courrier" in caption.value for caption in page.caption)
    assert plain_texts(page)
