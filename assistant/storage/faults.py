"""What the database driver refuses, said in one French sentence: what, where, what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnectionLeftError

from assistant.domain.errors import StorageError

_LOCKED = (
    "La base {place} est occupée par un autre enregistrement\u202f: rien n’a été écrit, réessayez dans un instant."
)
_FULL = "Le disque de la base {place} est plein\u202f: rien n’a été écrit, libérez de l’espace puis recommencez."
_READ_ONLY = (
    "La base {place} est en lecture seule\u202f: rien n’a été écrit, donnez au programme le droit d’écrire "
    "dans ce fichier et dans son dossier."
)
_DAMAGED = "La base {place} est abîmée\u202f: arrêtez l’application et remettez en place votre dernière sauvegarde."
_NOT_A_DATABASE = (
    "Le fichier {place} n’est pas une base de Courtois\u202f: vérifiez l’emplacement indiqué dans les réglages."
)
_UNREACHABLE = (
    "La base {place} ne peut pas être ouverte\u202f: lancez «\u202fcourtois init\u202f» si elle n’existe pas encore, "
    "sinon vérifiez que le programme a le droit d’y accéder."
)
_UNPREPARED = "La base {place} n’est pas préparée\u202f: lancez «\u202fcourtois init\u202f» puis recommencez."
_INCOHERENT = (
    "L’enregistrement dans la base {place} est refusé, car une ligne nomme un client ou un document inconnu "
    "ou figure déjà au journal\u202f: rien n’a été écrit, importez d’abord ce qui manque."
)
_UNSTORABLE = (
    "Une valeur ne peut pas être enregistrée dans la base {place} (caractère illisible ou nombre trop grand)\u202f: "
    "rien n’a été écrit, corrigez le fichier importé."
)
_OTHER = (
    "La base {place} a refusé l’opération ({cause})\u202f: rien n’a été écrit, prévenez qui administre cette machine."
)

_BY_SQLITE_CODE = {
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _NOT_A_DATABASE,
    "SQLITE_CANTOPEN": _UNREACHABLE,
    "SQLITE_PERM": _UNREACHABLE,
    "SQLITE_IOERR": _DAMAGED,
    "SQLITE_CONSTRAINT": _INCOHERENT,
}
_BY_SQLSTATE = {"55P03": _LOCKED, "40P01": _LOCKED, "53100": _FULL, "25006": _READ_ONLY, "42P01": _UNPREPARED}


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Raise StorageError, in French, for whatever the driver raises inside."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, ValueError, OverflowError) as error:
        raise StorageError(_sentence(error).format(place=place, cause=_cause(error))) from error


def _sentence(error: Exception) -> str:
    origin = error.orig if isinstance(error, StatementError) else error
    if isinstance(error, ValueError) and not isinstance(
        error, UnicodeError
    ):  # on the way out of the database: a word or a document that nobody wrote
        return _DAMAGED
    if isinstance(origin, ValueError | OverflowError) or isinstance(error, DataError):
        return _UNSTORABLE
    if isinstance(error, NoConnectionLeftError):
        return _LOCKED
    if isinstance(origin, sqlite3.Error):
        return _sqlite_sentence(origin)
    if isinstance(error, IntegrityError):
        return _INCOHERENT
    sqlstate = getattr(origin, "sqlstate", None)
    if sqlstate is None and type(origin).__name__ == "OperationalError":  # the server gave no answer
        return _UNREACHABLE
    return _BY_SQLSTATE.get(str(sqlstate), _OTHER)


def _sqlite_sentence(error: sqlite3.Error) -> str:
    if "no such table" in str(error):
        return _UNPREPARED
    name = getattr(error, "sqlite_errorname", "")  # SQLITE_READONLY_DIRECTORY is a kind of SQLITE_READONLY
    return next((sentence for code, sentence in _BY_SQLITE_CODE.items() if name.startswith(code)), _OTHER)


def _cause(error: Exception) -> str:
    return str(error.orig if isinstance(error, StatementError) and error.orig else error).splitlines()[0]
