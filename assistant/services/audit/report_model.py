"""Report what models are told: the texts sent last, what a datum of the book still shows in them, and the prompts."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.model_payload import ModelPayload
from assistant.privacy.leaks import Leak, leaks
from assistant.prompting.prompt_file import PromptFile
from assistant.services.accounts.known_entities import known_entities
from assistant.services.authorise import authorise
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class SentPayload:
    """A payload, and the data of the book that stand in it outside placeholders: none, or masking failed."""

    payload: ModelPayload
    leaks: tuple[Leak, ...]


@dataclass(frozen=True, slots=True)
class ReportModel:
    """``instructions`` are what every payload says alike, whose words are no leak."""

    unit_of_work: UnitOfWorkFactory
    prompts: tuple[PromptFile, ...]
    instructions: str

    def __call__(self, actor: User) -> tuple[SentPayload, ...]:
        """The latest payloads, latest first; raises NotAllowedError."""
        authorise(actor, Act.AUDIT, "Ce rapport est réservé aux responsables\u202f: demandez-leur.")
        with self.unit_of_work() as uow:
            payloads = uow.model_payloads.all()
            entities = known_entities(uow) if payloads else None
        if entities is None:
            return ()
        return tuple(SentPayload(sent, tuple(leaks(sent.text, entities, self.instructions))) for sent in payloads)
