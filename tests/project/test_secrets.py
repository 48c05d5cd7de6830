"""Secrets come from the environment or a key store, and reach neither logs, nor errors, nor pages."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from assistant.bootstrap import build_services, prepare_home
from assistant.domain.errors import AssistantError
from assistant.domain.people.user import Role, User
from assistant.settings import Settings, read_settings
from assistant.ui.pages import compliance, house
from tests.ui.one_page import markup, open_page, plain_texts

SECRET = "sk-sesame-0123456789abcdef"
LEA = User("lea", "Léa", Role.TEAM_LEAD)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("COURTOIS_HOME", str(tmp_path / "book"))
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("COURTOIS_MODEL", "some-model")
    monkeypatch.setenv("COURTOIS_IMAP_PASSWORD", SECRET)
    monkeypatch.setenv("COURTOIS_IMAP_TOKEN", SECRET)
    return read_settings()


def test_a_secret_is_not_in_the_words_of_settings(settings: Settings) -> None:
    assert SECRET not in f"{settings!r} {settings} {settings.model_dump_json()}"


def test_a_model_that_cannot_be_reached_logs_and_tells_no_secret(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    prepare_home(settings).dispose()
    services = build_services(settings)
    assert services.model_endpoint is not None
    with pytest.raises(AssistantError) as told:
        services.model_endpoint.ask()
    assert SECRET not in str(told.value) + caplog.text
    for render in (house.render, compliance.render):
        page = open_page(render, services, LEA)
        assert SECRET not in markup(page) + "\n".join(plain_texts(page))


def test_a_setting_that_cannot_be_read_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURTOIS_IMAP_PORT", SECRET)
    with pytest.raises(AssistantError) as told:
        read_settings()
    assert SECRET not in str(told.value)
