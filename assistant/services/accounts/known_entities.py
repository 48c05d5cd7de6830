"""The ledger's own names, numbers and addresses, so that masking knows them all."""

from __future__ import annotations

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.creditor import Creditor
from assistant.privacy.entities import KnownEntities
from assistant.services.ports.unit_of_work import UnitOfWork


def known_entities(uow: UnitOfWork) -> KnownEntities:
    """Every debtor, contact, user and document of the book, and the creditor."""
    references = set()
    for movements in uow.ledger.all_movements().values():
        references |= {invoice.number for invoice in movements.invoices}
        references |= {invoice.purchase_order for invoice in movements.invoices if invoice.purchase_order}
        references |= {note.number for note in movements.credit_notes}
    return KnownEntities.of(uow.debtors.all(), creditor_of(uow), uow.house.users(), sorted(references))


def creditor_of(uow: UnitOfWork) -> Creditor | None:
    """The house, None until it is filled in."""
    try:
        return uow.house.creditor()
    except NotFoundError:
        return None
