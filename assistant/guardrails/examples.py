"""Examples: letters with their facts, run as tests and shown in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.facts import ContactFacts, CreditorFacts, DebtorFacts, Facts, InvoiceFacts
from assistant.domain.ledger.debtor import DebtorKind, Insolvency, InsolvencyKind
from assistant.domain.reminders.dunning import Stage


@dataclass(frozen=True, slots=True)
class Example:
    """A letter and its facts."""

    text: str
    facts: Facts


BUSINESS = Facts(
    as_of=date(2026, 5, 18),
    stage=Stage.REMINDER_2,
    surroundings=frozenset({Surrounding.IDENTITY, Surrounding.ADDRESSEE, Surrounding.DATE, Surrounding.PAYMENT_MEANS}),
    creditor=CreditorFacts(
        name="Scierie Bellecombe SAS",
        legal_form="SAS au capital de 80 000 €",
        siren="404833048",
        rcs_city="Annecy",
        address="12 route du Lac, 74000 Annecy",
        signatory="Nora Vidal",
        email="compta@bellecombe.example",
        phone="04 50 00 00 00",
        iban="FR7630006000011234567890189",
        bic="AGRIFRPP",
    ),
    debtor=DebtorFacts(
        kind=DebtorKind.BUSINESS,
        name="Charpentes Morel SARL",
        siren="552100554",
        address="3 rue des Aulnes, 73000 Chambéry",
        contacts=(ContactFacts(civility="M.", first_name="Luc", last_name="Morel", role="gérant"),),
    ),
    invoices=(
        InvoiceFacts(
            number="F-118",
            label="Chevrons",
            issued_on=date(2026, 3, 1),
            due_on=date(2026, 3, 31),
            amount=Decimal("1200.00"),
            paid=Decimal("500.00"),
            residual=Decimal("700.00"),
        ),
    ),
)
TWO_INVOICES = replace(
    BUSINESS,
    invoices=(
        *BUSINESS.invoices,
        InvoiceFacts(
            number="F-121",
            label="Bardage",
            issued_on=date(2026, 3, 31),
            due_on=date(2026, 4, 30),
            amount=Decimal("310.00"),
            residual=Decimal("310.00"),
        ),
    ),
)
RECEIVERSHIP = replace(
    BUSINESS,
    debtor=replace(
        BUSINESS.debtor, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 4, 20), "Me Vial, mandataire")
    ),
)
CONSUMER = replace(
    BUSINESS,
    debtor=DebtorFacts(
        kind=DebtorKind.CONSUMER,
        name="Mme Ana Roux",
        contacts=(ContactFacts(civility="Mme", first_name="Ana", last_name="Roux"),),
    ),
)
PUBLIC = replace(
    BUSINESS,
    debtor=DebtorFacts(kind=DebtorKind.PUBLIC, name="Commune de Valmeyer", siren="217300012", public_kind="commune"),
)


def letter(text: str, facts: Facts = BUSINESS, **changes: object) -> Example:
    """An example: ``changes`` replace fields of ``facts``."""
    return Example(text, replace(facts, **changes))  # type: ignore[arg-type]  # replace checks the names at run time
