"""The release list: the fingerprints of the prompt files as they were shipped, which count as approved."""

from __future__ import annotations

import hashlib
from pathlib import Path

from assistant.domain.errors import PromptError

RELEASE = "release.txt"


def release_lines(root: Path) -> str:
    """What release.txt must hold: one "fingerprint path" a line, sorted by path."""
    paths = sorted(root.rglob("v*.md"))
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.relative_to(root).as_posix()}" for path in paths)
    return "".join(f"{line}\n" for line in lines)


def write_release(root: Path) -> None:
    """Approve every file of ``root`` as shipped: run before a release, never by the application."""
    (root / RELEASE).write_text(release_lines(root), encoding="utf-8")


def read_release(root: Path) -> frozenset[str]:
    """The released fingerprints; raises PromptError when the list cannot be read."""
    try:
        text = (root / RELEASE).read_text(encoding="utf-8")
    except OSError as error:
        raise PromptError(f"{root.name}/{RELEASE} ne peut pas être lu\u202f: réinstallez l’application.") from error
    return frozenset(line.partition(" ")[0] for line in text.splitlines())
