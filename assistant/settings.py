"""Typed settings from the environment and an optional ``courtois.env`` in COURTOIS_HOME; only bootstrap reads them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.domain.errors import SettingsError

DEFAULT_MODEL = "openai:gpt-4.1-mini"
NO_MODEL = "none"
NO_COPY = "none"
DEFAULT_HOME = Path.home() / ".courtois"
ENV_FILE = "courtois.env"
_WEB = Field(pattern=r"^(https?://\S+)?$")
_EXPECTED = {
    "COURTOIS_MODEL_TIMEOUT": "un nombre de secondes, de plus de 0 à 3600",
    "COURTOIS_MODEL_CONCURRENCY": "un nombre entier de 1 à 64",
    "COURTOIS_MODEL_PRICE_IN": "un prix en euros par million de jetons, avec un point",
    "COURTOIS_MODEL_PRICE_OUT": "un prix en euros par million de jetons, avec un point",
    "COURTOIS_CHROMA_URL": "une adresse qui commence par http:// ou https://",
    "COURTOIS_IMAP_PORT": "un numéro de port, 993 le plus souvent",
    "COURTOIS_IMAP_SINCE": "une date comme 2025-01-31",
    "COURTOIS_IMAP_TLS": "tls, starttls ou none",
    "COURTOIS_SMTP_PORT": "un numéro de port, 587 ou 465 le plus souvent",
    "COURTOIS_SMTP_SECURITY": "tls, starttls ou none",
    "COURTOIS_OPENID_METADATA_URL": "une adresse qui finit par /.well-known/openid-configuration",
    "COURTOIS_OPENID_PUBLIC_URL": "une adresse qui commence par http:// ou https://",
    "COURTOIS_OPENID_AUTO": "true ou false",
    "OPENAI_BASE_URL": "une adresse qui commence par http:// ou https://",
}


class Settings(BaseSettings):
    """All that can be set; every field is the environment variable of the same name in capitals, prefix COURTOIS_."""

    model_config = SettingsConfigDict(env_prefix="COURTOIS_", extra="ignore", env_ignore_empty=True)

    home: Path = DEFAULT_HOME  # database, index and keys
    database_url: str = ""  # any SQLAlchemy URL; "" for SQLite in home
    chroma_url: Annotated[str, _WEB] = ""  # http://host:port of a Chroma server; "" for the embedded one
    model: str = ""  # "openai:gpt-..." or another provider's; "none" for the composer alone
    model_timeout: float = Field(default=30.0, gt=0, le=3600)  # seconds, one call's whole deadline
    model_concurrency: int = Field(default=16, ge=1, le=64)  # calls at a time when many letters are drafted
    model_price_in: Decimal | None = Field(default=None, ge=0)  # euros a million tokens
    model_price_out: Decimal | None = Field(default=None, ge=0)
    embedding_model: str = ""  # of an OpenAI-compatible endpoint; "" for the offline one
    imap_host: str = ""  # the server of a mail account to read; "" for none
    imap_port: int = Field(default=993, ge=1, le=65535)
    imap_tls: Literal["tls", "starttls", "none"] = "tls"  # "none" for a server on this machine alone
    imap_user: str = ""
    imap_password: SecretStr | None = None  # else from the key store of the system
    imap_token: SecretStr | None = None  # OAuth 2, in place of a password; renewed outside
    imap_folders: str = "INBOX"  # to read, between commas
    imap_since: date | None = None  # nothing older is read
    imap_drafts: str = ""  # where drafts are filed; "" for the folder that the server marks
    imap_sent: str = ""  # where copies of what the program sent are filed; "" likewise, "none" for no copy
    smtp_host: str = ""  # the server that sends; "" for none
    smtp_port: int = Field(default=0, ge=0, le=65535)  # 0 for the usual one of its security
    smtp_security: Literal["tls", "starttls", "none"] = "starttls"  # "none" for a server on this machine alone
    smtp_user: str = ""  # "" for a server that asks for none
    smtp_password: SecretStr | None = None  # else from the key store of the system
    smtp_from: str = ""  # the address to write from; "" for the house's own
    audit_key: Path = Path.home() / ".config" / "courtois" / "audit-key.pem"  # signs the trail; outside home
    openid_metadata_url: Annotated[str, _WEB] = ""  # …/.well-known/openid-configuration; "" for passwords alone
    openid_client_id: str = ""
    openid_client_secret: SecretStr | None = None  # else from the key store of the system
    openid_public_url: Annotated[str, _WEB] = ""  # where people open the application; "" for this machine
    openid_name: str = ""  # what the button of the door says
    openid_scope: str = "openid email profile"
    openid_role_claim: str = ""  # "groups", or steps: "realm_access.roles"; "" leaves roles to the page Équipe
    openid_roles: str = ""  # "recouvrement=manager, chefs=lead"; the first that is found wins
    openid_team_claim: str = ""
    openid_session_hours: int = Field(default=8, ge=1, le=12)  # then the provider is asked again
    openid_auto: bool = False  # whether a mapped role makes an account; otherwise people are invited
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: Annotated[str, _WEB] = Field(default="", validation_alias="OPENAI_BASE_URL")

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
    def has_book(self) -> bool:
        """Whether there is a database to read: its file, or a server that was named."""
        return bool(self.database_url) or (self.home / "courtois.sqlite3").is_file()

    @property
    def has_provider(self) -> bool:
        """Whether people may sign in by OpenID: the door is closed then, even where the rest is at fault."""
        return bool(self.openid_metadata_url)

    @property
    def audit_path(self) -> Path:
        """The folder of the trail's signed roots."""
        return self.home / "audit"

    @property
    def index_path(self) -> Path:
        """The folder of the embedded vector store."""
        return self.home / "index"

    @property
    def files_path(self) -> Path:
        """The folder of invoices' PDFs."""
        return self.home / "files"


def read_settings(home: Path | None = None) -> Settings:
    """Read them, a variable before the file; raises SettingsError naming the variable or the file at fault."""
    try:
        settings = Settings() if home is None else Settings(home=home)
        file = settings.home / ENV_FILE
        if not file.is_file():
            return settings
        return Settings(home=settings.home, _env_file=_readable(file))  # type: ignore[call-arg]  # read by pydantic-settings
    except ValidationError as error:
        raise SettingsError(_sentence(str(error.errors()[0]["loc"][0]))) from None  # the cause would quote the value


def _readable(file: Path) -> Path:
    """The file, once known to be text."""
    try:
        file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"Le fichier {file} ne peut pas être lu\u202f: enregistrez-le en UTF-8.") from None
    return file


def _sentence(field: str) -> str:
    """What a variable should hold; its value is not repeated, since it may be a secret."""
    name = field.upper()
    variable = name if name.startswith("OPENAI") else f"COURTOIS_{name}"
    expected = _EXPECTED.get(variable, "une autre valeur")
    return (
        f"Le réglage {variable} n’est pas utilisable (attendu\u202f: {expected})\u202f: "
        f"corrigez la variable d’environnement ou le fichier {ENV_FILE} du dossier COURTOIS_HOME."
    )
