"""Between businesses the margin is ten points above the ECB rate; neither eight, nor above the legal rate (GR-025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_business
from assistant.guardrails.examples import BUSINESS, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_MARGIN: Final = Decimal(10)
_NEWS: Final = re.compile(  # what the bank did to its rate, what a contract says
    r"\b(?:a (?:ete )?(?:relev|abaiss|augment|remont|baiss)\w*|(?:dix|10) points|(?:ne|n') ?\w+ (?:pas|jamais"
    r"|nullement)|contrat|clause|cgv|conditions generales|emprunt|credit|pret)\b|\?\s*$"
)


_KEY_RATE: Final = (
    "(bce|banque centrale( européenne)?|refinancement|taux (directeur|européen|central|de francfort|pivot))"
)
_BARE: Final = (
    "(tel quel|telle quelle|sans (aucune |la moindre )?(majoration|marge|supplément|surcote|rien y ajouter|y ajouter)"
    "|sans (les |aucuns? |ajouter de |ajout de )?(dix )?points?|non majorée?|à l'état brut|tout (court|nu|sec)|sec"
    "|ni plus ni moins|rien de plus|pur et simple|seul et rien d'autre|à lui seul)"
)
_POINTS: Final = (
    "(\\b[1-9](,\\d+)?|\\b1[1-9](,\\d+)?|\\b[2-9]\\d|\\bun|deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze"
    "|treize|quatorze"
    "|quinze|vingt) points?"
)
_MOVED: Final = (
    "(majorée?|augmentée?|plus|ajout[a-z]+|au-dessus|relevée?|marge|majoration|rehaussée?|surplus|supplément|accrue?"
    "|gonflée?|auquel|en sus)"
)
# The margin is left out, or is another, in words from which no rate is read.
_OTHERWISE = phrases(
    f"{_KEY_RATE}[^.;!?]{{0,50}} {_BARE}",
    f"{_MOVED} ~4 {_POINTS}[^.;!?]{{0,40}} {_KEY_RATE}",
    f"{_POINTS} ~3 (de plus|de mieux|au-dessus|en plus|de marge|de majoration|d'écart"
    f"|par-dessus)[^.;!?]{{0,40}} {_KEY_RATE}",
    f"{_KEY_RATE}[^.;!?]{{0,40}} {_MOVED} ~3 {_POINTS}",
    f"(taux|intérêts?) (d'intérêt )?(légal|légaux)[^.;!?]{{0,30}} {_MOVED} ~3 ({_POINTS}|(10|dix) points?)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_OTHERWISE, unless=excused_anywhere(_NEWS), even_denied=True)(letter)
    for rate in letter.percentages:
        if rate.kind == "legal_plus" or (rate.kind == "ecb_plus" and rate.value != _MARGIN):
            yield fault(letter, (rate.start, rate.end))


_START = "Reste dû sur F-118, acompte déduit : 700,00 €. "

RULE = Rule(
    id="BUS025",
    name="wrong-margin",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-025",),
    message="Le taux supplétif entre professionnels est celui de la BCE majoré de 10 points.",
    hint="Écrivez «\u202ftaux de la BCE majoré de 10 points\u202f».",
    check=_check,
    when=to_business,
    bad=(
        letter(_START + "Pénalités au taux d’intérêt légal majoré de 8 points.", BUSINESS),
        letter(_START + "Pénalités : taux de la BCE majoré de huit points.", BUSINESS),
        letter(_START + "On prend le taux de refinancement de Francfort, tel quel, sans majoration.", BUSINESS),
        letter(_START + "Le taux de refinancement de la BCE, augmenté de sept points, s’applique.", BUSINESS),
        letter(_START + "Intérêts : taux légal majoré d’au moins huit points (directive 2011/7/UE).", BUSINESS),
    ),
    good=(
        letter(_START + "Pénalités : taux de la BCE majoré de dix points.", BUSINESS),
        letter(_START + "Il manque huit points de soudure sur le plan.", BUSINESS),
        letter(_START + "Intérêts : taux de refinancement de la BCE plus 10 points.", BUSINESS),
        letter(_START + "Votre carte de fidélité compte 8 points.", BUSINESS),
    ),
)
