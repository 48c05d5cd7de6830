"""Before the promised day, the promise is neither said to be broken nor asked ahead of its day (GR-120)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import PromiseFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_GIVEN: Final = "(parole|promesses?|engagements?|promis|promise|promises|prévue?s?|annoncée?s?|convenue?s?|confiance)"
_CAME: Final = (
    "(arrivée?s?|venue?s?|là|parvenue?s?|reçue?s?|suivie?s?|tenue?s?|honorée?s?|respectée?s?"
    "|crédité|passé|fait|rien|toujours pas)"
)
# That a promise was not kept is said by a negation, or by a word that holds one.
_BROKEN = phrases(
    f"{_GIVEN} ~9 (n'|ne|rien|aucun|pas|toujours pas) ~5 {_CAME}",
    f"(n'|ne) ~3 (pas|jamais|guère|toujours pas) ~2 (tenue?|respectée?|honorée?|suivie?) ~3 {_GIVEN}",
    f"(malgré|contrairement à|en dépit de) ~1 {_GIVEN}",
    "(rien|aucun virement|aucun paiement|aucun règlement) ~4 (compte|relevé|arrivé|reçu|venu|banque|passé|vu)",
    "(n'|ne|pas) ~4 (arrivée?|venue?|parvenue?|reçue?|vu) ~4 (compte|relevé|banque)",
    "(du vent|paroles? en l'air|promesses? en l'air|belles paroles)",
    "(ne|n') ~2 (peut|peux|pouvons) ~3 compter sur (vous|toi|votre|ta)",
    "(n'y|n'en) ~1 (crois|croyons|croit) ~1 plus",
    "(manqué|failli|manquer|faillir) ~2 (parole|promesse|engagement)",
    "(parole|promesse|engagement) ~2 (non tenue?|rompue?|trahie?|oubliée?|en l'air|sans suite)",
)
_AHEAD = phrases(
    "(réglez|régler|payez|payer|virez|virer|versez|verser|soldez|solder|virement|paiement|règlement) ~6 (maintenant"
    "|aujourd'hui|tout de suite|sans attendre|sur-le-champ|ce soir|immédiatement|dès (à présent|demain|ce jour)"
    "|demain)",
    "(avancer|avancez|anticiper|devancer|rapprocher) ~4 (paiement|virement|règlement|versement|date|promesse)",
    "(date|échéance|jour|délai|(le|au) \\d{1,2})[^.;]{0,24} (trop (loin|tard|long|tardive?|longue|lointaine?)"
    "|ne (me|nous) convient (pas|plus))",
    "(ne|n') ~1 (peux|peut|pouvons|pourrons) ~1 (pas|plus) ~1 (attendre|patienter)",
    "c'est trop (loin|tard|long)",
)
_IN_PEACE: Final = re.compile(
    r"\b(?:si|lorsque|quand|une fois|parti|lance|envoye|merci (?:pour|de)|en cas|c'est normal"
    r"|tranquill\w+|livraison|portail|bien (?:recu|note)|(?:nous|me|te) suffit|a redire|banque alimentaire|concours"
    r"|(?:convenu|promis|dit|prevu),? (?:je|nous) ne (?:fais|faisons|demand\w+|reclam\w+|relanc\w+|ferai"
    r"|ferons)|disait)\b"
)


def _is_pending(letter: Letter) -> bool:
    """Whether a promise waits for its day."""
    facts = letter.facts
    return any(one.status == "pending" and one.due_on and one.due_on >= facts.as_of for one in facts.promises or ())


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in (*_BROKEN.find(letter), *_AHEAD.find(letter)):
        text = hit.passage.text
        negative = re.search(r"\b(?:ne|n'|non|sans|pas|rien)\b", hit.text) is not None
        if _IN_PEACE.search(text) is None and (negative or not denied(hit)):
            yield fault(letter, hit.span)


_PENDING = replace(BUSINESS, promises=(PromiseFacts(date(2026, 5, 15), Decimal("700.00"), date(2026, 5, 29)),))
_CONSUMER = replace(CONSUMER, promises=_PENDING.promises)
_BROKEN_ONE = replace(
    BUSINESS, promises=(PromiseFacts(date(2026, 5, 2), Decimal("700.00"), date(2026, 5, 15), "broken"),)
)

RULE = Rule(
    id="PLA122",
    name="promise-called-early",
    severity=Severity.BLOCKING,
    source="fr-civ-1305",
    covers=("GR-120",),
    message="Le jour promis n’est pas venu\u202f: la promesse n’est ni rompue ni à devancer.",
    hint="Prenez acte de la date, ou attendez-la.",
    check=announced(_check, _BROKEN, _AHEAD),
    when=_is_pending,
    bad=(
        letter("Vous n’avez pas tenu votre parole.", _PENDING),
        letter("Les 700,00 € promis ne sont pas arrivés.", _CONSUMER),
        letter("Le 29, c’est trop loin : virez maintenant.", _PENDING),
        letter("Finalement je ne peux pas attendre votre virement.", _CONSUMER),
        letter("Merci d’avancer ce paiement à demain.", _PENDING),
    ),
    good=(
        letter("Je note votre virement pour le 29 mai 2026, merci.", _PENDING),
        letter("Si cette date devait bouger, prévenez-moi.", _CONSUMER),
        letter("Le virement de 700,00 € promis pour le 15 mai n’est pas arrivé, acompte déduit.", _BROKEN_ONE),
        letter("D’ici au 29 mai, nous ne vous demandons rien de plus.", _PENDING),
        letter("Comme convenu, je ne fais rien avant le 29 mai 2026.", _PENDING),
    ),
)
