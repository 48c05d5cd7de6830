"""The way out: the mail server that the settings name, and the folder of invoices."""

from __future__ import annotations

from functools import partial

from assistant.bootstrap.mail import sent_of
from assistant.channels.smtp import SmtpPostman
from assistant.connectors.mail.password import read_password
from assistant.domain.errors import NotFoundError
from assistant.services.dispatch.deliver_outbox import DeliverOutbox
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.ports.outbox import FileStore
from assistant.settings import Settings
from assistant.storage.file_store import FileFolder

_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


def files_of(settings: Settings) -> FileStore:
    """The folder of invoices."""
    return FileFolder(settings.files_path)


def delivery_of(settings: Settings, send: SendDraft, *, is_demo: bool) -> DeliverOutbox | None:
    """Sending by the settings' mail server, None where there is none."""
    try:
        with send.unit_of_work() as uow:
            house_email = uow.house.creditor().email
    except NotFoundError:  # a house not named yet has nothing to send
        house_email = ""
    postman = postman_of(settings, house_email, is_demo=is_demo)
    if postman is None:
        return None
    return DeliverOutbox(send.unit_of_work, send.clock, send.approve, send.pack, postman, sent_of(settings))


def postman_of(settings: Settings, house_email: str, *, is_demo: bool) -> SmtpPostman | None:
    """The server, None where none is named; the demonstration writes to a server of this machine only.

    Its password is asked for when it is first needed.
    """
    if not settings.smtp_host or (is_demo and settings.smtp_host not in _THIS_MACHINE):
        return None
    told = settings.smtp_password.get_secret_value() if settings.smtp_password else ""
    account = f"{settings.smtp_user}@{settings.smtp_host}"
    return SmtpPostman(
        host=settings.smtp_host,
        port=settings.smtp_port or {"tls": 465, "starttls": 587}.get(settings.smtp_security, 25),
        user=settings.smtp_user,
        password=partial(read_password, account, told, "COURTOIS_SMTP_PASSWORD"),
        sender=settings.smtp_from or house_email,
        security=settings.smtp_security,
    )
