"""Deed of plan: what was signed is held out as a judgment, which a judge alone gives."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_DEED: Final = (
    "(accord|plan|échéancier|document|engagement|reconnaissance|protocole|signature|papier|signé|signée|paraphe"
    "|arrangement)"
)
_JUDGMENT: Final = (
    "(jugement|titre exécutoire|titre(?! (de (transport|séjour|voyage)|d'exemple|indicatif|gratuit|provisoire))"
    "|décision de justice|condamnation|arrêt|ordonnance|sentence|verdict|acte notarié"
    "|acte authentique)"
)
_HELD_OUT: Final = phrases(
    f"{_DEED}[^.;!?]{{0,20}} (valant|tenant lieu de|équivalant à|équivalent à|ayant valeur de) ~2 {_JUDGMENT}",
    f"{_DEED}[^.;!?]{{0,40}} (équivau|équival|revien|vau|tien|tient lieu|fer|serv|pass|compt|ser)[a-z]* ~1 (à|de"
    f"|lieu de"
    f"|office de|pour|comme)? ?(un |une |d'un |d'une |de )?{_JUDGMENT}",
    f"(nous|me) (tien|tient|tiend)[a-z]* lieu de {_JUDGMENT}",
    f"{_DEED}[^.;!?]{{0,60}} comme si (le|un|la) (juge|tribunal|justice|cour) ~2 (parlé|tranché|statué|jugé|décidé"
    f"|condamné"
    "|prononcée?|passée?)",
    f"comme si (le|un|la) (juge|tribunal|justice|cour) ~2 (parlé|tranché|statué|jugé|décidé|condamné"
    f"|prononcée?)[^.;!?]{{0,40}}"
    f" {_DEED}",
    f"{_DEED}[^.;!?]{{0,50}} (autorité|force) ~2 (de |d')(la |une )?(chose|affaire) jugée",
    f"(avec|grâce à|muni[a-z]* de|forts? de|par|sur) ~2 {_DEED}[^.;!?]{{0,40}} (directement|droit|aussitôt"
    f"|sans (détour|juge"
    "|tribunal|procès|autre)) ~4 (saisi[a-z]*|huissier|commissaire|exécution|exécuter|contrainte|saisie)",
)
_NO_TITLE: Final = re.compile(
    r"\b(?:homologu\w+|notaire|(?:ne|n') ?(?:vau\w+|est|constitue\w*|tient|equivau\w*|remplac\w+|donn\w+) (?:pas"
    r"|nullement|en"
    r" rien|aucun\w*)|fin d'arret|a titre (?:de|d'))\b"
)
DEED_OF_PLAN: Final = forbid_phrases(_HELD_OUT, unless=excused_anywhere(_NO_TITLE))
