"""An offered plan stays within what may be conceded (R24)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from assistant.domain.facts import ConcessionFacts
from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.numbers import read_number_words
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.instalments import counted_instalments, listed_instalments
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_at
from assistant.guardrails.wording.passage import read

_PART: Final = re.compile(
    r"\b(?:(?P<figure>\d{1,2})|[a-z-]{1,30})\s+(?:mensualites?|versements?|echeances?|fois|paiements?|reglements?"
    r"|cheques?)\b"
)
_PAID_SO: Final = re.compile(r"\b(?:pai|pay|regl|vers|sold|mensualit|echelonn|etal|echean)")


def _check(letter: Letter) -> Iterator[Fault]:
    limits = letter.facts.concessions
    if limits is None:
        return
    counted, listed = counted_instalments(letter), listed_instalments(letter)
    most = limits.instalments_max
    if most is not None:
        for count, money in counted:
            if count > most and not _is_theirs(letter, money.start):
                yield replace(fault(letter, (money.start, money.end)), hint=f"Au plus {most} versements.")
        yield from _counted_without_sum(letter, most)
        if len(listed) > most:
            yield replace(fault(letter, (listed[-1].start, listed[-1].end)), hint=f"Au plus {most} versements.")
    last = limits.last_instalment_by
    if last and listed:
        for mention in letter.dates:
            late = mention.value and mention.value > last and mention.start >= listed[0].start - 30
            if late and not _is_theirs(letter, mention.start):
                hint = f"Le dernier versement doit tomber au plus tard le {format_date_short(last)}."
                yield replace(fault(letter, (mention.start, mention.end)), hint=hint)


def _counted_without_sum(letter: Letter, most: int) -> Iterator[Fault]:
    """Parts that are counted and have no sum beside them: "en quatre fois", "trois mensualités"."""
    text = letter.twin.folded
    for part in _PART.finditer(text) if not counted_instalments(letter) else ():
        spelt = read_number_words(text, part.start())
        count = int(part["figure"]) if part["figure"] else spelt[0] if spelt else 0
        if count > most and not _is_told(letter, part) and _PAID_SO.search(passage_at(letter, part.start()).text):
            yield replace(fault(letter, part.span()), hint=f"Au plus {most} versements.")


_TOLD: Final = re.compile(
    r"\bmerci (?:pour|de) (?:vos|tes|les|ces) [a-z]+ [a-z]+ (?:recu|arriv|deja)|\bpar erreur\b|\b(?:ont|sont"
    r"|etaient) (?:tous |toutes |bien |deja )*"
    r"(?:ete |arriv|recu|encaiss|ponctuel)|\b(?:vous|tu) (?:nous |m'|me )?(?:avez|aviez|as) (?:paye|demand"
    r"|regle)\w*"
)
_CANNOT: Final = re.compile(r"\bne (?:pouvons|peux|puis|peut|saurions) ")


# What the client proposed is told, and may be refused.
_THEIRS: Final = re.compile(
    r"\b(?:votre|ta|ton|vos) (?:[a-z-]+ )?(?:proposition|offre|demande|souhait|idee|suggestion)s?\b"
    r"|\b(?:vous|tu) (?:nous |me |m'|m'aviez |nous aviez |m'avez |nous avez )?(?:propos|demand|sugger|offr|evoqu)\w*"
)
_REFUSED: Final = re.compile(
    r"\b(?:je|nous|on) ne (?:le |la |l'|les )?(?:peux|pouvons|puis|peut|saurais|saurions) (?:pas |guere |y )?"
    r"(?:[a-z]+ )?(?:l'|la |les |y )?(?:accept|accord|consent|suivre|valid)\w*"
    r"|\b(?:trop (?:long|loin|tard)|au-dela de ce (?:que|qui|nombre|plafond))\b"
)
_LEFT_OPEN: Final = re.compile(  # not granted, or not yet
    r"\b(?:malheureusement|helas|etudi\w+|examin\w+|transm\w+|reflech\w+|revien\w+|repon[ds]\w*|trop|au plus|maximum"
    r"|au lieu|plutot|depass\w+|exced\w+|limit\w+|(?<!ne )refus(?:e|ons|ee?s?)|declin\w+|retenu"
    r"|en revanche|cependant|toutefois)\b"
    r"|\bn(?:e |')(?![^.;!?]{0,30}\b(?:objection|oppos\w+|refus\w+|inconvenient|contre))[^.;!?]{0,40}"
    r"\b(?:pas|plus|guere|que|aucun\w*)\b|\?"
)
_COMMA: Final = re.compile(r"[,:;]|\b(?:mais|et)\b")
_MORE: Final = re.compile(r"\b(?:plus|davantage|mieux|au-dela)\b")  # "six mensualités, je ne peux accorder plus"
_TAKEN: Final = re.compile(
    r"\b(?:accept(?:e|ons|ee?s?)|convien\w+|d'accord|accord(?:e|ons)|entendu|valid(?:e|ons|ee?s?)|reten(?:ons|ue?s?)"
    r"|va pour|parfait|oui|confirm\w+|voici|(?:je|nous|on) (?:vous |te |t')?(?:propos|accord|offr|laiss)(?:e|ons)"
    r"|(?:vous|tu) (?:pouvez|peux))\b"
)


def _is_told(letter: Letter, part: re.Match[str]) -> bool:
    """Whether parts were paid already, or only asked for, or refused."""
    passage = passage_at(letter, part.start())
    cannot = _CANNOT.search(passage.text)
    place = part.start() - passage.start
    if cannot is not None and cannot.start() < place and _is_of_it(passage.text, cannot, place):
        return True
    return _TOLD.search(passage.text) is not None or _is_theirs(letter, part.start())


def _is_theirs(letter: Letter, place: int) -> bool:
    """Whether the letter refuses a plan, or repeats what the client proposed and leaves it open."""
    passage = passage_at(letter, place)
    refused = _REFUSED.search(passage.text)
    if refused is not None and _is_of_it(passage.text, refused, place - passage.start):
        return True
    taken = _TAKEN.search(passage.text)
    if taken is not None and not passage.sentence.denies(taken.start(), taken.end()):
        return False
    passages = read(letter).passages
    answer = " ".join(one.text for one in passages[passage.rank : passage.rank + 2])
    return _THEIRS.search(passage.text) is not None and _LEFT_OPEN.search(answer) is not None


def _is_of_it(text: str, refused: re.Match[str], place: int) -> bool:
    """Whether what is refused stands before the words that refuse, or follows them with no comma between."""
    if place < refused.start():
        return _MORE.search(text, refused.end()) is None
    return _COMMA.search(text[refused.end() : place]) is None


_LIMITS = ConcessionFacts(instalments_max=2, last_instalment_by=date(2026, 7, 31))

RULE = Rule(
    id="PLA119",
    name="plan-beyond-limits",
    severity=Severity.BLOCKING,
    source="plan-content",
    covers=("GR-119",),
    message="Ce plan dépasse ce qui peut être accordé.",
    hint="Restez dans les limites accordées, ou faites-les relever.",
    check=_check,
    bad=(
        letter("Sept versements de 100 € vous conviendraient-ils ?", BUSINESS, concessions=_LIMITS),
        letter("Reste 700 € : 350,00 € le 15 juin 2026 et 350,00 € le 15 août 2026.", CONSUMER, concessions=_LIMITS),
        letter("Nous acceptons trois mensualités sur F-118.", BUSINESS, concessions=_LIMITS),
        letter("Un règlement en quatre fois est possible.", CONSUMER, concessions=_LIMITS),
        letter("Vous proposez six mensualités. Cela nous convient.", CONSUMER, concessions=_LIMITS),
        letter("Selon votre souhait, vous paierez en six fois.", CONSUMER, concessions=_LIMITS),
        letter("Je ne peux vous suivre sur dix mensualités, six mensualités suffiront.", CONSUMER, concessions=_LIMITS),
    ),
    good=(
        letter(
            "Reste 700 €, acompte déduit : deux versements de 350 € vous conviendraient-ils ?",
            BUSINESS,
            concessions=_LIMITS,
        ),
        letter(
            "Reste 700 €, acompte déduit : 350,00 € le 15 juin 2026 et 350,00 € le 15 juillet 2026.",
            CONSUMER,
            concessions=_LIMITS,
        ),
        letter("Un règlement en deux fois est possible.", CONSUMER, concessions=_LIMITS),
        letter("Nous avons livré en quatre fois.", BUSINESS, concessions=_LIMITS),
        letter("Vous proposez six mensualités : je vous réponds d’ici jeudi.", CONSUMER, concessions=_LIMITS),
        letter("Nous ne pouvons pas aller jusqu’à quatre versements.", BUSINESS, concessions=_LIMITS),
    ),
)
