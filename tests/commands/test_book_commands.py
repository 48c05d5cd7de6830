"""init, import, index, clients and draft on a book of one's own, from an empty folder to a letter."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.channels.letters import HOUSE
from tests.commands.conftest import Courtois

CLIENTS = (
    "Code client;Raison sociale;SIREN;Email;Adresse\n"
    "C1;Atelier Morin SARL;552100554;compta@morin.example;3 rue des Aulnes, 73000 Chambéry\n"
    "C2;Menuiserie Roux;404833048;;\n"
)
ISSUED, DUE = (f"{datetime.now(tz=UTC) - timedelta(days=days):%d/%m/%Y}" for days in (90, 60))  # late, not time-barred
INVOICES = (
    "N° facture;Code client;Date facture;Date échéance;Montant TTC\n"
    f"F-1;C1;{ISSUED};{DUE};1 234,56 €\n"
    f"F-2;C2;{ISSUED};{DUE};100,00 €\n"
)
KEYS = {
    "subject",
    "body",
    "channel",
    "level",
    "register_card",
    "evidence",
    "findings",
    "written_by",
    "why",
}


@pytest.fixture
def exports(tmp_path: Path) -> tuple[Path, Path]:
    clients, invoices = tmp_path / "clients.csv", tmp_path / "factures.csv"
    clients.write_bytes(CLIENTS.encode("cp1252"))
    invoices.write_bytes(INVOICES.encode("cp1252"))
    return clients, invoices


@pytest.fixture
def book(courtois: Courtois, exports: tuple[Path, Path]) -> Courtois:
    assert courtois("init").status == 0
    run = courtois("import", *exports)
    assert (run.status, run.err) == (0, "")
    with open_database(read_settings().database).unit_of_work() as uow:
        uow.house.set_creditor(HOUSE)  # what a person fills in on the settings page
        uow.commit()
    return courtois


def test_init_may_be_run_again(courtois: Courtois, home: Path) -> None:
    assert courtois("init").status == courtois("init").status == 0
    assert (home / "courtois.sqlite3").is_file()


def test_clients_are_listed_with_id_name_and_kind(book: Courtois) -> None:
    rows = json.loads(book("clients", "--json").out)

    assert [set(row) for row in rows] == [{"id", "code", "name", "kind"}] * 2
    assert {row["name"] for row in rows} == {"Atelier Morin SARL", "Menuiserie Roux"}
    assert "C1\tQualité inconnue\tAtelier Morin SARL" in book("clients").out
    assert {(row["id"], row["code"]) for row in rows} == {("c1", "C1"), ("c2", "C2")}


def test_clients_taken_for_contacts_are_told_so_with_the_way_out(courtois: Courtois, tmp_path: Path) -> None:
    assert courtois("init").status == 0
    listed = tmp_path / "liste.csv"
    listed.write_text("Client;Nom\nC1;Morin\n", encoding="utf-8")

    run = courtois("import", listed)
    assert run.status == 1
    assert "liste.csv a été lu comme une liste de contacts" in run.err
    assert "--as clients" in run.err

    again = courtois("import", listed, "--as", "clients")
    assert (again.status, "liste de contacts" in again.err) == (0, False)


def test_importing_twice_changes_nothing(book: Courtois, exports: tuple[Path, Path]) -> None:
    again = book("import", *exports)

    assert again.status == 0
    assert "clients\u202f: 0 de plus, 0 avec changement, 2 sans changement" in again.out


def test_a_dry_run_shows_and_writes_nothing(courtois: Courtois, exports: tuple[Path, Path]) -> None:
    courtois("init")
    run = courtois("import", "--dry-run", *exports)

    assert run.status == 0
    assert "2 de plus" in run.out
    assert json.loads(courtois("clients", "--json").out) == []


def test_refused_rows_are_told_with_their_line_and_nothing_is_written(
    courtois: Courtois, exports: tuple[Path, Path]
) -> None:
    clients, invoices = exports
    courtois("init")
    invoices.write_bytes(INVOICES.replace("100,00", "cent").encode("cp1252"))
    tried = courtois("import", "--dry-run", clients, invoices)
    run = courtois("import", clients, invoices)

    assert tried.status == run.status == 1
    assert "factures.csv, ligne 3" in run.err
    assert "Rien ne serait écrit" in tried.err
    assert json.loads(courtois("clients", "--json").out) == []
    assert courtois("import", "--skip-refused", "--dry-run", clients, invoices).status == 0
    assert courtois("import", "--skip-refused", clients, invoices).status == 0


@pytest.mark.parametrize(("content", "said"), [(b"", "vide"), (b"a;b\n1;2\n", "--as"), (b"\x00\x01PK", "")])
def test_a_file_that_is_no_export_ends_in_2_with_one_line(
    courtois: Courtois, tmp_path: Path, content: bytes, said: str
) -> None:
    courtois("init")
    file = tmp_path / "fichier.csv"
    file.write_bytes(content)
    run = courtois("import", file)

    assert run.status == 2
    assert "fichier.csv" in run.sentence
    assert said in run.sentence


def test_a_draft_comes_as_json_with_all_that_explains_it(book: Courtois) -> None:
    client = next(row["id"] for row in json.loads(book("clients", "--json").out) if "Morin" in row["name"])
    report = json.loads(book("draft", client, "--json").out)

    assert set(report) >= KEYS
    assert "1\u202f234,56\u202f€" in report["body"]
    assert (report["written_by"], report["channel"]) == ("composer", "email")
    assert all(finding["severity"] != "blocking" for finding in report["findings"])


def test_a_draft_is_a_text_to_read_too(book: Courtois) -> None:
    client = next(row["id"] for row in json.loads(book("clients", "--json").out) if "Morin" in row["name"])
    run = book("draft", client, "--channel", "letter", "--level", "reminder_1")

    assert run.status == 0
    assert run.out.startswith("Objet")


def test_a_client_without_an_address_ends_in_3_with_one_sentence(book: Courtois) -> None:
    client = next(row["id"] for row in json.loads(book("clients", "--json").out) if "Roux" in row["name"])
    run = book("draft", client, "--json")

    assert (run.status, run.out) == (3, "")
    assert "adresse" in run.sentence


def test_a_letter_about_nothing_on_file_ends_in_3_with_what_to_record(book: Courtois) -> None:
    client = next(row["id"] for row in json.loads(book("clients", "--json").out) if "Morin" in row["name"])
    run = book("draft", client, "--intent", "plan_confirmation")

    assert (run.status, run.out) == (3, "")
    assert "enregistrez d’abord l’accord du client" in run.sentence


def test_a_house_that_has_not_said_who_it_is_is_told_where_to(courtois: Courtois, exports: tuple[Path, Path]) -> None:
    courtois("init")
    courtois("import", *exports)
    client = json.loads(courtois("clients", "--json").out)[0]["id"]
    run = courtois("draft", client)

    assert run.status == 2
    assert "Réglages" in run.sentence


def test_an_unknown_client_ends_in_2(book: Courtois) -> None:
    run = book("draft", "personne")

    assert run.status == 2
    assert "personne" in run.sentence


def test_an_index_without_mail_says_so(book: Courtois) -> None:
    assert "0 de plus" in book("index").out


def test_new_mail_is_indexed_once(book: Courtois, tmp_path: Path) -> None:
    mails = tmp_path / "courriels.jsonl"
    mail = {
        "client": "C1",
        "sent_at": "2024-03-05T10:00:00+01:00",
        "direction": "in",
        "body": "Le virement part lundi.",
    }
    mails.write_text(json.dumps(mail) + "\n", encoding="utf-8")
    assert book("import", mails).status == 0

    assert "1 de plus, 0 sans changement" in book("index").out
    assert "0 de plus, 1 sans changement" in book("index").out


def test_a_folder_that_was_never_prepared_is_told(courtois: Courtois) -> None:
    for arguments in (("clients",), ("draft", "x"), ("index",)):
        run = courtois(*arguments)
        assert run.status == 2
        assert "courtois init" in run.sentence


@pytest.mark.parametrize("inside", ["", "plus/loin"])
def test_a_folder_that_cannot_be_made_is_named(courtois: Courtois, home: Path, inside: str) -> None:
    home.write_text("un fichier", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURTOIS_HOME", str(home / inside))
        run = courtois("init")

    assert run.status == 2
    assert "ne peut pas être créé" in run.sentence
    assert "COURTOIS_HOME" in run.sentence


def test_a_file_that_is_no_database_is_left_as_it_is(courtois: Courtois, home: Path) -> None:
    home.mkdir()
    stranger = home / "courtois.sqlite3"
    stranger.write_text("ceci n’est pas une base " * 50, encoding="utf-8")
    before = stranger.read_bytes()

    for command in ("init", "clients"):
        run = courtois(command)
        assert run.status == 2
        assert "n’est pas une base de Courtois" in run.sentence
    assert stranger.read_bytes() == before


def test_another_program_s_database_is_left_as_it_is(courtois: Courtois, home: Path) -> None:
    home.mkdir()
    with sqlite3.connect(home / "courtois.sqlite3") as other:
        other.execute("create table photos (id integer)")
    other.close()
    run = courtois("clients")

    assert run.status == 2
    assert run.sentence
    with sqlite3.connect(home / "courtois.sqlite3") as other:
        assert other.execute("select name from sqlite_master").fetchall() == [("photos",)]
    other.close()


def test_a_malformed_setting_is_named_and_its_value_is_not_repeated(
    courtois: Courtois, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURTOIS_MODEL_TIMEOUT", "un-secret")
    run = courtois("init")

    assert run.status == 2
    assert "COURTOIS_MODEL_TIMEOUT" in run.sentence
    assert "un-secret" not in run.sentence


def test_a_forgotten_message_leaves_ledger_and_disk(book: Courtois, tmp_path: Path, home: Path) -> None:
    mails = tmp_path / "mails.jsonl"
    said = "Le virement zinzolin partira vendredi."
    mails.write_text(
        json.dumps({"client": "C1", "sent_at": "2026-10-05", "direction": "in", "body": said}), encoding="utf-8"
    )
    assert book("import", mails).status == 0
    assert book("index").status == 0
    with open_database(read_settings().database).unit_of_work() as uow:
        (message,) = uow.correspondence.of("c1")
    assert book("forget", message.id).status == 0
    with open_database(read_settings().database).unit_of_work() as uow:
        assert uow.correspondence.of("c1") == ()
    kept = [path for path in home.rglob("*") if path.is_file() and b"zinzolin" in path.read_bytes()]
    assert kept == []


def test_forgetting_a_message_that_is_not_there_says_so(book: Courtois) -> None:
    run = book("forget", "msg-99999")

    assert run.status == 2
    assert "0 message supprimé." in run.out
    assert "msg-99999" in run.err


def test_an_import_says_how_clients_without_a_type_are_treated(courtois: Courtois, exports: tuple[Path, Path]) -> None:
    courtois("init")
    for told in (courtois("import", "--dry-run", *exports).out, courtois("import", *exports).out):
        assert "2 clients sans type\u202f: traités comme des particuliers" in told
        assert "colonne «\u202fType\u202f»" in told


def test_every_title_that_is_recognised_is_listed_by_kind_of_file(courtois: Courtois) -> None:
    from assistant.connectors.files.fields import FIELDS

    run = courtois("import", "--columns")

    assert run.status == 0
    for fields in FIELDS.values():
        assert all(", ".join(dict.fromkeys(field.headers[1:])) in run.out for field in fields)
    assert "  Code client\u202f: code client, numero client," in run.out
    assert "client_since" not in run.out
    assert "Organisme public\u202f: public, collectivite" in run.out
    assert "--columns" in courtois("import", "--help").out
    assert "invoices (factures)" in " ".join(courtois("import", "--help").out.split())
