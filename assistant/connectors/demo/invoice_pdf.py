"""The PDF of an invoice of the demonstration: one page of plain text, written by hand since no printer is needed."""

from __future__ import annotations

from assistant.domain.ledger.book import Book
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.money import ZERO
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.amounts import format_amount

_TOP, _LEFT, _STEP = 780, 60, 22  # points from the lower left corner of a sheet of A4
_SPACES = str.maketrans({"\u202f": "\xa0", "’": "'"})


def open_invoice_pdfs(book: Book) -> dict[str, bytes]:
    """The PDF of each invoice that is not paid in full, by the name of its file."""
    paid = dict.fromkeys((invoice.number for invoice in book.invoices), ZERO)
    for payment in book.payments:
        for part in payment.allocations:
            paid[part.invoice_number] = paid.get(part.invoice_number, ZERO) + part.amount
    debtors = {debtor.id: debtor for debtor in book.debtors}
    return {
        f"{invoice.number}.pdf": invoice_pdf(invoice, book.creditor, debtors[invoice.debtor_id])
        for invoice in book.invoices
        if paid[invoice.number] < invoice.amount
    }


def invoice_pdf(invoice: Invoice, creditor: Creditor, debtor: Debtor) -> bytes:
    """One page; the same invoice always gives the same bytes."""
    lines = (
        creditor.name,
        creditor.address,
        "",
        f"Facture {invoice.number}",
        f"Client : {debtor.name}",
        debtor.address,
        f"Date : {format_date_short(invoice.issued_on)}",
        f"Échéance : {format_date_short(invoice.due_on)}",
        invoice.label,
        f"Total TTC : {format_amount(invoice.amount)}",
    )
    shown = b" T* ".join(b"(" + _escaped(line) + b") Tj" for line in lines)
    stream = b"BT /F1 12 Tf %d TL %d %d Td %s ET" % (_STEP, _LEFT, _TOP, shown)
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )


def _escaped(text: str) -> bytes:
    plain = text.translate(_SPACES).encode("cp1252", errors="replace")
    return plain.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _file(*objects: bytes) -> bytes:
    """Objects numbered from one, then the table of where each begins."""
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer
