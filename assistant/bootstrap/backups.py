"""Backup and restore of the folder that the settings name."""

from __future__ import annotations

from pathlib import Path

from assistant.bootstrap.audit import audit_services
from assistant.bootstrap.clocks import SystemClock
from assistant.connectors.rates import shipped_rates
from assistant.domain.errors import RefusedError
from assistant.services.audit.verify_audit import AuditVerdict
from assistant.settings import Settings
from assistant.storage.backup import write_backup
from assistant.storage.database import open_database
from assistant.storage.restore import read_backup
from assistant.storage.sealing import is_sealed


def back_up(settings: Settings, archive: Path, passphrase: str = "") -> int:
    """Write a backup, the number of its files; raises RefusedError for a book on a server, StorageError."""
    if settings.database_url:
        raise RefusedError(
            "La base est sur un serveur\u202f: sauvegardez-la par pg_dump, "
            f"et copiez les dossiers {settings.audit_path} et {settings.files_path} "
            "(l’index se refait par «\u202fcourtois index\u202f»)."
        )
    if not settings.has_book:
        raise RefusedError(f"Le dossier {settings.home} ne contient pas de base\u202f: rien n’est à sauvegarder.")
    return write_backup(settings.home, archive, passphrase)


def seals(archive: Path) -> bool:
    """Whether a passphrase opens it; False for a file that cannot be read, which restoring tells."""
    try:
        return archive.is_file() and is_sealed(archive)
    except OSError:
        return False


def restore(settings: Settings, archive: Path, passphrase: str = "") -> AuditVerdict:
    """Restore into the empty folder of the settings, and verify the trail; raises as ``read_backup`` does."""
    if settings.database_url:
        raise RefusedError("La base est sur un serveur\u202f: restaurez-la par pg_restore.")
    read_backup(archive, settings.home, passphrase)
    database = open_database(settings.database)
    database.upgrade()
    verdict = audit_services(settings, database.unit_of_work, SystemClock(), shipped_rates()).verify()
    database.dispose()
    return verdict
