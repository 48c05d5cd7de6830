"""Held grace: the writer counts it as his kindness that he has not yet done what he could do."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.rightful_ends import is_a_step
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_SO_FAR: Final = (
    "(jusqu'ici|jusqu'à présent|jusqu'à maintenant|pour l'instant|pour le moment|encore|à ce jour|toujours)"
)
_GRACE: Final = phrases(
    "(estimez-vous|estime-toi|vous estimer|t'estimer|considérez-vous|considère-toi) ~1 (heureu(x|se|ses)|chanceu(x|se)"
    "|contente?s?|privilégiée?s?) ~1 (que|qu'[a-z]+|de ne|d'avoir)",
    "(de la )?chance (que je|que nous|qu'on) ~1 (me|nous|ne|n'|sois|soyons|reste|restons|garde|gardions)",
    "(eu|ai|avons|a|ayant) la (bonté|délicatesse|élégance|faiblesse|décence|grandeur|clémence|magnanimité|générosité"
    "|indulgence) de (ne|n')",
    "(suis|sommes|été|serai|serons) ~2 (bien|trop|assez) bons? (de|pour) (ne|n')",
    "(employ|sort|utilis|pass|recour|mett|déploy|user|mobilis)[a-z]* ~2 (les|aux|des|nos|mes) (grands|gros) moyens",
    "choses? que (j'évite|nous évitons|je m'abstiens|nous nous abstenons|je me retiens|nous nous retenons|je pourrais"
    "|nous pourrions|je me garde|nous nous gardons|je m'interdis|nous nous interdisons) ~2 (faire|dire|raconter"
    "|montrer|entreprendre)",
    "(de|tout) ?(faire|dire)? ce que (je|nous|on) (pourrais|pourrions|pourrait|serais|serions) ~2 (faire|dire"
    "|capables?)",
    "(égards?|patience|retenue|bonté|délicatesse|indulgence|clémence|réserve|ménagements?|gentillesse)[^.;!?]{0,25}"
    " (doi(t|ve|vent)|va|vont|peut|pourrait|pourra) ~2 (durer|continuer|cesser|s'arrêter|prendre fin|finir|changer)",
    f"(me|nous) (retiens|retenons|contiens|contenons|retienne|retenions|contienne|contenions|maîtrise|maîtrisons) ~2"
    f" ({_SO_FAR}|de faire|de vous|d'aller|d'agir)",
    f"{_SO_FAR} ~3 (me|nous) (retiens|retenons|contiens|contenons)",
    f"(me suis|nous sommes|m'étais|nous étions) ~2 (abstenue?s?|retenue?s?|contenue?s?|interdite?s?|bridée?s?"
    f"|censurée?s?)"
    f"[^.;!?]{{0,40}} ({_SO_FAR}|d'agir|de passer|de sévir|de faire)",
    f"{_SO_FAR},? ~1 (je|nous) ~1 (me suis|nous sommes|m'étais|nous étions) ~2 (abstenue?s?|retenue?s?|contenue?s?"
    "|interdite?s?|bridée?s?)",
    "(pourrais|pourrions|pourrait|saurais|saurions) ~2 (faire|être|me montrer|nous montrer) ~1 (bien |beaucoup "
    "|nettement"
    " )?(pire|plus (durs?|méchante?s?|désagréables?|fermes?)|moins (gentils?|aimables?|patients?|polis?|conciliants?))",
    "(n'ai|n'avons) pas encore ~2 (sorti|montré|abattu|joué|utilisé|employé|dit) ~2 (mon|mes|nos|notre|toutes?"
    "|tous?) ~2"
    " (cartes?|griffes|crocs|visage|armes?|arsenal|artillerie|atouts?|dernier mot|méthodes|moyens)",
    "(garde|gardons|laisse|laissons) ~2 (encore|pour l'instant|pour le moment) ~3 (dans (mon|notre) tiroir"
    "|sous le coude"
    "|de côté|au chaud|en réserve)",
    "(ne me|ne nous) (laissez|laisse) pas aller (au bout|jusqu'au bout)",
    "(ma|notre) (gentillesse|bonté|clémence|mansuétude|magnanimité) (a|ont|touche|s'arrête|n'est|ne (sera|durera))",
    f"{_SO_FAR},? ~2 (je|nous|on) ~2 (reste|restons|suis|sommes|été|montre|montrons) ~2 (gentil|poli|courtois|aimable"
    f"|conciliant|correct|patient|calme|raisonnable)[a-z]*[^.;!?]{{0,40}} (changer|pas durer|ne durera|cesser"
    f"|s'arrêter|plus longtemps|autrement)",
    "(n'avez|n'as) (pas encore|encore) (vu|rien vu|connu|goûté)[^.;!?]{0,30} (capables?|colère|vrai visage"
    "|comment (je|nous)|de quoi|mes méthodes|nos méthodes)",
    "(choisi|préféré|tenu|veillé|décidé)[^.;!?]{0,40} (de|à) ne pas ~3 (montrer|être|faire|employer|aller|sévir"
    "|durcir|hausser)[^.;!?]{0,30} (désagréables?|méchants?|durs?|plus loin|le ton|pire|du mal|mal)",
    "(remerciez|remercie)(-nous|-moi| le ciel)[^.;!?]{0,30} (ne pas|n'avoir|ne rien|d'être restés)",
    "(par|pure) ~1 (bonté|charité|clémence|gentillesse|indulgence|délicatesse|mansuétude)[^.;!?]{0,40} (n'avons|n'ai"
    "|n'a) ~3 (rien|pas|encore|jamais)",
)


def _is_rightful(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether what he held back is a step of the law ("jusqu'ici, nous avons évité le tribunal")."""
    return is_a_step(hit.passage.text, "")


HELD_GRACE: Final = forbid_phrases(_GRACE, unless=_is_rightful, even_denied=True)
