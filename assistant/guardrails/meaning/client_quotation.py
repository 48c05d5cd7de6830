"""Client's quotation: what stands between quotation marks that "vous m'avez écrit" opens is the client's own word.

"Vous m’avez écrit : « j’ai porté plainte »" threatens with no complaint. What the writer answers, between marks or
not, is his own; so is what a message of the client's is said to deserve or to oblige him to say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.rule import Fault, Rule

_LOOKED_BACK: Final = 140  # characters before the opening mark
_LONGEST: Final = 400  # characters between the marks
_SENTENCE: Final = re.compile(r"[.!?;»\n]")
_TOLD: Final = (
    r"(?:ecri(?:t|vez|viez|vais|s)|d(?:it|ites|isiez|isais|is)|repon(?:du|dez|diez|dais|ds)|lanc\w+|confi\w+|expliqu\w+"
    r"|racont\w+|demand\w+|ajout\w+|annonc\w+|precis\w+|conclu\w*|indiqu\w+|object\w+|laiss\w+ (?:ce|un) (?:mot"
    r"|message)"
    r"|(?:post|glisse)\w*)"
)
_MAIL: Final = r"(?:message|lettre|courriel|courrier|mail|mot|reponse|sms|e-mail|commentaire|pli)"
_CLIENT_SAYS: Final = re.compile(
    rf"\b(?:vous|tu) (?:m'|me |nous |l'|lui )*(?:(?:avez|aviez|as|avais)"
    rf" (?:[a-z]+ )?)?{_TOLD}\b(?P<goes_on>[^:«»]{{0,70}}):?\s*$"
)
_TURNS: Final = re.compile(  # where somebody else takes the word, or nothing was said
    r"\b(?:je|j'|nous|on|sinon|mais|donc|alors|voici|silence|non|rien|que|qui|ce que)\b|\bqu'"
)
_WE_SAID: Final = re.compile(r"\b(?:je|nous) (?:vous |te |t')(?:ai|avons|dis|disons|repon\w+|ecri\w+)\b")
_HIS_MAIL: Final = re.compile(
    rf"(?:^|[,(] ?|\b(?:lis|relis|cite|reprends|lisais|dans|selon) )(?:votre|ton|ta|vos"
    rf"|tes) {_MAIL}s?\b(?P<goes_on>[^:«»]*):?\s*$"
)
_OF_OURS: Final = re.compile(  # what the writer makes of that message
    r"\b(?:je|j'|notre|nos|mon|ma|mes|nous (?!a\b|ont\b|avait|disait)[a-z]+|oblig\w*|forc\w*|contrain\w*|dire|ecrire"
    r"|appel\w*"
    r"|merit\w*|suite|voici|va(?:ut|udra)|amen\w*|condui\w*|pouss\w*|inspir\w*|recevra|aura|sera|repon[ds]\w*"
    r"|entrain\w*|implique\w*|signifi\w*|prouv\w*|montr\w*|veut|reste\w*|qui)\b"
)


def sparing_his_words(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules, silent in what the letter quotes of the client's."""
    return tuple(replace(rule, check=silenced(rule.check, _is_his)) for rule in rules)


def _is_his(letter: Letter, found: Fault) -> bool:
    start, end = found.start or 0, found.end or found.start or 0
    opening = letter.text.rfind("«", max(0, start - _LONGEST), start)
    closing = letter.text.find("»", opening, opening + _LONGEST)
    if opening < 0 or closing < end:
        return False
    before = _SENTENCE.split(folded(letter.text[max(0, opening - _LOOKED_BACK) : opening]))[-1].replace("’", "'")
    return _opens_his(before.strip())


def _opens_his(before: str) -> bool:
    """Whether folded words before an opening mark make the client speak."""
    said = _CLIENT_SAYS.search(before)
    if said is not None and _TURNS.search(said["goes_on"]) is None:
        return _WE_SAID.search(before[: said.start()]) is None
    mail = _HIS_MAIL.search(before)
    return mail is not None and _OF_OURS.search(mail["goes_on"]) is None
