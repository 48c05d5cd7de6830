"""An approved letter as a message file that a mail program opens ready to send."""

from __future__ import annotations

from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact
from assistant.domain.draft import Draft
from assistant.domain.errors import RefusedError

# The default policy folds long accented subjects and eats spaces: one long line is legal and exact.
_POLICY = policy.SMTP.clone(max_line_length=998)


def make_eml(draft: Draft, creditor: Creditor, contact: Contact | None) -> bytes:
    """The message, marked unsent; raises RefusedError when the client has no e-mail address."""
    if contact is None or not contact.email:
        raise RefusedError("Ce client n’a pas d’adresse électronique : imprimez la lettre ou complétez sa fiche.")
    message = EmailMessage(policy=_POLICY)
    message["From"] = _address(creditor.name, creditor.email)
    message["To"] = _address(contact.full_name, contact.email)
    message["Subject"] = _one_line(draft.latest.text.subject)
    message["Date"] = format_datetime(draft.latest.at)
    message["Message-ID"] = f"<{draft.id}@{_domain(creditor.email)}>"
    message["X-Unsent"] = "1"
    message.set_content(draft.latest.text.body, subtype="plain", charset="utf-8")
    return message.as_bytes()


def _address(name: str, email: str) -> Address:
    return Address(display_name=_one_line(name), addr_spec=_one_line(email))


def _one_line(text: str) -> str:
    """No line break ever reaches a header."""
    return " ".join(text.split())


def _domain(email: str) -> str:
    return email.rpartition("@")[2] or "courtois.invalid"
