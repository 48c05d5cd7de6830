"""Approved letters to print: one draft, with the text that a test gives it."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import zxingcpp
from PIL import Image

from assistant.connectors.rates import shipped_rates
from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.interest.interest_statement import InterestStatement, LateInvoice, StatementTerms, draw_statement
from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft, DraftVersion, LetterText, Provenance, Writer
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterCard, UsualLength

TRANSFER = CreditTransfer(
    "Scierie Bellecombe SAS", "FR7630006000011234567890189", "AGRIFRPP", Decimal("1200.00"), "F-118"
)
# What a bank's application reads in its code, line by line (EPC069-12).
TRANSFER_LINES = [
    *("BCD", "002", "1", "SCT", "AGRIFRPP", "Scierie Bellecombe SAS"),
    *("FR7630006000011234567890189", "EUR1200", "", "", "F-118"),
]
APPROVED_AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HOUSE = Creditor(
    name="Scierie Bellecombe SAS",
    legal_form="SAS au capital de 80\u202f000\u202f€",
    siren="404833048",
    rcs_city="Annecy",
    address="12 route du Lac, 74000 Annecy",
    city="Annecy",
    email="compta@bellecombe.example",
    phone="04 65 71 00 10",
    signatory="Nora Vidal",
)
CLAIRE = Contact("c1", "d1", ContactRole.AP_CONTACT, "Mme", "Claire", "Rey", email="claire@morin.example")
MORIN = Debtor("d1", "Atelier Morin SARL", DebtorKind.BUSINESS, "", "3 rue des Aulnes, 73000 Chambéry", (CLAIRE,))
SUBJECT = "Facture F-118 de 1\u202f200,00\u202f€\u202f: votre règlement"
BODY = """Madame,

Sauf erreur de notre part, la facture F-118, d’un montant de 1\u202f200,00\u202f€, n’est pas encore réglée\u202f; \
pourriez-vous nous dire où en est ce règlement\u202f?

Titulaire\u202f: Scierie Bellecombe SAS
IBAN\u202f: FR76 3000 6000 0112 3456 7890 189

Nous vous prions d’agréer, Madame, nos salutations les meilleures.

Nora Vidal
Responsable comptable"""


def draft(body: str = BODY, subject: str = SUBJECT, channel: Channel = Channel.LETTER) -> Draft:
    text = LetterText(subject, body)
    return Draft(
        id="dr1",
        debtor_id="d1",
        stage=Stage.REMINDER_1,
        channel=channel,
        as_of=date(2026, 11, 23),
        firmness=1,
        invoice_numbers=("F-118",),
        state=DraftState.APPROVED,
        created_by="nora",
        created_at=APPROVED_AT,
        register_card=CARD,
        provenance=Provenance(),
        versions=(DraftVersion(1, text, Writer.COMPOSER, "nora", APPROVED_AT),),
    )


def letter(text: Draft | None = None, **around: Any) -> PrintedLetter:  # noqa: ANN401  (fields of the letter)
    """A letter from the house to Claire Rey, but for what a test gives it."""
    return replace(PrintedLetter(text or draft(), HOUSE, MORIN, CLAIRE), **around)


def statement(count: int = 1, kind: DebtorKind = DebtorKind.BUSINESS) -> InterestStatement:
    """What a notice to a late client joins: one invoice or many, due on the last day of May."""
    late = [LateInvoice(f"F-{118 + rank}", date(2026, 5, 31), Decimal("1200.00")) for rank in range(count)]
    return draw_statement(MORIN.name, late, StatementTerms(kind), date(2026, 11, 23), shipped_rates())


def decoded(picture: bytes) -> list[list[str]]:
    """The lines of each code that a bank's application finds in a picture."""
    with Image.open(io.BytesIO(picture)) as image:
        return [found.text.split("\n") for found in zxingcpp.read_barcodes(image)]


def invoices(count: int) -> str:
    """A formal notice's list of invoices and its total."""
    rows = [
        f"– Facture F-{n} du 30 septembre 2026\u202f: {n}\u202f200,0{n % 10}\u202f€ TTC" for n in range(10, 10 + count)
    ]
    return "\n".join([*rows, "Total à régler\u202f: 999\u202f999,00\u202f€"])


def logo(width: int = 240, height: int = 80) -> bytes:
    """A PNG picture of one colour."""
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x1e\x5a\xa0" * width) * height)
    chunks = ((b"IHDR", size), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


CARD = RegisterCard(
    address_form=AddressForm.VOUS,
    greeting=GreetingForm.CIVILITY,
    closing=ClosingForm.SALUTATIONS,
    formality=3,
    warmth=1,
    length=UsualLength.MEDIUM,
    language="fr",
    firmness=1,
    messages_read=0,
)
