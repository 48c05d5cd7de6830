"""Attribute a mail: to which client, and in which direction, by addresses alone; never by what a mail says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.mail.correspondence import Direction, Nature
from assistant.domain.mail.mail import AsideReason, Mail, Mailbox, MailChoice, SetAside
from assistant.domain.people.user import User
from assistant.services.mail.shared_domains import is_shared

MOST_RECIPIENTS = 30  # beyond, it is a mailing, not an exchange
NOBODY = ""  # the owner of an address that concerns no client


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose mail it is: ``debtor_id`` None while nobody knows, and then ``other`` is the address to ask about."""

    other: Mailbox
    direction: Direction
    debtor_id: str | None


class AddressBook:
    """Who owns an address: a person's choice first, else the one client who has it, else the one who has its domain."""

    def __init__(self, debtors: Iterable[Debtor], choices: Iterable[MailChoice], own: Sequence[str]) -> None:
        """Know the clients' addresses, what was decided, and the house's own addresses."""
        self._choices = {choice.address: choice.owner for choice in choices}
        self._own = frozenset(address.strip().lower() for address in own if "@" in address)
        self._own_domains = {Mailbox(one).domain for one in self._own if not is_shared(Mailbox(one).domain)}
        self._addresses: defaultdict[str, set[str]] = defaultdict(set)
        self._domains: defaultdict[str, set[str]] = defaultdict(set)
        self.contacts: dict[tuple[str, str], str] = {}  # client and address: contact
        for debtor in debtors:
            for contact in debtor.contacts:
                self._learn(debtor.id, contact)

    def owner(self, box: Mailbox) -> str | None:
        """The client's id, NOBODY where a person said so, None where nobody knows or several clients have it."""
        chosen = self._choices.get(box.address)
        if chosen is not None:
            return chosen
        owners = self._addresses.get(box.address)
        if owners is None and not is_shared(box.domain):
            owners = self._domains.get(box.domain)
        return next(iter(owners)) if owners is not None and len(owners) == 1 else None

    def was_chosen(self, address: str) -> bool:
        """Whether a person said whose that address is."""
        return address in self._choices

    def is_ours(self, box: Mailbox) -> bool:
        """Whether the house writes from that address."""
        return box.address in self._own or box.domain in self._own_domains

    def _learn(self, debtor_id: str, contact: Contact) -> None:
        box = Mailbox(contact.email.strip().lower())
        if box.domain:
            self._addresses[box.address].add(debtor_id)
            self._domains[box.domain].add(debtor_id)
            self.contacts[debtor_id, box.address] = contact.id


def own_addresses(creditor: Creditor | None, users: Iterable[User]) -> tuple[str, ...]:
    """The addresses from which the house writes."""
    of_house = (creditor.email, *creditor.emails) if creditor else ()
    return (*of_house, *(user.email for user in users))


def attribute(mail: Mail, book: AddressBook) -> Attribution | SetAside:
    """Whose mail it is, or why it is nobody's."""
    if mail.nature is Nature.BOUNCE:
        refused = [Mailbox(address) for address in mail.failed if not book.is_ours(Mailbox(address))]
        if not refused:
            return SetAside(
                mail.place, AsideReason.NO_CLIENT, "Avis de non-remise sans adresse refusée : rien à noter."
            )
        return _settled(mail, refused, Direction.IN, book)
    if not book.is_ours(mail.sender):
        return _settled(mail, [mail.sender], Direction.IN, book)
    if mail.recipients > MOST_RECIPIENTS:
        sentence = f"Envoi à {mail.recipients} destinataires : ce n’est pas un échange avec un client."
        return SetAside(mail.place, AsideReason.MASS_MAILING, sentence)
    others = [box for box in mail.to if not book.is_ours(box)] or [b for b in mail.copied if not book.is_ours(b)]
    if not others:
        return SetAside(
            mail.place, AsideReason.INTERNAL, "Message interne : ni l’expéditeur ni le destinataire n’est un client."
        )
    return _settled(mail, others, Direction.OUT, book)


def _settled(mail: Mail, others: Sequence[Mailbox], direction: Direction, book: AddressBook) -> Attribution | SetAside:
    """The one client among these addresses; an unknown address beside a known client's changes nothing."""
    owners = {box: book.owner(box) for box in others}
    clients = {owner for owner in owners.values() if owner}
    if len(clients) > 1:
        sentence = f"Adressé à {len(clients)} clients à la fois : il n’entre dans le dossier d’aucun."
        return SetAside(mail.place, AsideReason.SEVERAL_CLIENTS, sentence)
    unknown = [box for box, owner in owners.items() if owner is None]
    if clients:
        known = next(box for box, owner in owners.items() if owner)
        return Attribution(known, direction, clients.pop())
    if unknown:
        return Attribution(unknown[0], direction, None)
    sentence = f"{others[0].address} ne concerne aucun client : vous l’avez décidé."
    return SetAside(mail.place, AsideReason.NO_CLIENT, sentence)
