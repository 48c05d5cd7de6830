"""The sentence that a finding says to take out, where that is the certain remedy: nothing of use goes with it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from assistant.domain.finding import Finding
from assistant.domain.writing.draft import LetterText
from assistant.french.text.twin import twin
from assistant.guardrails.meaning.company import DEBT

_ASKED: Final = re.compile(r"(?:Retirez|Supprimez) la phrase(?!,)")  # a hint that leaves a choice goes on by a comma
_PARAGRAPH: Final = "\n\n"
# ``french/text/sentences.py`` guesses where a sentence ends; what is taken out of a letter must end there for certain.
_BETWEEN: Final = re.compile(r"(?<!\b[A-Z])(?<!\bM[er])(?<!\bDr)[.!?…][ \u00a0\u202f]*»?(\s+)(?=[«A-ZÀ-Ý])")
_ENDS: Final = re.compile(r"[.!?…][ \u00a0\u202f]*»?\Z")
_HOLDS: Final = re.compile(r"\d|\{\{|\n")  # a figure, a field to fill, lines that stand under one another
_OF_USE: Final = re.compile(  # what is owed, how it is paid, a number in words, what the law has a letter say
    r"\b(?:regl\w+|(?<!nous )sommes?|montants?|soldes?|virements?|vir(?:er|ez)|cheques?|especes|prelevements?|iban"
    r"|bic|rib|coordonnees|comptes?|echeanc\w+|penalites?|indemnit\w+|interets|taux|contest\w+|mediat\w+|delais?"
    r"|jours?|euros?|eur|centimes?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingts?|trente|quarante|cinquante|soixante|cents?|centaines?|mille|milliers?|millions?|loi|articles?"
    r"|code|mise en demeure)\b|€"
)
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
    body, body_at = text.body, len(text.whole) - len(text.body)
    start, end = finding.start - body_at, finding.end - body_at
    if start < 0:
        return None
    first = body.rfind(_PARAGRAPH, 0, start) + len(_PARAGRAPH) if _PARAGRAPH in body[:start] else 0
    last = body.find(_PARAGRAPH, start)
    cut = _cut(body, (first, len(body.rstrip()) if last < 0 else last), start)
    held = body[cut.start : cut.end].strip()
    is_whole = start >= cut.start and end <= cut.end and _ENDS.search(held) is not None
    leaned_on = _LEANS.match(body[cut.end :].lstrip()) is not None
    return cut if is_whole and not leaned_on and _is_parted(body[: cut.start], held) and not _is_of_use(held) else None


def without_sentence(text: LetterText, cut: Cut) -> LetterText:
    """The text without it."""
    return LetterText(text.subject, text.body[: cut.start] + text.body[cut.end :])


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
