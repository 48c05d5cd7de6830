"""Sommation, commandement and signification belong to a commissaire de justice (GR-051, R10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.conditional import is_conditional
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.moves.bailiff_act import SIGNIFIED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import along, announced

_ACT = phrases(
    "sommations?(?! (de (toutes? )?(les|ces|nos|la|ce|deux|trois)? ?(lignes|colonnes|montants|chiffres|valeurs)))",
    "(vous|te) sommons|(vous|te) somme|sommée?s? de (payer|régler|vous|verser)",
    "(de|à|pour|par) ~1 (vous|te) sommer(?! (à|au|un|les))",
    "commandements? (de payer|de quitter|avant|aux fins)",
    "itératif commandement",
    "(vous est|vous sont|t'est|vous a été|vous sera|êtes) (par la présente )?signifiée?s?",
    "(vous|te) signifi(ons|e|ent) ~3 (par la présente|créance|mise en demeure|sommation|commandement|dette|acte|congé"
    "|jugement|devoir|obligation)",
    "signification (de payer|par la présente|vous est)",
    "exploits? (d'huissier|de commissaire|de justice)",
    "acte extrajudiciaire",
    "injonction (vous est|de payer vous est|est faite|vous a été)",
    "(nous|je|on) (vous|te) (enjoignons|enjoins|enjoint|ordonnons|ordonne|intimons)",
    "injonction de (régler|verser|solder|vous acquitter|virer)",
    "(intimation|mise au pas|ultimatum) de (payer|régler|paiement)",
)
_OFFICER: Final = re.compile(
    r"\b(?:par|d'un|d'une|du|de|un)\s+(?:un\s+)?(?:commissaires?\s+de\s+justice|officier)"
    r"|\bcommissaire\s+de\s+justice\b"
)
_INNOCENT: Final = re.compile(r"^(?:vous|te) somme\b|\bau sommet")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _ACT.find(letter):
        if denied(hit) or is_quoted_statute(letter, hit.span):
            continue
        later = _OFFICER.search(hit.passage.text) is not None and is_conditional(letter, hit.passage)
        if not later and not (
            _INNOCENT.search(hit.text) and "somme " in hit.passage.text and "de payer" not in hit.passage.text
        ):
            yield fault(letter, hit.span)


RULE = Rule(
    id="CND051",
    name="reserved-act",
    severity=Severity.BLOCKING,
    source="fr-pen-433-13",
    covers=("GR-050", "GR-051"),
    message="Ce terme désigne un acte réservé au commissaire de justice.",
    hint="Écrivez «\u202fmise en demeure\u202f», ou simplement «\u202fnous vous demandons de payer\u202f».",
    check=along(announced(_check, _ACT), SIGNIFIED),
    bad=(
        letter("Objet : SOMMATION DE PAYER\n\nMadame,", BUSINESS),
        letter("Nous vous sommons de payer sous huit jours.", CONSUMER),
        letter("Ceci est un commandement de payer.", BUSINESS),
        letter("La présente vous est signifiée ce jour.", CONSUMER),
        letter("Dernière sommation avant poursuites.", BUSINESS),
    ),
    good=(
        letter("Nous vous demandons de payer cette somme.", BUSINESS),
        letter("À défaut, un commandement de payer délivré par un commissaire de justice pourrait suivre.", BUSINESS),
        letter("Ce courriel n’est pas une sommation.", CONSUMER),
        letter("Le poste de commandement du chantier a été livré.", BUSINESS),
    ),
)
