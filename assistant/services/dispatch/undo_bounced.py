"""Undo what a reminder that came back did: it reached nobody, so it raises no level and counts as no contact.

The message, its draft and its sending stay readable, the sending with the day on which it came back.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder
from assistant.services.ports.unit_of_work import UnitOfWork

PROGRAM = "courtois"  # nobody's act: a server said so
_SERVERS_TRY = timedelta(days=6)  # a server gives up after five days (RFC 5321), and tells it within one more


def undo_bounced(uow: UnitOfWork, debtor_id: str, draft_id: str, now: datetime) -> bool:
    """Inside an open transaction; False where the draft counts as no reminder, or no more. Its step is to do again."""
    counted = [one for one in uow.correspondence.reminders(debtor_id) if one.draft_id == draft_id]
    if not counted:
        return False
    uow.correspondence.drop_reminders(debtor_id, draft_id)
    for reminder in counted:
        uow.scenarios.reopen(debtor_id, reminder.stage, reminder.on)
    details = {"debtor": debtor_id, "stage": counted[0].stage.value, "sent_on": counted[0].on.isoformat()}
    uow.audit.append(at=now, user_id=PROGRAM, action="undo_bounced", subject_id=draft_id, details=details)
    return True


def undo_last_bounced(uow: UnitOfWork, debtor_id: str, on: date, now: datetime) -> bool:
    """As ``undo_bounced``, of the last reminder by e-mail before a bounce that does not tell which came back."""
    if any(one.bounced_on is not None and one.bounced_on >= on for one in uow.sendings.of(debtor_id)):
        return False  # that bounce is noted
    reminders = uow.correspondence.reminders(debtor_id)
    recent = [r for r in reminders if _is_mail(r) and on - _SERVERS_TRY <= r.on <= on]
    last = max(recent, key=lambda reminder: reminder.on, default=None)
    return last is not None and undo_bounced(uow, debtor_id, last.draft_id, now)


def _is_mail(reminder: PastReminder) -> bool:
    return reminder.channel is Channel.EMAIL and reminder.draft_id != ""
