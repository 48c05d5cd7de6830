"""A minimal writer of OLE containers, for .msg files of the tests: small streams, one level of folders."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

_SECTOR, _MINI = 512, 64
_END, _FREE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
_FOLDER, _STREAM, _ROOT = 1, 2, 5


def ole_file(streams: Mapping[str, bytes]) -> bytes:
    """A container of these streams; "folder/name" stands in a folder. Each stream is under 4096 bytes."""
    entries, minis, chain = _directory(streams)
    directory = _padded(b"".join(entries), _SECTOR)
    fat_of_mini = _padded(b"".join(struct.pack("<I", link) for link in chain), _SECTOR, b"\xff")
    mini_stream = _padded(minis, _SECTOR)
    sizes = [len(block) // _SECTOR for block in (directory, fat_of_mini, mini_stream)]
    starts = [1, 1 + sizes[0], 1 + sizes[0] + sizes[1]]
    links = [0xFFFFFFFD]
    for start, size in zip(starts, sizes, strict=True):
        links += [*range(start + 1, start + size), _END]
    fat = _padded(b"".join(struct.pack("<I", link) for link in links), _SECTOR, b"\xff")
    root = bytearray(directory)
    struct.pack_into("<II", root, 116, starts[2], len(minis))
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, starts[0], 0, 4096, starts[1], sizes[1], _END, 0, 0,
    )  # fmt: skip
    header += struct.pack("<I", _FREE) * 108
    return header + fat + bytes(root) + fat_of_mini + mini_stream


def _directory(streams: Mapping[str, bytes]) -> tuple[list[bytes], bytes, list[int]]:
    """Entries as chains of right siblings, the mini stream and its allocation."""
    top = sorted({name.partition("/")[0] for name in streams}, key=lambda name: (len(name), name.upper()))
    rows: list[tuple[str, int, bytes, list[int]]] = [("Root Entry", _ROOT, b"", [])]
    for name in top:
        rows.append((name, _STREAM if name in streams else _FOLDER, streams.get(name, b""), []))
        rows[0][3].append(len(rows) - 1)
    for folder in [row for row in rows if row[1] == _FOLDER]:
        inside = sorted((name for name in streams if name.startswith(f"{folder[0]}/")), key=lambda n: (len(n), n))
        for name in inside:
            rows.append((name.partition("/")[2], _STREAM, streams[name], []))
            folder[3].append(len(rows) - 1)
    right = {left: after for _, _, _, kids in rows for left, after in pairwise(kids)}
    entries, minis, chain = [], b"", list[int]()
    for rank, (name, kind, data, kids) in enumerate(rows):
        start, count = len(chain), -(-len(data) // _MINI)
        chain += [*range(start + 1, start + count), _END] if count else []
        minis += _padded(data, _MINI)
        wide = name.encode("utf-16-le") + b"\0\0"
        entries.append(
            wide.ljust(64, b"\0")
            + struct.pack("<HBBIII36x", len(wide), kind, 1, _NONE, right.get(rank, _NONE), kids[0] if kids else _NONE)
            + struct.pack("<III", start if count else _END, len(data), 0)
        )
    return entries, minis, chain


def _padded(block: bytes, size: int, filler: bytes = b"\0") -> bytes:
    return block + filler * (-len(block) % size)
