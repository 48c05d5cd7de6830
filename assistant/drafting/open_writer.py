"""Opening the writer that talks to the chat model of a setting."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.drafting.chain_prompts import REMINDERS, load_chain_prompts
from assistant.drafting.chat_model import RETRIES, open_chat_model
from assistant.drafting.chat_writer import ChatWriter, Prices

NO_RETRIES = 0  # where the caller keeps a pace, and must hear of every refusal


@dataclass(frozen=True, slots=True)
class ChosenModel:
    """What a house set: the model's name, its server ("" for OpenAI's), the deadline of a call in seconds."""

    name: str
    base_url: str
    api_key: str
    timeout: float
    prices: Prices


def open_writer(chosen: ChosenModel, prompts: Path, retries: int = RETRIES, chain: str = REMINDERS) -> ChatWriter:
    """The writer; raises SettingsError."""
    model = open_chat_model(chosen.name, chosen.base_url, chosen.api_key, chosen.timeout, retries)
    return ChatWriter(model, chosen.name, load_chain_prompts(prompts, chain), chosen.timeout, chosen.prices)
