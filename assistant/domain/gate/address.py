"""Address: whether the channel has one that works."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Reason, ReasonCode
from assistant.domain.mail.correspondence import Channel

_SPOKEN: Final = "Aucun numéro de téléphone connu"
_MISSING: Final = {
    None: "Aucune adresse connue",
    Channel.EMAIL: "Aucune adresse électronique connue",
    Channel.SMS: _SPOKEN,
    Channel.PHONE: _SPOKEN,
    Channel.VOICEMAIL: _SPOKEN,
}


def no_address(candidate: Candidate, _as_of: date) -> Reason | None:
    """Nothing to write to, or an address that refuses our messages."""
    contact, debtor, channel = candidate.contact, candidate.debtor, candidate.channel
    if debtor.address and channel is None:  # what the day's list asks
        return None
    email, phone = bool(contact and contact.takes_email), bool(contact and contact.takes_calls)
    reachable = {
        None: email,
        Channel.EMAIL: email,
        Channel.SMS: phone,
        Channel.PHONE: phone,
        Channel.VOICEMAIL: phone,
    }.get(channel, bool(debtor.address))
    if reachable:
        return None
    if channel in {None, Channel.EMAIL} and contact and contact.bounced_on:
        return Reason(
            ReasonCode.BOUNCED,
            f"L’adresse {contact.email} refuse nos messages depuis le {contact.bounced_on:%d/%m/%Y}\u202f: "
            "demandez la bonne au client et corrigez sa fiche.",
        )
    if channel in _MISSING and channel not in {None, Channel.EMAIL} and contact and contact.wrong_number_on:
        return Reason(
            ReasonCode.NO_ADDRESS,
            f"Le {contact.phone} n’est pas celui de ce client (appel du {contact.wrong_number_on:%d/%m/%Y})\u202f: "
            "demandez le bon numéro et corrigez la fiche.",
        )
    missing = _MISSING.get(channel, "Aucune adresse postale connue")
    return Reason(ReasonCode.NO_ADDRESS, f"{missing} pour ce client\u202f: complétez la fiche.")
