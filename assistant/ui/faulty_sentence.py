"""The sentence that a finding says to take out, where that is the certain remedy: nothing of use goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from assistant.domain.finding import Finding, blocking
from assistant.domain.gathered import span_of
from assistant.domain.writing.draft import LetterText
from assistant.french.text.twin import twin
from assistant.guardrails.meaning.company import DEBT

_ASKED: Final = re.compile(r"(?:Retirez|Supprimez) la phrase(?!,)")  # a hint that leaves a choice goes on by a comma
_PARAGRAPH: Final = "\n\n"
# ``french/text/sentences.py`` guesses where a sentence ends; what is taken out of a letter must end there for certain.
# A salutation ends with its line.
_BETWEEN: Final = re.compile(r"(?:(?<!\b[A-Z])(?<!\bM[er])(?<!\bDr)[.!?…][ \u00a0\u202f]*»?|,(?=\n))(\s+)(?=[«A-ZÀ-Ý])")
_ENDS: Final = re.compile(r"[.!?…][ \u00a0\u202f]*»?\Z")
_HOLDS: Final = re.compile(r"\d|\{\{|\n")  # a figure, a field to fill, lines that stand under one another
_OF_USE: Final = re.compile(  # what is owed, how it is paid, a number in words, what the law has a letter say
    r"\b(?:regl\w+|(?<!nous )sommes?|montants?|soldes?|virements?|vir(?:er|ez)|cheques?|especes|prelevements?|iban"
    r"|bic|rib|coordonnees|comptes?|echeanc\w+|penalites?|indemnit\w+|interets|taux|contest\w+|mediat\w+|delais?"
    r"|jours?|euros?|eur|centimes?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?|trente|quarante|cinquante|soixante|cents?|centaines?|mille|milliers?|millions?|loi|articles?"
    r"|code|mise en demeure)\b|€"
)
_EDGES: Final = " \u00a0\u202f\n.!?…«»"  # what a passage may leave of its sentence
_SHORT: Final = r"\b(?:[A-ZÀ-Ý]|M(?:me|mes|lle|lles|M|e|es|r|gr)|Drs?|Prs?|Sté|Cie|Ets|[Aa]rt|[Cc]f|[Ee]tc|[Nn]o)\."
_ENDS_SHORT: Final = re.compile(rf"{_SHORT}[ \u00a0\u202f]*»?\s*\Z")  # nobody can tell that the sentence ends there
_INITIAL: Final = re.compile(r"\b[A-LN-ZÀ-Ý]\.\s")  # the end of a sentence or a name: "le plan B. ", "J. Rey"
_LEANS: Final = re.compile(
    r"(?:Mais|Or|Donc|Ainsi|Sinon|Et|Car|De plus|En effet|En outre|Il|Elle|Ils|Elles|Cela|Ça|Ce|Cet|Cette|Ces"
    r"|[ÀA] défaut|Toutefois|Cependant|Néanmoins|Pourtant|Dans ce cas|Dès lors|Aussi|Alors|Autrement|Faute de quoi"
    r"|Passé ce délai|Par conséquent|En conséquence|Pour cela)(?![a-zà-ÿ])|C[’']|Pour l[’']"
)


class Cut(NamedTuple):
    """A stretch of the body to take out, with the space beside it; ``sentence`` is what it holds."""

    start: int
    end: int
    sentence: str


def faulty_sentence(text: LetterText, finding: Finding) -> Cut | None:
    """The stretch, None unless the remedy is certain.

    The rule asks for it; the whole sentence stands in the body and holds no figure, no field and no word of what is
    owed; its ends are certain; no sentence behind it leans on it, nor the next paragraph. A paragraph that is this
    sentence alone goes with its blank line.
    """
    if finding.start is None or finding.end is None or not _ASKED.match(finding.hint):
        return None
    cut = _sentence_of(text, finding.start, finding.end)
    return cut if cut is not None and _goes_alone(text.body, cut) else None


def blocked_sentence(text: LetterText, start: int, end: int) -> Cut | None:
    """The sentence that a blocked passage of the whole text is; None unless its ends are certain.

    One of which it is but the half is offered where nothing of use goes with it.
    """
    cut = _sentence_of(text, start, end)
    if cut is None:
        return None
    held, said = (words.strip(_EDGES) for words in (cut.sentence, text.whole[start:end]))
    is_all = 5 * len(said) >= 4 * len(held)  # rules leave out a last word or two
    return cut if is_all or (2 * len(said) >= len(held) and _goes_alone(text.body, cut)) else None


def cuts_of(text: LetterText, group: Iterable[Finding]) -> list[Cut]:
    """What the findings of one passage take out: what their rules ask for, else the sentence that they block."""
    found = tuple(group)
    asked = {cut for one in found if (cut := faulty_sentence(text, one))}
    span = span_of(found)
    if asked or span is None or not blocking(found):
        return sorted(asked)
    cut = blocked_sentence(text, *span)
    return [] if cut is None else [cut]


def without_sentence(text: LetterText, cut: Cut) -> LetterText:
    """The text without it."""
    return LetterText(text.subject, text.body[: cut.start] + text.body[cut.end :])


def _sentence_of(text: LetterText, whole_start: int, whole_end: int) -> Cut | None:
    """The sentence of the body that holds a passage of the whole text, where its ends are certain."""
    body, body_at = text.body, len(text.whole) - len(text.body)
    start, end = whole_start - body_at, whole_end - body_at
    if start < 0:
        return None
    first = body.rfind(_PARAGRAPH, 0, start) + len(_PARAGRAPH) if _PARAGRAPH in body[:start] else 0
    last = body.find(_PARAGRAPH, start)
    cut = _cut(body, (first, len(body.rstrip()) if last < 0 else last), start)
    held = body[cut.start : cut.end].strip()
    is_whole = start >= cut.start and end <= cut.end and _ENDS.search(held) is not None
    return cut if is_whole and _is_parted(body[: cut.start], held) else None


def _goes_alone(body: str, cut: Cut) -> bool:
    """Whether nothing of use goes with a sentence, and no sentence behind it leans on it."""
    leaned_on = _LEANS.match(body[cut.end :].lstrip()) is not None
    return not leaned_on and not _is_of_use(body[cut.start : cut.end].strip())


def _is_parted(before: str, held: str) -> bool:
    """Whether a full stop that may belong to an abbreviation neither opens, parts nor ends the sentence."""
    return not (_ENDS_SHORT.search(before) or _ENDS_SHORT.search(held) or _INITIAL.search(held))


def _is_of_use(held: str) -> bool:
    """Whether something that the letter needs would go with the sentence."""
    folded = twin(held).folded
    return any(words.search(told) for words, told in ((_HOLDS, held), (DEBT, folded), (_OF_USE, folded)))


def _cut(body: str, paragraph: tuple[int, int], place: int) -> Cut:
    """The sentence of a paragraph that holds a place, with the space that parts it from what stays."""
    first, last = paragraph
    gaps = [found.span(1) for found in _BETWEEN.finditer(body, first, last)]
    before = max((gap for gap in gaps if gap[1] <= place), default=None)
    behind = min((gap for gap in gaps if gap[0] >= place), default=None)
    start, end = before[1] if before else first, behind[0] if behind else last
    sentence = body[start:end]
    if behind is not None:
        return Cut(start, behind[1], sentence)
    if before is not None:
        return Cut(before[0], end, sentence)
    return Cut(start, min(end + len(_PARAGRAPH), len(body)), sentence)
