"""The password of a mail account: from the settings, else from the key store of the system."""

from __future__ import annotations

from assistant.domain.errors import SettingsError

SERVICE = "courtois"


def read_password(name: str, told: str, variable: str = "COURTOIS_IMAP_PASSWORD") -> str:
    """The password of the account ``name`` (user@host), told by ``variable``; raises SettingsError without."""
    found = told or _from_key_store(name)
    if not found:
        raise SettingsError(
            f"Aucun mot de passe pour {name} : donnez-le par {variable}, ou gardez-le dans le trousseau du "
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
