"""Asked: a clause that tells what the reader, or somebody of his, asked or feared, and that affirms nothing.

"Vous me demandez si l’indemnité est soumise à TVA" teaches no false law, "votre collègue voulait savoir si une remise
était possible" offers none. Where the letter goes on with "oui", it makes the question its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import around_given, passage_given
from assistant.guardrails.wording.passage import read

_ASKS: Final = re.compile(
    r"\b(?<!nous )(?<!je )(?:(?:vous|tu)(?: [a-z']+){0,2}?|(?:votre|vos|ta|ton|tes|un|une|certain[es]*|quelques)"
    r"(?: [a-z-]+){1,3}?)[ ']"
    r"(?:(?:se|me|m'|nous|s') ?)?(?:(?:a|ont|avez|as|avait|avaient|aviez|avais) (?:[a-z]+ )?)?"
    r"(?:demand(?!era)[a-z]+|interrog[a-z]+|voul(?:ait|aient|iez|ais) savoir|voudr[a-z]+|craign[a-z]+"
    r"|redout[a-z]+|avez peur|inquiet[a-z]+"
    r"|reclam(?!er)[a-z]+|souhait(?!er)[a-z]+)"
    r" (?:(?:a|de|des|sur|pour) [a-z' ]{0,30})?"
    r"(?:si|s'il[s]?|qu[e']|quel(?:le)?s?|comment|pourquoi|combien|qu'on|une?|des|les?|la|l'[a-z]+)\b[^.;:!?]*$"
)
_PROPOSES: Final = re.compile(  # "vous me suggérez d'écrire à votre employeur"
    r"\b(?<!je )(?<!nous )(?:vous|tu) (?:me |m'|nous )?(?:(?:avez|aviez|as|avais) )?(?:sugger|propos|conseill)[a-z]+"
    r"(?: hier| aussi| alors)? (?:de |d')[^.;:!?]*$"
)
_YES: Final = re.compile(
    r"^[\s\"»,;:.]*(?:oui|si\b(?! )|tout a fait|effectivement|en effet|exact\w*|bien sur(?! que non)|c'est "
    r"(?:bien |tout a fait )?"
    r"(?:le cas|exact|vrai|possible|entendu|accorde|d'accord)|d'accord|accorde|volontiers|je vous l'accorde)\b"
)
_GRANTED: Final = re.compile(  # "..., et c'est accordé", "..., la loi le prévoit", "..., que nous validons"
    r"^[^.!?]{0,80}\b(?:(?:c'est|je|j'ai|nous|on|notre [a-z]+|la loi|le code|le directeur|la direction|elle"
    r"|il|ils|elles)"
    r" (?:donc |bien |vous |te |le |la |les |l'|l'a |en |a )*(?:accord|accept|appliqu|consen|valid|confirm"
    r"|prevoi|exig|impos"
    r"|permet|retranch|dedui|ote|sera|est d'accord|dit la meme|hoche|le suis|l'est|le sont|le sera)[a-z]*"
    r"|volontiers|de bon coeur)"
    r"\b(?![^.!?]{0,15}\b(?:pas|aucun|rien|plus)\b"
    r"|,? (?:malheureusement|helas|evidemment|bien entendu),? (?:pas|plus)\b)"
)
_AFTER: Final = re.compile(r"[?:;,.]\s*")


def is_granted(behind: str) -> bool:
    """Whether folded words that follow a question grant or confirm what it asked."""
    return _GRANTED.search(behind) is not None


def sparing_questions(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, silent in the clauses that tell what the reader asked."""
    return tuple(replace(rule, check=silenced(rule.check, _is_asked)) for rule in rules)


def _is_asked(letter: Letter, found: Fault) -> bool:
    start = found.start or 0
    before, behind = around_given(letter, start, found.end or start)
    if (_ASKS.search(before) is None and _PROPOSES.search(before) is None) or is_granted(behind):
        return False
    rank = passage_given(letter, start).rank
    answers = [_AFTER.split(behind, maxsplit=1)[-1], *(one.text for one in read(letter).passages[rank + 1 : rank + 2])]
    return not any(_YES.match(answer) for answer in answers)
