"""Restraint: the writer says that he would rather not, that it would be a pity, that he holds somebody or himself back.

What all veiled threats share, and kind letters too: what stands beside it tells which it is.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_SORRY: Final = (
    "(dommage|bête|regrettable|fâcheux|triste|ennuyeux|malheureux|idiot|embêtant|navrant|désolant|cruel|malvenu|gênant"
    "|absurde|stupide|moche|ballot|délicat)"
)
_TALE: Final = "(cela|ça|tout ça|tout cela|cette histoire|l'histoire|le sujet|la conversation|la chose|l'affaire)"
_THAT: Final = "(que|qu'[a-z]+|si|s'[a-z]+|de|d'[a-z]+)"
_RATHER: Final = (
    "((je|nous|on|j') ?(préfère|préférons|aime|aimons)( autant| mieux)?|(aurais|aurions) préféré|préférerais"
    "|préférerions|préférerait|aimerais|aimerions|aimerait|souhaiterais|souhaiterions|voudrais|voudrions|voudrait)"
)
_MINE: Final = (
    "(mon|mes|nos|ma|notre) ~1 (gars|fils|garçons|frères?|beau-frère|belle-sœur|cousins?|oncle|père|hommes|ouvriers"
    "|associés?|chiens?|mari|femme|équipe|collègues?|poseurs|compagnons)"
)

WISHED: Final = phrases(
    # what he would rather not do, or not see
    f"{_RATHER} ~3 (ne pas|ne rien|ne jamais|ne plus|avoir rien|avoir pas|avoir jamais|éviter)",
    f"{_RATHER} ~3 (en rester|en restions|en restons|que (cela|ça) continue|laisser (fermée?s?|dormir|en paix)"
    "|pouvoir l'oublier|parler d'autre chose)",
    f"{_RATHER} ~3 (que|qu') ~1 ({_TALE}|mes|mon|ma|nos|personne|nul|ils?|elles?|le|la|les|(tes|vos|ton|votre"
    "|ta) [a-z]+)"
    "[^.;!?]{0,20} ((ne|n') [a-z]+|reste|restent)",
    "(préfère|préférons|préférerais) ~2 les (soirs|soirées|dîners|jours|moments|conversations) où",
    "(voudrais|voudrions|voudrait|aimerais|aimerions|aimerait|tiens|tenons|souhaite|souhaitons) ~1 pas ~1 (que|être|à)"
    "(?! (vous (paraître|presser|ennuyer|déranger|importuner|gêner|brusquer)|ce que))",
    "(voudriez|voudrais|aimeriez|aimerais|souhaitez|souhaites) ~1 pas ~1 que",
    "(ai|avons|a) (pas|aucune|nulle|guère) ~1 (envie|hâte|le cœur|goût)(?! de (vous|te) (presser|ennuyer|déranger))",
    # what a pity it would be
    f"(serait|sera|eût été|aurait été) ~3 {_SORRY}",
    "(quel dommage|dommage) (si|pour (votre|ta|ton|vos|tes|toi|vous|une?))",
    "(serais|serions|serait) ~2 (navrée?s?|désolée?s?|chagrinée?s?|peinée?s?|gênée?s?|ennuyée?s?|confuse?s?"
    f"|malheureux|malheureuse) ~1 {_THAT}",
    f"(m'en voudrais|nous en voudrions|s'en voudrait|me reprocherais|me pardonnerais pas) ~1 {_THAT}",
    "(m'|nous |me )(ennuierait|embêterait|gênerait|peinerait|attristerait|désolerait|coûterait|chagrinerait|navrerait)"
    f" ~2 {_THAT}",
    "(aurais|aurions|aurait) ~1 (scrupules?|peine|honte|remords|mauvaise conscience) à",
    "(pas|aucun|guère) ~1 (de )?(plaisir|joie) à (imaginer|penser|voir|songer)",
    "(serait|sera) ~2 (tellement|bien|tout de même|quand même) plus (simple|agréable|doux) (que|qu'[a-z]+)",
    # what is to be avoided together
    f"personne ~1 n'a (envie|intérêt) ~1 ({_THAT}|à ce que)",
    "(souhaitons|espérons|souhaite|espère|prions) (que|qu') ~1 (mon|ma|mes|nos|personne|nul|(ait|aie|ayons|aient) ~1"
    " (jamais|pas à))",
    "(évitons|tâchons|faisons en sorte|veillons) ~2 (que|à ce que|pas)(?! (vous|tu) )",
    "(gâchons|troublons|réveillons|tentons) pas|(gardons|laissons|restons) ~2 (hors|loin|là(?= ?[.!…]|$)|entre nous"
    "|dormir|en dehors)",
    "(épargn|évit)(ez|e|er|erez|eras)(-moi|-nous| moi| nous) ~2 (désagrément|conversation|peine|embarras|ennui|devoir"
    "|démarche|explications?|discussion|d'avoir|de devoir|d'en)",
    "(m'|nous |me )(éviter|épargner) ~1 (cette|la|une|cet|ce) (conversation|démarche|explication|peine|discussion"
    "|entrevue|visite)",
    "(donnez|donne) pas ~1 (l'occasion|de raisons?|un motif|prétexte|envie)",
    "(fais|faites|pousse|poussez|force|forcez|oblige|obligez)(-| )?(moi|nous)? pas ~1 (changer d'avis|parler|à parler"
    "|à en parler|à tout dire|regretter)|m'y pouss(ez|e) pas|nous y poussez pas",
    "tient qu'à (vous|toi) (que|qu'[a-z]+)",
    # while there is time
    "(trop tard|encore temps) ~1 (pour que|que) ~1 (nous|je|j'|on|mes|nos|mon)",
    "à moins qu(e|') ?[^.;!?]{0,50} d'ici là",
    "autant (que|qu') ?[^.;!?]{0,25} (n'|ne) [a-z]+",
    "demand(e|ons|erais) (qu'à|pas mieux que ~1) (ne|oublier|me taire|nous taire)",
    "(vous|te) (le )?souhait(e|ons|erais) ~1 de (ne|n') [a-z]+",
    "tant que je (peux|le peux|les tiens|tiens|suis là)|laisse ~2 chance de (m'|nous) ?(éviter|épargner)",
    "(peut|pourrait) (en )?rester ainsi|tant (qu'on|que (l'on|vous|tu)) (nous|m') ?~1 (laisse|laissez|aide|aidez)",
    "du moins je l'espère|(mais|enfin),? pas encore(?= ?[.!…]|$)",
)

HELD: Final = phrases(  # whom he holds back, and the tongue that he holds
    "je (les|le|la) (retiens|calme|tempère|contiens|freine|raisonne)(?! (du|de|des|pour)( la| le| l')?"
    " (proposition|idée|date|facture|somme))",
    f"(retenir|retiens|retenons|calmer|calme|contenir|tenir|raisonner) ~1 (encore )?({_MINE}|ma (langue|patience"
    "|colère|plume))",
    f"(calmé|retenu|tempéré|dissuadé|raisonné|empêché|freiné|persuadé|convaincu|prié) {_MINE}",
    "l' ?ai (persuadée?|convaincue?|priée?|suppliée?|dissuadée?|empêchée?) ~1 (de|d'[a-z]+)",
    "(garde|gardons|tiens) ~1 (mes|nos|mon|les) (chiens?|gars|fils|hommes) ~2 (attachés?|à la niche|en laisse|au calme"
    "|à l'écart)",
    "(lui|leur) ai ~1 (demandé|dit) d'(attendre|patienter|y aller doucement)",
    "(lui|leur) (demande|demandons|prêche) ~2 (patience|patienter|calme|attendre)",
    "(encore|toujours) rien dit|rien dit ~4 (encore|par égard|pour l'instant|pour le moment)",
    "(lui|leur) (réponds|dis|répondons) que (tout va bien|oui)",
    "dit (non|d'attendre) ~1 (cette semaine|pour cette fois|jusqu'ici|pour l'instant|hier|encore)",
    "(fait|faire) promettre ~3 (se|de|d') ?~1 (taire|discrète?|rien dire)|caché (les|ses|leurs) clés",
    # the tongue that he holds
    "(mentir|me taire|nous taire|se taire|tenir ma langue|tenir notre langue|garder (le silence|le secret|cela pour moi"
    "|ça pour moi)|fermer les yeux|couvrir|détourner les yeux|regarder ailleurs) ~3 (longtemps|toujours"
    "|éternellement|indéfiniment)",
    "(sais|saurai|saurais|pourrai|pourrais|veux|voudrai|savoir) (pas|plus) ~1 (longtemps )?(mentir"
    "|me taire)(?!,? alors)"
    "|plus savoir (mentir|me taire)",
    "(rien|personne) ~2 oblige ~1 à (me taire|nous taire|garder|le taire|fermer les yeux)",
    "je me tais|nous nous taisons|(tenu|tiens) (ma|notre) langue|(fais|fait) celui qui",
    "(ferme|fermons|fermé|détourne|détournons) les yeux",
    "(mon|notre) silence (ne|n'[a-z]+|a|est|dépend|vaut|pourrait)",
    "(ma|notre) (discrétion|retenue|réserve|indulgence|bonté) (ne|n'[a-z]+|a|est|dépend|vaut|pourrait|connaît)"
    "(?! (acquise|totale|entière|assurée))",
    "(reste|restons|suis|sommes) d'autant plus (volontiers|discrète?s?|muette?s?|silencieu(x|se))",
    "(garde|gardons|gardé|garder) (les|un|le|vos|tes) secrets?|(réponses?|réponds|répondu) ~1 (évasi(f|ve)(s|ment)?"
    "|vague(s|ment)?)",
    "(jusqu'ici|jusqu'à présent|pour l'instant|pour le moment|jusqu'à maintenant),? (je|j'|nous|on) ?~1 (répondu|dit"
    "|tenu|gardé|retenu|couvert|couvre|défendu|défends|protégé|menti|parle|réponds|tais|retiens|souris|ai fait)",
)
