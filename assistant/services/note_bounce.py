"""Note a bounce: a server sent back what we had sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.domain.mail import Mail
from assistant.services.ports.unit_of_work import UnitOfWork

_PARIS = ZoneInfo("Europe/Paris")
_MOST_SHOWN = 3


def note_bounce(uow: UnitOfWork, mail: Mail, now: datetime) -> None:
    """Inside an open transaction: flag the sending that bore the returned Message-ID, once, whoever the mail goes to.

    A delay names no dead address and notes nothing; that of a copy is told apart.
    """
    sending = uow.sendings.by_message_id(mail.returned)
    if sending is None or sending.bounced_on is not None or not mail.failed:
        return
    at = min((at for at in mail.dates if at <= now), default=now)
    on = at.astimezone(_PARIS).date()
    if sending.recipient.strip().lower() in mail.failed:
        why = f"Revenu le {on:%d/%m/%Y} : le serveur de {sending.recipient} l’a refusé."
        uow.sendings.save(replace(sending, bounced_on=on, why=why))
        return
    copies = ", ".join(mail.failed[:_MOST_SHOWN])
    uow.sendings.save(replace(sending, why=f"Une copie est revenue le {on:%d/%m/%Y} ({copies})."))
