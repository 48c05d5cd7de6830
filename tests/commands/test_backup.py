"""``courtois backup`` and ``restore``: what is restored is what was saved, and a forged archive writes nothing."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import unicodedata
import zipfile
from pathlib import Path

import pytest

from assistant.bootstrap import build_services
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.mail.correspondence import Direction, Message
from assistant.settings import read_settings
from assistant.storage.backup_format import FORMAT
from assistant.storage.database import open_database
from assistant.storage.file_store import FileFolder
from tests.commands.conftest import Courtois
from tests.commands.test_audit import RATES, key
from tests.services.house_of_tests import LEA, MONDAY, bill

__all__ = ["key"]


@pytest.fixture
def archive(courtois: Courtois, home: Path, tmp_path: Path) -> Path:
    courtois("init")
    courtois("rates", "add", *RATES)
    courtois("audit", "root")
    (home / "courtois.env").write_text("COURTOIS_IMAP_PASSWORD=sesame-ouvre-toi\n", encoding="utf-8")
    place = tmp_path / "copie.zip"
    assert courtois("backup", place).status == 0
    return place


def rewritten(archive: Path, name: str, content: bytes, told: dict[str, object] | None = None) -> Path:
    """The archive with one file added or replaced, the manifest in agreement unless told otherwise."""
    with zipfile.ZipFile(archive) as pack:
        files = {one: pack.read(one) for one in pack.namelist()}
    files[name] = content
    manifest = json.loads(files["manifest.json"])
    manifest["files"][name] = told or {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    files["manifest.json"] = json.dumps(manifest).encode()
    forged = archive.with_name("forge.zip")
    with zipfile.ZipFile(forged, "w", zipfile.ZIP_DEFLATED) as pack:
        for one, kept in files.items():
            pack.writestr(one, kept)
    return forged


def test_a_book_is_restored_into_a_clean_place_with_its_trail(courtois: Courtois, home: Path, archive: Path) -> None:
    before = courtois("rates").out
    shutil.rmtree(home)
    run = courtois("restore", archive, "--no-index")
    assert (run.status, run.err) == (0, "")
    assert "intact, 2 événements, 1 racine signée" in run.out
    assert courtois("rates").out == before
    assert courtois("audit", "verify").status == 0
    assert home.stat().st_mode & 0o077 == 0


def test_what_is_restored_into_a_clean_place_is_searched_and_its_invoices_are_read(
    courtois: Courtois, home: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.unlink()
    with open_database(read_settings().database).unit_of_work() as uow:
        uow.debtors.add([Debtor("c1", "Atelier Morin")])
        uow.ledger.add_invoices([bill("F-1", "c1", "900.00")])
        uow.correspondence.add([Message("m-1", "c1", Direction.IN, MONDAY, "Le virement part lundi sans faute.")])
        uow.commit()
    invoices = home.parent / "factures"
    invoices.mkdir()
    (invoices / "F-1.pdf").write_bytes(b"%PDF-1.7 facture")
    assert courtois("attach", invoices).status == 0
    assert courtois("backup", archive).status == 0
    monkeypatch.setenv("COURTOIS_HOME", str(home.parent / "autre"))
    run = courtois("restore", archive)
    assert (run.status, "Index refait" in run.out) == (0, True)

    services = build_services(read_settings())
    (found,) = services.exchanges.search("c1", "quand viendra le virement", LEA)
    assert "virement" in found.quote
    with services.unit_of_work() as uow:
        (file,) = uow.invoice_files.of(["F-1"]).values()
    assert FileFolder(read_settings().files_path).read(file.digest) == b"%PDF-1.7 facture"


def test_no_secret_is_in_a_backup(archive: Path, key: Path) -> None:
    with zipfile.ZipFile(archive) as pack:
        names, whole = pack.namelist(), b"".join(pack.read(name) for name in pack.namelist())
    assert [name for name in names if "key" in name or "env" in name] == ["audit/public-key.pem"]
    assert b"sesame" not in whole
    assert key.read_bytes() not in whole
    assert archive.stat().st_mode & 0o077 == 0


def test_nothing_is_written_over(courtois: Courtois, archive: Path) -> None:
    assert "existe déjà" in courtois("backup", archive).sentence
    assert "n’est pas vide" in courtois("restore", archive).sentence


@pytest.mark.parametrize(
    "name", ["../dehors.txt", "/dehors.txt", "audit/../../dehors", "audit\\dehors", "courtois.env", "index/x.pickle"]
)
def test_a_path_that_leads_out_is_refused(courtois: Courtois, home: Path, archive: Path, name: str) -> None:
    shutil.rmtree(home)
    run = courtois("restore", rewritten(archive, name, b"x"))
    assert run.status == 2
    assert "n’y a pas sa place" in run.sentence
    assert not home.exists()
    assert not list(home.parent.glob("**/dehors*"))


def test_a_bomb_is_refused_before_it_bursts(courtois: Courtois, home: Path, archive: Path) -> None:
    shutil.rmtree(home)
    run = courtois("restore", rewritten(archive, "audit/bombe.bin", bytes(20_000_000)))
    assert "taille" in run.sentence
    assert not home.exists()


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"sha256": "0" * 64, "size": 3}, "empreinte"),
        ({"sha256": "0" * 64, "size": 2}, "taille"),
        ({"size": 1}, "manifeste"),
    ],
)
def test_a_manifest_that_lies_is_refused(
    courtois: Courtois, home: Path, archive: Path, told: dict[str, object], why: str
) -> None:
    shutil.rmtree(home)
    assert why in courtois("restore", rewritten(archive, "audit/x.bin", b"abc", told)).sentence
    assert not home.exists()


def test_what_is_no_backup_is_one_sentence(courtois: Courtois, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 no archive")
    assert "abîmée" in courtois("restore", tmp_path / "x.zip").sentence
    forged = tmp_path / "infini.zip"
    with zipfile.ZipFile(forged, "w") as pack:
        pack.writestr("manifest.json", json.dumps({"format": FORMAT, "files": {}, "events": float("inf"), "head": ""}))
    assert "manifeste" in courtois("restore", forged).sentence
    squeezed = tmp_path / "lzma.zip"
    with zipfile.ZipFile(squeezed, "w", zipfile.ZIP_LZMA) as pack:
        pack.writestr("manifest.json", "{}" * 99)
    spoilt = bytearray(squeezed.read_bytes())
    spoilt[squeezed.read_bytes().index(b"manifest.json") + len("manifest.json") + 4] = 0xFF  # LZMA's own settings
    squeezed.write_bytes(bytes(spoilt))
    assert "abîmée" in courtois("restore", squeezed).sentence
    assert courtois("restore", tmp_path / "absent.zip").status == 2
    assert "aucune base" in courtois("backup", tmp_path / "y.zip").sentence.replace("pas de base", "aucune base")


def test_a_book_whose_trail_was_changed_is_restored_and_told(courtois: Courtois, home: Path, archive: Path) -> None:
    with sqlite3.connect(home / "courtois.sqlite3") as connection:
        connection.execute("DROP TRIGGER audit_events_keep_update")
        connection.execute("UPDATE audit_events SET user_id = 'x' WHERE sequence = 1")
    archive.unlink()
    courtois("backup", archive)
    shutil.rmtree(home)
    run = courtois("restore", archive, "--no-index")
    assert run.status == 1
    assert "événement 1" in run.out


def test_a_book_on_a_server_says_what_to_use(
    courtois: Courtois, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURTOIS_DATABASE_URL", "postgresql://127.0.0.1/book")
    assert "pg_dump" in courtois("backup", tmp_path / "x.zip").sentence
    assert "pg_restore" in courtois("restore", tmp_path / "x.zip").sentence


def test_a_sealed_backup_opens_with_its_passphrase_alone(courtois: Courtois, home: Path, tmp_path: Path) -> None:
    courtois("init")
    courtois("rates", "add", *RATES)
    before = courtois("rates").out
    right, wrong, short = (tmp_path / name for name in ("juste", "fausse", "courte"))
    right.write_text("une phrase que personne ne devine\n", encoding="utf-8")
    wrong.write_text("une phrase que tout le monde dit\n", encoding="utf-8")
    short.write_text("courte\n", encoding="utf-8")
    place = tmp_path / "copie.courtois"
    assert "moins de 12 caractères" in courtois("backup", place, "--passphrase-file", short).sentence
    run = courtois("backup", place, "--passphrase-file", right)
    assert "Sauvegarde chiffrée écrite" in run.out
    assert not zipfile.is_zipfile(place)
    assert b"SQLite" not in place.read_bytes()

    shutil.rmtree(home)
    assert "est chiffrée" in courtois("restore", place, "--no-index").sentence
    assert "ne s’ouvre pas avec cette phrase" in courtois("restore", place, "--passphrase-file", wrong).sentence
    assert "ne peut pas être lu" in courtois("restore", place, "--passphrase-file", tmp_path / "absent").sentence
    assert not home.exists()
    assert courtois("restore", place, "--no-index", "--passphrase-file", right).status == 0
    assert courtois("rates").out == before


@pytest.fixture
def sealed(courtois: Courtois, tmp_path: Path) -> Path:
    courtois("init")
    told = tmp_path / "phrase"
    told.write_text("\ufeff  une phrase née à l’été  \r\nune autre ligne\r\n", encoding="utf-8")
    place = tmp_path / "copie.courtois"
    assert courtois("backup", place, "--passphrase-file", told).status == 0
    return place


def test_a_passphrase_is_the_same_however_its_accents_and_its_line_are_written(
    courtois: Courtois, home: Path, tmp_path: Path, sealed: Path
) -> None:
    shutil.rmtree(home)
    other = tmp_path / "autre"
    other.write_text(unicodedata.normalize("NFD", "une phrase née à l’été"), encoding="utf-8")
    assert courtois("restore", sealed, "--no-index", "--passphrase-file", other).status == 0


def test_a_plain_archive_in_the_place_of_a_sealed_one_is_not_restored_with_the_passphrase(
    courtois: Courtois, home: Path, tmp_path: Path, archive: Path
) -> None:
    shutil.rmtree(home)
    told = tmp_path / "phrase"
    told.write_text("une phrase que personne ne devine", encoding="utf-8")
    run = courtois("restore", archive, "--no-index", "--passphrase-file", told)
    assert (run.status, "n’est pas chiffrée" in run.sentence, home.exists()) == (2, True, False)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "est vide"),
        (b"\n\nplus bas, une phrase\n", "est vide"),
        (b"a" * 10_000, "trop longue"),
        (b"\xff\xfeu\x00", "ne peut pas"),
    ],
)
def test_a_passphrase_file_that_tells_none_is_refused(
    courtois: Courtois, tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "phrase").write_bytes(content)
    assert why in courtois("backup", tmp_path / "x", "--passphrase-file", tmp_path / "phrase").sentence


@pytest.mark.parametrize("place", [0, 20, 40, -1])
def test_a_byte_changed_in_a_sealed_backup_writes_nothing(
    courtois: Courtois, home: Path, tmp_path: Path, sealed: Path, place: int
) -> None:
    shutil.rmtree(home)
    raw = bytearray(sealed.read_bytes())
    raw[place] ^= 1
    sealed.write_bytes(raw)
    assert courtois("restore", sealed, "--no-index", "--passphrase-file", tmp_path / "phrase").status == 2
    assert not home.exists()


def test_a_backup_writes_into_nothing_that_was_put_in_its_way_and_leaves_nothing_half_written(
    courtois: Courtois, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    courtois("init")
    (tmp_path / "ailleurs").write_text("", encoding="utf-8")
    partial = tmp_path / "copie.zip.part"
    partial.symlink_to(tmp_path / "ailleurs")
    assert courtois("backup", tmp_path / "copie.zip").status == 0
    assert (tmp_path / "ailleurs").read_bytes() == b""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.storage.backup._zip", full)
    assert courtois("backup", tmp_path / "autre.zip").status == 2
    assert not list(tmp_path.glob("*.part"))
