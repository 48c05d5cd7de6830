"""Debtor: who owes, of what kind, and whom we write to there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from assistant.domain.quickly_made import quickly_made


class DebtorKind(StrEnum):
    """What the law sees in the debtor; unknown is treated as a consumer (legal.md GR-008)."""

    BUSINESS = "business"
    MERCHANT = "merchant"
    NONPROFESSIONAL = "nonprofessional"
    CONSUMER = "consumer"
    PUBLIC = "public"
    UNKNOWN = "unknown"

    @property
    def is_business(self) -> bool:
        """Whether business-to-business late-payment law applies without a human's confirmation."""
        return self is DebtorKind.BUSINESS or self is DebtorKind.MERCHANT  # a set would hash each in Python

    @property
    def is_consumer(self) -> bool:
        """Whether the consumer regime applies: consumers, and unknown debtors on the safe side."""
        return self is DebtorKind.CONSUMER or self is DebtorKind.UNKNOWN


class ContactRole(StrEnum):
    """What a contact does at the debtor's."""

    AP_CONTACT = "ap_contact"
    BUYER = "buyer"
    MANAGER = "manager"
    PERSON = "person"
    OTHER = "other"


class PhoneLine(StrEnum):
    """Who else may see or hear what reaches a contact's number."""

    PERSONAL = "personal"
    SHARED = "shared"
    UNKNOWN = "unknown"


@quickly_made
@dataclass(frozen=True, slots=True)
class Contact:
    """A person or a shared mailbox at the debtor's; a ``title`` ("Me", "Dr") replaces the civility.

    ``bounced_on`` is the day on which the address refused a message for good, ``wrong_number_on`` the day on which
    somebody else answered under the number; None while they work.
    """

    id: str
    debtor_id: str
    role: ContactRole = ContactRole.OTHER
    civility: str = ""  # "M.", "Mme" or ""
    first_name: str = ""
    last_name: str = ""
    title: str = ""
    job: str = ""
    email: str = ""
    phone: str = ""
    line: PhoneLine = PhoneLine.UNKNOWN
    for_reminders: bool = False
    bounced_on: date | None = None
    wrong_number_on: date | None = None

    @property
    def full_name(self) -> str:
        """First and last name, "" for a shared mailbox."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def takes_email(self) -> bool:
        """Whether there is an address that has not refused our messages."""
        return bool(self.email) and self.bounced_on is None

    @property
    def takes_calls(self) -> bool:
        """Whether there is a number under which the person may still be."""
        return bool(self.phone) and self.wrong_number_on is None


class DebtorName(NamedTuple):
    """Who a debtor is, where nothing else is needed; a tuple, because ten thousand are read for each letter checked."""

    id: str
    name: str
    siren: str = ""
    account_manager: str = ""
    code: str = ""

    @property
    def shown_code(self) -> str:
        """The client's number as the house writes it, else the id."""
        return self.code or self.id


class InsolvencyKind(StrEnum):
    """Insolvency proceedings (Code de commerce, livre VI)."""

    SAFEGUARD = "safeguard"
    RECEIVERSHIP = "receivership"
    LIQUIDATION = "liquidation"


@dataclass(frozen=True, slots=True)
class Insolvency:
    """Opened proceedings; ``officer`` is the mandataire judiciaire or the liquidateur."""

    kind: InsolvencyKind
    opened_on: date
    officer: str = ""

    def is_prior(self, born_on: date) -> bool:
        """Whether a claim born that day is one that the judgment froze (C. com. L622-17, L622-28)."""
        return born_on < self.opened_on


@quickly_made
@dataclass(frozen=True, slots=True)
class Debtor:
    """A client who owes or may owe money; ``address`` is one line, ``client_since`` the first business with us.

    ``bodacc_checked_on`` is the day on which somebody last looked for insolvency proceedings, None for never.
    ``code`` is the client's number as the house's own files write it, "" where there is none; ``id`` is it folded.
    """

    id: str
    name: str
    kind: DebtorKind = DebtorKind.UNKNOWN
    siren: str = ""
    address: str = ""
    contacts: tuple[Contact, ...] = ()
    insolvency: Insolvency | None = None
    language: str = "fr"
    client_since: date | None = None
    trader: bool | None = None
    public_kind: str = ""
    account_manager: str = ""
    segment: str = ""
    notes: tuple[str, ...] = ()
    bodacc_checked_on: date | None = None
    code: str = ""

    @property
    def shown_code(self) -> str:
        """The client's number as the house writes it, else the id."""
        return self.code or self.id

    def reminder_contact(self) -> Contact | None:
        """The contact whom reminders go to: marked so, else accounts payable, else the first reachable by e-mail.

        A contact whose address bounced comes after all others.
        """
        if len(self.contacts) == 1:
            return self.contacts[0]
        working = [contact for contact in self.contacts if contact.bounced_on is None]
        by_preference = (
            [contact for contact in working if contact.for_reminders],
            [contact for contact in working if contact.role is ContactRole.AP_CONTACT],
            [contact for contact in working if contact.email],
            working,
            [contact for contact in self.contacts if contact.for_reminders],
            list(self.contacts),
        )
        return next((contacts[0] for contacts in by_preference if contacts), None)

    def call_contact(self) -> Contact | None:
        """The contact whom one calls: the one whom reminders go to, else the first with a number that works."""
        usual = self.reminder_contact()
        if usual is not None and usual.takes_calls:
            return usual
        return next((contact for contact in self.contacts if contact.takes_calls), usual)
