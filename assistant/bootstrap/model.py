"""The models that the settings name: one that writes, one that places texts near each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from assistant.domain.mail.reply import ReplyKind
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import lay_ground
from assistant.drafting.model_endpoint import OpenAIEndpoint
from assistant.places import PROMPTS
from assistant.prompting.library import Shelf
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.calls.prepare_call import CallModel
from assistant.services.calls.word_call import WordCall
from assistant.services.ports.call_writer import CallWriter
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import Listener
from assistant.services.ports.model_writer import ModelWriter, TellingWriter
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.reply_reader import ReplyReader
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.writing.mask_text import MaskText
from assistant.services.writing.recorded_writer import RecordedWriter
from assistant.services.writing.write_with_model import WriteWithModel
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.drafting.open_writer import ChosenModel

OPENAI = "https://api.openai.com/v1"


def embedder_of(settings: Settings, mask: MaskText) -> Embedder:
    """The offline model, or that of an endpoint, which sees masked texts alone."""
    if not settings.embedding_model:
        return UniversalSentenceEmbedder()
    from assistant.retrieval.endpoint_embedder import EndpointEmbedder

    return EndpointEmbedder(settings.openai_base_url or OPENAI, settings.embedding_model, mask, _key(settings))


def endpoint_of(settings: Settings) -> OpenAIEndpoint | None:
    """Where the model answers; None without one, or for a provider that is not asked this way."""
    provider, colon, _ = settings.chosen_model.partition(":")
    compatible = bool(settings.openai_base_url) or not colon or provider == "openai"
    if not settings.chosen_model or not compatible:
        return None
    return OpenAIEndpoint(settings.openai_base_url, _key(settings))


def writers_of(
    settings: Settings, shelf: Shelf, book: UnitOfWorkFactory, clock: Clock
) -> tuple[WriteWithModel | None, ModelWriter | None]:
    """The model that the settings name, for one letter and for many; None for the composer alone."""
    if not settings.chosen_model:
        return None, None
    from assistant.drafting.open_writer import NO_RETRIES, open_writer

    chosen = _chosen(settings)
    one = RecordedWriter(open_writer(chosen, PROMPTS), book, clock)
    bulk = RecordedWriter(open_writer(chosen, PROMPTS, NO_RETRIES), book, clock)
    return WriteWithModel(one, partial(_slot_values, shelf)), bulk


@dataclass
class _CallsOnDemand:
    """Words calls; opens the model at the first one, since most commands prepare none."""

    settings: Settings
    name: str

    @cached_property
    def _opened(self) -> TellingWriter:
        from assistant.drafting.chain_prompts import CALLS
        from assistant.drafting.chat_model import RETRIES
        from assistant.drafting.open_writer import open_writer

        return open_writer(_chosen(self.settings), PROMPTS, RETRIES, CALLS)

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        """One complete answer; raises ModelError, SettingsError."""
        return self._opened.write(brief, listener)

    def payload(self, brief: ModelBrief) -> str:
        """What ``write`` sends."""
        return self._opened.payload(brief)


def call_model_of(
    settings: Settings, composer: CallWriter, index: PassageIndex, book: UnitOfWorkFactory, clock: Clock
) -> CallModel | None:
    """The model as a writer of what is said on the telephone; None without one."""
    if not settings.chosen_model:
        return None
    writer = RecordedWriter(_CallsOnDemand(settings, settings.chosen_model), book, clock)
    return CallModel(WordCall(writer, composer), index)


@dataclass(frozen=True, slots=True)
class _ReaderOnDemand:
    """Opens the model at each reading: nothing is opened for whoever never asks, a command that drafts for one."""

    settings: Settings

    def read(self, sentences: Sequence[str]) -> tuple[tuple[ReplyKind, int], ...]:
        """What the model says; raises ModelError, SettingsError."""
        from assistant.drafting.chat_model import open_chat_model
        from assistant.drafting.reply_chain import open_reply_chain

        chosen, timeout = self.settings, self.settings.model_timeout
        model = open_chat_model(chosen.chosen_model, chosen.openai_base_url or "", _key(chosen), timeout)
        return open_reply_chain(model, PROMPTS, timeout).read(sentences)


def reply_reader_of(settings: Settings) -> ReplyReader | None:
    """The model as a reader of replies; None without one."""
    return _ReaderOnDemand(settings) if settings.chosen_model else None


def _chosen(settings: Settings) -> ChosenModel:
    from assistant.drafting.chat_writer import Prices
    from assistant.drafting.open_writer import ChosenModel

    prices = Prices(settings.model_price_in, settings.model_price_out)
    return ChosenModel(settings.chosen_model, settings.openai_base_url, _key(settings), settings.model_timeout, prices)


def _slot_values(shelf: Shelf, situation: Situation) -> Mapping[str, str]:
    return lay_ground(shelf.on(situation.as_of), situation).values


def _key(settings: Settings) -> str:
    return settings.openai_api_key.get_secret_value() if settings.openai_api_key else ""
