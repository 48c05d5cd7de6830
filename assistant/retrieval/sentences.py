"""The sentences of a message that say something, each exactly as it stands there."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.replies import latest_reply
from assistant.french.text.sentences import split_sentences

_BULLET: Final = re.compile(r"\s*(?:[-*•–]|\d+[.)])\s")
_WRAPPED: Final = 45  # characters: a shorter line ends where its author wanted
_CIVIL: Final = re.compile(
    r"\W*(?:(?:re)?bonjour|bonsoir|salut|coucou|hello|hi|dear|(?:ma |mon )?ch[eè]re?s?"
    r"|madame|monsieur|mesdames|messieurs|ma[iî]tre|docteur"
    r"|(?:bien |très |tres )?(?:cordialement|amicalement|sinc[eè]rement|respectueusement)|cdlt|cdt|bien à (?:vous|toi)"
    r"|à (?:bientôt|plus)|bonne (?:journ[ée]e|soir[ée]e|r[ée]ception|semaine)|bon week-?end|salutations"
    r"|(?:best |kind )?regards|merci(?: beaucoup| d[’']avance| par avance)?)\b",
    re.IGNORECASE,
)
_CIVIL_WORDS: Final = 5
_FEWEST_LETTERS: Final = 3
_WORD: Final = re.compile(r"\w+")


def telling_sentences(body: str) -> tuple[str, ...]:
    """The sentences of what the author wrote, quotes, signature, greeting and closing left out.

    Each is a stretch of ``body``, character for character.
    """
    own = latest_reply(body)
    found = [piece for sentence in _split(own) for piece in _as_written(sentence, body)]
    return tuple(dict.fromkeys(sentence for sentence in found if _tells(sentence)))


def _split(text: str) -> list[str]:
    """Cut a text at the ends of its sentences; lines that were wrapped stay together."""
    return [block[span.start : span.end] for block in _blocks(text) for span in split_sentences(block)]


def _blocks(text: str) -> list[str]:
    """Lines that belong together: a line after a long one goes on, unless it opens a list or follows a blank."""
    blocks: list[str] = []
    before = 0
    for line in text.split("\n"):
        if before >= _WRAPPED and line.strip() and not _BULLET.match(line):
            blocks[-1] += f"\n{line}"
        elif line.strip():
            blocks.append(line)
        before = len(line.strip())
    return blocks


def _as_written(sentence: str, body: str) -> list[str]:
    """The sentence if it stands so in the body, else those of its lines that do."""
    if sentence in body:
        return [sentence]
    return [line.strip() for line in sentence.split("\n") if line.strip() and line.strip() in body]


def _tells(sentence: str) -> bool:
    """Whether a sentence is more than a greeting, a closing or a mark."""
    words = _WORD.findall(sentence)
    if sum(character.isalnum() for character in sentence) < _FEWEST_LETTERS:
        return False
    return not (len(words) <= _CIVIL_WORDS and _CIVIL.match(sentence))
