"""Urged: whether a letter, or the sentence that names an invoice, presses its reader to pay."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.named import Mention, mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import Passage

URGED: Final = re.compile(
    r"\b(?:pay|regl|vers|sold)ez\b|\b(?:demand|pri|somm|invit)ons [^.;]{0,40}\b(?:pay|regl|vers|sold)er\b|\ben "
    r"demeure de\b|\bmerci de (?:bien vouloir )?(?:nous |me |m'en )?(?:payer|regler|verser|solder|virer)"
    r"|\b(?:souhait|attend|exig|reclam|esper|espere)\w+ (?:un|le|votre|ce|son) (?:reglement|paiement|virement"
    r"|versement)|\bcompt\w+ sur [^.;]{0,40}\b(?:paiement|reglement|versement|virement)|\b(?:avance|acompte) sur "
    r"(?:cette|la|notre)|\b(?:sollicit|souhait|demand|pri|aimer)\w+ [^.;]{0,50}\b(?:soit|soient) (?:payee?s?"
    r"|reglee?s?|soldee?s?|honoree?s?)|\bordonn\w+ (?:un|le|ce|son) (?:reglement|paiement|virement|versement)"
    r"|\b(?:sont|est|reste\w*|demeure\w*) (?:bien |donc |entierement )?(?:a (?:payer|regler|virer|verser)|dues?"
    r"|exigibles?)"
)
# "Ne vous dispense pas de payer": asked, though it stands under a negation.
BOUND: Final = re.compile(
    r"\b(?:dispens|exoner|exempt|empech|liber|affranchi|decharg)\w* (?:pas|en rien|nullement|aucunement|point)\b"
    r"[^.;]{0,24}\b(?:pay|regl|vers|sold|acquitt|vir|paiement|reglement)"
)


def is_urged(letter: Letter, mention: Mention) -> bool:
    """Whether the sentence names this invoice alone and asks for its payment all the same."""
    passage = passage_at(letter, mention.start)
    others = mentioned_in(letter, passage.start, passage.start + len(passage.text))
    if BOUND.search(passage.text) is not None:
        return True
    if any(other.invoice != mention.invoice for other in others):
        return False
    return presses(passage)


def presses(passage: Passage) -> bool:
    """Whether the first words of a sentence that ask to pay are meant."""
    urged = URGED.search(passage.text)
    return urged is not None and not is_denied(passage.text, urged.start(), urged.end())


def urges(letter: Letter) -> bool:
    """Whether any sentence asks its reader to pay; that a claim is due, one may tell an officer."""
    text = letter.twin.folded
    return any(not is_denied(text, match.start(), match.end()) for match in URGED.finditer(text))
