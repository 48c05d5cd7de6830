"""No seizure, officer of enforcement or bankruptcy talk against a public person (GR-091)."""

from __future__ import annotations

from assistant.domain.finding import Severity
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import PUBLIC, letter
from assistant.guardrails.phrases import forbid_phrases, phrases
from assistant.guardrails.rule import Rule

_ENFORCED = phrases(
    "(commissaires?|huissiers?) de justice",
    "huissiers?",
    "officiers? ministériels?",
    "scellés",
    "(bloqu|saisi|gel|gèl)[a-z]+ ~4 (dotations?|subventions?)",
    "(appréhend|saisi|prélev)[a-z]+ ~4 (fonds|sommes?|deniers|caisse)",
    (
        "(saisir|saisirons|saisira|saisie|saisies|bloquer|bloquerons|geler|gel|blocage) ~4 (comptes?|biens"
        "|véhicules?|matériel|recettes|trésorerie|avoirs|attribution)"
    ),
    "(exécution|recouvrement) (forcée|forcé)",
    "(liquidation|redressement|dépôt de bilan|cessation des? paiements|faillite|insolvable|insolvabilité|banqueroute)",
    "(mobilier|biens|véhicules?|matériel|locaux|bâtiments?|mairie|recettes|comptes) ~6 (répond[a-z]*|saisi[a-z]*"
    "|vendue?s?"
    "|immobilis[a-z]+|gagée?s?|bloquée?s?|aux enchères)",
    "(immobilis[a-z]+|exécut[a-z]+|appréhend[a-z]+|vendre) ~6 (mobilier|biens|véhicules?|matériel|locaux|bâtiments?)",
    "(injonction de payer|tribunal de commerce|tribunal des activités économiques)",
)

_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB091",
    name="enforcement-against-public-person",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-1",
    covers=("GR-091",),
    message="Une personne publique ne peut être ni saisie, ni poursuivie par les voies du droit privé.",
    hint="Nommez le juge administratif, ou le mandatement d’office par le préfet.",
    check=forbid_phrases(_ENFORCED),
    when=to_public,
    bad=(
        letter(_START + "Un commissaire de justice saisira vos comptes.", PUBLIC),
        letter(_START + "À défaut, nous demanderons une injonction de payer.", PUBLIC),
        letter(_START + "Nous saisirons le tribunal de commerce.", PUBLIC),
        letter(_START + "Nous ferons bloquer les comptes de la commune.", PUBLIC),
    ),
    good=(
        letter(_START + "À défaut, nous pourrions saisir le juge administratif.", PUBLIC),
        letter(_START + "À défaut, nous pourrions demander au préfet un mandatement d’office.", PUBLIC),
        letter(_START + "La saisie de la facture sur Chorus Pro est faite.", PUBLIC),
        letter(_START + "L’exécution du marché est terminée.", PUBLIC),
    ),
)
