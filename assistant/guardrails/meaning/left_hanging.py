"""Left hanging: what the client begged or feared, told back to him by a letter that refuses or only shrugs.

"Vous me demandez de ne rien dire à votre employeur : je refuse" and "vous craignez que vos voisins l’apprennent ; cela
dépend de vous" threaten with no word of threat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.turned_down import behind
from assistant.guardrails.wording.phrases import Hit, phrases

_BEGGED: Final = re.compile(
    r"\b(?<!je )(?<!nous )(?:vous|tu) (?:(?:me|m'|nous) ?)?(?:(?:avez|aviez|as|avais) )?(?:demand|suppli|implor"
    r"|pri(?:ez|es|iez)\b"
    r"|sugger|souhait|voul)[a-z]*[^.;:!?]{0,20}?\b(?:ne (?:pas|rien|jamais|plus)|discre[a-z]+|silence"
    r"|tais[a-z]+|taire|epargn[a-z]+"
    r"|evit[a-z]+|loin|tenir [^.;:!?]{0,20}a l'ecart|n[e'] ?[a-z]+ (?:pas|rien))\b[^.;:!?]*"
)
_FEARED: Final = re.compile(
    r"\b(?<!je )(?<!nous )(?:vous|tu) (?:(?:avez|aviez|as|avais) )?(?:peur|craign|crain|redout"
    r"|inquiet)[a-z]*\b[^.;:!?]*"
)
_TOLD_OF: Final = re.compile(
    r"\b(?:d(?:ire|ise|isions)|preven|previen|inform|avert|appel|alert|appren|apprit|racont|sach|au courant"
    r"|discre|parl)[a-z]*"
)
_REFUSED: Final = re.compile(  # the plea, not what was feared: "nous ne l'avons jamais fait" reassures
    r"\b(?:je|nous) (?:m'y |nous y |le |la )?refus[a-z]+\b|\b(?:c'est|ce sera) non\b|\b(?:je n'"
    r"|nous n')accept[a-z]+ pas\b"
    r"|\b(?:ne suivr|ne promet)[a-z]+ (?:pas|rien)\b"
)
_SHRUGGED: Final = re.compile(
    r"\b(?:(?:cela|ca|tout|la suite) (?:ne )?(?:depend|tient|dependra|tiendra) (?:qu'|que )?(?:a|de) (?:vous"
    r"|toi)|a (?:vous|toi) de voir"
    r"|(?:nous|on) (?:verrons|verra)|on ne sait jamais|qui sait|vous avez (?:bien )?raison"
    r"|tu as (?:bien )?raison|il y a de quoi"
    r"|(?:n'exclu\w+|promet\w*|promettre|garanti\w*|assurer?) (?:rien|pas)|(?:peux|pouvons|puis) (?:pas "
    r"|rien )(?:vous |te )?"
    r"(?:le |la |l'|en )?(?:promettre|garantir|assurer|jurer|exclure))\b"
)


OPENING = phrases(
    "(vous|tu) ~2 (demand|suppli|implor|suggér|souhait|voul|craign|crain|redout|inquiét|priez|pries)[a-z]*",
    "(vous|tu) (avez|as|aviez|avais) peur",
)


def left_hanging(letter: Letter) -> Iterator[Hit]:
    """The clauses that tell a plea that is refused, or a plea or a fear to which the letter only shrugs."""
    for opened in OPENING.find(letter):
        passage = opened.passage
        begged = _BEGGED.match(passage.text, opened.start)
        told = begged or _FEARED.match(passage.text, opened.start)
        if told is None or _TOLD_OF.search(told.group()) is None:
            continue
        answers = behind(letter, passage, told.end())[:2]
        refused = begged is not None and any(map(_REFUSED.search, answers))
        if refused or any(map(_SHRUGGED.search, answers)):
            yield Hit(passage, told.start(), told.end())
