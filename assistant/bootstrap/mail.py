"""The mail account that the settings name, read and filed into over IMAP."""

from __future__ import annotations

from functools import partial

from assistant.channels.mail_folder import DRAFTS, SENT, ImapFolder, Purpose
from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.imap import ImapAccount
from assistant.connectors.mail.password import read_password
from assistant.settings import NO_COPY, Settings


def account_of(settings: Settings) -> ImapAccount | None:
    """The account, None where none is named; its password is asked for when it is first needed."""
    if not settings.imap_host:
        return None
    told = settings.imap_password.get_secret_value() if settings.imap_password else ""
    folders = tuple(name.strip() for name in settings.imap_folders.split(",") if name.strip())
    return ImapAccount(
        settings.imap_host,
        settings.imap_port,
        settings.imap_user,
        partial(read_password, f"{settings.imap_user}@{settings.imap_host}", told),
        folders,
        settings.imap_since,
        settings.imap_tls,
        settings.imap_token.get_secret_value() if settings.imap_token else "",
    )


def drafts_of(account: ImapAccount, settings: Settings) -> ImapFolder:
    """Its folder of drafts, found by itself where the settings name none."""
    return _folder(account, DRAFTS, settings.imap_drafts)


def sent_of(settings: Settings) -> ImapFolder | None:
    """Its folder of sent mail, found likewise; None without an account, or where the settings want no copy."""
    account = account_of(settings)
    if account is None or settings.imap_sent == NO_COPY:
        return None
    return _folder(account, SENT, settings.imap_sent)


def _folder(account: ImapAccount, purpose: Purpose, name: str) -> ImapFolder:
    return ImapFolder(account.session, purpose, encode_folder(name) if name else "")
