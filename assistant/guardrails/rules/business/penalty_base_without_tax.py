"""Late interest is reckoned on the sum with tax (GR-021)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_BASE = phrases(
    (
        "(pénalités|intérêts|pénalité)[^;\n]{0,60} (calculées|calculés|assises|assis|sur)[^;\n]{0,50} (ht|hors "
        "taxes?|hors tva)"
    ),
    "(la|l'|sur|pour|comme|une|leur) (base|assiette) ~8 (ht|hors taxes?|hors tva)",
)

_ACCESSORY: Final = re.compile(r"\b(?:penalit|interet|retard|moratoire|majorat|taux)")


def _is_of_price(_: Letter, hit: Hit) -> bool:
    """Whether no late interest is spoken of ("sur la base de 45 € HT l'heure")."""
    return _ACCESSORY.search(hit.passage.text) is None


RULE = Rule(
    id="BUS021",
    name="penalty-base-without-tax",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-021",),
    message="Les pénalités se calculent sur le montant TTC restant dû.",
    hint="Calculez sur le montant TTC.",
    check=forbid_phrases(_BASE, unless=_is_of_price),
    when=to_professional,
    bad=(
        letter("Pénalités calculées sur 1 000,00 € HT.", BUSINESS),
        letter("Les intérêts sont calculés sur le montant hors taxes.", PUBLIC),
        letter("L’assiette des pénalités est le montant HT de la facture.", BUSINESS),
        letter("Pénalités : 12,15 % sur le prix hors taxe restant.", BUSINESS),
    ),
    good=(
        letter("Pénalités calculées sur 700,00 € TTC restant dus, acompte déduit.", BUSINESS),
        letter("F-118 : 1 000,00 € HT, 1 200,00 € TTC, dont 500 € reçus, reste 700 €.", PUBLIC),
        letter("Les pénalités portent sur la somme toutes taxes comprises. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Le devis de base est à 1 000,00 € HT, soit 1 200,00 € TTC dont 500 € reçus ; reste 700 €.", BUSINESS),
        letter("Nous avons compté sur la base du prix HT. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
