"""Names of the files that people take out: plain letters, so that any system keeps them."""

from __future__ import annotations

from assistant.domain.writing.draft import Draft


def file_name(draft: Draft, extension: str) -> str:
    """The first invoice and the day of the figures: "relance-F-118-2026-11-23.eml"."""
    first = draft.invoice_numbers[0] if draft.invoice_numbers else draft.debtor_id
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_") else "-" for sign in first)
    return f"relance-{plain}-{draft.as_of.isoformat()}.{extension}"
