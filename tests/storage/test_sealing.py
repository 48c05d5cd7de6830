"""Sealed streams: nothing can be dropped, moved, cut or added, and only the passphrase opens them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import RefusedError
from assistant.storage import sealing
from assistant.storage.sealing import (
    BrokenSealError,
    SealingWriter,
    WrongPassphraseError,
    is_sealed,
    opened_pieces,
)

PASSPHRASE = "une phrase que personne ne devine"
HEAD = len(sealing.MAGIC) + 16
PIECE = 100 + 16


@pytest.fixture(autouse=True)
def _small_and_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_PIECE", 100)
    monkeypatch.setattr(sealing, "_WORK", 4)


def sealed(tmp_path: Path, content: bytes) -> Path:
    place = tmp_path / "sealed"
    with place.open("wb") as out:
        writer = SealingWriter(out, PASSPHRASE)
        for start in range(0, len(content), 33):
            writer.write(content[start : start + 33])
        writer.close()
    return place


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200, 1_000])
def test_what_was_sealed_is_read_again(tmp_path: Path, size: int) -> None:
    content = bytes(range(256)) * 4
    place = sealed(tmp_path, content[:size])
    assert is_sealed(place)
    assert b"".join(opened_pieces(place, PASSPHRASE)) == content[:size]


def test_the_same_content_is_never_sealed_alike(tmp_path: Path) -> None:
    first = sealed(tmp_path, b"a").read_bytes()
    assert sealed(tmp_path, b"a").read_bytes() != first


def test_another_passphrase_opens_nothing(tmp_path: Path) -> None:
    place = sealed(tmp_path, b"a" * 300)
    with pytest.raises(WrongPassphraseError):
        list(opened_pieces(place, "une autre phrase tout entière"))


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda raw: raw[: HEAD + 2 * PIECE],
        lambda raw: raw[:-1],
        lambda raw: raw + b"more",
        lambda raw: raw[: HEAD + PIECE] + raw[HEAD + 2 * PIECE :],
        lambda raw: (
            raw[: HEAD + PIECE] + raw[HEAD + 2 * PIECE : HEAD + 3 * PIECE] + raw[HEAD + PIECE : HEAD + 2 * PIECE]
        ),
        lambda raw: raw[:HEAD],
    ],
)
def test_a_file_that_was_cut_moved_or_lengthened_is_refused(tmp_path: Path, spoilt: object) -> None:
    place = sealed(tmp_path, bytes(range(250)) * 2)
    place.write_bytes(spoilt(place.read_bytes()))  # type: ignore[operator]
    with pytest.raises(BrokenSealError):
        list(opened_pieces(place, PASSPHRASE))


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "f").open("wb") as out, pytest.raises(RefusedError, match="moins de 12"):
        SealingWriter(out, "trop court")
