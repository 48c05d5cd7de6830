"""Silence: what the writer has told nobody so far, as a favour that may end."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.meaning.discretion import is_kept_for_him
from assistant.guardrails.meaning.restraint import HELD
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, phrases

_TELL: Final = (
    "(dire|dit|parler|parlé|répondre|répondu|raconter|raconté|évoquer|évoqué|citer|cité|nommer|nommé"
    "|donner|donné|signaler|signalé|écrire|écrit|cacher|cacherai|mentir|taire|transmettre|transmis|attester"
    "|témoigner|montrer|montré|expliquer|expliqué|laissé|posté|publié|affiché)"
)
_DAY: Final = "(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_SO_FAR: Final = (
    f"(pas encore|encore rien|jusqu'ici|jusqu'à présent|jusqu'à maintenant|jusqu'à aujourd'hui|jusqu'à {_DAY}"
    "|cette fois-ci|pour cette fois|pour l'instant|pour le moment|d'ici là|longtemps|jusqu'à la fin)"
)

# Kept for his own sake: "je n’ai pas encore répondu, voulez-vous en être ?", "... Bon rétablissement."
_FOR_HIM: Final = re.compile(
    r"\b(?:votre (?:accord|avis|feu vert)|voulez-vous|souhaitez-vous|bravo|felicitations|retablissement|condoleances"
    r"|soin de (?:vous|toi)|reposez-vous|repose-toi|remettez-vous|toutes mes"
    r"|toutes nos|de tout coeur|ton accord|veux-tu)\b"
)


def _is_for_him(letter: Letter, hit: Hit) -> bool:
    if is_kept_for_him(letter, hit.passage):
        return True
    following = read(letter).passages[hit.passage.rank + 1 : hit.passage.rank + 2]
    return any(_FOR_HIM.search(one.text) is not None for one in (hit.passage, *following))


SILENCE: Final = Cue(
    "une discrétion qui pourrait cesser",
    phrases=(
        HELD,
        phrases(
            f"(n'ai|n'avons|ne (lui|leur) ai|ne (lui|leur) avons|n'en ai|n'en avons) ~3 (pas|rien|jamais|personne)"
            f" ~3 {_TELL}",
            f"{_TELL} ~4 à personne",
            f"(ne|n'en|n'ai|n'avons) ~4 {_SO_FAR} ~4 {_TELL}",
            f"{_TELL} ~5 {_SO_FAR}",
            f"{_SO_FAR} ~6 {_TELL}",
            "(préféré|choisi|décidé) ~2 (ne rien|ne pas (lui|leur|en|donner|dire|répondre|parler)|me taire|nous taire)",
            "(sais|saurai|savons|saurais) (pas|jamais|guère) ~1 mentir|mords la langue|mordre la langue",
            "(évasif|évasive|évasifs)|réponse vague|change de sujet|noie le poisson|botte en touche",
            "(reste|restons|resté|restée|restés|restées|rester) ~2 (vagues?|discrets?|discrètes?|muets?|muettes?)",
            "(il|elle|ils|elles|personne) (ne|n') ~2 (sait|savent|doute|doutent|ignore) ~1 (rien|pas|encore)",
            "(n'est|ne sont|n'était) ~1 (pas|encore|toujours) ~1 au courant|(il|elle|ils|elles) (l'ignore|l'ignorent)",
            "(lui|leur) (ai|avons) (dit|répondu|promis) (que (je|j'|nous|on)|qu'on|de (patienter|attendre|repasser))",
            "(pas|guère|aucun) ~1 besoin ~1 (de le savoir|d'en savoir|d'apprendre|de l'apprendre)",
            "(fais|faisons) (celui|celle|semblant|comme si)|(garde|gardons|garder|gardé) ~3 pour (moi|nous|soi)",
            "sais (plus|pas) ~2 quoi ~1 (répondre|dire|raconter)|ne garantis (pas|rien)",
            "(calme|calmons) le jeu|demandé ~2 (qu'on|que l'on) ~1 (attend[a-z]*|patient[a-z]*)",
            "(je|nous) les (tiens|tenons|retiens|retenons|calme|calmons)(?! (à|au|pour|en|prêt))",
            "répondu que (j'attendais|nous attendions|j'attends)",
            "(pas|jamais) ~3 (habitude|genre|style) ~2 (de|d') ~1 (parler|raconter|dire|dénoncer|rapporter|me mêler)",
            "(suis|sommes|reste|restons) ~3 (discrète?s?|muette?s?)|pas ~1 (bavarde?s?)",
            "(ne|n') [a-z]+ ~1 cach[a-z]+ ~2 (pas|rien|longtemps)",
            "suis tenue? ~1 (d'|de) ~1 (dire|écrire|répondre|attester|déclarer)|(tenue?|obligée?) ~1 (dire|écrire)"
            " ce que",
            f"{_SO_FAR} ~2 (j'ai|je suis|nous avons|nous sommes|on a) ~2 (été|restée?s?) ~1 (sympa|gentille?s?|calmes?"
            "|patiente?s?|arrangeante?s?|correcte?s?)",
            "(sur un papier|devant moi|dans un tiroir|sous le coude) ~4 (jusqu'|pour l'instant|pour le moment)",
        ),
    ),
    spared=_is_for_him,
)
