"""Slots of people: who is greeted, who signs, where to reach them."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.situation import Situation
from assistant.drafting.greeting_choice import Salutation, call_of

_CALLED_BY_TITLE = frozenset({"Maître", "Docteur"})
_SHORT_CIVILITIES = frozenset({"M.", "Mme"})


def people_values(situation: Situation, salutation: Salutation) -> Mapping[str, str]:
    """The values of the slots on people; the line of the greeting and of the closing are chosen elsewhere."""
    creditor = situation.creditor
    return {
        "contact_greeting_name": salutation.name,
        "contact_call": salutation.call,
        "client_name": situation.debtor.name,
        "seller_name": creditor.owed_to,
        "sender_name": sender_of(situation),
        "seller_phone": creditor.phone,
        "reach_phrase": _reach(situation),
        "signature": signature_of(situation),
        "sms_name": _short_name(situation),
    }


def sender_of(situation: Situation) -> str:
    """Who signs: the creditor's signatory, else the author of the letter."""
    return situation.creditor.signatory or situation.author.name


def signature_of(situation: Situation) -> str:
    """Name, role and telephone, then the legal identity; paper prints all but the first two around the text."""
    creditor = situation.creditor
    role = creditor.signatory_role if creditor.signatory else ""
    role = role[:1].upper() + role[1:]
    person = [line for line in (sender_of(situation), role) if line]
    if situation.channel.is_paper:
        return "\n".join(person)
    return "\n".join([*person, *filter(None, [creditor.phone])]) + f"\n\n{creditor.identity_line}"


def _reach(situation: Situation) -> str:
    """Behind « joignable »: an e-mail's signature holds the number, which is not said twice within three lines."""
    phone = situation.creditor.phone
    if situation.channel is Channel.EMAIL:
        return "au numéro ci-dessous" if phone else "à cette adresse"
    elsewhere = "" if situation.channel.is_paper else "à cette adresse"
    return f"au {phone}" if phone else elsewhere


def _short_name(situation: Situation) -> str:
    """« Mme Rey » for an SMS in vous, « Claire » in tu, "" for a shared line."""
    contact = situation.contact
    if contact is None:
        return ""
    if situation.address_form.value == "tu":
        return contact.first_name
    call = call_of(contact)
    if call in _CALLED_BY_TITLE and contact.last_name:
        return f"{call} {contact.last_name}"
    if contact.civility in _SHORT_CIVILITIES and contact.last_name:
        return f"{contact.civility} {contact.last_name}"
    return contact.full_name
