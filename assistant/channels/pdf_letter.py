"""An approved letter as PDF: archival format, embedded fonts, window-envelope layout."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.domain.correspondence import Channel
from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.draft import Draft
from assistant.french.dates import format_date

_TEMPLATE = Path(__file__).with_name("letter.typ")
_SCREEN_PPI = 110.0
_DELIVERY = {
    Channel.REGISTERED_LETTER: "Lettre recommandée avec avis de réception",
    Channel.ELECTRONIC_REGISTERED_LETTER: "Lettre recommandée électronique",
}


def make_pdf(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:
    """The letter as PDF/A-2b."""
    import typst  # 30 ms and 80 MB of shared library: only when a letter is printed

    data = json.dumps(_letter(draft, creditor, debtor, contact), ensure_ascii=False)
    pdf: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"letter": data},
        pdf_standards="a-2b",
    )
    return pdf


def make_pages(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> tuple[bytes, ...]:
    """The letter's pages as PNG pictures, to be looked at before anybody approves it."""
    import typst  # as above

    data = json.dumps(_letter(draft, creditor, debtor, contact), ensure_ascii=False)
    pages: object = typst.compile(_TEMPLATE.read_bytes(), format="png", ppi=_SCREEN_PPI, sys_inputs={"letter": data})
    return tuple(bytes(page) for page in pages) if isinstance(pages, list) else (bytes(pages),)  # type: ignore[call-overload]  # one page comes alone, several as a list


def _letter(draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> dict[str, object]:
    text = draft.latest.text
    sender = [creditor.name, *_address_lines(creditor.address), creditor.phone, creditor.email]
    return {
        "title": text.subject or f"Courrier à {debtor.name}",
        "sender": [line for line in sender if line],
        "addressee": _addressee(debtor, contact),
        "place_date": f"{creditor.city}, le {format_date(draft.as_of, year=True)}".lstrip(", "),
        "delivery": _DELIVERY.get(draft.channel, ""),
        "subject": text.subject,
        "paragraphs": [_paragraph(block) for block in text.body.split("\n\n") if block.strip()],
        "footer": creditor.identity_line,
        "logo": list(creditor.logo) if creditor.logo else None,
    }


def _addressee(debtor: Debtor, contact: Contact | None) -> list[str]:
    attention = ""
    if contact is not None and contact.full_name and contact.full_name not in debtor.name:
        civility = {"M.": "Monsieur", "Mme": "Madame"}.get(contact.civility, contact.civility)
        attention = f"À l’attention de {civility} {contact.full_name}".replace("  ", " ")
    return [line for line in (debtor.name, attention, *_address_lines(debtor.address)) if line]


def _address_lines(address: str) -> list[str]:
    """An address of one line, cut at its last comma: street, then postcode and town."""
    street, _, town = address.rpartition(", ")
    return [part for part in (street, town) if part]


def _paragraph(block: str) -> dict[str, list[object]]:
    """Lines "label : amount €" become a table with amounts at the right; other lines stay lines."""
    lines: list[object] = [line.strip() for line in block.splitlines() if line.strip()]
    rows = [_row(str(line)) for line in lines]
    if len(rows) > 1 and all(rows):
        return {"lines": lines, "table": [list(row) for row in rows if row]}
    return {"lines": lines, "table": []}


def _row(line: str) -> tuple[str, str] | None:
    label, colon, amount = line.rpartition(":")
    if colon and amount.strip().endswith("€"):
        return label.strip(" \u00a0\u202f"), amount.strip()
    return None
