"""What the writer and his people go without is no argument (N10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.moves.ruin import RUIN
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_NO_REPROACH: Final = re.compile(
    r"\b(?:merci|remerci\w*|plaisir|bravo|felicit\w*|joyeu\w+|bonnes? fetes?|excus\w*|pardon|desole\w*|retard de notre"
    r"|ferme\w*|absen\w+|conges?|en vacances|livr\w+|pose\w*|install\w+|repar\w+|chantier|heures? (?:payee?s?"
    r"|facturee?s?)"
    r"|bulletins?|cabinet|fiches? de paie|logiciel|chauffagistes?|rendez-vous|seance|inscri\w+|depann\w*|urgence"
    r"|comme vous|nous rassur\w+"
    r"|rubis sur l'ongle|a l'heure|rapidement|d'avance|sans faute|bien recu)\b"
)
_HARD: Final = re.compile(  # want of bread, pay or rest, and what makes it the reader's doing
    r"\b(?:primes?|treizieme|salaires?|mange\w*|nourri\w*|chauffage|licenci\w*|chomage|priv\w+|loyer|faim|pain|ventre"
    r"|sans le sou|frigo|pates|couches|serre\w* la ceinture|comptent sur|attend(?:ent)? (?:sa|leur|leurs|son|ses)"
    r"|vacances|noel|cadeaux?|pleur\w*|larmes|desesper\w*|angoiss\w*|dor(?:t|ment) plus|a cause de|par votre faute"
    r"|(?:ta|votre) faute|retards?|impayes?|gardez)\b"
)
_OWN_FOLK = Topic(("own_folk", "deprived"), beside=_HARD, unless=_NO_REPROACH, even_denied=True)
_OWN_PLANS = Topic(
    ("own_folk", "deprived"), unless=re.compile(f"{_NO_REPROACH.pattern}|{_HARD.pattern}"), doubtful=True
)
_CASTING: Final = r"|\b(?:dalles?|beton|bronze|fonte|acier|cire|riviere|crue|sevres|cloches?|stocks?|hache de guerre)\b"
_SINKING = Topic(("own_business", "sinking"), unless=re.compile(_NO_REPROACH.pattern + _CASTING))
_FELT = Topic(
    ("feeling",),
    beside=re.compile(r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|toi)\b"),
    unless=re.compile(
        _NO_REPROACH.pattern
        + r"|\b(?:courage|condoleances|deuil|sympathie|pas de votre faute|je comprends|oublie|a moi|rassur\w*)\b"
    ),
    even_denied=True,
    doubtful=True,
)
_OWN_PURSE = phrases("{own_hardship}")
_SAID_TO_YOU: Final = re.compile(r"\b(?:je|nous) (?:te|vous) (?:l'|le )?(?:ecri\w+|di[st]\w*|avou\w+|confi\w+)")
_FOUND: Final = re.compile(
    r"\b(?:on|il|elle|ils|elles|qui|avons|ai|ont|l'|y) a decouvert\b|\b(?:avons|ai|ont) decouvert\b"
)
_BLAME: Final = re.compile(r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|toi|retards?|impayes?|silence)\b")

_OFTEN_PLAIN: Final = frozenset(
    {"mon banquier", "notre banquier", "faire le plein", "mes nuits", "mon credit", "mes economies", "nos economies"}
)
_TROUBLED: Final = re.compile(
    r"\b(?:cause|retards?|impayes?|silences?|doi[ts]|devez|relanc\w+|refus\w+|menac\w+|rappel\w*|appelle|puis\w*|attend\w*"
    r"|sommeil|agios|decouvert|sourde|blanches?|perd\w*|passe|dors?|n'en peux)\b"
)
_WANT: Final = re.compile(
    r"\bn'aur\w+ pas\b|\bpain de la bouche\b|\bpas pour (?:nous|moi)\b|\bdor(?:t|ment) (?:dans|dehors)\b"
)


def _is_no_reproach(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    text = hit.passage.text
    if hit.text in _OFTEN_PLAIN and _TROUBLED.search(text) is None:
        return True
    if _FOUND.search(text) is not None:  # « on a découvert une fresque »
        return True
    return _NO_REPROACH.search(text) is not None or _BLAME.search(_SAID_TO_YOU.sub("", text)) is None


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_OWN_FOLK, _OWN_PLANS, _SINKING, _FELT)(letter)
    yield from forbid_phrases(_OWN_PURSE, unless=_is_no_reproach, even_denied=True)(letter)


RULE = Rule(
    id="TON344",
    name="own-hardship",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-7",
    covers=("GR-072", "N10"),
    message="La lettre apitoie sur son auteur, sa famille ou ses salariés.",
    hint="Retirez la phrase\u202f; une somme et une date suffisent.",
    check=along(
        doubting_unaimed(announced(_check, _OWN_FOLK, _OWN_PLANS, _SINKING, _FELT, _OWN_PURSE), plain=_WANT), RUIN
    ),
    bad=(
        letter("À cause de vous, mon apprenti n’aura pas sa prime.", BUSINESS),
        letter("Je n’ose pas raconter à ma fille pourquoi ses vacances sont annulées.", BUSINESS),
        letter("J’ai dû vendre ma voiture pour compenser votre retard.", CONSUMER),
        letter("Trois familles comptent sur ce que vous gardez.", BUSINESS),
    ),
    good=(
        letter("Mes salariés sont en congé jusqu’au 12 août 2026.", BUSINESS),
        letter("Les salaires de nos équipes sont versés par notre cabinet.", BUSINESS),
        letter("Mon mari n’a pas noté la date de votre règlement.", CONSUMER),
        letter("Notre banquier m’a confirmé la réception de votre chèque.", BUSINESS),
        letter("Ma fille tiendra la boutique samedi.", CONSUMER),
        letter("Merci : mes ouvriers gardent un bon souvenir de votre chantier.", BUSINESS),
    ),
)
