"""The password of a mail account: from the settings, else from the key store of the system."""

from __future__ import annotations

from assistant.domain.errors import SettingsError

SERVICE = "courtois"


def read_password(name: str, told: str) -> str:
    """The password of the account ``name`` (user@host); raises SettingsError where there is none."""
    found = told or _from_key_store(name)
    if not found:
        raise SettingsError(
            f"Aucun mot de passe pour {name} : donnez-le par COURTOIS_IMAP_PASSWORD, ou gardez-le dans le trousseau du "
            f"système (keyring set {SERVICE} {name})."
        )
    return found


def _from_key_store(name: str) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:  # the extra is not installed
        return ""
    try:
        return keyring.get_password(SERVICE, name) or ""
    except KeyringError:  # a machine without a key store
        return ""
