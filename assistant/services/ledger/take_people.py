"""Rows of clients, contacts and messages to what the ledger keeps."""

from __future__ import annotations

from dataclasses import replace

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.ledger.import_rows import ClientRow, ContactRow, MessageRow
from assistant.domain.mail.correspondence import Message
from assistant.services.accounts.client_directory import client_id, content_id, message_id, slug
from assistant.services.ledger.known_rows import Change, KnownRows


def take_client(known: KnownRows, row: ClientRow, _: int) -> Change:
    """A client, with a contact where the row gives an address or a number."""
    key = known.directory.find(row.code or row.name) or client_id(row)
    before = known.debtors.get(key, Debtor(key, row.name))
    _refuse_mistaken(before, row)
    _refuse_another_company(before, row)
    made = replace(
        before,
        name=row.name,
        kind=row.kind or before.kind or DebtorKind.UNKNOWN,
        siren=row.siren or before.siren,
        address=row.address or before.address,
        language=row.language or before.language,
        client_since=row.client_since or before.client_since,
        account_manager=row.account_manager or before.account_manager,
        code=row.code.strip() or before.code,
    )
    for account_manager in (before.account_manager, made.account_manager):  # neither taken from a colleague nor given
        known.refuse_foreign(row.name, account_manager)
    known.refuse_other_word(f"Le client «\u202f{row.code.strip() or row.name}\u202f»", key, _said(row))
    known.follow(key, made.account_manager)
    change = known.keep(known.debtors, key, made)
    known.directory.add(key, row.name, row.siren)
    known.clients.add(key)
    if row.email or row.phone:
        seen = known.contacts.get(content_id(key, row.email or row.phone))
        contact = Contact(
            content_id(key, row.email or row.phone),
            key,
            email=row.email,
            phone=row.phone,
            bounced_on=seen.bounced_on if seen else None,
            wrong_number_on=seen.wrong_number_on if seen and seen.phone == row.phone else None,
        )
        if known.keep(known.contacts, contact.id, contact) != "unchanged" and change == "unchanged":
            change = "changed"
    return change


def _said(row: ClientRow) -> dict[str, object]:
    """What a line says of the client itself; an address for mail or a number is a contact's."""
    return {
        "name": row.name,
        "kind": row.kind,
        "siren": row.siren,
        "address": row.address,
        "language": row.language,
        "since": row.client_since,
        "manager": row.account_manager,
        "code": row.code.strip(),
    }


def _refuse_another_company(before: Debtor, row: ClientRow) -> None:
    """Raise NotAllowedError where a known code comes with another name and another SIREN: its invoices would follow."""
    renamed = slug(before.name) != slug(row.name)
    if renamed and before.siren and row.siren and before.siren != row.siren:
        raise NotAllowedError(
            f"Le code «\u202f{row.code.strip() or row.name}\u202f» est celui de {before.name} (SIREN {before.siren}), "
            f"et la ligne nomme {row.name} (SIREN {row.siren})\u202f: donnez-lui un autre code."
        )


def _refuse_mistaken(before: Debtor, row: ClientRow) -> None:
    """Raise NotAllowedError for two clients whose numbers differ by their signs alone: one would take the other's."""
    is_respelt = bool(before.code and row.code.strip()) and before.code.casefold() != row.code.strip().casefold()
    is_same = slug(before.name) == slug(row.name) or bool(row.siren and row.siren == before.siren)
    if is_respelt and not is_same:
        raise NotAllowedError(
            f"Le code «\u202f{row.code.strip()}\u202f» ({row.name}) se confond avec «\u202f{before.code}\u202f», "
            f"celui de {before.name}\u202f: donnez-lui un autre code, ou l’ancien s’il s’agit du même client."
        )


def take_contact(known: KnownRows, row: ContactRow, _: int) -> Change:
    """A person at a client's."""
    owner = known.owner(row.client)
    key = content_id(owner, slug(row.email) or slug(f"{row.first_name} {row.last_name}") or slug(row.phone))
    seen = known.contacts.get(key)
    made = Contact(
        key,
        owner,
        bounced_on=seen.bounced_on if seen and seen.email == row.email else None,
        wrong_number_on=seen.wrong_number_on if seen and seen.phone == row.phone else None,
        role=row.role,
        civility=row.civility,
        first_name=row.first_name,
        last_name=row.last_name,
        title=row.title,
        job=row.job,
        email=row.email,
        phone=row.phone,
        for_reminders=row.for_reminders,
    )
    return known.keep(known.contacts, key, made)


def take_message(known: KnownRows, row: MessageRow, occurrence: int) -> Change:
    """A message of the correspondence."""
    owner = known.owner(row.client)
    own = row.source_id or content_id(row.sent_at, row.direction, row.subject, row.body, occurrence)
    key = message_id(owner, own)
    before = known.messages.get(key, Message(key, owner, row.direction, row.sent_at, row.body))
    made = replace(  # what only a mailbox knows stays: thread, nature, attachments
        before,
        direction=row.direction,
        sent_at=row.sent_at,
        body=row.body,
        subject=row.subject,
        channel=row.channel,
        author=row.author,
        source_id=row.source_id,
    )
    return known.keep(known.messages, key, made)
