"""While an accepted plan is respected, nothing is asked before its day, nor anything on top (GR-120)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InstalmentFacts, PlanFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, denied, phrases
from assistant.guardrails.wording.signs import announced

_NOW: Final = (
    "(maintenant|aujourd'hui|dès (à présent|demain|ce jour)|tout de suite|sans attendre|sans délai|sur-le-champ"
    "|au plus vite|immédiatement|cette semaine|ce mois-ci|demain|d'ici (la fin|vendredi|lundi|mardi|mercredi"
    "|jeudi|samedi|dimanche|huit jours)|avant (la fin|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|le "
    "week-end)|ce soir)"
)
_CALLED_IN = phrases(
    "(solde|totalité|intégralité|reste|restant|tout|somme entière)[^.;]{0,40} (exigée?|exigible|immédiat|immédiatement"
    "|sans délai|dès maintenant|en une fois|tout de suite|sans attendre)",
    "(exigeons|réclamons|demandons|exige|réclame|demande) ~4 (solde|totalité|intégralité|tout|reste)",
    "(immédiat|immédiate|immédiatement|sans délai|sans attendre) ~5 (solde|totalité|intégralité)",
    "(payez|réglez|soldez|versez|paie|règle|solde|verse) ~3 (solde|totalité|intégralité|tout|reste)",
    "(plan|échéancier|accord|calendrier|étalement) ~3 (caduc|caduque|annulée?|rompue?|résiliée?|sans effet|suspendue?"
    "|terminée?|finie?)",
    "(mettons|mets|mettrons|mettrai|met) (fin|un terme) ~3 (plan|échéancier|accord|calendrier|étalement|délais?)",
    "(revenons|reviens|revenir|retirons|retire|annulons|annule|rompons|dénonçons|dénonce) ~3 (plan|échéancier|accord"
    "|calendrier|étalement)",
    "(soldez|solder|régler|réglez|payez|payer|virez|virer|versez|verser|envoyez|envoyer|solde|restants?|reste"
    "|complément|totalité|intégralité"
    f"|€|euros) ~9 {_NOW}",
    f"{_NOW} ~9 (soldez|solder|régler|réglez|payez|payer|virez|virer|versez|verser|restants?|totalité|intégralité)",
    "(avancer|avancez|anticiper|anticipez|devancer|rapprocher|avanceriez|grouper|groupez|regrouper|regroupez|doubler"
    "|doublez|cumuler) ~5 (échéances?|versements?|paiements?|règlements?|mensualités?|virements?|dates?|janvier|février"
    "|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "(arrêt|arrêtons|stopp|cess|suspend|fini|termin|coup)[a-z]* ~2 (facilités?|délais?|échéancier|plan|étalement"
    "|échelonnement|versements échelonnés)",
    "(besoin|faut) ~3 (tout|solde|reste|totalité|intégralité) ~4 (pour|avant|d'ici|cette)",
    "(échéances?|versements?|mensualités?) ~2 (ensemble|d'un coup|à la fois|en même temps|en une fois)",
    "(virer|payer|régler|verser|envoyer) (tout le reste|la totalité|l'intégralité|le tout)",
    "(dernier|dernière|prochain|prochaine) (versement|échéance|mensualité) ~4 (tout de suite|en avance|par avance"
    "|sans attendre|immédiatement|cette semaine|aujourd'hui|demain)",
    "(clôturer|clôturez|apurer|apurez|liquider|boucler) ~2 (compte|dossier|plan|dette|facture)",
    "(en finisse|en finir|finissons-en)",
    "(accélér|resserr|raccourci)[a-z]+ ~3 (rythme|plan|calendrier|échéancier|paiements?|échéances?)",
    "(retire|retirons|reprends|reprenons) ~4 (bénéfice|délais?|facilités?|liberté|accord|faveur)",
    f"(tout|solde|reste|totalité|intégralité) ~3 (dû|dus|dues?|exigibles?|payables?) ~3 {_NOW}",
    "(échéancier|plan|accord|étalement),? (on|je|nous) (l'|le )?(oubli|arrêt|laisse tomber|jett|annul|supprim)[a-z]*",
    "(il (nous|me) faut|nous voulons|je veux|nous attendons|j'attends) ~3 (somme entière|tout|totalité|intégralité"
    "|solde|reste)",
    "(tu paies|vous payez|payez|paie|réglez|règle) tout",
    "(envoyez|envoie|versez|verse|virez|vire|payez|paie|réglez|règle)(-nous|-moi)? ~1 (somme entière|totalité"
    "|intégralité|solde entier)",
    "(tout|reste|solde) ~3 (à (payer|régler|virer|verser)|exigible|due?s? ~1 (maintenant|aussitôt))",
)
_WHOLE = phrases("(soldez|solder)", "tout (virer|payer|régler|verser)")
# What the plan is said to be no longer is said by a negation.
_BROKEN_OFF = phrases(
    "(plan|échéancier|accord|calendrier|étalement|rythme|arrangement) ~1 (ne|n') ~2 (tient|vaut|court|convient"
    "|engage|lie|existe|va)[a-z]* ~1 plus",
)
_ON_TOP = phrases(
    "(intérêts?|pénalités?|indemnités?|frais|supplément|majoration|forfait) ~6 (s'ajout[a-z]+|ajout[a-z]+|appliqu[a-z]+"
    "|compt[a-z]+|factur[a-z]+|réclam[a-z]+|grossi[a-z]+|alourdi[a-z]+|cour(ent|ront|t|ra)|dûe?s?|dues?)",
    "(ajout|appliqu|compt|factur|réclam|prélèv)[a-z]+ ~6 (intérêts?|pénalités?|indemnités?|frais|supplément"
    "|majoration)",
)
_LATE = phrases(
    "(échéances?|versements?|mensualités?) ~8 (en retard|impayée?s?|manquée?s?|en souffrance|dépassée?s?|oubliée?s?)",
)


def _is_respected(letter: Letter) -> bool:
    """Whether what is still owed is no more than the instalments to come."""
    plan, facts = letter.facts.plan, letter.facts
    if plan is None or plan.accepted_on is None or not plan.instalments:
        return False
    to_come = total(instalment.amount for instalment in plan.instalments if instalment.due_on >= facts.as_of)
    owed = total(invoice.residual for invoice in facts.selected)
    return all(one.due_on >= facts.as_of for one in plan.instalments) or (0 < owed <= to_come)


def _check(letter: Letter) -> Iterator[Fault]:
    offered = letter.facts.stage is Stage.PLAN  # the plan itself says what would end it
    for hit in (*_CALLED_IN.find(letter), *(() if offered else _WHOLE.find(letter))):
        wished = _WISHED.search(hit.passage.text) is not None  # "il me faudrait" is no hypothesis
        if denied(hit) or (is_conditional(letter, hit.passage) and not wished):
            continue
        if _OF_GOODS.search(hit.passage.text[hit.start : hit.end + _BEHIND]) is not None:
            continue
        if _AS_AGREED.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    for hit in () if offered else (*_ON_TOP.find(letter), *_LATE.find(letter)):
        near = hit.passage.text[hit.start : hit.end + _BEHIND]
        if not (denied(hit) or _is_supposed(hit) or _OF_GOODS.search(near)):
            yield fault(letter, hit.span)
    for hit in _BROKEN_OFF.find(letter):
        if not _is_supposed(hit):
            yield fault(letter, hit.span)


def _is_supposed(hit: Hit) -> bool:
    return _SUPPOSED.search(hit.passage.text) is not None


_BEHIND: Final = 32  # characters read after a hit
# "Tout va bien", "le reste de la commande", "le plan de pose", "des fruits frais": no part of what is owed.
_OF_GOODS: Final = re.compile(
    r"\btout (?:va|de meme|simplement|est|se|s'est|ranger|droit|dans|doux|petit|d'abord|a fait)\b|\breste "
    r"(?:de la (?!somme|dette|facture|creance)|du (?!solde|plan)"
    r"|des (?!echeances|mensualites|versements|sommes)|d'[a-z]+)|\bplan (?:de (?!paiement|reglement|rembours"
    r"|apurement)|des travaux|d'etage)"
    r"|\bcalendrier (?:de (?!paiement|regl|rembours)|des (?!paiement|versement|echeance|regl))|\b[a-z]+s "
    r"frais\b(?<!les frais)(?<!des frais)(?<!nos frais)(?<!vos frais)"
    r"|\bfrais (?:de port|de transport|de livraison)"
)
_SUPPOSED: Final = re.compile(r"\b(?:si|en cas de|a defaut|faute de|sauf|au cas ou|plus tot)\b")
_WISHED: Final = re.compile(
    r"\b(?:preferer|aimer|souhaiter|apprecier|voudr|faudr)(?:ais|ait|ions)\b(?![^.;]*\bsi\b)|\bpourr(?:iez-vous"
    r"|ais-tu)\b"
)
# What is due on the days that were agreed, or what the client may do unasked.
_AS_AGREED: Final = re.compile(
    r"\b(?:comme (?:prevu|convenu)|en (?:deux|trois|quatre|cinq|six|\d+) (?:fois|versements|echeances)|rien ne"
    r" presse|volontiers|rien ne vous y oblige|(?:vous (?:me |nous )?(?:propos|demand)(?:ez|iez)|tu (?:me |nous"
    r" )?(?:propos|demand)(?:es|ais))\b"
    r"|si (?:vous|tu) (?:prefer|souhait|voul|le desir)\w*|des (?:la|le|votre) (?:reception|arrivee))\b"
)

_PLAN = PlanFacts(
    (
        InstalmentFacts(date(2026, 6, 5), Decimal("350.00")),
        InstalmentFacts(date(2026, 7, 5), Decimal("350.00")),
    ),
    accepted_on=date(2026, 5, 4),
)
_AGREED = replace(BUSINESS, plan=_PLAN)
_AGREED_CONSUMER = replace(CONSUMER, plan=_PLAN)
_FALLEN = replace(_AGREED, as_of=date(2026, 6, 20))
_HALF_PAID = replace(
    _FALLEN,
    stage=Stage.OTHER,
    invoices=(replace(BUSINESS.invoices[0], paid=Decimal("850.00"), residual=Decimal("350.00")),),
)

RULE = Rule(
    id="PLA121",
    name="respected-plan-called-in",
    severity=Severity.BLOCKING,
    source="fr-civ-1305",
    covers=("GR-120",),
    message="Le plan accepté est respecté\u202f: rien ne se réclame avant son jour, ni en plus.",
    hint="Rappelez seulement la prochaine échéance.",
    check=announced(_check, _CALLED_IN, _WHOLE, _ON_TOP, _LATE, _BROKEN_OFF),
    when=_is_respected,
    bad=(
        letter("Le solde de 700,00 € est exigible immédiatement, acompte déduit.", _AGREED),
        letter("Nous réclamons l’intégralité sans attendre.", _AGREED_CONSUMER),
        letter("Réglez la totalité de la facture F-118 : 700,00 €, acompte déduit.", _AGREED),
        letter("Je vous demande maintenant le solde immédiat.", _AGREED),
        letter("L’échéancier est désormais caduc.", _AGREED_CONSUMER),
        letter("Il me faudrait les 350,00 € restants cette semaine.", _HALF_PAID),
        letter("Des intérêts viendront s’ajouter à chaque mensualité.", _HALF_PAID),
        letter("Pouvez-vous avancer les deux dernières échéances ?", _AGREED),
    ),
    good=(
        letter("Échéance n° 1 : 350,00 € le 5 juin 2026.", _AGREED),
        letter("Nous ne réclamons pas le solde : l’échéancier suit son cours.", _AGREED_CONSUMER),
        letter("Le plan prévoit 350,00 € le 5 juin 2026, puis 350,00 € le 5 juillet 2026.", _AGREED),
        letter("En cas de retard, le solde deviendrait exigible après une mise en demeure restée sans effet.", _AGREED),
        letter("Nous demandons le solde, 700,00 €, acompte déduit.", _FALLEN),
        letter("Le solde, 350,00 €, se réglera comme prévu le 5 juillet 2026.", _HALF_PAID),
        letter("Si vous préférez solder plus tôt, rien ne vous en empêche.", _HALF_PAID),
        letter("Tout va bien, pas besoin de répondre tout de suite.", _AGREED),
        letter("Le reste de la commande part immédiatement.", _AGREED),
    ),
)
