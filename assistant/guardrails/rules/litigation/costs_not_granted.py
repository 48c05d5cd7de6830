"""Costs that only a judge grants are not claimed as due (GR-061)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced

_COSTS = phrases(
    "(article|art\\.?) 700",
    "(les|aux|entiers) (entiers )?dépens",
    "frais irrépétibles",
    "(frais|honoraires) ~3 (avocats?|avocate|huissiers?|commissaires? de justice|justice|procédure"
    "|procès|tribunal|contentieux|assignation|greffe)",
    "(paierez|paieras|réglerez|règleras|supporterez|rembourserez|devrez payer) ~2 (notre|nos|les|mon|l')? ?(avocate?s?"
    "|huissier|frais d'avocat|frais de justice|frais de procès)",
)
_BEFORE_JUDGE: Final = re.compile(
    r"\b(?:pourr\w+|demander\w*|sollicit\w+|demandions|serai\w*|devrai\w*|envisag\w+|juge|tribunal "
    r"(?:pourr|peut|decid|appreci)\w*|perdante)\b"
)
_CLAIMED: Final = re.compile(
    r"\b(?:s'ajout\w+|ajoutes?|ajoutee?s?|sont dus|est due?|en sus|en plus|restent dus|majoree?|vous devez|a "
    r"votre charge|a ta charge|facturee?s?|vous seront|inclus|comprenant|dont|seront (?:integralement "
    r")?(?:supportes|repercutes|reclames|imputes))\b|\d\s?(?:€|euros?\b)|\beuros\b"
)
_OUR_WORK: Final = (
    re.compile(  # what a lawyer, an architect or an agent sold, or what a contract or an order puts on whom
        r"\b(?:convention|lettre de mission|devis|bon de commande|bail|votre dossier (?:de|d')|immatricul\w+|statuts"
        r"|facture (?:porte|concerne|correspond|d'honoraires)|retour|transport|palettes?|enlevement"
        r"|(?:font|fait) l'objet de (?:la|notre) facture|provision|correspond\w*)\b"
    )
)
_SURE: Final = re.compile(r"\b(?:seront|sera|vous devez|sont dus|s'ajout\w+)\b")


# Claimed by their own verb.
_MADE_TO_PAY = phrases(
    "(paierez|paieras|payerez|réglerez|règleras|supporterez|rembourserez|assumerez|devrez|devras|aurez à|auras à|serez"
    " redevables? de|vous coûtera|vous coûteront) ~5 (notre avocate?|mon avocate?|nos avocats|honoraires "
    "(d'avocat|de l'avocat"
    "|d'huissier|de (notre|mon) (avocate?|conseil)|du commissaire)|frais d'avocat"
    "|frais de justice|frais de procès|frais de procédure|frais de tribunal|huissier|commissaire de justice"
    "|un avocat|avocat et)",
    "(réclamerons|réclamons|réclamerai|réclame|facturerons|facturerai|demanderons|exigerons|exigeons|répercuterons"
    "|ajouterons|ajoutons) ~5 (frais|honoraires|coûts?) ~3 (justice|procédure|procès|avocate?|huissier|commissaire"
    "|tribunal|assignation|greffe)",
    "(facture|note|honoraires|frais) ~3 (avocate?|avocats|tribunal|procès|procédure|commissaire de justice) ~4 "
    "(sera|seront|est|sont|viendra|viendront|s'ajouter[a-z]*|retomber[a-z]*) ~3 (pour vous|pour toi|à vos frais"
    "|votre charge|ta charge|votre compte|sur vous|alourdir[a-z]*|en plus|votre facture)",
    "(à vos|à tes) (frais|dépens|risques et périls) ~6 {court}",
    "(procédure|recouvrement|poursuites|commissaire de justice|huissier|avocat|avocate|tribunal|justice|action|saisie"
    "|assignation|exécution|contentieux|relances?|démarches?|acte|mise en demeure|dossier)[^.;!?]{0,60} (à vos|à tes)"
    " (frais|dépens|risques et périls)",
    "(entièrement|intégralement|exclusivement|tout cela|le tout|et cela|cela|et ce|toujours|poursuivr[a-z]+|agir[a-z]*)"
    ",? ~2 (à vos|à tes) (frais|dépens|risques et périls)",
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _COSTS.find(letter):
        text = hit.passage.text
        if (
            denied(hit)
            or is_quoted_statute(letter, hit.span)
            or _CLAIMED.search(text) is None
            or _OUR_WORK.search(text)
        ):
            continue
        if _BEFORE_JUDGE.search(text) is None or (
            _SURE.search(text) is not None and "juge" not in text and "tribunal" not in text
        ):
            yield fault(letter, hit.span)
    for hit in _MADE_TO_PAY.find(letter):
        if denied(hit) or _OUR_WORK.search(hit.clause):
            continue
        if _BEFORE_JUDGE.search(hit.passage.text) is None:
            yield fault(letter, hit.span)


RULE = Rule(
    id="LIT061",
    name="costs-not-granted",
    severity=Severity.BLOCKING,
    source="fr-cpc-700",
    covers=("GR-061",),
    message="Ces frais ne sont dus que si un juge les accorde.",
    hint="Retirez la somme, ou écrivez que le tribunal pourra en décider.",
    check=announced(_check, _COSTS, _MADE_TO_PAY),
    bad=(
        letter("+ 500 € au titre de l’article 700.", BUSINESS),
        letter("Les entiers dépens sont à votre charge.", CONSUMER),
        letter("À cette somme s’ajoutent nos frais d’avocat.", BUSINESS),
        letter("Les honoraires de commissaire de justice vous seront facturés.", CONSUMER),
    ),
    good=(
        letter("Le tribunal pourra mettre des frais à la charge de la partie perdante.", BUSINESS),
        letter("Aucun frais de justice n’est réclamé.", CONSUMER),
        letter("À défaut, nous pourrions demander au juge une somme au titre de l’article 700.", BUSINESS),
        letter("Votre commande d’articles : 700 pièces, 40 € le lot.", BUSINESS),
        letter("Vous réglerez nos honoraires en deux fois, comme convenu.", BUSINESS),
        letter("Le retour de la palette reste à vos frais, comme prévu au bon de commande.", BUSINESS),
    ),
)
