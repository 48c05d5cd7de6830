"""Late interest and the fixed indemnity bear no VAT (GR-020)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.indemnity import indemnity_sums
from assistant.guardrails.figures.refused import is_refused
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import silenced
from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.meaning.rejoinder import is_answered_no
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import passage_given, trail
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, phrases
from assistant.guardrails.wording.standing import standing
from assistant.guardrails.wording.topic import Topic, forbid_topics

_TAXED = phrases(
    (
        "(indemnité|indemnités|pénalité|pénalités|intérêts)[^;\n]{0,60} (plus|\\+|majorée? de la|hors|avec)? "
        "?(tva|ht|ttc|hors taxes?|toutes taxes)"
    ),
    "tva ~5 (indemnité|indemnités|pénalité|pénalités|intérêts)",
)
_LEVIED = phrases(
    "(tva|taxe sur la valeur ajoutée)[^.;!?]{0,40} (appliquée?|s'applique|s'appliquera|ajoutée?|s'ajoute|due|comptée?"
    "|calculée?|frappe|grève|porte)[^.;!?]{0,20} (indemnités?|pénalités?|intérêts de retard"
    "|frais de recouvrement)",
)
_INSURED: Final = re.compile(
    r"\bindemnites? (?:d'assurance|de sinistre|kilometriques?|d'eviction|journalieres?|apres|de depart|de "
    r"stage)|\bassureu"
)
_BEFORE_TAX: Final = re.compile(r"^\s*(?:ht\b|h\.t|hors tax)")
_WITH_TAX: Final = Decimal("48.00")
_PRINCIPAL: Final = re.compile(
    r"\b(?:calcul\w*|assis\w*|sur|base|montant|facture|principal|somme|creance)\b[^.;]*$|\bpas (?:soumis"
    r"|assujetti)|\bnon (?:soumis|assujetti)|\bhors (?:du )?champ|\b(?:sans|hors|pas de|ni) tva|\bne (?:support|subi"
    r"|port)\w* (?:pas |aucune )?(?:de )?(?:la )?tva"
)
_UNTAXED: Final = re.compile(
    r"\b(?:(?:non|pas|jamais|ni|nullement) (?:soumis|assujetti|taxe|passible|de)\w*|n'y (?:est"
    r"|sont) (?:pas|jamais|nullement)|nett?e?s? de (?:taxe|tva)|taux (?:reduit|normal) de tva|tva (?:de la"
    r"|sur la|a ete|est deja|recuper|deduct)|hors (?:champ|de|tva|taxe|du)|sans (?:la )?(?:tva|taxe)"
    r"|aucune (?:tva|taxe)|pas (?:la )?(?:tva|taxe)|ne (?:support|s'appliqu|subi|port|sont|est)\w* (?:pas"
    r"|aucun)\w*|ni [^.;]{0,60}ne (?:support|subi|port)\w*|n'(?:est|ont|y a) (?:pas|aucun)\w*|exoner\w+|net de taxe"
    r"|(?:calcul|assis|appliqu)\w* sur|montant (?:ttc|ht)|somme (?:ttc|ht)|principal|facture (?:ttc|ht|de)"
    r"|\d ?€? (?:ttc|ht)|taux de tva (?:a ete|corrig)\w*|centre d'interet|interet (?:de|pour|a|porte"
    r"|marque)|sur l'interet|toutes taxes|erreur de|taxe (?:fonciere|d'apprentissage|de sejour|d'habitation"
    r"|d'amenagement)"
    r"|indemnites? (?:d'assurance|de sinistre|kilometriques?|d'eviction|journalieres?)|l'assur\w+)\b"
)
_TAX_ON_DAMAGES = Topic(("value_tax", "accessory"), unless=_UNTAXED, even_denied=True)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_TAX_ON_DAMAGES)(letter)
    for hit in _LEVIED.find(letter):
        if not is_denied(hit.passage.text, hit.start, hit.end) and _INSURED.search(hit.text) is None:
            yield fault(letter, hit.span)
    for hit in _TAXED.find(letter):
        outside = hit.passage.text[hit.end :]
        if (
            _PRINCIPAL.search(hit.text)
            or _is_the_tax_of_another(letter, hit)
            or is_denied(hit.passage.text, hit.end - 2, hit.end)
            or (hit.text.startswith("tva") and is_denied(hit.passage.text, hit.start, hit.start + len("tva")))
            or "hors champ" in outside
            or _INSURED.search(hit.text)
        ):
            continue
        yield fault(letter, hit.span)
    for money in indemnity_sums(letter):
        taxed = money.value == RECOVERY_INDEMNITY and _BEFORE_TAX.match(trail(letter, money.end, 14)) is not None
        if is_refused(letter, money):
            continue
        if taxed or (money.value == _WITH_TAX and read(letter)):
            yield fault(letter, (money.start, money.end))


def _is_answered_no(letter: Letter, found: Fault) -> bool:
    return is_answered_no(letter, passage_given(letter, found.start or 0))


def _is_the_tax_of_another(letter: Letter, hit: Hit) -> bool:
    """Whether the tax word qualifies a sum that was invoiced ("en plus des 8 640,00 € TTC")."""
    start, end = hit.span
    behind = [money for money in standing(letter.amounts, start, end) if money.end <= end]
    return bool(behind) and any(behind[-1].value in sums for sums in computable(letter).fields.values())


RULE = Rule(
    id="BUS020",
    name="vat-on-indemnity",
    severity=Severity.BLOCKING,
    source="vat-on-damages",
    covers=("GR-020",),
    message="Les pénalités et l’indemnité forfaitaire ne supportent pas la TVA.",
    hint="Retirez la TVA\u202f: 40,00\u202f€ net.",
    check=silenced(_check, _is_answered_no),
    when=to_professional,
    bad=(
        letter("Indemnité 40 € HT + TVA 8 € = 48 €.", BUSINESS),
        letter("Indemnité forfaitaire de recouvrement : 48 €.", BUSINESS),
        letter("L’indemnité n’est pas de 40 € mais de 48 €.", BUSINESS),
        letter("Intérêts moratoires : 11,18 €, plus TVA.", PUBLIC),
        letter("Les pénalités de retard sont soumises à la TVA au taux de 20 %.", BUSINESS),
        letter("Les pénalités portent-elles de la TVA ? Oui, comme tout le reste.", BUSINESS),
        letter("Les pénalités portent-elles de la TVA ? Non seulement elles, mais l’indemnité aussi.", BUSINESS),
    ),
    good=(
        letter(
            "Reste dû sur F-118, acompte déduit : 700 €. Indemnité forfaitaire : 40,00 € (non soumise à TVA).", BUSINESS
        ),
        letter(
            "Pénalités calculées sur le montant TTC restant dû. Reste dû sur F-118, acompte déduit : 700 €.", BUSINESS
        ),
        letter("F-118 : 1 000,00 € HT, TVA 200,00 €, soit 1 200,00 € TTC dont 500 € reçus ; reste 700 €.", BUSINESS),
        letter("L’indemnité ne s’élève pas à 48 € mais à 40 €. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter("L’indemnité est de 40 €, nous ne demanderons pas les 48 €. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Les pénalités de retard se situent hors du champ de la TVA. Reste 700 €, acompte déduit.", BUSINESS),
        letter("L’indemnité forfaitaire de 40 € est hors champ de la TVA. Reste dû, acompte déduit : 700 €.", PUBLIC),
        letter(
            "L’indemnité d’assurance a été versée hors taxes pour le dégât des eaux. Reste 700 €, acompte déduit.",
            BUSINESS,
        ),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. Les pénalités portent-elles de la TVA ? Non.", BUSINESS),
    ),
)
