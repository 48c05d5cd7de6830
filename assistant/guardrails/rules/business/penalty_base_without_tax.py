"""Late interest is reckoned on the sum with tax that is still owed (GR-021)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, excused_anywhere, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_LATE_SUM: Final = "(pénalités?|intérêts?( de retard| moratoires)?|majoration|agios)"
_BASE = phrases(
    (
        "(pénalités|intérêts|pénalité)[^;\n]{0,60} (calculées|calculés|assises|assis|sur)[^;\n]{0,50} (ht|hors "
        "taxes?|hors tva)"
    ),
    "(la|l'|sur|pour|comme|une|leur) (base|assiette) ~8 (ht|hors taxes?|hors tva)",
    f"{_LATE_SUM}[^.;!?]{{0,80}} (hors taxes?|hors tva|sans (la |les )?(tva|taxes?)|(tva|taxes?) (exclue?s?|déduites?"
    "|ôtée?s?|non comprises?|mises? à part|retirée?s?)|nette?s? de (tva|taxes?))",
    f"(hors taxes?|hors tva|sans (la |les )?(tva|taxes?)|nette? de (tva|taxes?))[^.;!?]{{0,60}} {_LATE_SUM}",
    f"(montant|prix|somme|base|total) (ht|hors taxes?|hors tva)[^.;!?]{{0,50}} (taux|calcul[a-z]*|appliqu[a-z]+) ~2"
    f" (de |d'|du |des )?{_LATE_SUM}",
    f"appliqu[a-z]+ ~3 (ht|hors taxes?)[^.;!?]{{0,40}} {_LATE_SUM}",
    f"{_LATE_SUM} ~4 (ignore|ignorent|laisse|laissent|exclut|excluent|écarte|écartent) ~3 (tva|taxes?)",
)
_WHOLE: Final = (  # no "somme totale", which is what is owed in all
    "((facture|créance|dette|commande) (entière|complète|totale|initiale|d'origine|pleine)"
    "|somme (entière|initiale|d'origine|pleine)"
    "|(totalité|intégralité|ensemble|entier|entièreté) (de la|du|des) (facture|prix|commande|marché)"
    "|(montant|prix) (initial|d'origine|entier|plein|de départ|facturé)"
    "|facture (en son entier|en entier|prise en entier|tout entière))"
)
_PAID: Final = "(acompte|versement|virement|paiement partiel|somme reçue|à-valoir)"
# As if what came had not come.
_ON_ALL = phrases(
    f"{_LATE_SUM}[^.;!?]{{0,70}} {_WHOLE}",
    f"{_WHOLE}[^.;!?]{{0,50}} {_LATE_SUM}",
    f"(sans|malgré|indépendamment de|nonobstant|quel que soit) ~5 {_PAID}[^.;!?]{{0,60}} {_LATE_SUM}",
    f"{_LATE_SUM}[^.;!?]{{0,60}} (sans (déduire|déduction|tenir compte|égard|compter|retrancher|retirer|soustraire)"
    f"|indépendamment|nonobstant|abstraction faite|malgré) ~5 {_PAID}",
)
_ON_ALL_STILL = phrases(
    f"{_PAID}[^.;!?]{{0,40}} (change|changé|diminue|diminué|réduit|entame|entamé|modifie|modifié|joue|influe|compte"
    f"|touche|allège|baisse|baissé) (rien|pas|en rien)?[^.;!?]{{0,40}} (assiette|base"
    f"|calcul)[^.;!?]{{0,40}} {_LATE_SUM}",
    f"{_PAID}[^.;!?]{{0,40}} (ne|n'|pas|rien)[^.;!?]{{0,30}} (déduite?s?|retranchée?s?|imputée?s?|prise?s? en compte)"
    f"[^.;!?]{{0,50}} {_LATE_SUM}",
    f"{_LATE_SUM}[^.;!?]{{0,50}} (ignore|ignorent|négligent?|ne tiennent? (pas|aucun) compte) ~4 {_PAID}",
)

_ACCESSORY: Final = re.compile(r"\b(?:penalit|interet|retard|moratoire|majorat|taux)")


def _is_of_price(_: Letter, hit: Hit) -> bool:
    """Whether no late interest is spoken of ("sur la base de 45 € HT l'heure")."""
    return _ACCESSORY.search(hit.passage.text) is None


_DEDUCTED: Final = re.compile(  # on the whole until the money came, and then on the rest
    r"\b(?:jusqu'(?:au|a|a la)|avant (?:le|votre|l'|cet)|puis|ensuite|(?:et|mais|,) non|non pas"
    r"|acompte (?:deja )?deduit|deduction faite"
    r"|diminuee? de|moins|apres deduction)\b|\?\s*$"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_BASE, unless=_is_of_price)(letter)
    if any(invoice.paid > 0 for invoice in letter.facts.selected):
        for found, anyhow in ((_ON_ALL, False), (_ON_ALL_STILL, True)):
            ways = forbid_phrases(found, unless=excused_anywhere(_DEDUCTED), even_denied=anyhow)
            for wrong in ways(letter):
                yield replace(wrong, hint="Calculez sur ce qui reste dû, le versement déduit.")


RULE = Rule(
    id="BUS021",
    name="penalty-base-without-tax",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-021",),
    message="Les pénalités se calculent sur le montant TTC restant dû.",
    hint="Calculez sur le montant TTC.",
    check=announced(_check, _BASE, _ON_ALL, _ON_ALL_STILL),
    when=to_professional,
    bad=(
        letter("Pénalités calculées sur 1 000,00 € HT.", BUSINESS),
        letter("Les intérêts sont calculés sur le montant hors taxes.", PUBLIC),
        letter("L’assiette des pénalités est le montant HT de la facture.", BUSINESS),
        letter("Pénalités : 12,15 % sur le prix hors taxe restant.", BUSINESS),
        letter("Votre acompte n’a rien changé au calcul des pénalités.", BUSINESS),
        letter("Les pénalités courent toujours sur la facture entière.", BUSINESS),
    ),
    good=(
        letter("Pénalités calculées sur 700,00 € TTC restant dus, acompte déduit.", BUSINESS),
        letter("F-118 : 1 000,00 € HT, 1 200,00 € TTC, dont 500 € reçus, reste 700 €.", PUBLIC),
        letter("Les pénalités portent sur la somme toutes taxes comprises. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Le devis de base est à 1 000,00 € HT, soit 1 200,00 € TTC dont 500 € reçus ; reste 700 €.", BUSINESS),
        letter("Les pénalités courent sur les 700 € restants, et non sur la totalité de la facture.", BUSINESS),
        letter(
            "Reste 700,00 €, acompte déduit, 40,00 € d’indemnité, soit la somme totale de 740,00 €, outre pénalités.",
            BUSINESS,
        ),
        letter("Nous avons compté sur la base du prix HT. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
