"""Restraint: the writer says that he would rather not, that it would be a pity, that he holds somebody or himself back.

What all veiled threats share, and kind letters too: what stands beside it tells which it is.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_SORRY: Final = (
    "(dommage|bête|regrettable|fâcheux|triste|ennuyeux|malheureux|idiot|embêtant|navrant|désolant|cruel|malvenu|gênant"
    "|absurde|stupide|moche|ballot)"
)
_TALE: Final = "(cela|ça|tout ça|tout cela|cette histoire|l'histoire|le sujet|la conversation|la chose|l'affaire)"

WISHED: Final = phrases(
    # what he would rather not do, or not see
    "((je|nous|on) (préfère|préférons)|(aurais|aurions) préféré|préférerais|préférerions|préférerait|aimerais|aimerions"
    "|aimerait|souhaiterais|souhaiterions|voudrais|voudrions|voudrait) ~3 (ne pas|ne rien|ne jamais|ne plus|avoir rien|avoir pas|avoir jamais|éviter)",
    "(préfère|préférons|préférerais|préférerions|préférerait|aimerais|aimerions|aimerait|souhaiterais|souhaiterions)"
    " ~3 (en rester|en restions|en restons|que (cela|ça) continue)",
    "(préfère|préférons|préférerais|préférerions|préférerait|aimerais|aimerions|aimerait|souhaiterais|souhaiterions)"
    f" ~3 que ~1 ({_TALE}|mes|mon|ma|nos|personne|nul|(tes|vos|ton|votre|ta) [a-z]+)[^.;!?]{{0,20}} ((ne|n')"
    " [a-z]+|reste|restent)",
    "(préfère|préférons|préférerais) ~2 les (soirs|soirées|dîners|jours|moments|conversations) où",
    "(voudrais|voudrions|voudrait|aimerais|aimerions|aimerait|tiens|tenons|souhaite|souhaitons) ~1 pas ~1 (que|être|à)"
    "(?! (vous (paraître|presser|ennuyer|déranger|importuner|gêner|brusquer)|ce que))",
    "(voudriez|voudrais|aimeriez|aimerais|souhaitez|souhaites) ~1 pas ~1 que",
    "(préfère|préférerais|aimerais) ~2 ne (croiser|rencontrer|raconter|dire) personne",
    # what a pity it would be
    f"(serait|sera|eût été|aurait été) ~3 {_SORRY}",
    "(quel dommage|dommage) (si|pour (votre|ta|ton|vos|tes|toi|vous|une?))",
    "(serais|serions|serait) ~2 (navrée?s?|désolée?s?|chagrinée?s?|peinée?s?|gênée?s?|ennuyée?s?|confuse?s?"
    "|malheureux|malheureuse) ~1 (que|si|de|d'avoir)",
    "(m'en voudrais|nous en voudrions|s'en voudrait|me reprocherais|me pardonnerais pas) ~1 (que|de|si|d'avoir)",
    "(m'|nous |me )(ennuierait|embêterait|gênerait|peinerait|attristerait|désolerait|coûterait|chagrinerait|navrerait)"
    " ~2 (que|de|si|d'avoir)",
    "(aurais|aurions|aurait) ~1 (scrupules?|peine|honte|remords|mauvaise conscience) à",
    "(pas|aucun|guère) ~1 (de )?(plaisir|joie) à (imaginer|penser|voir|songer)",
    "(serait|sera) ~2 (tellement|bien|tout de même|quand même) plus (simple|agréable|doux) que",
    # what is to be avoided together
    "personne ~1 n'a (envie|intérêt) ~1 (que|à ce que|de|d'en)",
    "(souhaitons|espérons|souhaite|espère|prions) que (mon|ma|mes|nos|personne|nul)|(évitons|tâchons|faisons en sorte"
    "|veillons) ~2 (que|à ce que|pas)(?! (la|cette"
    " facture|votre|vous|tu) (vous|te|ait|soit|allez|va))",
    "(épargn|évit)(ez|e|er|erez|eras)(-moi|-nous| moi| nous) ~2 (désagrément|conversation|peine|embarras|ennui|devoir"
    "|démarche|explications?|discussion|d'avoir|de devoir|d'en)",
    "(m'|nous |me )(éviter|épargner) ~1 (cette|la|une|cet|ce) (conversation|démarche|explication|peine|discussion"
    "|entrevue|visite)",
    "(donnez|donne) pas ~1 (l'occasion|de raisons?|un motif|prétexte|envie)",
    "(fais|faites|pousse|poussez|force|forcez|oblige|obligez)(-| )?(moi|nous)? pas ~1 (changer d'avis|parler|à parler|à"
    " en parler|à tout dire|regretter)|m'y pouss(ez|e) pas|nous y poussez pas",
    "tient qu'à (vous|toi) que",
    # while there is time
    "(trop tard|encore temps) ~1 (pour que|que) ~1 (nous|je|j'|on|mes|nos|mon)",
    "à moins qu(e|') ?[^.;!?]{0,50} d'ici là",
    "autant (que|qu') ?[^.;!?]{0,25} (n'|ne) [a-z]+",
    "demand(e|ons|erais) (qu'à|pas mieux que ~1) (ne|oublier|me taire|nous taire)",
    "(vous|te) (le )?souhait(e|ons|erais) ~1 de (ne|n') [a-z]+",
    "tant que je (peux|le peux|les tiens|tiens|suis là)|laisse ~2 chance de (m'|nous) ?(éviter|épargner)",
)

HELD: Final = phrases(  # whom he holds back, and the tongue that he holds
    "je (les|le|la) (retiens|calme|tempère|contiens|freine|raisonne)(?! (du|de|des|pour)( la| le| l')?"
    " (proposition|idée|date|facture|somme))",
    "(retenir|retiens|retenons|calmer|calme|contenir|tenir|raisonner) ~1 (encore )?(mon|mes|nos|ma) (gars|fils|garçons"
    "|frères?|beau-frère|belle-sœur|cousins?|oncle|hommes|ouvriers|associés?|chiens?|mari|femme|équipe|collègues?"
    "|langue|patience|colère|plume)",
    "(calmé|retenu|tempéré|dissuadé|raisonné|empêché|freiné) (mon|mes|nos|ma|notre) (gars|fils|garçons|frères?"
    "|beau-frère|belle-sœur|cousins?|oncle|hommes|ouvriers|associés?|chiens?|mari|femme|équipe|collègues?)",
    "(garde|gardons|tiens) ~1 (mes|nos|mon|les) (chiens?|gars|fils|hommes) ~2 (attachés?|à la niche|en laisse|au calme"
    "|à l'écart)",
    "(lui|leur) ai ~1 (demandé|dit) d'(attendre|patienter|y aller doucement)|dit (non|d'attendre) ~1 (cette semaine|pour cette fois"
    "|jusqu'ici|pour l'instant|hier|encore)",
    # the tongue that he holds
    "(mentir|me taire|nous taire|se taire|tenir ma langue|tenir notre langue|garder (le silence|le secret|cela pour moi"
    "|ça pour moi)|fermer les yeux|couvrir|détourner les yeux|regarder ailleurs) ~3 (longtemps|toujours"
    "|éternellement|indéfiniment)",
    "(sais|saurai|saurais|pourrai|pourrais|veux|voudrai|savoir) (pas|plus) ~1 (longtemps )?(mentir|me taire)|plus savoir (mentir|me taire)",
    "(rien|personne) ~2 oblige ~1 à (me taire|nous taire|garder|le taire|fermer les yeux)",
    "(je me tais|nous nous taisons|tenu (ma|notre) langue|tiens (ma|notre) langue|fais celui qui|fait celui qui)"
    "(?! (volontiers|là-dessus sur la recette))",
    "(ferme|fermons|fermé|détourne|détournons) les yeux",
    "(mon|notre) silence (ne|n'|a|est|dépend|vaut|pourrait)",
    "(ma|notre) (discrétion|retenue|réserve|indulgence|bonté) (ne|n'|a|est|dépend|vaut|pourrait|connaît)",
    "(reste|restons|suis|sommes) d'autant plus (volontiers|discrète?s?|muette?s?|silencieu(x|se))",
    "(jusqu'ici|jusqu'à présent|pour l'instant|pour le moment|jusqu'à maintenant),? (je|j'|nous|on) ?~1 (répondu|dit"
    "|tenu|gardé|retenu|couvert|couvre|défendu|défends|protégé|menti|tais|retiens|souris|ai fait)",
)
