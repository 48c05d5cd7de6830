"""OpenID in the settings: whole or not at all, over TLS, and never a secret in a message or a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.bootstrap import build_services, prepare_home, told_openid
from assistant.bootstrap.openid import openid_of
from assistant.domain.errors import SettingsError
from assistant.domain.people.user import Role
from assistant.settings import Settings, read_settings

WHOLE = {
    "openid_metadata_url": "https://id.example/realm/.well-known/openid-configuration",
    "openid_client_id": "courtois",
    "openid_client_secret": "chut",
    "openid_public_url": "https://relances.exemple.fr/",
}


def settings_of(**more: object) -> Settings:
    return Settings.model_validate({**WHOLE, **more})


def test_without_a_provider_there_is_none() -> None:
    assert openid_of(Settings()) is None


def test_a_provider_is_told_to_the_login_of_streamlit_in_memory() -> None:
    setup = openid_of(settings_of(openid_roles=" chefs = lead ,relances=manager,"))
    assert setup is not None
    assert setup.rules.issuer == "https://id.example/realm"
    assert setup.login["redirect_uri"] == "https://relances.exemple.fr/oauth2callback"
    assert setup.login["client_secret"] == "chut"
    assert "chut" not in repr(settings_of())


def test_semicolons_part_values_that_hold_commas() -> None:
    setup = openid_of(settings_of(openid_roles="CN=chefs,OU=nord=lead; relances=manager"))
    assert setup is not None
    assert setup.rules.roles == (("CN=chefs,OU=nord", Role.TEAM_LEAD), ("relances", Role.ACCOUNT_MANAGER))


@pytest.mark.parametrize(
    ("wrong", "variable"),
    [
        ({"openid_metadata_url": "https://id.example/"}, "METADATA_URL"),
        ({"openid_metadata_url": "http://id.example/.well-known/openid-configuration"}, "METADATA_URL"),
        ({"openid_public_url": "http://relances.exemple.fr"}, "PUBLIC_URL"),
        ({"openid_client_id": ""}, "CLIENT_ID"),
        ({"openid_client_secret": None}, "CLIENT_SECRET"),
        ({"openid_roles": "chefs=roi"}, "ROLES"),
        ({"openid_roles": "=lead"}, "ROLES"),
        ({"openid_auto": True}, "ROLE_CLAIM"),
        ({"openid_auto": True, "openid_role_claim": "groups"}, "ROLES"),
    ],
)
def test_settings_in_part_or_in_clear_are_refused_by_name(wrong: dict[str, object], variable: str) -> None:
    with pytest.raises(SettingsError) as told:
        openid_of(settings_of(**wrong))
    assert f"COURTOIS_OPENID_{variable}" in str(told.value)
    assert "chut" not in str(told.value)


def test_settings_at_fault_leave_the_door_with_passwords_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURTOIS_HOME", str(tmp_path))
    monkeypatch.setenv("COURTOIS_OPENID_METADATA_URL", "https://id.example/")
    prepare_home(read_settings())
    assert told_openid() is None
    assert read_settings().has_provider
    assert build_services(read_settings()).sign_in.accounts_exist()
