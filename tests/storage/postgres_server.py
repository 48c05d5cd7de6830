"""A PostgreSQL server of the tests' own: on the loopback address, in a folder that goes with it, never as root."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.free_port import free_port

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
_PATIENCE = 120.0  # seconds
_HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")  # no power cut is tested
_ACCOUNTS = ("postgres", "nobody")  # the server refuses to be root


def binaries() -> Path | None:
    """The folder that holds ``initdb`` and ``postgres``, of the newest version; None where there is none."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else []
    folders += sorted((p for place in _PLACES for p in Path("/").glob(place[1:])), key=str, reverse=True)
    return next((f for f in folders if (f / "initdb").is_file() and (f / "postgres").is_file()), None)


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of its first database; skips the test where PostgreSQL is not installed."""
    programs = binaries()
    if programs is None:
        pytest.skip("no PostgreSQL is installed here (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="courtois-postgres-"))
    account = _account()
    if account is not None:
        os.chown(folder, pwd.getpwnam(account).pw_uid, pwd.getpwnam(account).pw_gid)
    port = free_port()
    data = str(folder / "data")
    try:
        make = ["-D", data, "-U", "courtois", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        _process([programs / "initdb", *make], account, folder).wait(_PATIENCE)
        settings = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *_HASTY]
        options = [word for setting in settings for word in ("-c", setting)]
        server = _process([programs / "postgres", "-D", data, *options], account, folder)
        try:
            yield _once_it_answers(f"postgresql+psycopg://courtois@127.0.0.1:{port}/postgres", server)
        finally:
            server.terminate()
            server.wait(_PATIENCE)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account() -> str | None:
    """Whose account the server runs under: ours, unless we are root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _ACCOUNTS if name in known)


def _process(command: Sequence[object], account: str | None, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  (programs of the machine, arguments of ours)
        [str(word) for word in command],
        cwd=folder,
        user=account,
        group=None if account is None else pwd.getpwnam(account).pw_gid,
        extra_groups=None if account is None else [],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _once_it_answers(url: str, server: subprocess.Popen[bytes]) -> str:
    from sqlalchemy import create_engine
    from sqlalchemy.exc import OperationalError

    until, engine = time.monotonic() + _PATIENCE, create_engine(url)
    try:
        while time.monotonic() < until and server.poll() is None:
            try:
                engine.connect().close()
            except OperationalError:
                time.sleep(0.1)
            else:
                return url
    finally:
        engine.dispose()
    pytest.fail("the PostgreSQL server did not start")
