"""Bailiff’s act: the writer signifies, summons or commands, which an officer alone may do."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_SIGNIFIED: Final = phrases(
    "(vous|te) (signifions|signifie|signifierons|notifions par exploit) ~2 (d'avoir à|de (payer|régler|vous acquitter)"
    "|commandement|sommation|l'obligation de)",
    "(vous|te|t') (sommons|somme|enjoignons|enjoins) ~1 (de|d') ?(payer|régler|verser|vous acquitter|nous (payer|régler"
    "|verser)|avoir à)",
    "(faisons|fais|faites|donnons|donne) ~1 (itératif )?(commandement|sommation) ~1 (de|d'avoir)",
    "il (vous|t') est (fait|donné) (itératif |par la présente )?(commandement|sommation)",
    "(la présente|ce courriel|cette lettre|ce courrier) (vaut|vaudra|valant|tient lieu de|tiendra lieu de) ~1 (exploit"
    "|signification|assignation|commandement|sommation|citation)",
    "(êtes|es|serez|voilà|voici|sont|est) (donc |ainsi |désormais )?sommée?s? (de|d')",
    "(le |la |ce |cette )(présente?|présents?|dernière?|second|seconde)? ?(commandement"
    "|sommation) ~2 (produi"
    "|vau|rest|demeur|emport|interrom|ouvr|tien|ser|est|n'est|faut|lettre)[a-z]*",
    "(présent|présente) (commandement|sommation)",
    "(ceci|cela|c') ?est (bien |donc )?(un|une) (commandement|sommation|injonction|assignation)(?! (de (chantier"
    "|poste)|du))",
    "(présent|présente|ce|cette) ~1 (courriel|courrier|lettre|message|mail|avis) ~1 (tient lieu|tiendra lieu|vaut"
    "|vaudra|constitue|fait office|est|sert) ~1 (d'|de |une |un |une véritable )?(assignation|signification|exploit"
    "|commandement|citation|sommation)",
)

SIGNIFIED: Final = forbid_phrases(_SIGNIFIED)
