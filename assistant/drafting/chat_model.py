"""Opening the chat model that a setting names: OpenAI, any compatible server, or another provider of LangChain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.errors import SettingsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

RETRIES = 2  # of a lost call, by the client itself, with its own back-off: the one layer of transport retries
NO_KEY = "none"  # local servers want a key and do not look at it


def open_chat_model(name: str, base_url: str, api_key: str, timeout: float, retries: int = RETRIES) -> BaseChatModel:
    """The model ``name``, "provider:model" or a bare name of OpenAI's API; raises SettingsError.

    ``timeout`` in seconds bounds the wait between two pieces; the whole call has its own deadline.
    ``retries`` of a lost call, by the client itself.
    """
    from langchain.chat_models import init_chat_model  # 0.8 s: only when a model is set

    provider, colon, model = name.partition(":")
    compatible = bool(base_url) or not colon or provider == "openai"
    if compatible:
        model, provider = (model if provider == "openai" else name), "openai"
    options: dict[str, object] = {"timeout": timeout, "max_retries": retries}
    if compatible:
        options |= {"use_responses_api": False, "stream_usage": True, "api_key": api_key or NO_KEY}
        if base_url:
            options["base_url"] = base_url
    try:
        return init_chat_model(model, model_provider=provider, **options)  # type: ignore[call-overload, no-any-return]  # options are the provider's
    except (ImportError, ValueError) as error:
        raise SettingsError(
            f"Le modèle «\u202f{name}\u202f» ne peut pas être ouvert\u202f: vérifiez COURTOIS_MODEL et installez "
            "le paquet du "
            f"fournisseur «\u202f{provider}\u202f»."
        ) from error
