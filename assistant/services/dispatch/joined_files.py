"""Joined files: the PDFs of invoices that travel with a letter, bounded so that no mail server refuses them."""

from __future__ import annotations

from collections.abc import Collection

from assistant.domain.case import Case
from assistant.domain.dispatch.envelope import LARGEST_TOGETHER, InvoiceFile
from assistant.services.ports.unit_of_work import UnitOfWork


def joined_files(uow: UnitOfWork, invoice_numbers: Collection[str]) -> tuple[InvoiceFile, ...]:
    """The files of these invoices in their order, up to the size of a message; those that no longer fit are left."""
    found = uow.invoice_files.of(invoice_numbers)
    kept: list[InvoiceFile] = []
    for number in invoice_numbers:
        file = found.get(number)
        if file is not None and sum(one.size for one in kept) + file.size <= LARGEST_TOGETHER:
            kept.append(file)
    return tuple(kept)


def invoices_on_file(uow: UnitOfWork, case: Case) -> frozenset[str]:
    """The open invoices of a client whose PDF can be joined."""
    numbers = [item.invoice.number for item in case.net.open_items]
    return frozenset(file.invoice_number for file in joined_files(uow, numbers))
