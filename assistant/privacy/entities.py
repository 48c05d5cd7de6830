"""KnownEntities: every personal datum of the ledger, ready to be recognised in any text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, Self

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.people.user import User
from assistant.french.text.twin import Twin
from assistant.privacy.dictionary import Dictionary, Entry, Match
from assistant.privacy.kinds import Kind
from assistant.privacy.name_variants import address, company, mailbox, person, reference, whole_name

_NUMBER: Final = re.compile(r"(?<!\d)\+?\d(?:[ .()/-]{0,2}\d){6,33}(?!\d)")
_SIREN: Final = 9
_SIRET: Final = 14
_NATIONAL: Final = 9  # digits of a French phone number without its leading 0 or 33


@dataclass(frozen=True)
class KnownEntities:
    """Names and references by token, telephone and registration numbers by digits."""

    dictionary: Dictionary
    numbers: dict[str, Entry]

    @classmethod
    def of(
        cls,
        debtors: Iterable[Debtor],
        creditor: Creditor | None = None,
        users: Iterable[User] = (),
        references: Iterable[str] = (),
    ) -> Self:
        """Read the ledger; ``references``: numbers of invoices, credit notes and purchase orders.

        The last ledger read is kept: the same one costs nothing the second time.
        """
        return cls(*_read(tuple(debtors), creditor, tuple(users), tuple(references)))

    def find(self, text: Twin) -> list[Match]:
        """The known data in a text, in the offsets of the twin; names and numbers may overlap."""
        return [*self.dictionary.find(text), *self._numbers_in(text.text)]

    def _numbers_in(self, text: str) -> Iterator[Match]:
        """Telephone, SIREN and SIRET numbers, however their digits are grouped."""
        for match in _NUMBER.finditer(text):
            digits = _digits(match.group())
            entry = self.numbers.get(digits) or self.numbers.get(digits[:_SIREN] if len(digits) == _SIRET else "")
            if entry is not None:
                yield Match(entry, *match.span())


@lru_cache(maxsize=1)
def _read(
    debtors: tuple[Debtor, ...], creditor: Creditor | None, users: tuple[User, ...], references: tuple[str, ...]
) -> tuple[Dictionary, dict[str, Entry]]:
    """The names and the numbers of a ledger: 16 ms for 64 debtors, some 3 s for 10,000."""
    entries = chain(
        chain.from_iterable(_of_debtor(debtor) for debtor in debtors),
        _of_creditor(creditor) if creditor else (),
        chain.from_iterable(_of_user(user) for user in users),
        chain.from_iterable(reference(number, f"reference {number}") for number in references if number),
    )
    numbers = chain(_numbers(debtors), _creditor_numbers(creditor) if creditor else ())
    return Dictionary(entries), dict(numbers)


def _of_debtor(debtor: Debtor) -> Iterator[Entry]:
    """All that names a debtor and the people there."""
    owner = f"debtor {debtor.id}"
    yield from whole_name(debtor.name, owner) if debtor.kind is DebtorKind.CONSUMER else company(debtor.name, owner)
    if debtor.address:
        yield from address(debtor.address, f"address {debtor.id}")
    if debtor.insolvency and debtor.insolvency.officer:
        yield from company(debtor.insolvency.officer, f"officer {debtor.id}")
    for contact in debtor.contacts:
        yield from person(contact.first_name, contact.last_name, f"contact {contact.id}")
        if contact.email:
            yield from mailbox(contact.email, f"contact {contact.id}")


def _of_creditor(creditor: Creditor) -> Iterator[Entry]:
    """All that names the creditor, and whoever gave it a mandate."""
    yield from company(creditor.name, "creditor")
    yield from whole_name(creditor.signatory, "signatory") if creditor.signatory else ()
    yield from address(creditor.address, "address of creditor") if creditor.address else ()
    yield from company(creditor.mandator, "mandator") if creditor.mandator else ()
    yield from address(creditor.mandator_address, "address of mandator") if creditor.mandator_address else ()
    yield from reference(creditor.mandate, "mandate") if creditor.mandate else ()
    for mail in (creditor.email, *creditor.emails):
        yield from mailbox(mail, "creditor") if mail else ()


def _of_user(user: User) -> Iterator[Entry]:
    """All that names a user."""
    yield from whole_name(user.name, f"user {user.id}")
    yield from mailbox(user.email, f"user {user.id}") if user.email else ()


def _numbers(debtors: Iterable[Debtor]) -> Iterator[tuple[str, Entry]]:
    """The debtors' numbers by their digits."""
    for debtor in debtors:
        if debtor.siren:
            yield _digits(debtor.siren), Entry((), Kind.IDENTIFIER, f"siren {debtor.id}")
        for contact in debtor.contacts:
            if contact.phone:
                yield _digits(contact.phone), Entry((), Kind.PHONE, f"phone {contact.id}")


def _creditor_numbers(creditor: Creditor) -> Iterator[tuple[str, Entry]]:
    """The creditor's numbers by their digits."""
    for phone in filter(None, (creditor.phone, *creditor.phones)):
        yield _digits(phone), Entry((), Kind.PHONE, "phone of creditor")
    if creditor.siren:
        yield _digits(creditor.siren), Entry((), Kind.IDENTIFIER, "siren of creditor")


def _digits(text: str) -> str:
    """The digits of a number, +33 and 0033 read as 0."""
    digits = re.sub(r"\D", "", text)
    for prefix in ("0033", "33"):
        rest = digits.removeprefix(prefix).removeprefix("0")
        if digits.startswith(prefix) and len(rest) == _NATIONAL:
            return f"0{rest}"
    return digits
