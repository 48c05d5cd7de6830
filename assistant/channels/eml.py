"""An approved text as a message: sent by the program, or opened by a mail program ready to send."""

from __future__ import annotations

import re
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from assistant.domain.dispatch.envelope import Envelope, Party
from assistant.domain.errors import RefusedError
from assistant.domain.mail.mail_address import MAIL_ADDRESS
from assistant.domain.writing.draft import Draft

# The default policy folds long accented subjects and eats spaces: one long line is legal and exact. Seven bits travel
# through every server, also one that does not announce 8BITMIME, and a signature of the domain (DKIM) survives them.
_POLICY = policy.SMTP.clone(max_line_length=998, cte_type="7bit")
_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_UNSAFE_ID = re.compile(r"[^\x21-\x7e]|[<>]")


def make_message(
    draft: Draft, envelope: Envelope, contents: tuple[bytes, ...] = (), sent_at: datetime | None = None
) -> bytes:
    """The message with its files, ``contents`` in their order; ``sent_at`` None marks it unsent.

    Raises RefusedError without a usable address.
    """
    if envelope.to is None or not envelope.to.email:
        raise RefusedError("Ce client n’a pas d’adresse électronique\u202f: imprimez la lettre ou complétez sa fiche.")
    message = EmailMessage(policy=_POLICY)
    if envelope.sender is not None and envelope.sender.email:  # else the mail program puts its own
        message["From"] = _address(envelope.sender)
    message["To"] = _address(envelope.to)
    if envelope.copies:
        message["Cc"] = tuple(_address(party) for party in envelope.copies)
    if envelope.reply_to is not None:
        message["Reply-To"] = _address(envelope.reply_to)
    message["Subject"] = _one_line(draft.latest.text.subject)
    message["Date"] = format_datetime(sent_at or draft.latest.at)
    message["Message-ID"] = f"<{envelope.message_id}>"
    _answer(message, envelope.references)
    if sent_at is None:
        message["X-Unsent"] = "1"
    message.set_content(draft.latest.text.body, subtype="plain", charset="utf-8")
    for file, content in zip(envelope.files, contents, strict=True):
        message.add_attachment(content, maintype="application", subtype="pdf", filename=_one_line(file.name))
    return message.as_bytes()


def _answer(message: EmailMessage, references: tuple[str, ...]) -> None:
    """What the message answers, where every mark is one that a header can hold."""
    known = [f"<{one}>" for one in references if one and not _UNSAFE_ID.search(one)]
    if known:
        message["In-Reply-To"] = known[-1]
        message["References"] = " ".join(known)


def wire_address(email: str) -> str:
    """An address as mail servers know it; raises RefusedError for one that cannot be used."""
    return _address(Party("", email)).addr_spec


def _address(party: Party) -> Address:
    """A name and one address, nothing that could end the header and begin another."""
    found = MAIL_ADDRESS.fullmatch(party.email.strip())
    if found is None:
        raise RefusedError(
            f"L’adresse électronique «\u202f{_one_line(party.email)}\u202f» n’est pas utilisable\u202f: corrigez-la."
        )
    return Address(display_name=_one_line(party.name), username=found["user"], domain=_ascii(found["domain"]))


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
