"""Every sentence is in the language of the client (N9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.language import foreign_sentences
from assistant.french.text.quotations import blank_quotations
from assistant.french.text.western import western_bytes
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import MOST_READ, Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.lexicon import entries
from assistant.guardrails.wording.open_quotation import marks_of_twin
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.sought import sought

_SHORT: Final = sought(
    r"\b(?:please (?:pay|find|let|note|contact|settle|confirm)|looking forward|(?:could|would|can|will) you|we "
    r"(?:are|have|would|look|kindly|ask)|you (?:are|have|owe|must)|your (?:payment|invoice|bank|account)|the "
    r"(?:payment|invoice|amount|bill|above)|let us|let me|regarding your|payment is|(?:kind|best|warm) regards"
    r"|yours (?:sincerely|faithfully)|dear (?:sir|madam|mr|mrs|ms|customer)|thank you (?:for|in|very)|thanks in "
    r"advance|as soon as possible|past due|overdue|final notice|payment reminder|amount due|due date)\b"
)
_FOREIGN: Final = frozenset(entries("foreign"))
_APART: Final = re.compile(r"sent from my|envoye de mon|get outlook")
# Six letters of a script that no French word has: Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Chinese and the like.
_OTHER_SCRIPT: Final = re.compile(
    r"(?:[\u0370-\u03ff\u0400-\u052f\u0590-\u08ff\u0900-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"[\s,.;:!?،؟，。、'-]{0,3}){6,}"
)


def _check(letter: Letter) -> Iterator[Fault]:
    text = letter.text[:MOST_READ]
    for foreign in _OTHER_SCRIPT.finditer(text) if western_bytes(text) is None else ():
        if foreign.group().strip() not in letter.facts.debtor.name:
            yield Fault(*foreign.span())
    yield from _in_latin_letters(letter)


def _is_quoted(letter: Letter, place: int) -> bool:
    marks = marks_of_twin(letter)
    return marks.is_open(place) and marks.closes_behind(place)


def _in_latin_letters(letter: Letter) -> Iterator[Fault]:
    expected = letter.facts.debtor.language or "fr"
    text = letter.twin.folded
    if read(letter).stems.isdisjoint(_FOREIGN) and expected == "fr":
        return
    found = [
        (sentence.start, sentence.end) for sentence in foreign_sentences(blank_quotations(letter.twin.text), expected)
    ]
    if expected == "fr":
        found += [match.span() for match in _SHORT.finditer(letter) if not _is_quoted(letter, match.start())]
    covered = -1
    for start, end in sorted(found):
        if start >= covered and _APART.search(text[start:end]) is None:
            covered = end
            yield fault(letter, (start, end))


RULE = Rule(
    id="REG209",
    name="foreign-sentence",
    severity=Severity.BLOCKING,
    source="language-of-the-client",
    covers=("N9",),
    message="Cette phrase n’est pas dans la langue du client.",
    hint="Traduisez-la ou retirez-la.",
    check=_check,
    bad=(
        letter("Bonjour,\n\nPlease find attached the invoice that is now overdue.\n\nMerci.", BUSINESS),
        letter("Il reste 700,00 €. We would be grateful if you could pay this week.", BUSINESS),
        letter("Bonjour, bitte zahlen Sie die Rechnung bis zum Ende der Woche. Merci.", CONSUMER),
        letter("Merci de régler.\n\nBest regards,\nNora Vidal", BUSINESS),
        letter("Bonjour,\n\nПожалуйста, оплатите счёт F-118.\n\nMerci.", BUSINESS),
    ),
    good=(
        letter("Le process de validation et le reporting du back-office vous ralentissent peut-être.", BUSINESS),
        letter("Le panneau « please let us know » est posé.", BUSINESS),
        letter("Merci de régler as usual par virement.", BUSINESS),
        letter("Hello Luc, il me manque 700,00 €.", BUSINESS),
        letter("Merci de régler.\n\nSent from my iPhone", BUSINESS),
    ),
)
