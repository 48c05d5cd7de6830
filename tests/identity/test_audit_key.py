"""The key that signs the trail: outside the book's folder, for its owner alone, never replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import SettingsError
from assistant.identity.audit_key import AuditKey


@pytest.fixture
def key(tmp_path: Path) -> AuditKey:
    return AuditKey(tmp_path / "keys" / "audit-key.pem", tmp_path / "book")


def test_the_first_signature_makes_the_key_for_its_owner_alone(key: AuditKey) -> None:
    signature = key.sign(b"a statement")
    assert key.path.stat().st_mode & 0o777 == 0o600
    assert key.verifies(b"a statement", signature, key.public_key())
    assert not key.verifies(b"another", signature, key.public_key())
    assert not key.verifies(b"a statement", signature, b"no key at all")


def test_a_key_is_never_replaced(key: AuditKey) -> None:
    key.make_key()
    with pytest.raises(SettingsError, match="existe déjà"):
        key.make_key()


def test_a_key_does_not_lie_with_the_book_that_it_signs(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="COURTOIS_AUDIT_KEY"):
        AuditKey(tmp_path / "book" / "key.pem", tmp_path / "book").make_key()


def test_a_key_that_others_can_read_is_refused(key: AuditKey) -> None:
    key.make_key()
    key.path.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        key.sign(b"a statement")


def test_a_damaged_key_is_one_sentence(key: AuditKey) -> None:
    key.make_key()
    key.path.write_bytes(b"-----BEGIN NOTHING-----")
    with pytest.raises(SettingsError, match="restaurez"):
        key.sign(b"a statement")
