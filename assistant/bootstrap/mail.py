"""The mail account that the settings name, read and filed into over IMAP."""

from __future__ import annotations

from functools import partial

from assistant.channels.drafts_folder import ImapDrafts
from assistant.connectors.mail.folder_name import encode_folder
from assistant.connectors.mail.imap import ImapAccount
from assistant.connectors.mail.password import read_password
from assistant.settings import Settings


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


def drafts_of(account: ImapAccount, settings: Settings) -> ImapDrafts:
    """Its folder of drafts, found by itself where the settings name none."""
    return ImapDrafts(account.session, encode_folder(settings.imap_drafts) if settings.imap_drafts else "")
