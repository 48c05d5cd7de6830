"""The evidence file of a letter: a third party verifies it with its own script, and each change is seen."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.bootstrap.audit import audit_services
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft import LetterText
from assistant.services.audit.evidence import verifier
from assistant.services.audit.evidence.export_evidence import ExportEvidence
from assistant.services.writing.build_situation import DraftRequest
from assistant.settings import Settings
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    built = House(tmp_path_factory.mktemp("book"))
    yield built
    built.database.dispose()


@pytest.fixture(scope="module")
def export(house: House, tmp_path_factory: pytest.TempPathFactory) -> ExportEvidence:
    settings = Settings(home=house.home, audit_key=tmp_path_factory.mktemp("keys") / "key.pem")
    return audit_services(settings, house.unit_of_work, house.clock, read_rates()).export


@pytest.fixture(scope="module")
def evidence(house: House, export: ExportEvidence) -> bytes:
    draft = house.draft(DraftRequest("d1"), NORA)
    text = draft.latest.text
    house.edit(draft.id, LetterText(text.subject, text.body.replace("Cordialement", "Bien cordialement")), NORA)
    house.approve(draft.id, LEA)
    house.send.mark_sent(draft.id, NORA)
    return export(draft.id, LEA)


@pytest.fixture
def unpacked(evidence: bytes, tmp_path: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(evidence)) as archive:
        archive.extractall(tmp_path)
    return tmp_path


def test_it_tells_who_wrote_and_approved_which_text_under_which_rules_and_rates(unpacked: Path) -> None:
    case = json.loads((unpacked / "dossier.json").read_text("utf-8"))
    assert case["draft"]["created_by"] == "nora"
    assert case["approval"]["user_id"] == "lea"
    assert [review["action"] for review in case["reviews"]] == ["edit", "approve", "mark_sent"]
    letter = (unpacked / "lettre.txt").read_text("utf-8")
    assert case["draft"]["versions"][-1]["text"]["body"] in letter
    assert "+Bien cordialement" in (unpacked / "modifications.txt").read_text("utf-8")
    assert len(json.loads((unpacked / "regles.json").read_text("utf-8"))["in_force"]) > 100
    assert "2026-07-01" in (unpacked / "taux.json").read_text("utf-8")


def test_its_own_script_finds_that_all_holds(unpacked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = verifier.main(unpacked)
    said = capsys.readouterr().out
    assert status == (0 if shutil.which("openssl") else verifier.UNSIGNED)
    assert "NON" not in said


def test_the_documented_command_verifies_the_signature(unpacked: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl on this machine")
    readme = (unpacked / "LISEZMOI.txt").read_text("utf-8")
    command = next(line.split() for line in readme.splitlines() if "pkeyutl" in line)
    run = subprocess.run([openssl, *command[1:]], cwd=unpacked, check=False, capture_output=True)  # noqa: S603 - our own words
    assert run.returncode == 0


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("lettre.txt", "1 200,00", "1 900,00"),
        ("dossier.json", '"lea"', '"nora"'),
        ("regles.json", "blocking", "warning"),
        ("taux.json", "2.40", "2.90"),
        ("evenements.jsonl", '"approve"', '"refuse"'),
        ("racine.json", '"on": "2026', '"on": "2025'),
        ("racine-signee.txt", "2026", "2025"),
        ("manifeste.json", ": ", ":  "),
    ],
)
def test_any_change_is_seen(
    unpacked: Path, name: str, before: str, after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (unpacked / name).read_text("utf-8").replace("\u202f", " ")
    changed = text.replace(before, after)
    assert changed != text
    (unpacked / name).write_text(changed, "utf-8")
    assert verifier.main(unpacked) == verifier.FAULTY
    assert "NON" in capsys.readouterr().out


def test_another_signature_is_seen(unpacked: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("no openssl on this machine")
    (unpacked / "racine.sig").write_bytes(bytes(64))
    assert verifier.main(unpacked) == verifier.FAULTY


def test_the_chain_holds_no_personal_text(unpacked: Path) -> None:
    events = (unpacked / "evenements.jsonl").read_text("utf-8")
    assert not [word for word in ("Morin", "Rey", "morin.example", "1 200", "F-118") if word in events]


def test_a_phone_agent_exports_nothing_and_an_unknown_draft_is_said(export: ExportEvidence) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        export("x", User("paul", "Paul", Role.PHONE_AGENT))
    with pytest.raises(NotFoundError, match="inconnu"):
        export("inconnu", LEA)
