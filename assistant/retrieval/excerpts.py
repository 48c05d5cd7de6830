"""Excerpt: a piece of a message, of a few sentences, that has one vector."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Final

from assistant.domain.mail.correspondence import Message
from assistant.retrieval.sentences import telling_sentences

_LENGTH: Final = 220  # characters: two or three sentences of a mail
_MOST: Final = 40  # excerpts of one message: beyond stands an attachment that was pasted
_LONGEST: Final = 2_000  # characters that are embedded of one excerpt
_EDITION: Final = "1"  # of the cutting: another one makes every vector anew


@dataclass(frozen=True, slots=True)
class Excerpt:
    """``id`` is ``message_id#n``; ``fingerprint`` tells whether a stored vector is still this text's and owner's."""

    id: str
    owner: str
    sentences: tuple[str, ...]
    fingerprint: str

    @property
    def text(self) -> str:
        """What is embedded: the sentences on one line."""
        return " ".join(" ".join(self.sentences).split())[:_LONGEST]


def excerpts_of(message: Message) -> tuple[Excerpt, ...]:
    """The excerpts of a message, none when it says nothing but hello."""
    return excerpts_from(message.id, message.debtor_id, _sentences(message.body))


def excerpts_from(document_id: str, owner: str, sentences: Sequence[str]) -> tuple[Excerpt, ...]:
    """The excerpts of a document whose sentences are known."""
    return tuple(
        Excerpt(f"{document_id}#{rank}", owner, group, _fingerprint(owner, group))
        for rank, group in enumerate(_groups(tuple(sentences)))
    )


@lru_cache(maxsize=8192)
def _sentences(body: str) -> tuple[str, ...]:
    """The telling sentences of a body, kept: a search reads them all again."""
    return telling_sentences(body)


@lru_cache(maxsize=8192)
def _groups(sentences: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Sentences in groups of a few."""
    groups: list[list[str]] = []
    for sentence in sentences:
        if groups and sum(map(len, groups[-1])) + len(sentence) <= _LENGTH:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return tuple(map(tuple, groups[:_MOST]))


@lru_cache(maxsize=32768)
def _fingerprint(owner: str, sentences: tuple[str, ...]) -> str:
    """A hash of all that the stored vector depends on."""
    return sha256("\x00".join((_EDITION, owner, *sentences)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
