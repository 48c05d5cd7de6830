from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import StorageError
from assistant.storage.file_store import FileFolder


def test_a_content_is_kept_once_and_comes_back(tmp_path: Path) -> None:
    folder = FileFolder(tmp_path / "files")

    digest = folder.keep(b"%PDF-1.7")

    assert folder.keep(b"%PDF-1.7") == digest
    assert folder.read(digest) == b"%PDF-1.7"
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert file.stat().st_mode & 0o077 == 0


def test_what_was_damaged_or_lost_is_told(tmp_path: Path) -> None:
    folder = FileFolder(tmp_path)
    digest = folder.keep(b"%PDF-1.7")
    (tmp_path / digest[:2] / digest).write_bytes(b"other")

    with pytest.raises(StorageError, match="abîmée"):
        folder.read(digest)
    (tmp_path / digest[:2] / digest).unlink()
    with pytest.raises(StorageError, match="plus lisible"):
        folder.read(digest)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where a folder should be")

    with pytest.raises(StorageError, match="ne peut pas être écrit"):
        FileFolder(tmp_path / "files").keep(b"%PDF-1.7")
