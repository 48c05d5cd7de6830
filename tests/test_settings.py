"""Settings: read from the environment, then from a file of the folder; a wrong one is named, a secret never shown."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.errors import SettingsError
from assistant.settings import DEFAULT_MODEL, read_settings

VARIABLES = (
    "COURTOIS_HOME",
    "COURTOIS_DATABASE_URL",
    "COURTOIS_CHROMA_URL",
    "COURTOIS_MODEL",
    "COURTOIS_MODEL_TIMEOUT",
    "COURTOIS_MODEL_PRICE_IN",
    "COURTOIS_MODEL_PRICE_OUT",
    "COURTOIS_EMBEDDING_MODEL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COURTOIS_HOME", str(tmp_path))


def test_nothing_set_means_a_database_in_the_folder_and_no_model(tmp_path: Path) -> None:
    settings = read_settings()

    assert settings.database == f"sqlite:///{tmp_path / 'courtois.sqlite3'}"
    assert settings.index_path == tmp_path / "index"
    assert settings.chosen_model == ""


def test_another_database_is_used_as_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURTOIS_DATABASE_URL", "postgresql+psycopg://localhost/courtois")

    assert read_settings().database == "postgresql+psycopg://localhost/courtois"


def test_the_file_of_the_folder_is_read(tmp_path: Path) -> None:
    lines = 'COURTOIS_MODEL="mistralai:petit"\nCOURTOIS_MODEL_TIMEOUT=12.5\nCOURTOIS_MODEL_PRICE_IN=0.40\n'
    (tmp_path / "courtois.env").write_text(f"# réglages\n{lines}INCONNU=1\n", encoding="utf-8")
    settings = read_settings()

    assert settings.chosen_model == "mistralai:petit"
    assert settings.model_timeout == 12.5
    assert settings.model_price_in == Decimal("0.40")


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "courtois.env").write_text("COURTOIS_MODEL=openai:du-fichier\n", encoding="utf-8")
    monkeypatch.setenv("COURTOIS_MODEL", "openai:de-la-variable")

    assert read_settings().chosen_model == "openai:de-la-variable"


def test_a_folder_given_by_the_caller_wins(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "autre").home == tmp_path / "autre"


@pytest.mark.parametrize(
    ("model", "key", "chosen"),
    [
        ("", "", ""),
        ("", "sk-1", DEFAULT_MODEL),
        ("none", "sk-1", ""),
        ("openai:x", "", "openai:x"),
        ("openai:x", "sk-1", "openai:x"),
    ],
)
def test_a_key_alone_chooses_a_model_and_none_turns_models_off(
    model: str, key: str, chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURTOIS_MODEL", model)
    monkeypatch.setenv("OPENAI_API_KEY", key)

    assert read_settings().chosen_model == chosen


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("COURTOIS_MODEL_TIMEOUT", "longtemps"),
        ("COURTOIS_MODEL_TIMEOUT", "0"),
        ("COURTOIS_MODEL_TIMEOUT", "-3"),
        ("COURTOIS_MODEL_TIMEOUT", "inf"),
        ("COURTOIS_MODEL_TIMEOUT", "nan"),
        ("COURTOIS_MODEL_PRICE_IN", "cher"),
        ("COURTOIS_MODEL_PRICE_OUT", "-1"),
        ("COURTOIS_CHROMA_URL", "localhost"),
        ("OPENAI_BASE_URL", "localhost:11434/v1"),
    ],
)
@pytest.mark.parametrize("place", ["environment", "file"])
def test_a_wrong_value_names_its_variable(
    variable: str, value: str, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if place == "environment":
        monkeypatch.setenv(variable, value)
    else:
        (tmp_path / "courtois.env").write_text(f"{variable}={value}\n", encoding="utf-8")

    with pytest.raises(SettingsError, match=f"Le réglage {variable} n’est pas utilisable"):
        read_settings()


def test_a_settings_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "courtois.env").write_bytes(b"COURTOIS_MODEL=\xe9\xff\n")

    with pytest.raises(SettingsError, match=r"courtois\.env ne peut pas être lu"):
        read_settings()


def test_a_secret_is_never_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    settings = read_settings()

    assert "sk-very-secret" not in f"{settings!r} {settings} {settings.model_dump_json()}"
    (tmp_path / "courtois.env").write_text("OPENAI_BASE_URL=sk-very-secret\n", encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        read_settings()
    assert "sk-very-secret" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_mail_account_is_read_from_the_environment_and_its_password_is_never_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COURTOIS_IMAP_HOST", "mail.example")
    monkeypatch.setenv("COURTOIS_IMAP_SINCE", "2025-01-31")
    monkeypatch.setenv("COURTOIS_IMAP_PASSWORD", "très secret")
    read = read_settings(tmp_path)
    assert (read.imap_host, read.imap_port, read.imap_tls, str(read.imap_since)) == (
        "mail.example",
        993,
        "tls",
        "2025-01-31",
    )
    assert "très secret" not in repr(read)
    monkeypatch.setenv("COURTOIS_IMAP_SINCE", "hier")
    with pytest.raises(SettingsError, match="COURTOIS_IMAP_SINCE"):
        read_settings(tmp_path)
