"""The whole debt falls due only where the plan says so, after a notice left without effect (GR-117)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.plan_at_once import AT_ONCE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import along, announced

_ACCELERATED = phrases(
    (
        "(solde|totalité|intégralité|reste|dette|somme|tout) ~6 (exigible|exigibles|exigée|due|dû) ~6 "
        "(immédiatement|aussitôt|automatiquement|de plein droit|selon la loi|par la loi|sans formalité)"
    ),
    "(automatiquement|immédiatement|de plein droit|aussitôt|selon la loi) ~6 exigibles?",
    "rend(ent|ra|ront)?[^.;!?]{1,60} exigibles?",
    "déchéance du terme",
    "exigibilité ~1 (immédiate|automatique|anticipée|de plein droit)",
    "(immédiate|automatique) exigibilité",
    "(solde|totalité|intégralité|dette|entier|entière|tout|le reste|somme) ~8 (sur-le-champ|d'un coup|d'office"
    "|le jour même|le lendemain|sans (autre )?(formalité|avis|préavis)|immédiatement|automatiquement|aussitôt)",
    "(immédiatement|automatiquement|aussitôt|d'office|sur-le-champ) ~3 (réclamée?|exigée?|perdue?)",
    "(exigerons|exigerai|réclamerons|réclamerai|devrez|devras) ~3 (solde|totalité|intégralité|dette|le reste"
    "|tout(?! (de même|simplement|d'abord|à fait|au plus|juste|de suite me)))",
    "(plan|échéancier|accord|calendrier) ~3 (saute|sautera|tombe|tombera|cesse|cessera|s'arrête) ~4 (première?"
    "|moindre|seule?) ~1 (échéance|retard|défaut|incident|oubli|manqu[a-z]+|impayé|jour|versement|fois"
    "|mensualité|écart|défaillance"
    "|virement|date)",
    "case départ",
    "(fait|fera|ferait|feront|font) ~2 tomber ~4 (délais?|terme|plan|échéancier|accord|calendrier)",
    "(perd|perdez|perdrez|perds|perte|caducité|déchu|déchue) ~4 (délais?|terme|plan|échéancier|accord|calendrier)",
    "(délais?|terme|plan|échéancier|accord) ~3 (perd|perdue?s?|tombe|tombera|caducs?|caduque) ~2 (automatiquement"
    "|aussitôt|d'office|de plein droit)",
)
_FIRST_SLIP: Final = (
    "((premier|première|moindre|seule?|simple|unique) ~1 (faux pas|écart|retard|oubli|accroc|échéance|incident"
    "|défaut|défaillance|manquement|jour|virement"
    "|versement|mensualité|date))"
)
_ALL_OF_IT: Final = (
    "((somme|dette|créance|facture|totalité|intégralité|solde) (entière|totale|complète|en entier|restante?"
    "|restant dû)|(totalité|intégralité|ensemble)"
    "|le tout|tout le (reste|solde|capital)|les (700|sept cents)|(solde|reste|capital))"
)
_BY_ITSELF = phrases(
    f"{_ALL_OF_IT}[^.;!?]{{0,50}} (d'elle-même|de lui-même|d'eux-mêmes|toute seule|tout seul|mécaniquement"
    f"|ipso facto|sans (rappel|autre|qu'il|avertissement"
    f"|préavis|mise|avis|lettre|courrier))[^.;!?]{{0,50}} {_FIRST_SLIP}",
    f"{_FIRST_SLIP}[^.;!?]{{0,60}} {_ALL_OF_IT}[^.;!?]{{0,50}} (exigible|due?|dû|revien[a-z]+|redevien[a-z]+"
    f"|tombe[a-z]*|payer|payable|réclam[a-z]+|redeven[a-z]+)",
    f"{_FIRST_SLIP}[^.;!?]{{0,30}} (dois|devez|devrez|devras|paies|payez|paierez|règles|réglez|réglerez) ~1 (tout"
    f"|le tout"
    "|la totalité|l'intégralité)",
    f"{_ALL_OF_IT}[^.;!?]{{0,50}} (exigible|due?|dû|revien[a-z]+|reven[a-z]+|redevien[a-z]+|redeven[a-z]+"
    f"|tombe[a-z]*|payer|payable|réclam[a-z]+)[^.;!?]{{0,30}} {_FIRST_SLIP}",
)
_PLAN: Final = re.compile(
    r"\b(?:echeance|echeancier|versement|mensualite|plan|dates?|manque|calendrier|terme|accord|retard|incident"
    r"|delais?|defaillance|oubli)\b"
)
_AFTER_NOTICE: Final = re.compile(r"(?<!sans )(?<!sans aucune )(?<!sans autre )\bmise en demeure\b")
_OF_SITE: Final = re.compile(  # what stopped or was reckoned by itself
    r"\b(?:chantier|orage|planning|commande|livraison|ordinateur|logiciel|compte client|plan de (?:pose|coupe"
    r"|masse|travail|table|montage)|calendrier des [a-z]+|subvention|(?:trop|difficile|difficiles) (?:lourde?"
    r"|elevee?|importante?|a (?:sortir|regler|payer|reunir|trouver))"
    r"|dites-(?:le-)?(?:moi|nous)|virement tombera|a jour automatiquement)\b"
)
_CANNOT: Final = re.compile(r"\bne (?:peut|peuvent|pouvez|peux|pourr\w+|pouvai\w+)\b")
# "L'ordinateur a tout effacé d'un coup, d'où ce retard": where nothing is owed, nothing falls due.
_PLAIN: Final = re.compile(r"exigib|exige|reclam|decheance|caduc|solde|totalite|integralite|dette|echeancier|somme")
_OWED: Final = re.compile(
    r"\b(?:exigib\w*|dues?|dus?|payer\w*|payez|paye|paiera\w*|paierez|regler\w*|reglez|reclam\w+|exig\w+"
    r"|dev(?:rez|ras|ez|ient|iendra\w*)|verser|versez"
    r"|rembours\w+|perd\w*|annul\w+|caduc\w*|tombe\w*|plan|echeancier|mensualites?|echeances?|soldes?|facilites?)\b"
)
_PENALTY: Final = re.compile(r"\b(?:penalites?|interets?|indemnites?|moratoires?)\b")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _BY_ITSELF.find(letter):
        text = hit.passage.text
        if not (denied(hit) or _AFTER_NOTICE.search(text) or _OF_SITE.search(text) or text.endswith("?")):
            yield fault(letter, hit.span)
    for hit in _ACCELERATED.find(letter):
        text = hit.passage.text
        if (
            _PLAN.search(text)
            and not denied(hit)
            and not _CANNOT.search(hit.text)
            and not _OF_SITE.search(text)
            and not _AFTER_NOTICE.search(text)
            and not _PENALTY.search(text)
            and (_PLAIN.search(hit.text) or _OWED.search(text))
        ):
            yield fault(letter, hit.span)


RULE = Rule(
    id="PLA117",
    name="acceleration-by-law",
    severity=Severity.BLOCKING,
    source="fr-civ-1305-4",
    covers=("GR-117",),
    message=(
        "La déchéance du terme n’est pas automatique\u202f: elle suppose une clause et une mise en demeure restée "
        "sans effet."
    ),
    hint="Écrivez «\u202fhuit jours après une mise en demeure restée sans effet, le solde devient exigible\u202f».",
    check=along(announced(_check, _ACCELERATED, _BY_ITSELF), AT_ONCE),
    bad=(
        letter("L’étalement suivi à la lettre, la somme entière revenant d’elle-même au premier faux pas.", BUSINESS),
        letter("Un retard d’échéance rend tout exigible selon la loi.", BUSINESS),
        letter("Si un versement manque, le solde devient exigible immédiatement.", CONSUMER),
        letter("La moindre échéance manquée rend la totalité exigible de plein droit.", CONSUMER),
        letter("En cas d’impayé, la déchéance du terme est automatique.", BUSINESS),
    ),
    good=(
        letter(
            "À défaut d’une échéance, et huit jours après mise en demeure restée sans effet, le solde devient "
            "exigible de plein droit.",
            BUSINESS,
        ),
        letter("Les intérêts de retard sont exigibles de plein droit. Reste 700 €, acompte déduit.", BUSINESS),
        letter("Si une échéance vous pose problème, appelez-nous : le plan peut être revu.", CONSUMER),
        letter(
            "À défaut d’un versement, nous vous mettrons d’abord en demeure ; le solde ne serait exigible qu’ensuite.",
            BUSINESS,
        ),
        letter("L’ordinateur a tout effacé d’un coup, d’où ce retard de ma part.", BUSINESS),
    ),
)
