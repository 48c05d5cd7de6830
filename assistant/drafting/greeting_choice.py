"""Which greeting and which closing a letter takes, so that both agree with the person and with each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.domain.ledger.debtor import Contact
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm
from assistant.domain.writing.situation import Situation
from assistant.drafting.register_choice import Band, Family, LetterRegister

_CIVILITIES = {"M.": "Monsieur", "Mme": "Madame"}
_COUPLE: Final = re.compile(
    r"\b(?:m\.?|mr|monsieur)\s*(?:et|&|,|ou)\s*(?:mme|madame)\b|\b(?:mme|madame)\s*(?:et|&|,|ou)\s*(?:m\.|m\b|mr"
    r"|monsieur)",
    re.IGNORECASE,
)
_TITLES = {"Me": "Maître", "Dr": "Docteur", "Maître": "Maître", "Docteur": "Docteur"}
_CLOSE_FORMS = frozenset({ClosingForm.BISES, ClosingForm.AMITIES, ClosingForm.A_BIENTOT, ClosingForm.BIEN_A_TOI})
_FORMAL = 3


@dataclass(frozen=True, slots=True)
class Salutation:
    """``greets`` and ``closes`` are condition words; ``name`` follows "Bonjour", ``call`` stands alone."""

    greets: str
    closes: str
    name: str
    call: str


def choose_salutation(situation: Situation, register: LetterRegister) -> Salutation:
    """The greeting and the closing of the card, bent to the person, the channel and the stage."""
    contact = situation.contact
    if register.form is AddressForm.TU:
        return _familiar(situation, register, contact)
    call = "Madame, Monsieur" if _to_couple(situation) else call_of(contact)
    if _is_formal(situation, register):
        warm = register.warmth >= _FORMAL and register.family is not Family.VOUS_NOTICE
        greets = "greets_cher" if warm and _may_be_dear(contact, call) else "greets_call"
        return Salutation(greets, "closes_agreer", *_formal_names(greets, call))
    name = _polite_name(situation, contact)
    last = situation.stage is Stage.REMINDER_3
    closes = _polite_closing(situation.register_card.closing, register, firm=last or register.band is Band.FIRM)
    return Salutation("greets_bonjour_name" if name else "greets_bonjour", closes, name or call, call)


def call_of(contact: Contact | None) -> str:
    """The call of a formal letter: title, else civility, else the neutral pair."""
    if contact is None or is_couple(contact):
        return "Madame, Monsieur"
    if contact.title:
        title = _TITLES.get(contact.title, contact.title)
        civility = _CIVILITIES.get(contact.civility, "")
        return f"{civility} {title}" if title.startswith(("le ", "la ")) and civility else title
    return _CIVILITIES.get(contact.civility, "Madame, Monsieur")


def is_couple(contact: Contact) -> bool:
    """Whether a contact is two people: "M. et Mme Petit"."""
    return _COUPLE.search(f"{contact.civility} {contact.full_name}") is not None


def _to_couple(situation: Situation) -> bool:
    """Whether the contact, or a client who is no company, is two people: neither is greeted without the other."""
    contact, debtor = situation.contact, situation.debtor
    named = not debtor.kind.is_business and _COUPLE.search(debtor.name) is not None
    return named or (contact is not None and is_couple(contact))


def _is_formal(situation: Situation, register: LetterRegister) -> bool:
    """Paper is one step more formal than e-mail (guide, 2.6)."""
    card = situation.register_card
    if register.family in {Family.VOUS_NOTICE, Family.VOUS_CEREMONIOUS} or situation.channel.is_paper:
        return True
    return card.formality >= _FORMAL


def _may_be_dear(contact: Contact | None, call: str) -> bool:
    return contact is not None and call in {"Monsieur", "Madame"}


def _formal_names(greets: str, call: str) -> tuple[str, str]:
    """The words of the call and those of the closing: "Chère Madame" and "chère Madame"."""
    if greets != "greets_cher":
        return call, call
    dear = "Chère" if call == "Madame" else "Cher"
    return f"{dear} {call}", f"{dear.lower()} {call}"


def _familiar(situation: Situation, register: LetterRegister, contact: Contact | None) -> Salutation:
    card = situation.register_card
    name = contact.first_name if contact else ""
    greets = "greets_bonjour_name" if name else "greets_bonjour"
    if name and register.band is not Band.FIRM:
        if card.greeting is GreetingForm.SALUT_FIRST_NAME and not situation.channel.is_paper:
            greets = "greets_salut"
        elif card.greeting is GreetingForm.CHER_FIRST_NAME and contact and contact.civility:
            greets = "greets_cher"
            name = f"{'Chère' if contact.civility == 'Mme' else 'Cher'} {name}"
    return Salutation(greets, _familiar_closing(card.closing, register), name, name)


def _familiar_closing(form: ClosingForm, register: LetterRegister) -> str:
    if register.band is Band.FIRM and form in _CLOSE_FORMS:
        form = ClosingForm.BONNE_JOURNEE
    if form is ClosingForm.BISES and register.band is not Band.FRIENDLY:
        form = ClosingForm.A_BIENTOT
    allowed = _CLOSE_FORMS | {ClosingForm.BONNE_JOURNEE, ClosingForm.MERCI, ClosingForm.CORDIALEMENT}
    return f"closes_{form.value}" if form in allowed else "closes_bonne_journee"


def _polite_closing(form: ClosingForm, register: LetterRegister, *, firm: bool) -> str:
    if firm and form not in {ClosingForm.SALUTATIONS, ClosingForm.BIEN_A_VOUS}:
        form = ClosingForm.CORDIALEMENT
    if form in _CLOSE_FORMS - {ClosingForm.AMITIES, ClosingForm.A_BIENTOT}:
        form = ClosingForm.BIEN_A_VOUS
    warm_only = {ClosingForm.AMITIES, ClosingForm.A_BIENTOT}
    if form in warm_only and register.warmth < _FORMAL:
        form = ClosingForm.BIEN_A_VOUS
    if form in {ClosingForm.AGREER, ClosingForm.NONE}:
        form = ClosingForm.CORDIALEMENT
    return f"closes_{form.value}"


def _polite_name(situation: Situation, contact: Contact | None) -> str:
    """What follows "Bonjour" in vous; "" for "Bonjour," alone. A gender is never guessed from a first name."""
    if (
        contact is None
        or not contact.full_name
        or _to_couple(situation)
        or situation.register_card.greeting is GreetingForm.BONJOUR
    ):
        return ""
    if contact.title:
        return call_of(contact)
    first_name_forms = {GreetingForm.SALUT_FIRST_NAME, GreetingForm.BONJOUR_FIRST_NAME, GreetingForm.CHER_FIRST_NAME}
    if contact.first_name and situation.register_card.greeting in first_name_forms:
        return contact.first_name
    civility = _CIVILITIES.get(contact.civility, "")
    if civility and contact.last_name:
        return f"{civility} {contact.last_name}"
    return contact.full_name
