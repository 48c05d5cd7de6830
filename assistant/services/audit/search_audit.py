"""Search the audit trail: by person, client, act, subject or day, latest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.errors import NotFoundError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.french.text.twin import twin
from assistant.services.audit.audit_sentences import deed_of
from assistant.services.authorise import authorise
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.privacy.safe_cells import csv_of

_DRAWN: Final = re.compile(r"[0-9a-f]{16,}")
_BEGINNING: Final = 4  # letters
_HEAD = ("numéro", "moment (UTC)", "par", "ce qui s’est passé", "acte", "sujet", "détails", "empreinte")


@dataclass(frozen=True, slots=True)
class TracedLetter:
    """A letter by its reference: to whom ("" once erased), when it was written, and whether it was ever sent."""

    id: str
    client: str
    written_at: datetime
    sent: bool


@dataclass(frozen=True, slots=True)
class SearchAudit:
    """For who reads the trail."""

    unit_of_work: UnitOfWorkFactory

    def __call__(self, words: str, actor: User) -> tuple[AuditEvent, ...]:
        """Events that hold each word, latest first: ids, names of people and clients, codes, French, JJ/MM/AAAA.

        Raises NotAllowedError.
        """
        authorise(actor, Act.AUDIT)
        wanted = [twin(word).folded for word in words.split()]
        with self.unit_of_work() as uow:
            events = uow.audit.all()
            names = _names(uow, events) if wanted else {}
        return tuple(event for event in reversed(events) if all(_holds(word, event, names) for word in wanted))

    def clients(self, events: Iterable[AuditEvent], actor: User) -> dict[str, str]:
        """The clients' names by their ids, and by those of letters whose events name no client; NotAllowedError."""
        authorise(actor, Act.AUDIT)
        with self.unit_of_work() as uow:
            names = {one.id: one.name for one in uow.debtors.names()}
            for letter in {event.subject_id for event in events if "debtor" not in event.details} - names.keys():
                with suppress(NotFoundError):
                    names[letter] = names.get(uow.drafts.get(letter).debtor_id, "")
        return {id_: name for id_, name in names.items() if name}

    def letters(self, actor: User) -> tuple[TracedLetter, ...]:
        """The letters that the trail tells of, latest written first; raises NotAllowedError."""
        authorise(actor, Act.AUDIT)
        with self.unit_of_work() as uow:
            names = {one.id: one.name for one in uow.debtors.names()}
            events = uow.audit.of("draft", "mark_sent")
        sent = {event.subject_id for event in events if event.action == "mark_sent"}
        return tuple(
            TracedLetter(
                event.subject_id, names.get(event.details.get("debtor", ""), ""), event.at, event.subject_id in sent
            )
            for event in reversed(events)
            if event.action == "draft"
        )

    def as_csv(self, events: Iterable[AuditEvent]) -> bytes:
        """The events as a table that a spreadsheet opens."""
        return csv_of(_HEAD, (_row(event) for event in events))


def _names(uow: UnitOfWork, events: Iterable[AuditEvent]) -> dict[str, str]:
    """What people call those whom the trail names by an id; a letter goes by its client."""
    names = {one.id: one.name for one in uow.house.users()}
    names |= {one.id: f"{one.name} {one.shown_code}" for one in uow.debtors.names()}
    of_letters = {
        event.subject_id: names[debtor] for event in events if (debtor := event.details.get("debtor", "")) in names
    }
    return of_letters | names


def _holds(word: str, event: AuditEvent, names: Mapping[str, str]) -> bool:
    """Whether an event tells that word; a drawn number, which may hold any two letters, is asked by its beginning."""
    ids = (event.user_id, event.subject_id, *event.details.values())
    drawn = [one for one in ids if _DRAWN.fullmatch(one) is not None]
    if len(word) >= _BEGINNING and any(one.startswith(word) for one in drawn):
        return True
    said = (*(one for one in ids if one not in drawn), event.action, deed_of(event.action), f"{event.at:%d/%m/%Y}")
    return word in twin(" ".join((*said, *(names.get(one, "") for one in ids)))).folded


def _row(event: AuditEvent) -> tuple[object, ...]:
    details = ", ".join(f"{name}={value}" for name, value in sorted(event.details.items()))
    at = event.at.isoformat(timespec="seconds")
    deed = deed_of(event.action)
    return event.sequence, at, event.user_id, deed, event.action, event.subject_id, details, event.hash
