"""Client's quotation: what stands between quotation marks that "vous m'avez écrit" opens is the client's own word.

"Vous m’avez écrit : « j’ai porté plainte »" threatens with no complaint, "« Pouvez-vous saisir ma voiture ? » Non"
with no seizure. What the writer answers, between marks or not, is his own; so is what a message of the client's is said
to deserve or to oblige him to say, and a quotation to which he says yes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.asked import is_granted

_LOOKED_BACK: Final = 200  # characters before the opening mark
_LOOKED_ON: Final = 120  # and behind the closing one
_QUOTED: Final = re.compile(r"«([^«»]{1,400})»|“([^“”]{1,400})”")
_SENTENCE: Final = re.compile(r"[.!?;\n]")
_TOLD: Final = (
    r"(?:ecri(?:t|vez|viez|vais|s)|d(?:it|ites|isiez|isais|is)|repon(?:du|dez|diez|dais|ds)|lanc\w+|confi\w+|expliqu\w+"
    r"|racont\w+|demand\w+|ajout\w+|annonc\w+|precis\w+|conclu\w*|indiqu\w+|object\w+|laiss\w+ (?:ce|un) (?:mot"
    r"|message)"
    r"|(?:post|glisse|sugger|propos|interrog|pari|craign|redout|reproch|cit)\w*|lu|craint|souhait\w+)"
)
_MAIL: Final = (
    r"(?:message|lettre|courriel|courrier|mail|mot|reponse|sms|e-mail|commentaire|pli|question|remarque"
    r"|proposition|reclamation|avis|mandat|bordereau|formulaire|libelle)"
)
_CLIENT_SAYS: Final = re.compile(
    rf"\b(?<!je )(?<!nous )(?:vous|tu) (?:m'|me |nous |l'|lui )*(?:(?:avez|aviez|as|avais)"
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


# "Merci de m'avoir transféré ce message qui vous somme de payer « sous 12 heures »": somebody else's
_OF_ANOTHER: Final = re.compile(
    r"\b(?:ce|cet|le|un) (?:message|courriel|mail|sms|courrier|appel)\b[^.;!?]{0,40}\bqui (?:vous|te|t')[^.;!?]*$"
)
_A_QUESTION: Final = re.compile(r"^ si\b|^ (?:s'|quand|comment|pourquoi)")
_ANSWERED_NO: Final = re.compile(r"^\W*(?:non|ni l'un|nullement|jamais|aucun\w*|pas du tout|bien sur que non)\b")
_SAID_YES: Final = re.compile(
    r"^\W*(?:et |eh bien |alors |la reponse est )*(?:oui|si(?=[\s,.]*$)|exact\w*|en effet|effectivement"
    r"|tout a fait|c'est (?:exact|bien|tout a fait|possible|entendu|ce (?:que|qui))"
    r"|vous (?:avez|aviez) (?:bien |tout )?(?:raison|lu|compris|devine)|(?:je|nous) (?:le |vous le )(?:fer|confirm)\w*"
    r"|pourquoi pas|peut-etre|qui sait|on verra|comptez-y|rien n'est exclu|(?:je|nous) n'exclu\w*|justement"
    r"|d'accord|volontiers)\b"
)


def quotations(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The stretches of the text as given that the letter quotes of the client's, marks and all."""
    return letter.notion(_his)


def _his(letter: Letter) -> tuple[tuple[int, int], ...]:
    return tuple(_his_stretches(letter.text))


def _his_stretches(text: str) -> Iterator[tuple[int, int]]:
    for quoted in _QUOTED.finditer(text):
        before = _SENTENCE.split(folded(_QUOTED.sub("", text[max(0, quoted.start() - _LOOKED_BACK) : quoted.start()])))
        behind = folded(text[quoted.end() : quoted.end() + _LOOKED_ON]).replace("’", "'")
        if _SAID_YES.match(behind) is not None or is_granted(behind):
            continue
        asked = not before[-1].strip() and quoted.group().rstrip("»” \u00a0\u202f").endswith("?")
        if (asked and _ANSWERED_NO.match(behind)) or _opens_his(before[-1].replace("’", "'").rstrip()):
            yield quoted.span()


def _opens_his(before: str) -> bool:
    """Whether folded words before an opening mark make the client speak."""
    if _OF_ANOTHER.search(before) is not None:
        return True
    said = _CLIENT_SAYS.search(before)
    if said is not None and (_A_QUESTION.match(said["goes_on"]) or _TURNS.search(said["goes_on"]) is None):
        return _WE_SAID.search(before[: said.start()]) is None
    mail = _HIS_MAIL.search(before)
    return mail is not None and _OF_OURS.search(mail["goes_on"]) is None
