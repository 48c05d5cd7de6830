"""Correspondents: who writes to whom about what, and by which channel."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.story_lines import Person
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import ContactRole
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.people.user import User

BUYING = frozenset({"order", "approve", "thanks", "delivery", "proof", "quote_ask", "quote", "question", "news"})
TEXTED = frozenset({"soon", "promise", "payment_sent", "thanks", "approve"})
BUYERS = frozenset({ContactRole.BUYER, ContactRole.MANAGER, ContactRole.PERSON})
PHONE_AGENT = "user-004"


def channel_of(client: Client, event: Event) -> Channel:
    """The channel that the story tells, else the client's own."""
    if event.channel is not None:
        return event.channel
    if client.post:
        return Channel.LETTER
    by_text = client.text and event.direction is Direction.IN and event.topic in TEXTED
    return Channel.SMS if by_text else Channel.EMAIL


def person_of(client: Client, event: Event) -> Person:
    """Who at the client's writes or is written to: the buyer about goods, accounts payable about money."""
    people = client.contacts
    if client.voice == "ceremonious":
        return people[0]
    if event.topic in BUYING:
        return next((p for p in people if p.role in BUYERS), people[0])
    return next((p for p in people if p.rem or p.role is ContactRole.AP_CONTACT), people[0])


def user_of(client: Client, event: Event, users: Mapping[str, User], creditor: Creditor) -> User:
    """Who of us writes: the account manager, the phone agent for calls, the signatory for a formal notice."""
    if event.topic == "formal_notice":
        return next(user for user in users.values() if user.name == creditor.signatory)
    return users[PHONE_AGENT if event.channel is Channel.PHONE else client.manager]
