"""The house's own register, by debtor kind and stage, for what the exchanges do not show (guide, 3.4)."""

from __future__ import annotations

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterCard, UsualLength

_FORMALITY = {DebtorKind.PUBLIC: 3}
_WARMTH = {
    DebtorKind.BUSINESS: 1,
    DebtorKind.MERCHANT: 2,
    DebtorKind.NONPROFESSIONAL: 2,
    DebtorKind.CONSUMER: 2,
    DebtorKind.PUBLIC: 1,
    DebtorKind.UNKNOWN: 1,
}
# Firmness that a debtor of a kind takes without offence, beyond which the level alone must not lead.
_FIRMNESS = {DebtorKind.BUSINESS: 3, DebtorKind.MERCHANT: 3}
_PROFESSIONAL, _FORMAL, _COURTEOUS_FIRM, _FIRMEST = 2, 3, 2, 4


def house_register(kind: DebtorKind, stage: Stage) -> RegisterCard:
    """The register of a first contact: vous, professional, courteous; formal for a public body or a notice."""
    notice = stage.is_notice
    formal = notice or kind is DebtorKind.PUBLIC
    return RegisterCard(
        address_form=AddressForm.VOUS,
        greeting=GreetingForm.CIVILITY if formal else GreetingForm.BONJOUR_CIVILITY_NAME,
        closing=ClosingForm.AGREER if notice else ClosingForm.SALUTATIONS if formal else ClosingForm.CORDIALEMENT,
        formality=_FORMAL if notice else _FORMALITY.get(kind, _PROFESSIONAL),
        warmth=_WARMTH[kind],
        length=UsualLength.MEDIUM,
        language="fr",
        firmness=_FIRMEST if notice else _FIRMNESS.get(kind, _COURTEOUS_FIRM),
    )
