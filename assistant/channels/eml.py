"""An approved letter as a message file that a mail program opens ready to send."""

from __future__ import annotations

import re
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
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_EMAIL = re.compile(
    r"(?P<user>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@(?P<domain>[\w.-]+)"
)


def make_eml(draft: Draft, creditor: Creditor, contact: Contact | None) -> bytes:
    """The message, marked unsent; raises RefusedError when the client has no e-mail address that can be used."""
    if contact is None or not contact.email:
        raise RefusedError("Ce client n’a pas d’adresse électronique\u202f: imprimez la lettre ou complétez sa fiche.")
    message = EmailMessage(policy=_POLICY)
    if creditor.email:  # the mail program puts its own sender where the house has none
        message["From"] = _address(creditor.name, creditor.email)
    message["To"] = _address(contact.full_name, contact.email)
    message["Subject"] = _one_line(draft.latest.text.subject)
    message["Date"] = format_datetime(draft.latest.at)
    message["Message-ID"] = f"<{draft.id}@{_domain(creditor.email)}>"
    message["X-Unsent"] = "1"
    message.set_content(draft.latest.text.body, subtype="plain", charset="utf-8")
    return message.as_bytes()


def _address(name: str, email: str) -> Address:
    """A name and one address, nothing that could end the header and begin another."""
    found = _EMAIL.fullmatch(email.strip())
    if found is None:
        raise RefusedError(
            f"L’adresse électronique «\u202f{_one_line(email)}\u202f» n’est pas utilisable\u202f: corrigez-la."
        )
    return Address(display_name=_one_line(name), username=found["user"], domain=_ascii(found["domain"]))


def _ascii(domain: str) -> str:
    """A domain with accents, as mail servers know it."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        raise RefusedError(
            f"Le domaine «\u202f{domain}\u202f» n’est pas utilisable\u202f: corrigez l’adresse électronique."
        ) from None


def _one_line(text: str) -> str:
    """No line break nor control character ever reaches a header; French spaces do."""
    return _CONTROL.sub(" ", text).strip(" ")


def _domain(email: str) -> str:
    """Where the identifier of a message is unique."""
    found = _EMAIL.fullmatch(email.strip())
    return _ascii(found["domain"]) if found else "courtois.invalid"
