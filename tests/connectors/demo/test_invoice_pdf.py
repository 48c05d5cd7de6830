from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from assistant.connectors.demo.invoice_pdf import invoice_pdf, open_invoice_pdfs
from tests.connectors.demo.book_facts import book
from tests.services.house_of_tests import CREDITOR, MORIN, bill


def test_an_invoice_reads_back_as_what_was_billed() -> None:
    (page,) = PdfReader(BytesIO(invoice_pdf(bill("F-118", "d1", "1200.00"), CREDITOR, MORIN))).pages

    text = page.extract_text().replace("\xa0", " ")
    assert "Facture F-118" in text
    assert "Échéance : 30/10/2026" in text
    assert "1 200,00 €" in text


def test_only_what_is_owed_has_its_file() -> None:
    names = set(open_invoice_pdfs(book()))

    assert 0 < len(names) < len(book().invoices)
    assert names <= {f"{invoice.number}.pdf" for invoice in book().invoices}
