"""``courtois templates``: list, lint, export, import."""

from __future__ import annotations

from pathlib import Path

from assistant.places import PROMPTS
from tests.commands.conftest import Courtois
from tests.services.templates_of_tests import ASK, NEXT, marked


def kept_at(folder: Path, text: str) -> Path:
    place = folder / "modeles" / ASK / f"v{NEXT}.md"
    place.parent.mkdir(parents=True)
    place.write_text(text.replace(f"version: {NEXT - 1}", f"version: {NEXT}"), encoding="utf-8")
    return place


def test_a_file_is_linted_imported_and_listed(courtois: Courtois, home: Path, tmp_path: Path) -> None:
    assert not home.exists()
    courtois("init")
    place = kept_at(tmp_path, marked("sans faute"))
    run = courtois("templates", "lint", place)
    assert (run.status, run.out) == (0, "Aucun défaut.\n")
    run = courtois("templates", "import", tmp_path / "modeles")
    assert f"Brouillon\u202f: {ASK} v{NEXT}" in run.out
    run = courtois("templates", "list", "--kind", ASK)
    assert f"v{NEXT - 1}\u202f: approuvée, en vigueur (livrée)" in run.out
    assert f"v{NEXT}\u202f: brouillon (os:" in run.out

    archive = tmp_path / "modeles.zip"
    assert courtois("templates", "export", "--to", archive).status == 0
    assert "existe déjà" in courtois("templates", "export", "--to", archive).sentence
    assert courtois("templates", "import", archive).out.startswith("0 brouillon")


def test_a_fault_is_told_with_its_line_and_a_link_is_refused(courtois: Courtois, home: Path, tmp_path: Path) -> None:
    assert not home.exists()
    courtois("init")
    place = kept_at(tmp_path, marked("sans faute") + "- z9 [if happy] Réglez.\n")
    run = courtois("templates", "lint", place)
    assert run.status == 1
    assert "happy" in run.out
    place.with_name(f"v{NEXT + 1}.md").symlink_to("/etc/hostname")
    assert "lien" in courtois("templates", "import", tmp_path / "modeles").sentence
    assert "vérifiez qu’il existe" in courtois("templates", "import", tmp_path / "rien.zip").sentence


def test_a_call_template_is_linted_for_the_ear(courtois: Courtois, home: Path, tmp_path: Path) -> None:
    assert not home.exists()
    courtois("init")
    shipped = PROMPTS / "calls/objections/refuses.all/v1.md"
    place = tmp_path / "calls/objections/refuses.all/v2.md"
    place.parent.mkdir(parents=True)
    text = shipped.read_text(encoding="utf-8").replace("version: 1", "version: 2")
    place.write_text(text[: text.index("- exit")], encoding="utf-8")
    run = courtois("templates", "lint", place)
    assert run.status == 1
    assert "Il manque où l’on s’arrête" in run.out
