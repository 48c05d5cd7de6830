"""No datum of the demonstration book is left in its own mail once masked."""

from __future__ import annotations

from datetime import date

from assistant.connectors.demo.book import make_book
from assistant.privacy.entities import KnownEntities
from assistant.privacy.leaks import leaks
from assistant.privacy.pseudonyms import Pseudonymiser
from tests.privacy.unmask import unmask

_EVERY = 6  # one message in six: four hundred of them


def test_the_mail_of_the_demonstration_book_is_masked_without_a_leak_and_given_back_to_the_letter() -> None:
    book = make_book(date(2026, 11, 20))
    references = [number for invoice in book.invoices for number in (invoice.number, invoice.purchase_order)]
    entities = KnownEntities.of(book.debtors, book.creditor, book.users, references)
    masker = Pseudonymiser(entities)
    for message in book.messages[::_EVERY]:
        masked = masker.mask(f"{message.subject}\n{message.body}")
        assert leaks(masked.text, entities) == []
        assert unmask(masked) == f"{message.subject}\n{message.body}"
