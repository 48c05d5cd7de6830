"""Creditor: the house that is owed, and what its letters must print."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.fact_kinds import Actor


@dataclass(frozen=True, slots=True)
class Creditor:
    """Identity lines (legal.md GR-006: C. com. R123-237, R123-238), bank details and signatory.

    ``actor`` says whether the house writes for itself. A third-party collector writes for its ``mandator``, who is
    owed the money, under a written ``mandate`` (CPCE R124-3), told by its date and reference.
    ``legal_form`` reads "SAS au capital de 80 000 €"; ``contract_rate`` and proof live in HousePolicy.
    """

    name: str
    legal_form: str = ""
    siren: str = ""
    rcs_city: str = ""
    address: str = ""
    email: str = ""
    phone: str = ""
    iban: str = ""
    bic: str = ""
    payment_url: str = ""
    signatory: str = ""
    signatory_role: str = ""
    city: str = ""
    logo: bytes = b""
    trader: bool | None = None
    roles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    actor: Actor = Actor.CREDITOR
    mandator: str = ""
    mandator_address: str = ""
    mandate: str = ""

    @property
    def collects_for_another(self) -> bool:
        """Whether the money is owed to somebody else, for whom the house writes."""
        return self.actor is Actor.THIRD_PARTY_COLLECTOR

    @property
    def owed_to(self) -> str:
        """The name of whoever is owed the money."""
        return self.mandator if self.collects_for_another else self.name

    @property
    def paid_at(self) -> tuple[str, str, str]:
        """Where the money of its debtors goes: account, bank and payment page."""
        return self.iban, self.bic, self.payment_url

    @property
    def identity_line(self) -> str:
        """The legal identity on one line, without the parts that are not known."""
        siren = f"SIREN {self.siren[:3]} {self.siren[3:6]} {self.siren[6:]}" if self.siren else ""
        rcs = f"RCS {self.rcs_city}" if self.rcs_city else ""
        return ", ".join(part for part in (self.name, self.legal_form, self.address, siren, rcs) if part)
