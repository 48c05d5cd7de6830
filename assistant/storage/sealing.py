"""A stream sealed with a passphrase: scrypt makes the key, ChaCha20-Poly1305 seals pieces whose order is proven.

The layout is that of the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): each piece is sealed under
its rank and a mark on the last one, so that no piece can be dropped, moved or added at the end.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from assistant.domain.errors import RefusedError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

MAGIC: Final = b"courtois-sealed-1\n"
LEAST_PASSPHRASE: Final = 12  # characters
_SALT: Final = 16  # bytes
_WORK: Final = 16  # log2 of scrypt's N: 64 MiB and a fifth of a second for each guess
_PIECE: Final = 1 << 20  # bytes
_TAG: Final = 16  # bytes that a seal adds


class WrongPassphraseError(RefusedError):
    """The first piece does not open: another passphrase, or another file."""


class BrokenSealError(RefusedError):
    """A later piece does not open: the file was cut, moved about or damaged."""


def is_sealed(path: Path) -> bool:
    """Whether the file begins as a sealed one does."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


class SealingWriter:
    """Writes to ``out`` what is written to it, sealed; a stream that cannot be wound back, and must be closed."""

    def __init__(self, out: BinaryIO, passphrase: str) -> None:
        """Draw a salt and write the head; raises RefusedError for a passphrase that is too short."""
        refuse_short(passphrase)
        salt = os.urandom(_SALT)
        self._head = MAGIC + salt
        self._cipher = _cipher(passphrase, salt)
        self._out, self._kept, self._rank = out, bytearray(), 0
        out.write(self._head)

    def write(self, data: bytes) -> int:
        """Seal every whole piece; the last one waits, since it is marked."""
        self._kept += data
        while len(self._kept) > _PIECE:
            self._seal(bytes(self._kept[:_PIECE]), last=False)
            del self._kept[:_PIECE]
        return len(data)

    def flush(self) -> None:
        """Nothing: a piece is sealed whole."""

    def close(self) -> None:
        """Seal what is left as the last piece."""
        self._seal(bytes(self._kept), last=True)

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._rank, last=last), piece, self._head))
        self._rank += 1


def opened_pieces(sealed: Path, passphrase: str) -> Iterator[bytes]:
    """The pieces of a sealed file in order; raises WrongPassphraseError, BrokenSealError at the piece at fault."""
    from cryptography.exceptions import InvalidTag

    with sealed.open("rb") as file:
        head = file.read(len(MAGIC) + _SALT)
        cipher = _cipher(passphrase, head[len(MAGIC) :])
        rank, piece = 0, file.read(_PIECE + _TAG)
        while piece:
            following = file.read(_PIECE + _TAG)
            try:
                yield cipher.decrypt(_nonce(rank, last=not following), piece, head)
            except InvalidTag:
                raise (BrokenSealError() if rank else WrongPassphraseError()) from None
            rank, piece = rank + 1, following
    if not rank:
        raise BrokenSealError


def refuse_short(passphrase: str) -> None:
    """Raise RefusedError for a passphrase that a machine would guess."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise RefusedError(
            f"La phrase secrète compte moins de {LEAST_PASSPHRASE} caractères\u202f: choisissez une phrase entière."
        )


def _cipher(passphrase: str, salt: bytes) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    said = unicodedata.normalize("NFC", passphrase)  # keyboards and editors write an é in one sign or in two
    key = Scrypt(salt=salt, length=32, n=1 << _WORK, r=8, p=1).derive(said.encode("utf-8", "surrogatepass"))
    return ChaCha20Poly1305(key)


def _nonce(rank: int, *, last: bool) -> bytes:
    """Eleven bytes of rank and one that marks the last piece."""
    return rank.to_bytes(11, "big") + bytes([last])
