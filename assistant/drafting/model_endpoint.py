"""Asking the endpoint of the model whether it is there and knows the key; no letter and no name is sent."""

from __future__ import annotations

from dataclasses import dataclass, field
from json import JSONDecodeError
from urllib.parse import urlsplit

from assistant.domain.errors import ModelError
from assistant.drafting.chat_model import NO_KEY

PUBLIC = "https://api.openai.com/v1"
SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class OpenAIEndpoint:
    """Implements the ModelEndpoint port for OpenAI and any compatible server."""

    base_url: str
    api_key: str = field(repr=False)

    @property
    def host(self) -> str:
        """Host and port of the address."""
        parts = urlsplit(self.base_url or PUBLIC)
        return parts.hostname + (f":{parts.port}" if parts.port else "") if parts.hostname else self.base_url

    def ask(self) -> None:
        """List the models, once, within five seconds; raises ModelError."""
        import openai  # 0.5 s: only when a person asks

        client = openai.OpenAI(
            base_url=self.base_url or PUBLIC, api_key=self.api_key or NO_KEY, timeout=SECONDS, max_retries=0
        )
        try:
            client.models.list()
        except openai.NotFoundError:
            return  # a server without that list is there all the same
        except (openai.AuthenticationError, openai.PermissionDeniedError) as error:
            raise ModelError(f"{self.host} refuse la clé\u202f: vérifiez OPENAI_API_KEY.") from error
        except openai.APIConnectionError as error:
            raise ModelError(
                f"{self.host} ne répond pas\u202f: vérifiez OPENAI_BASE_URL et que le serveur est démarré."
            ) from error
        except (openai.OpenAIError, JSONDecodeError) as error:
            raise ModelError(
                f"{self.host} répond, mais pas comme un serveur de modèles\u202f: vérifiez OPENAI_BASE_URL."
            ) from error
        finally:
            client.close()
