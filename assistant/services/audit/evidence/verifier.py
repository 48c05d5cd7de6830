"""Verifies this evidence file: python3 verifier.py, in the folder where it was unpacked. Needs Python 3 and openssl.

It imports nothing of Courtois: read it before you run it. Exit status: 0 all holds, 1 something does not, 3 all holds
but the signature, which was not verified for want of openssl.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

FAULTY, UNSIGNED = 1, 3


def main(folder: Path) -> int:
    """Run every verification, say each result on a line of its own."""
    events = [json.loads(line) for line in _text(folder, "evenements.jsonl").splitlines()]
    found = {
        "Les fichiers sont ceux du manifeste": _same_files(folder),
        "Chaque événement suit le précédent et porte sa propre empreinte": _chained(events),
        "Le manifeste est celui que le journal a noté": _noted(folder, events),
        "La lettre est le texte que le journal a noté": _same_letter(folder, events),
        "La racine signée est celle de ces événements": _rooted(folder, events),
    }
    for what, holds in found.items():
        _say(what, holds=holds)
    if not all(found.values()):
        return FAULTY
    signed = _signed(folder)
    if signed is None:
        sys.stdout.write("?   Signature non vérifiée\u202f: openssl (3 ou plus récent) est introuvable\n")
        return UNSIGNED
    _say("La racine porte la signature de la clé publique", holds=signed)
    return 0 if signed else FAULTY


def _say(what: str, *, holds: bool) -> None:
    sys.stdout.write(f"{'oui' if holds else 'NON'} {what}\n")


def _same_files(folder: Path) -> bool:
    told = json.loads(_text(folder, "manifeste.json"))
    return all(_digest((folder / name).read_bytes()) == digest for name, digest in told.items())


def _chained(events: list[dict[str, Any]]) -> bool:
    following = itertools.pairwise(events)
    linked = all(
        after["event"][6] == before["hash"] and after["event"][0] == before["event"][0] + 1
        for before, after in following
    )
    return bool(events) and linked and all(_digest(_canonical(one["event"])) == one["hash"] for one in events)


def _noted(folder: Path, events: list[dict[str, Any]]) -> bool:
    manifest = _digest((folder / "manifeste.json").read_bytes())
    return any(one["event"][3] == "export_evidence" and one["event"][5].get("manifest") == manifest for one in events)


def _same_letter(folder: Path, events: list[dict[str, Any]]) -> bool:
    draft = json.loads(_text(folder, "dossier.json"))["draft"]["id"]
    told = [one["event"][5]["text"] for one in events if one["event"][4] == draft and "text" in one["event"][5]]
    return bool(told) and told[-1] == _digest((folder / "lettre.txt").read_bytes())


def _rooted(folder: Path, events: list[dict[str, Any]]) -> bool:
    root = json.loads(_text(folder, "racine.json"))
    signed = json.loads(_text(folder, "racine-signee.txt"))
    same = [root["format"], root["on"], root["at"], root["events"], root["head"]] == signed
    return same and any(one["event"][0] == root["events"] and one["hash"] == root["head"] for one in events)


def _signed(folder: Path) -> bool | None:
    openssl = shutil.which("openssl")
    if openssl is None:
        return None
    files = ("-inkey", "cle-publique.pem", "-in", "racine-signee.txt", "-sigfile", "racine.sig")
    command = [openssl, "pkeyutl", "-verify", "-pubin", "-rawin", *files]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0  # noqa: S603 - fixed words


def _canonical(event: list[Any]) -> bytes:
    event = [*event[:5], dict(sorted(event[5].items())), *event[6:]]
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(__file__).parent))
