"""Take mails into a book inside one transaction: messages of clients, mails that wait, addresses that bounced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from assistant.domain.errors import NotFoundError
from assistant.domain.mail.correspondence import Message, Nature
from assistant.domain.mail.mail import AsideReason, ChosenMail, Mail, Mailbox, SetAside, WaitingMail
from assistant.services.accounts.client_directory import content_id, message_id
from assistant.services.accounts.flag_contacts import flag_contacts
from assistant.services.dispatch.note_bounce import note_bounce
from assistant.services.gate.waiting_mail import from_waiting, own_id
from assistant.services.mail.attribute_mail import AddressBook, Attribution, attribute, own_addresses
from assistant.services.mail.known_mail import KnownMail
from assistant.services.mail.mail_tally import MailTally
from assistant.services.mail.thread_mail import threaded
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.replies.receive_replies import receive_replies, relieve_answered

_OLDEST = datetime(1995, 1, 1, tzinfo=UTC)  # before, a clock was wrong rather than a mail old
_AHEAD = timedelta(days=1)
_MOST_REFERENCES = 30


class MailIntake:
    """Remembers, from one transaction of a run to the next, what is known already."""

    def __init__(self, uow: UnitOfWork, now: datetime) -> None:
        """Read addresses and decisions once."""
        try:
            creditor = uow.house.creditor()
        except NotFoundError:
            creditor = None
        own = own_addresses(creditor, uow.house.users())
        self._book = AddressBook(uow.debtors.all(), uow.mail.choices(), own)
        self._waiting = set(uow.mail.waiting_ids())
        self._known: dict[str, KnownMail] = {}
        self._chosen: dict[str, ChosenMail] = {}  # of the batch at hand, by message id
        self._now = now
        self.tally = MailTally()

    def take(self, uow: UnitOfWork, mails: Iterable[Mail | SetAside]) -> None:
        """Write what is new among these; the caller commits."""
        messages: list[Message] = []
        waiting: list[WaitingMail] = []
        for mail in mails:
            if isinstance(mail, Mail) and mail.nature is Nature.BOUNCE:
                note_bounce(uow, mail, self._now)
            made = self._made(uow, mail)
            if isinstance(made, SetAside):
                self.tally.put_aside(made)
            elif isinstance(made, WaitingMail):
                self._count_waiting(made, waiting)
            elif self._is_new(uow, made):
                messages.append(made)
                self._flag(uow, made, mail.failed if isinstance(mail, Mail) else ())
        self._write(uow, messages)
        uow.mail.wait(waiting)

    def settle(self, uow: UnitOfWork) -> int:
        """Give waiting mail to clients whose address is known by now; how many found one."""
        messages: list[Message] = []
        gone: list[str] = []
        owners = {address: self._book.owner(Mailbox(address)) for address in uow.mail.addresses()}
        for mail in uow.mail.waiting(address for address, owner in owners.items() if owner is not None):
            gone.append(mail.id)
            owner = owners[mail.address]
            if not owner:
                continue
            answered = self._of(uow, owner).answered((mail.in_reply_to,)) if mail.in_reply_to else ""
            made = from_waiting(mail, owner, self._contact_id(owner, mail.address), answered)
            self._note_choice(made.id, Mailbox(mail.address, mail.name))
            if self._is_new(uow, made):
                messages.append(made)
                self._flag(uow, made, (mail.address,) if mail.nature is Nature.BOUNCE else ())
        self._write(uow, messages)
        uow.mail.drop(gone)
        self._waiting -= set(gone)
        return len(messages)

    def thread(self, uow: UnitOfWork) -> None:
        """Tell by subject what the messages of touched clients answer, once all are there."""
        for debtor_id in self.tally.attributed:
            uow.correspondence.add(threaded(uow.correspondence.of(debtor_id)))
            relieve_answered(uow, debtor_id)

    def _write(self, uow: UnitOfWork, messages: Sequence[Message]) -> None:
        uow.correspondence.add(messages)
        receive_replies(uow, messages, self._now)
        uow.mail.note_chosen(self._chosen[message.id] for message in messages if message.id in self._chosen)
        self._chosen.clear()

    def _note_choice(self, message_id: str, other: Mailbox) -> None:
        if self._book.was_chosen(other.address):
            self._chosen[message_id] = ChosenMail(message_id, other.address, other.name)

    def _made(self, uow: UnitOfWork, mail: Mail | SetAside) -> Message | WaitingMail | SetAside:
        if isinstance(mail, SetAside):
            return mail
        sent_at = next((at for at in mail.dates if _OLDEST <= at <= self._now + _AHEAD), None)
        if sent_at is None:
            told = f" ({mail.dates[0]:%d/%m/%Y})" if mail.dates else ""
            return SetAside(mail.place, AsideReason.NO_DATE, f"Aucune date plausible{told} : on ne sait où le classer.")
        found = attribute(mail, self._book)
        if isinstance(found, SetAside):
            return found
        if found.debtor_id is None:
            return self._wait(uow, mail, found, sent_at)
        made = self._message(uow, mail, found.debtor_id, found, sent_at)
        self._note_choice(made.id, found.other)
        return made

    def _message(self, uow: UnitOfWork, mail: Mail, owner: str, found: Attribution, sent_at: datetime) -> Message:
        return Message(
            id=message_id(owner, own_id(mail.message_id, sent_at, found.direction, mail.subject, mail.body)),
            debtor_id=owner,
            direction=found.direction,
            sent_at=sent_at,
            body=mail.body,
            subject=mail.subject,
            author=mail.sender.name or mail.sender.address,
            contact_id=self._contact_id(owner, found.other.address),
            source_id=mail.message_id,
            in_reply_to=self._of(uow, owner).answered(mail.references[-_MOST_REFERENCES:]),
            nature=mail.nature,
            attachments=mail.attachments,
        )

    def _wait(self, uow: UnitOfWork, mail: Mail, found: Attribution, sent_at: datetime) -> WaitingMail:
        references = mail.references[-_MOST_REFERENCES:]
        suggested = uow.correspondence.clients_of(references) if references else frozenset()
        return WaitingMail(
            id=content_id(
                "waiting",
                found.other.address,
                own_id(mail.message_id, sent_at, found.direction, mail.subject, mail.body),
            ),
            address=found.other.address,
            name=found.other.name,
            direction=found.direction,
            sent_at=sent_at,
            subject=mail.subject,
            body=mail.body,
            author=mail.sender.name or mail.sender.address,
            source_id=mail.message_id,
            in_reply_to=references[-1] if references else "",
            nature=mail.nature,
            attachments=mail.attachments,
            suggestion=next(iter(suggested)) if len(suggested) == 1 else "",
        )

    def _count_waiting(self, mail: WaitingMail, waiting: list[WaitingMail]) -> None:
        if mail.id in self._waiting:
            self.tally.known += 1
            return
        self._waiting.add(mail.id)
        self.tally.waiting[mail.address] += 1
        waiting.append(mail)

    def _is_new(self, uow: UnitOfWork, message: Message) -> bool:
        known = self._of(uow, message.debtor_id)
        if known.has(message):
            self.tally.known += 1
            return False
        known.add(message)
        self.tally.attributed[message.debtor_id] += 1
        self.tally.automatic += message.nature is Nature.AUTOMATIC
        return True

    def _flag(self, uow: UnitOfWork, message: Message, failed: Sequence[str]) -> None:
        refused = flag_contacts(uow, message, failed, self._of(uow, message.debtor_id).last_from)
        self.tally.bounced |= dict.fromkeys(refused)

    def _of(self, uow: UnitOfWork, debtor_id: str) -> KnownMail:
        if debtor_id not in self._known:
            self._known[debtor_id] = KnownMail(uow.correspondence.of(debtor_id))
        return self._known[debtor_id]

    def _contact_id(self, debtor_id: str, address: str) -> str:
        return self._book.contacts.get((debtor_id, address), "")
