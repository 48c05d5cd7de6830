"""Signature: how each person signs, from a first name to a block with a disclaimer."""

from __future__ import annotations

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.people import phone_of
from assistant.connectors.demo.story_lines import Person
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User

DISCLAIMER = (
    "Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.\n"
    "Avez-vous vraiment besoin d’imprimer ce mail ?"
)
JOBS = {
    "user-001": "chargée de clientèle",
    "user-002": "chargé de clientèle",
    "user-003": "responsable de la relation client",
}
LINES = {"user-001": "02 61 91 40 12", "user-002": "02 61 91 40 14", "user-003": "02 61 91 40 16"}


def our_signature(client: Client, user: User, creditor: Creditor) -> str:
    """The first name between friends, name and line with others."""
    if user.name == creditor.signatory:
        return f"{user.name}\n{creditor.signatory_role}\n{creditor.name}\n{creditor.phone}"
    if client.voice == "tu_warm":
        return user.name.split(" ", maxsplit=1)[0]
    if client.voice == "tu_brief":
        return f"{user.name.split(' ', maxsplit=1)[0]}\n{creditor.name}"
    if client.voice == "ceremonious":
        return f"{user.name}\n{JOBS.get(user.id, '')}\n{creditor.name}"
    return f"{user.name}\n{creditor.name}\n{LINES.get(user.id, creditor.phone)}"


def their_signature(client: Client, person: Person, channel: Channel) -> str:
    """What stands below a client's mail."""
    full = f"{person.f} {person.l}".strip()
    if channel is Channel.SMS:
        return person.f
    if client.phone_typed:
        return (
            f"{person.f}\n\nEnvoyé de mon iPhone"
            if client.position % 2
            else f"{person.f}\nEnvoyé depuis mon mobile Orange"
        )
    if not full:
        return f"Service comptable\n{client.name}\n\n{DISCLAIMER}" if person.job else client.name
    if client.kind is DebtorKind.CONSUMER:
        return person.f if client.says_tu else full
    rank = client.contacts.index(person) + 1
    lines = {
        "tu_warm": (person.f,),
        "tu_brief": (person.f, client.name),
        "vous_warm": (full, client.name),
        "english": (full, client.name),
        "curt": (full, person.job, f"Tél. {phone_of(client, rank)}", "", DISCLAIMER),
        "ceremonious": (full, person.job),
    }.get(client.voice, (full, person.job, client.name, phone_of(client, rank)))
    kept = [line for line in lines if line or client.voice == "curt"]
    return "\n".join(kept)
