"""Erasure takes what nothing keeps, tells what stays and why, and the trail stays valid."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap.personal_data import personal_data_services
from assistant.domain.approvals.audit import first_break
from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.fact_kinds import Actor
from assistant.domain.writing.model_payload import payload
from assistant.services.privacy.erase_subject import NAMELESS
from assistant.services.privacy.personal_data import PersonalData
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import CREDITOR, LEA, MONDAY, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def people(house: House) -> PersonalData:
    return personal_data_services(house.unit_of_work, house.clock, house.index, "openai:some-model")


def on_disk(house: House) -> bytes:
    return b"".join(path.read_bytes() for path in house.home.glob("book.sqlite3*"))


def test_a_debt_keeps_the_file_and_says_so(house: House, people: PersonalData) -> None:
    house.draft(DraftRequest("d1"), NORA)
    report = people.erase.debtor("d1", LEA)
    assert (report.erased["Échanges"], report.erased["Brouillons et lettres"]) == (0, 1)
    kept = {record.what: record.why for record in report.kept}
    assert "créance ouverte" in kept["Échange"]
    assert "L123-22" in kept["Facture"]


def test_a_settled_client_leaves_accounting_documents_alone(house: House, people: PersonalData) -> None:
    house.draft(DraftRequest("d1"), NORA)
    house.pay("1200.00")
    with house.unit_of_work() as uow:
        uow.model_payloads.add(payload("⟦client 1⟧ a promis", at=MONDAY, user_id="nora", model="m"), 50)
        uow.commit()
    report = people.erase.debtor("d1", LEA)
    assert report.done
    with house.unit_of_work() as uow:
        debtor = uow.debtors.get("d1")
        assert (debtor.name, debtor.contacts) == ("Atelier Morin SARL", ())
        assert len(uow.ledger.movements("d1").invoices) == 1
        assert (uow.correspondence.of("d1"), uow.drafts.of("d1")) == ((), ())
        assert uow.model_payloads.all() == ()
        events = uow.audit.all()
    assert {record.what for record in report.kept} == {"Identité", "Facture", "Règlement"}
    assert first_break(events) is None
    assert events[-1].action == "erase_debtor"
    assert b"claire@morin.example" not in on_disk(house)
    assert sorted(house.index.deleted) == ["m1", "m2", "m3", "m4"]


def test_after_ten_years_the_name_goes_too(house: House, people: PersonalData) -> None:
    house.pay("310.00", "F-200", "d2")
    house.wait(366 * 10)
    people.erase.debtor("d2", LEA)
    with house.unit_of_work() as uow:
        debtor = uow.debtors.get("d2")
    assert (debtor.name, debtor.address) == (NAMELESS, "")
    assert b"Ana Roux" not in on_disk(house)


def test_one_contact_goes_alone(house: House, people: PersonalData) -> None:
    people.erase.contact("d1", "c1", LEA)
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts == ()
        assert len(uow.correspondence.of("d1")) == 4
    with pytest.raises(NotFoundError, match="c1"):
        people.erase.contact("d1", "c1", LEA)


def test_a_rehearsal_changes_nothing(house: House, people: PersonalData) -> None:
    house.pay("1200.00")
    assert people.erase.debtor("d1", LEA, dry_run=True).erased["Échanges"] == 4
    with house.unit_of_work() as uow:
        assert (len(uow.correspondence.of("d1")), uow.audit.all()) == (4, ())


def test_only_a_lead_erases(people: PersonalData) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        people.erase.debtor("d1", NORA)


def exported(content: bytes) -> tuple[dict[str, object], str]:
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        return json.loads(pack.read("donnees.json")), pack.read("donnees.txt").decode()


def test_an_export_holds_all_of_a_client_and_nothing_of_another(house: House, people: PersonalData) -> None:
    house.draft(DraftRequest("d1"), NORA)
    data, text = exported(people.export("d1", NORA))
    assert len(data["messages"]) == 4  # type: ignore[arg-type]  # a list
    assert {"debtor", "movements", "drafts", "reviews", "kept", "audit"} <= set(data)
    assert all(word in text for word in ("Atelier Morin SARL", "Claire", "F-118", "Pouvez-vous me renvoyer"))
    assert "Ana" not in text + json.dumps(data)
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].action == "export_subject"


def test_an_export_of_one_contact_is_of_that_person(people: PersonalData) -> None:
    data, _ = exported(people.export("d2", LEA, "c2"))
    assert data["contact"]["email"] == "ana.roux@mail.example"  # type: ignore[index]  # an object
    with pytest.raises(NotFoundError, match="c9"):
        people.export("d2", LEA, "c9")


def test_each_record_says_until_when(house: House, people: PersonalData) -> None:
    house.pay("310.00", "F-200", "d2")
    until = {record.what: record.until.year for record in people.explain("d2", LEA) if record.until}
    assert until == {"Identité": 2036, "Contact": 2028, "Facture": 2036, "Règlement": 2036}


def test_the_notice_tells_who_how_long_and_which_rights(house: House, people: PersonalData) -> None:
    notice = people.notice()
    assert "Scierie Bellecombe SAS" in notice
    assert "5\u00a0ans, 2\u00a0ans pour un particulier" in notice.replace("\u202f", "\u00a0").replace(
        " ans", "\u00a0ans"
    )
    assert "openai:some-model" in notice
    assert all(article in notice for article in ("article 15", "(17)", "article 77", "2021-130"))
    assert "{{" not in notice
    assert house.filled


def test_the_notice_of_a_collector_names_who_is_owed_and_no_guide_for_creditors(
    house: House, people: PersonalData
) -> None:
    collector = replace(
        CREDITOR, actor=Actor.THIRD_PARTY_COLLECTOR, mandator="Verrerie Anselme", mandator_address="Lyon"
    )
    with house.unit_of_work() as uow:
        uow.house.set_creditor(collector)
        uow.commit()
    assert "Verrerie Anselme" in people.notice()
    assert "2021-130" not in people.notice()


def spoken(house: House, debtor: str) -> None:
    """A call that is logged, and one whose notes wait."""
    with house.unit_of_work() as uow:
        told = CallLog("k1", debtor, "paul", CallSituation.FIRST_CALL, CallOutcome.REFUSAL, MONDAY, MONDAY)
        uow.calls.add(replace(told, note="Refuse tout net", said_by="Ana Roux"))
        uow.calls.keep_notes(CallNotes(debtor, "zoe", "messagerie pleine", MONDAY))
        uow.commit()


def test_calls_are_exported_explained_and_erased(house: House, people: PersonalData) -> None:
    spoken(house, "d2")
    data, text = exported(people.export("d2", LEA))
    assert data["calls"][0]["note"] == "Refuse tout net"  # type: ignore[index]  # a list of objects
    assert "messagerie pleine" in text
    house.pay("310.00", "F-200", "d2")
    until = {record.what: str(record.until) for record in people.explain("d2", LEA)}
    assert (until["Appel"], until["Note d’appel"]) == ("2028-11-23", "2026-12-23")
    report = people.erase.debtor("d2", LEA)
    assert (report.erased["Appels"], report.erased["Notes d’appels"]) == (1, 1)
    assert not {"Appel", "Note d’appel"} & {record.what for record in report.kept}
    assert b"Refuse tout net" not in on_disk(house)
    assert b"messagerie pleine" not in on_disk(house)


def test_a_debt_keeps_its_calls_and_says_why(house: House, people: PersonalData) -> None:
    spoken(house, "d2")
    report = people.erase.debtor("d2", LEA)
    assert (report.erased["Appels"], report.erased["Notes d’appels"]) == (0, 1)
    assert "créance ouverte" in next(record.why for record in report.kept if record.what == "Appel")


def test_one_contact_is_no_longer_named_as_who_spoke(house: House, people: PersonalData) -> None:
    spoken(house, "d2")
    data, _ = exported(people.export("d2", LEA, "c2"))
    assert len(data["calls"]) == 1  # type: ignore[arg-type]  # a list
    people.erase.contact("d2", "c2", LEA)
    with house.unit_of_work() as uow:
        assert [(log.said_by, log.note) for log in uow.calls.of("d2")] == [("", "Refuse tout net")]
