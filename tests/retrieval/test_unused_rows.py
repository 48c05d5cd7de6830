"""Reserved rows hold nothing."""

from __future__ import annotations

import struct
from pathlib import Path

from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.unused_rows import blank_unused_rows
from tests.retrieval.mail import SignsEmbedder, correspondence


def test_what_follows_the_rows_in_use_is_blanked(tmp_path: Path) -> None:
    (tmp_path / "segment").mkdir()
    (tmp_path / "segment" / "header.bin").write_bytes(struct.pack("<i6Q", 1, 0, 4, 2, 8, 0, 0) + bytes(48))
    rows, lengths = tmp_path / "segment" / "data_level0.bin", tmp_path / "segment" / "length.bin"
    rows.write_bytes(b"r" * 32)
    lengths.write_bytes(b"l" * 8)
    blank_unused_rows(tmp_path)
    assert rows.read_bytes() == b"r" * 16 + bytes(16)
    assert lengths.read_bytes() == b"l" * 8


def test_a_short_header_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "segment").mkdir()
    (tmp_path / "segment" / "header.bin").write_bytes(b"short")
    blank_unused_rows(tmp_path)
    assert [path.name for path in (tmp_path / "segment").iterdir()] == ["header.bin"]


def test_a_new_index_reserves_blank_rows_only(tmp_path: Path) -> None:
    ChromaIndex(tmp_path, SignsEmbedder()).synchronise(correspondence())
    files = list(tmp_path.rglob("data_level0.bin"))
    assert files
    assert not any(any(file.read_bytes()) for file in files)
