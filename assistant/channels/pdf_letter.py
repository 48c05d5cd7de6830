"""An approved letter as PDF: archival format, embedded fonts, window envelope; one draft, always the same bytes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from assistant.channels.addressee import address_lines, addressee
from assistant.channels.letter_blocks import letter_blocks
from assistant.domain.correspondence import Channel
from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.draft import Draft
from assistant.domain.errors import RefusedError
from assistant.french.dates import format_date

_TEMPLATE = Path(__file__).with_name("letter.typ")
_SCREEN_PPI = 110.0
_UNPRINTABLE = re.compile(r"the text `\"(.+?)\"`")
_DELIVERY = {
    Channel.REGISTERED_LETTER: "Lettre recommandée avec avis de réception",
    Channel.ELECTRONIC_REGISTERED_LETTER: "Lettre recommandée électronique",
}


def make_pdf(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:
    """The letter as PDF/A-2b; raises RefusedError for a logo or a character that cannot be printed."""
    printed = int(draft.latest.at.timestamp())
    return _printed(_letter(draft, creditor, debtor, contact), format="pdf", pdf_standards="a-2b", timestamp=printed)[0]


def make_pages(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> tuple[bytes, ...]:
    """The letter's pages as PNG pictures, to be looked at before anybody approves it; raises RefusedError."""
    return _printed(_letter(draft, creditor, debtor, contact), format="png", ppi=_SCREEN_PPI)


def _printed(letter: dict[str, object], **form: object) -> tuple[bytes, ...]:
    import typst  # 30 ms and 80 MB of shared library: only when a letter is printed

    data = json.dumps(letter, ensure_ascii=False)
    compiled: object
    try:
        compiled = typst.compile(  # type: ignore[call-overload]  # the form is one of the two above
            _TEMPLATE.read_bytes(),
            ignore_system_fonts=True,  # the same letter on every machine
            sys_inputs={"letter": data},
            **form,
        )
    except typst.TypstError as error:
        raise RefusedError(_refusal(error.message)) from error
    pages = compiled if isinstance(compiled, list) else [compiled]  # one page comes alone, several as a list
    return tuple(page for page in pages if isinstance(page, bytes))


def _refusal(message: str) -> str:
    if "image" in message:
        return "Le logo de la maison ne peut pas être imprimé\u202f: remplacez-le dans Réglages par un PNG ou un JPEG."
    unprintable = _UNPRINTABLE.search(message)
    shown = f"Le caractère «\u202f{unprintable[1]}\u202f»" if unprintable else "Un caractère"
    return f"{shown} ne peut pas être imprimé\u202f: retirez-le de la lettre ou de l’adresse."


def _letter(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> dict[str, object]:
    text = draft.latest.text
    sender = [creditor.name, *address_lines(creditor.address), creditor.phone, creditor.email]
    day = format_date(draft.as_of, year=True)
    return {
        "title": text.subject or f"Courrier à {debtor.name}",
        "sender": [line for line in sender if line],
        "addressee": addressee(debtor, contact),
        "place_date": f"{creditor.city}, le {day}" if creditor.city else f"Le {day}",
        "delivery": _DELIVERY.get(draft.channel, ""),
        "subject": text.subject,
        "blocks": letter_blocks(text.body, creditor.signatory),
        "footer": creditor.identity_line,
        "logo": list(creditor.logo) if creditor.logo else None,
    }
