"""The code that a bank's application scans to fill in a transfer (EPC069-12): the only door to segno.

UTF-8, version 002, error correction M, as the European Payments Council's guideline asks.
"""

from __future__ import annotations

import io
import re

from segno import QRCode
from segno.helpers import make_epc_qr

from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.french.numbers.amounts import format_amount

CAPTION = "Payer par virement\u202f: scannez ce code avec votre application bancaire"
_NAME_LIMIT = 70  # characters, and bytes here: the whole code may not exceed 331 of them
_QUIET = 4  # modules of white around the code, as readers want
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "«": '"', "»": '"', "“": '"', "”": '"', "œ": "oe"})


def code_in_words(transfer: CreditTransfer) -> str:
    """What the code says, for whoever cannot see it."""
    return f"Code à scanner\u202f: virement de {format_amount(transfer.amount)} à {transfer.beneficiary}"


def transfer_svg(transfer: CreditTransfer) -> str:
    """The code as a drawing, for a page that is printed."""
    out = io.BytesIO()
    _code(transfer).save(out, kind="svg", border=_QUIET, xmldecl=False, nl=False)
    return out.getvalue().decode()


def transfer_png(transfer: CreditTransfer) -> bytes:
    """The code as a picture, for a text document."""
    out = io.BytesIO()
    _code(transfer).save(out, kind="png", border=_QUIET, scale=8)
    return out.getvalue()


def _code(transfer: CreditTransfer) -> QRCode:
    return make_epc_qr(
        name=_line(transfer.beneficiary).encode()[:_NAME_LIMIT].decode(errors="ignore"),
        iban=transfer.iban,
        amount=transfer.amount,
        text=_line(transfer.remittance),
        bic=transfer.bic or None,
        encoding="utf-8",
    )


def _line(text: str) -> str:
    """One line in the marks that banks know: a line break would begin the next field."""
    return re.sub(r"\s+", " ", text.translate(_PLAIN)).strip()
