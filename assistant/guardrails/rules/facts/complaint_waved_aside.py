"""A complaint that the letter itself speaks of is not waved aside, whatever the file knows of it (GR-005)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import asks_for_money
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_THEIRS: Final = re.compile(
    r"\b(?:vos|votre|ta|tes|ton|vous|tu|te|toi|cette|ces|le livreur|la livraison)\b|\bt'|\b(?:reclamation"
    r"|contestation|desaccord|litige|malfacons?|photos) (?:ou|refus\w*|sur|est|rejet\w*|d'abord)"
    r"|\bdes malfacons"
)
_HEARD: Final = re.compile(
    r"\b(?:echapper|echappee?|(?<!n')examin(?:ons|e|erons|erai|ee?s?)|etudi(?:ons|e|erons|erai)|(?:nous|je) "
    r"(?:vous |te |y |la |l'|en )?"
    r"(?:repond|comprend|verifi|prend|prenons|not|remerci|excus|rappel|tien|regret|remplac|repren|repar)\w*"
    r"|mis\w* de cote|non contestee?|en attend\w+|suspend(?:ons|ue?s?)|avoir|desole\w*|remplace\w*|repare\w*"
    r"|merci (?:de|pour) (?:vos|votre|tes|ta)|n'(?:est|sont) pas (?:class|rejet|sans|ecart|refus)\w*"
    r"|jusqu'a|s'il y a|si (?:vous|tu|la|le|une?)|sans reserves?|transporteur|votre propre|votre assur\w+"
    r"|date de livraison|polish|(?:nous|je|technicien|ouvrier|livreur) (?:\w+ )?(?:pass|envo|ven|vien"
    r"|interv|contact|rappel|regard|corrig|fer|chang|echang)\w*|a defaut|par defaut|ne contest\w+ pas"
    r"|hors (?:contestation|litige|le point|ce que|la part)|part|moins|sauf|deduct\w*|dedui\w*|avec reserves?"
    r"|sous (?:toutes )?reserves?|toutes reserves|si (?:l'un|nos|notre)|de cote|tant que nous n)\b|\?\s*$"
)
_PAY_FIRST = Topic(("complaint", "pay_now"), beside=_THEIRS, unless=_HEARD, even_denied=True, doubtful=True)
_WAVED_ASIDE = Topic(("complaint", "brushing_aside"), unless=_HEARD, even_denied=True, doubtful=True)


def _is_unanswered(letter: Letter) -> bool:
    """Whether it asks for money and no answer to a complaint is on file."""
    answered = any(event.kind is EventKind.COMPLAINT_REJECTED for event in letter.facts.events or ())
    return asks_for_money(letter) and not answered


_ANSWERED = (EventFacts(EventKind.COMPLAINT_REJECTED),)

RULE = Rule(
    id="FAC206",
    name="complaint-waved-aside",
    severity=Severity.BLOCKING,
    source="fr-civ-1219",
    covers=("GR-005",),
    message="Une réclamation s’examine avant d’être écartée\u202f; elle peut suspendre ce qui est dû.",
    hint="Dites quand vous répondrez, ou consignez la réponse déjà donnée.",
    check=forbid_topics(_WAVED_ASIDE, _PAY_FIRST),
    when=_is_unanswered,
    bad=(
        letter("Votre réclamation ne change rien, payez d’abord et nous verrons après.", BUSINESS),
        letter("Peu importe que vos palettes soient arrivées cassées : le prix est le prix.", BUSINESS),
        letter("Nous n’examinerons pas vos photos, seul le virement nous intéresse.", CONSUMER),
        letter("Vos réserves finiront à la corbeille.", BUSINESS),
    ),
    good=(
        letter("J’ai bien noté votre remarque sur les palettes cassées. Reste 700 €, acompte déduit.", BUSINESS),
        letter("La partie que vous contestez est mise de côté. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Votre réclamation a été classée sans suite. Reste 700 €, acompte déduit.", BUSINESS, events=_ANSWERED),
        letter("Vous avez reçu les chevrons sans réserve le 3 mars. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
