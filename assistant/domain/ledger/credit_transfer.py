"""Credit transfer: who is to be paid what, on which account, with which words on the statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

REMITTANCE_LIMIT = 140  # characters of unstructured remittance (EPC069-12), counted here as bytes of UTF-8
_LEAST, _MOST = Decimal("0.01"), Decimal("999999999.99")  # euros (EPC069-12)
# Where a transfer needs no BIC: the European Economic Area. Elsewhere in SEPA the code must carry one.
_EEA = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
        *("IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)
_SEPA_WITH_BIC = frozenset(["AD", "AL", "CH", "GB", "MC", "MD", "ME", "MK", "RS", "SM", "VA"])


def remittance_of(numbers: Sequence[str]) -> str:
    """The words of a transfer that pays these invoices: their numbers, or the first and the last of too many."""
    words = ", ".join(numbers)
    if len(words.encode()) <= REMITTANCE_LIMIT:
        return words
    short = f"{len(numbers)} factures, de {numbers[0]} à {numbers[-1]}"
    return short.encode()[:REMITTANCE_LIMIT].decode(errors="ignore")


@dataclass(frozen=True, slots=True)
class CreditTransfer:
    """One SEPA credit transfer in euros; ``iban`` without spaces, ``remittance`` of at most 140 characters."""

    beneficiary: str
    iban: str
    bic: str
    amount: Decimal
    remittance: str

    @property
    def is_possible(self) -> bool:
        """Whether a bank can make it: a sum within bounds, a SEPA account, and a BIC where that account asks one."""
        country = self.iban[:2]
        reached = country in _EEA or (country in _SEPA_WITH_BIC and bool(self.bic))
        return reached and bool(self.beneficiary) and _LEAST <= self.amount <= _MOST
