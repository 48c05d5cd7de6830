"""The closed lists of FACTS: who writes, what is printed around, to whom, what happened (facts-format.md)."""

from __future__ import annotations

from enum import StrEnum


class Actor(StrEnum):
    """Who writes the letter."""

    CREDITOR = "creditor"
    THIRD_PARTY_COLLECTOR = "third_party_collector"
    FACTOR = "factor"


class Surrounding(StrEnum):
    """A block that the document prints around the text."""

    IDENTITY = "identity"
    ADDRESSEE = "addressee"
    DATE = "date"
    PAYMENT_MEANS = "payment_means"
    INVOICE_TABLE = "invoice_table"
    PENALTY_ANNEX = "penalty_annex"
    LEGAL_FOOTER = "legal_footer"


class Recipient(StrEnum):
    """To whom the letter goes."""

    DEBTOR = "debtor"
    INSOLVENCY_OFFICER = "insolvency_officer"
    GUARANTOR = "guarantor"
    OTHER = "other"


class EventKind(StrEnum):
    """A fact of the file that a letter may refer to."""

    CALL = "call"
    MEETING = "meeting"
    MAIL_IN = "mail_in"
    MAIL_OUT = "mail_out"
    NOTICE_RECEIVED = "notice_received"
    CLAIM_FILED = "claim_filed"
    HANDED_TO_LAWYER = "handed_to_lawyer"
    ENFORCEABLE_TITLE = "enforceable_title"
    COMPLAINT_REJECTED = "complaint_rejected"
    OVERINDEBTEDNESS_ADMISSIBLE = "overindebtedness_admissible"
    LRE_CONSENT = "lre_consent"
