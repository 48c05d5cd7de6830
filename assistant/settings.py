"""Typed settings from the environment and an optional ``courtois.env`` in COURTOIS_HOME; only bootstrap reads them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.domain.errors import SettingsError

DEFAULT_MODEL = "openai:gpt-4.1-mini"
NO_MODEL = "none"
DEFAULT_HOME = Path.home() / ".courtois"


class Settings(BaseSettings):
    """All that can be set; every field is the environment variable of the same name in capitals, prefix COURTOIS_."""

    model_config = SettingsConfigDict(env_prefix="COURTOIS_", extra="ignore", env_ignore_empty=True)

    home: Path = DEFAULT_HOME  # database, index and keys
    database_url: str = ""  # any SQLAlchemy URL; "" for SQLite in home
    chroma_url: str = ""  # http://host:port of a Chroma server; "" for the embedded one
    model: str = ""  # "openai:gpt-..." or another provider's; "none" for the composer alone
    model_timeout: float = Field(default=30.0, gt=0)  # seconds, one call's whole deadline
    model_price_in: Decimal | None = None  # euros a million tokens
    model_price_out: Decimal | None = None
    embedding_model: str = ""  # of an OpenAI-compatible endpoint; "" for the offline one
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str = Field(default="", validation_alias="OPENAI_BASE_URL")

    @property
    def chosen_model(self) -> str:
        """The model to draft with: the one named, a default one when only a key is given, "" for none."""
        if self.model:
            return "" if self.model == NO_MODEL else self.model
        return DEFAULT_MODEL if self.openai_api_key is not None else ""

    @property
    def database(self) -> str:
        """The SQLAlchemy URL."""
        return self.database_url or f"sqlite:///{self.home / 'courtois.sqlite3'}"

    @property
    def index_path(self) -> Path:
        """The folder of the embedded vector store."""
        return self.home / "index"


def read_settings(home: Path | None = None) -> Settings:
    """Read them; raises SettingsError naming the variable that cannot be used."""
    try:
        settings = Settings() if home is None else Settings(home=home)
        file = settings.home / "courtois.env"
        if not file.is_file():
            return settings
        return Settings(home=settings.home, _env_file=file)  # type: ignore[call-arg]  # read by pydantic-settings
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        variable = name if name.startswith("OPENAI") else f"COURTOIS_{name}"
        raise SettingsError(
            f"Le réglage {variable} est illisible ({first['msg']}) : corrigez la variable d’environnement "
            "ou le fichier courtois.env du dossier COURTOIS_HOME."
        ) from error
