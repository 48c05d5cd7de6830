"""Vouched for: a lawyer is said to have read or dictated the letter, or the letter to stand against any challenge."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_LAWYER: Final = (
    "(avocate?s?|juristes?|conseil juridique|cabinet d'avocats|commissaires? de justice|huissier|notaire|tribunal"
    "|CNIL|DGCCRF"
    "|chambre (nationale )?des? (commissaires|huissiers|notaires|avocats))"
)
_LETTER: Final = (
    "(lettre|courrier|courriel|mail|message|texte|modèle|présente|relance|termes|formules|rédaction|document|mots)"
)
_VOUCH: Final = (
    "(relu|garanti|valid|approuv|vérifi|certifi|arrêt|rédig|dict|agré|vis|homologu|attest|contresign|rev"
    "|cautionn)[a-zé]*"
)
_STRONG: Final = "(inattaquables?|incontestables?|imparables?|irréprochables?|en béton|du béton|blindée?s?|sans faille)"
_VOUCHED: Final = phrases(
    f"{_LAWYER} (l'|la |le )?(a|ont) {_VOUCH} (chaque|tous les|toutes les|la moindre"
    f"|le moindre) [a-zé]+[^.;!?]{{0,10}} {_LETTER}",
    f"{_LAWYER} (certifie|garantit|atteste|approuve|valide|a certifié|a garanti|a attesté)[^.;!?]{{0,30}} {_LETTER}",
    f"{_LETTER}[^.;!?]{{0,30}} (visa|aval|agrément|approbation|sceau|caution|bénédiction|tampon) (d'|de |du )(un "
    f"|une |notre |la |l')?"
    f"{_LAWYER}",
    f"{_LETTER}[^.;!?]{{0,40}} {_VOUCH} ~2 par ~2 {_LAWYER}",
    f"{_LAWYER}[^.;!?]{{0,25}} (l'|la |le |nous |m')?(a |ont )?(tout )?{_VOUCH} ~2 (cette|ce|la|le|tout|notre"
    f"|ces)? ?({_LETTER}|tout)",
    f"{_LETTER}[^.;!?]{{0,40}} {_LAWYER} (l'a|l'ont|la|le) {_VOUCH}",
    f"{_LAWYER} (l'|la |le )?(a|ont) tout {_VOUCH}",
    f"(doutiez|doutez|doutes|douter|douteriez)[^.;!?]{{0,30}} {_LETTER}[^.;!?]{{0,50}} {_LAWYER}",
    f"{_LETTER}[^.;!?]{{0,30}} (est|sont|reste|demeure) ~2 {_STRONG} ~2 (en droit|juridiquement|devant|au regard)?",
    f"{_LAWYER}[^.;!?]{{0,40}} c'est (du solide|{_STRONG})",
)
_READERS: Final = re.compile(
    r"\b(?:votre|vos|leur) (?:avocat\w*|notaire|juriste\w*|conseil|huissier|service)|\b(?:acte|contrat|statuts|bail"
    r"|compromis"
    r"|devis|plan d'occupation|cgv|conditions|a votre demande)\b|\b(?:faites|faire|pouvez|souhaitez"
    r"|a) (?:\w+ )?(?:verifi|relir"
    r"|valid)\w*"
    r"|\b(?:votre|ton|vos) (?:lettre|courrier|courriel|mail|message|document|(?:dossier|jeu|lot) de document)s?"
    r" (?:est|etait|sont|reste)\b|\bde courtoisie\b"
)
VOUCHED_FOR: Final = forbid_phrases(_VOUCHED, unless=excused_anywhere(_READERS))
