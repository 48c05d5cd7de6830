"""Where a missing mention goes in a letter: a sentence before the closing formula, identity lines at the very end."""

from __future__ import annotations

from assistant.domain.finding import Finding
from assistant.domain.writing.draft import LetterText
from assistant.french.courtesy.closings import find_closing

_SUBJECT_PREFIX = "Objet : "
_PARAGRAPH = "\n\n"


def mention_place(body: str, mention: str) -> tuple[int, str]:
    """Where in the body, and what to insert there: ``mention`` as a paragraph of its own."""
    is_sentence = mention.rstrip().endswith((".", "»"))
    place = body.rfind(_PARAGRAPH, 0, find_closing(body).end) if is_sentence else -1
    return (place if place >= 0 else len(body.rstrip())), f"{_PARAGRAPH}{mention}"


def with_mention(text: LetterText, mention: str) -> LetterText:
    """The text with ``mention`` added where it belongs."""
    place, inserted = mention_place(text.body, mention)
    return LetterText(text.subject, f"{text.body[:place]}{inserted}{text.body[place:]}")


def with_replacement(text: LetterText, finding: Finding) -> LetterText:
    """The text with a finding's place replaced by its certain remedy; places count in ``text.whole``."""
    whole = text.whole[: finding.start] + finding.replacement + text.whole[finding.end :]
    if not text.subject:
        return LetterText("", whole)
    first, _, body = whole.partition(_PARAGRAPH)
    return LetterText(first.removeprefix(_SUBJECT_PREFIX), body)
