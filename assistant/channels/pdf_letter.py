"""An approved letter as PDF: archival and accessible format, for a window envelope.

Fonts are embedded; one draft always gives the same bytes.
"""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

from assistant.channels.letter_blocks import Block, BlockKind
from assistant.channels.sheet import Sheet, sheet_of
from assistant.channels.transfer_code import CAPTION, code_in_words, transfer_svg
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.errors import RefusedError
from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.domain.ledger.creditor import Creditor
from assistant.french.numbers.amounts import format_amount

_TEMPLATE = Path(__file__).with_name("letter.typ")
_SCREEN_PPI = 110.0
_UNPRINTABLE = re.compile(r"the text `\"(.+?)\"`")
_STANDARDS = ("a-2a", "ua-1")  # archival, and tagged for readers of screens


def make_pdf(letter: PrintedLetter) -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1; raises RefusedError for a logo or a character that cannot be printed."""
    printed = int(letter.draft.latest.at.timestamp())
    return _printed(sheet_of(letter), format="pdf", pdf_standards=list(_STANDARDS), timestamp=printed)[0]


def make_pages(letter: PrintedLetter, ppi: float = _SCREEN_PPI) -> tuple[bytes, ...]:
    """The letter's pages as PNG pictures, to be looked at before anybody approves it; raises RefusedError."""
    return _printed(sheet_of(letter), format="png", ppi=ppi)


def try_out(creditor: Creditor) -> None:
    """Print a sheet with all that a creditor says of itself; raises RefusedError for what cannot be printed."""
    said = (creditor.signatory, creditor.signatory_role, creditor.bic, creditor.payment_url, creditor.mandator)
    more = (creditor.mandator_address, creditor.mandate)
    lines = tuple((line,) for line in (*said, *more) if line)
    blocks = (Block(BlockKind.TEXT, lines),) if lines else ()
    _printed(
        Sheet(
            title="Essai",
            sender=tuple(filter(None, (creditor.name, creditor.address, creditor.phone, creditor.email))),
            addressee=(creditor.name,),
            place_date=creditor.city,
            delivery="",
            subject="Essai",
            blocks=blocks,
            footer=creditor.identity_line,
            logo=creditor.logo,
            transfer=None,
            code_at=None,
            annex=None,
        ),
        format="pdf",
        pdf_standards=list(_STANDARDS),
        timestamp=0,
    )


def _printed(sheet: Sheet, **form: object) -> tuple[bytes, ...]:
    import typst  # 30 ms and 80 MB of shared library: only when a letter is printed

    compiled: object
    try:
        compiled = typst.compile(  # type: ignore[call-overload]  # the form is one of the two above
            _TEMPLATE.read_bytes(),
            ignore_system_fonts=True,  # the same letter on every machine
            sys_inputs={"letter": _as_json(sheet)},
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


def _as_json(sheet: Sheet) -> str:
    """What the template reads: pictures as lists of bytes, so that JSON can hold them."""
    fields = {field.name: getattr(sheet, field.name) for field in dataclasses.fields(sheet)}
    fields["blocks"] = [{"kind": block.kind.value, "rows": block.rows} for block in sheet.blocks]
    fields["logo"] = list(sheet.logo) or None
    fields["annex"] = dataclasses.asdict(sheet.annex) if sheet.annex else None
    fields["transfer"] = _code(sheet.transfer)
    return json.dumps(fields, ensure_ascii=False)


def _code(transfer: CreditTransfer | None) -> dict[str, str] | None:
    if transfer is None:
        return None
    return {
        "code": transfer_svg(transfer),
        "caption": CAPTION,
        "sum": format_amount(transfer.amount),
        "alt": code_in_words(transfer),
    }
