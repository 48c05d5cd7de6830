"""Compute a client's register card from the exchanges, the locks that a person set and the house's defaults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Message
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import (
    AddressForm,
    ClosingForm,
    GreetingForm,
    RegisterCard,
    RegisterTrait,
    Trait,
    TraitSource,
    UsualLength,
)
from assistant.services.accounts.weigh_exchanges import Exchange, weigh_exchanges
from assistant.services.register.house_register import house_register
from assistant.services.register.observe_firmness import observe_firmness
from assistant.services.register.observe_traits import (
    observe_address_form,
    observe_closing,
    observe_degree,
    observe_greeting,
    observe_language,
    observe_length,
)

_OF_THE_FORM = {
    (AddressForm.VOUS, ClosingForm.BIEN_A_TOI): ClosingForm.BIEN_A_VOUS,
    (AddressForm.TU, ClosingForm.BIEN_A_VOUS): ClosingForm.BIEN_A_TOI,
}


def _observe(messages: Sequence[Message], exchanges: list[Exchange], as_of: date) -> dict[RegisterTrait, Trait | None]:
    def formality(exchange: Exchange) -> int:
        return exchange.reading.formality

    def warmth(exchange: Exchange) -> int:
        return exchange.reading.warmth

    return {
        RegisterTrait.ADDRESS_FORM: observe_address_form(exchanges),
        RegisterTrait.GREETING: observe_greeting(exchanges),
        RegisterTrait.CLOSING: observe_closing(exchanges),
        RegisterTrait.FORMALITY: observe_degree(RegisterTrait.FORMALITY, exchanges, formality),
        RegisterTrait.WARMTH: observe_degree(RegisterTrait.WARMTH, exchanges, warmth),
        RegisterTrait.LENGTH: observe_length(exchanges),
        RegisterTrait.LANGUAGE: observe_language(exchanges),
        RegisterTrait.FIRMNESS: observe_firmness(messages, as_of),
    }


def _trait(name: RegisterTrait, observed: Trait | None, lock: str | None, house: RegisterCard) -> Trait:
    """A lock first, then what is observed, then the house's default with no confidence."""
    if lock is not None:
        return Trait(name, lock, TraitSource.LOCKED, 1.0, observed.quotes if observed else ())
    return observed or Trait(name, str(getattr(house, name.value)), TraitSource.DEFAULT, 0.0)


def compute_register_card(
    messages: Sequence[Message],
    kind: DebtorKind,
    as_of: date,
    locks: Mapping[RegisterTrait, str],
    stage: Stage,
) -> RegisterCard:
    """The register card as of a day; a trait marked by fewer than two messages takes the house's default."""
    exchanges = weigh_exchanges(messages, as_of)
    house = house_register(kind, stage)
    observed = _observe(messages, exchanges, as_of)
    traits = {name: _trait(name, observed[name], locks.get(name), house) for name in RegisterTrait}
    value = {name: trait.value for name, trait in traits.items()}
    address_form = AddressForm(value[RegisterTrait.ADDRESS_FORM])
    closing = ClosingForm(value[RegisterTrait.CLOSING])
    return RegisterCard(
        address_form=address_form,
        greeting=GreetingForm(value[RegisterTrait.GREETING]),
        closing=_OF_THE_FORM.get((address_form, closing), closing),
        formality=int(value[RegisterTrait.FORMALITY]),
        warmth=int(value[RegisterTrait.WARMTH]),
        length=UsualLength(value[RegisterTrait.LENGTH]),
        language=value[RegisterTrait.LANGUAGE],
        firmness=int(value[RegisterTrait.FIRMNESS]),
        traits=tuple(traits.values()),
        messages_read=len(exchanges),
    )
