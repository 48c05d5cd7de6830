"""Shaming: turns that reproach for sure, wherever they stand in a reminder.

Those that may also be said in peace are in ``reproaches.py``.
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

SHAMING: Final = phrases(
    "(familles|emplois|hommes et des femmes) ~1 derrière",
    "(vous|tu) ~2 (bien|si|très|trop) (contente?s?|heureu(x|se)|soulagée?s?|aise) ~3 (trouver|trouvé|appeler"
    "|avoir|compter sur|dépann)[a-z]*",
    "(nous|je|on) ~1 (vous|t'|te) ~2 (ai|avons|a) ~2 (dépannée?s?|aidée?s?|sauvée?s?|secourue?s?|rendu "
    "service|arrangée?s?)[^.;!?]{0,40} (voilà|en échange|en retour|en remerciement|récompense)",
    "voler ~2 (temps|travail|pain|argent)",
    "(dû|devons|dois|devoir|obligée?s?|oblige|contraints?) ~3 (repouss|renonc|annul|report|retard|suspend"
    "|gel)[a-z]+ ~3 (embauches?|recrutement|primes?|salaires?|augmentations?)",
    "à cause de (vos|votre|ton|ta|tes) ~1 (retards?(?! de (train|avion|bus|livraison|chantier))|silence"
    "|impayés?|négligence|attitude|défaillance|défaut|comportement)",
    "(tout de même|quand même) ~1 (étonnant|surprenant|curieux|paradoxal|incroyable|fort|malheureux|gonflé) "
    "~1 (que (vous|tu|votre|ta|ton)|qu'une?|de (votre|ta)|d'avoir à|de devoir)",
    "(n'ait|n'ayez|n'aies|n'avez|n'as) ~1 pas ~2 (de quoi|les moyens|l'argent) ~2 (payer|régler|honorer)",
    "(trouv|pren)[a-z]+ ~1 (temps|moyen|énergie) [^.;!?]{2,50} (trouvez|trouve|pas celui|celui de (payer"
    "|régler|répondre))",
    "(smic|smicards?|petites gens|petits salaires|bas salaires|payée?s? au lance-pierres)",
    "(sur le dos|au détriment|aux frais|aux dépens) (d'un|d'une|de son|de leur) ~1 (artisan|fournisseur"
    "|entreprise|prestataire|indépendante?|commerçante?|petite)",
    "(quand|lorsqu'|si) ~2 (un|une|vos|tes|de vos) ~1 (administrée?s?|clients?|cliente|locataires?|usagers?"
    "|contribuables?|patients?|élèves?|abonnés?|adhérents?|salariés?) ~2 (tard|oubli|ne|vous doi|traîn|pai"
    "|refus)[a-z]*[^.;!?]{0,60} (vous|tu)",
    "(il est|c'est|trouve|trouvons|quoi de plus) ~1 (désolant|navrant|affligeant|consternant|sidérant"
    "|choquant|humiliant|effarant|ahurissant|aberrant|hallucinant|inouï|stupéfiant) ~1 (de|d'|que|qu')",
    "(il est|c'est|trouve|trouvons|quoi de plus) ~1 (triste|pénible|décevant|lassant|déplorable) ~1 (de "
    "(votre|ta) part|de devoir|d'en (venir|être|arriver)|que (vous|tu)|de voir (que|comme|combien))",
    "(se|vous|te) ~1 (doit|devez|dois) ~1 (d'être|de vous montrer|de se montrer|d'avoir) ~2 (irréprochables?"
    "|exemplaires?|honnêtes?|droite?s?|sérieu(x|se)|correcte?s?|respectueu(x|se)|intègres?|impeccables?"
    "|reconnaissante?s?)",
    "(un|une|tout|toute) ~1 (professionnel|professionnelle|client|cliente|commerçante?|entreprise|personne"
    "|dirigeante?|société|voisin|mairie|association|artisan) (qui (ne|n')|digne) ~4 (paie|paye|règle|honore"
    "|tient|respecte|répond|engagé)[a-z]*",
    "(refuser|promettre|priver|supprimer) ~3 (à|de) (ma|mon|mes|notre|nos) ~1 (fille|fils|enfants?|femme"
    "|mari|petite?s?|gosses|salariée?s?|ouvriers?|équipe|apprentie?|compagne|compagnon|mère|père)",
    "(dire|annoncer|expliquer|avouer) ~3 (à|de) (ma|mon|mes|notre|nos) ~1 (fille|fils|enfants?|femme|mari"
    "|petite?s?|gosses|salariée?s?|ouvriers?|équipe|apprentie?|compagne|compagnon|mère|père) ~2 (que|qu'"
    "|pourquoi|comment)",
    "(état dans lequel (ça|cela|je|vous me|tu me)|mal au ventre|boule au ventre|gorge serrée|nuit sans "
    "dormir|ne dors plus|perds le sommeil)",
    "(mes|nos) (gosses|gamins|mômes|enfants|petits) ~2 (n'aur|n'ont|n'a|ne)[a-z]* ~3 (vacances|noël|cadeaux?"
    "|mang[a-z]*|cantine|chaussures|jouets|rentrée|anniversaire|lait|partir|part)",
    "(mes|nos) (gosses|gamins|mômes|enfants|petits) ~2 (priv|se pass|manqu[a-z]* de|ne part|ne pourr)[a-z]*",
    "(survi|coul|mour|ferm|faillite)[a-z]* ~4 (clients?|gens|payeurs?|attitudes?|retards?|impayés?) ~2 "
    "(comme|pareils?|tels?|de ce genre|votre)",
    "(vous|tu) ~1 (aviez|avais|aviez pourtant|avais pourtant) ~3 l'air ~2 (sérieu|honnête|correct|fiable"
    "|solvable|de confiance|réglo|gens bien|comme il faut|quelqu'un)[a-z]*",
    "(continu[a-z]+|os[a-z]+|sans rougir|sans gêne|peine|encore|même pas|plus) ~4 (saluer|serrer la main"
    "|regarder|croiser|sourire|adresser la parole) ~6 (marché|yeux|en face|rue|village|magasin)",
    "(sur le dos|au détriment|en spoliant|en saignant|aux dépens) (des|de) ~1 (petits|autres|artisans"
    "|fournisseurs|gens|faibles|plus)",
    "(roulez|roules|paradez|vivez|dînez|voyagez) ~2 (en|dans|comme|à) ~3 (berline|4x4|porsche|mercedes|audi"
    "|bmw|tesla|luxe|château|villa|pacha|prince|grand)",
    "(nous avons|j'ai|on a|il faut|je dois|nous devons) ~3 (salaires?|paies|charges|loyers?|traites|crédits?"
    "|familles?|bouches?) ~2 à (payer|nourrir|rembourser|verser|assumer|honorer)",
    "(fait|faisions|faisais|accordé|donné) ~1 confiance[^.;!?]{0,20} voilà",
    "voilà ~2 (récompense|remerciement)",
    "voilà ~1 comment (vous|tu|on)(?! (pouv|peu)) ~2 (remerci|trait|respect|pay|pai|règl|honor|récompens)[a-z]*",
    "quand on ~1 (doit|prend|consomme|emprunte|mange|signe|commande|achète|reçoit)[^.;!?]{0,30} on (paie"
    "|paye|règle|honore|rembourse|assume|rend)(?! (à la|un|par|en|l'acompte|au|sur|comptant))",
    "(nous|m') (avait|avaient|a|ont) ~1 (dit|vanté|parlé|présentée?s?|recommandée?s?|assuré) ~3 (du bien|le "
    "plus grand bien|sérieux|sérieuse|honnête|fiables?|de confiance) ~2 (vous|toi|vous étiez|tu étais)",
    "(on|nous|je) ~2 (avait|avions|avais) ~1 (dit|prévenue?s?|mis en garde|conseillé) ~4 (méfier|de ne pas"
    "|contre vous|sur votre compte|à votre sujet|que vous (ne|n'|étiez))",
    "(trompée?s?|méprise?s?) ~1 sur (votre|ton) (compte|sérieux|honnêteté|parole)",
    "(retards?|impayés?|vous|tu|clients?|silence|comportement)[^.;!?]{0,40} (condamn|forc|oblig|contrain"
    "|pouss)[a-z]* ~2 à (licencier|fermer|mettre la clé|débaucher|supprimer des emplois)",
    "(ne|n') ~1 (pourr|pour|va)[a-z]* ~1 (pas|plus) ~2 (payer|embaucher|verser) ~3 (secrétaire|apprentie?"
    "|salariée?s?|ouvriers?|employée?s?|équipe|personnel|salaires?|paies?)",
    "(pensez|pense|songez|songe) (à (?!les?\\b)|aux )[^.;!?]{2,60} (garder|payer|licencier|nourrir)",
    "(peu|manque|absence|aucun|aucune|pas de) ~1 (de )?(considération|respect|égards?|estime) ~2 (pour"
    "|envers|du|de|des|à) ~2 (travail|autres|gens|artisans|équipe|nous|fournisseurs|métier|personnes)",
    "(loyauté|honnêteté|respect|honneur|parole donnée|correction|politesse|gratitude|confiance"
    "|reconnaissance|sens de l'engagement)[^.;!?]{0,30} (absente?s?|étrangère?s?|inconnue?s?|vocabulaire|un "
    "mot (que|creux|inconnu|oublié)|connaissez|mot vide|pas votre fort|notion)",
    "(mes|nos|ma|notre) (équipes?|salariés|ouvriers|compagnons|gars|collaborateurs|employés) ~2 (se demand"
    "|s'interrog|ne compr|s'inqui)[a-z]* ~6 (payés?|impayés?|quand|pourquoi)",
    "(trouv|avez|as|aviez|reste)[a-z]* ~3 (l'argent|de l'argent|les moyens|de quoi(?! (écrire|noter|manger"
    "|vous))|le budget)[^.;!?]{0,12} (pour|quand) ~4 (vacances|voiture|restaurant|voyages?|ski|sorties?"
    "|week-ends?|bateau|piscine|travaux|partir|vous offrir|t'offrir|changer)",
    "train de vie",
    "(faillite|fermeture|ruine|licenciements?|chômage|emplois?|familles?|mort|dépôt de bilan)[^.;!?]{0,20} sur (la"
    "|votre|ta)"
    " conscience",
    "(votre|vos|ta|tes) ~1 (lenteurs?|retards?|silence|négligences?|impayés?) ~2 (tue|tuent|assassine|ruine|ruinent"
    "|étrangle"
    "|étranglent|affame|affament|enterre)(nt)? ~1 (nos|notre|les|mon|une|nous) ?(entreprises?|artisans?|familles?"
    "|équipes?"
    "|maison|métiers?|petits|salariés|commerces?)?",
    "(devriez|devrais|auriez|aurais) ~3 (honte|conscience tranquille)",
    "(pouvez|peux|avez|as)(-vous|-tu) ~2 (honte|conscience tranquille)",
    "(n'avez(?! (pas |nullement |aucunement )?à)|n'as|n'avez-vous|avez-vous|as-tu) ~3 (honte|pas de "
    "conscience|aucune conscience|conscience|honneur|aucun scrupule|scrupules|un peu de (?!temps|délai|répit"
    "|souplesse|marge|patience))",
    "(ayez|aie|ayez au moins|avoir|auriez pu avoir|auriez) ~2 (la )?(décence|pudeur|politesse|délicatesse"
    "|courage de|élégance|correction|honnêteté)",
    "(par votre faute|par ta faute|de votre faute|de ta faute|à cause de vous|à cause de toi|grâce à vous"
    "|votre faute si|ta faute si)",
    "à cause (de|du) (votre|ton|vos|tes|cet|ce) ~4 (nous|je|mes|nos|on|ma|notre) ~12 (salaires?|salariés"
    "|employés|licenci[a-z]+|enfants|famille|dormir|dors|découvert|agios|fournisseurs|loyer|fermer|faillite|survie"
    "|difficulté|difficultés)",
    "(payer|verser|régler|assurer|sortir) ~2 (les|nos|mes|leurs?|des) (salaires|paies|payes)",
    "(mettre la clé sous la porte|mets la clé sous la porte|déposer le bilan à cause|couler (ma|notre) "
    "(boîte|entreprise|société)|mettez en péril|mets en péril|mettez en danger|mets en danger|menace notre "
    "survie|menacez|étranglez|étrangles|tuez (les|notre|nos|mon)|vivre de l'air|je n'en dors plus|n'en dors plus)",
    "(indigne|pas digne|peu digne|indignes) (de|d'un|d'une|pour) ~1 (vous|toi|votre|ton|notre|clients?"
    "|cliente|professionnel|professionnelle|entreprise|société|mairie|commune|maison|commerçante?|voisin|association"
    "|ami|partenaire|collectivité|établissement|cabinet|homme|femme|personne|gens)",
    "(c'est|est|serait|sont|reste|trouve|juge) ~1 (indignes?|pas digne|peu digne)(?! (de (mon|nos|notre|mes)"
    "|du|d'un (photo|tel)))",
    "(déçue?s?(?! (que|de (ne|pas|vous (avoir|voir|manquer|rater|rencontrer))))|décevez|déçois|déception) ~4 "
    "(vous|toi|votre|ton|attitude|comportement|tu|décevant)",
    "(vous|tu) ~2 (décevez|déçois|avez déçus?|as déçue?s?|trahissez|trahis|avez trahi|as trahi)",
    "(abus[a-z]+|profit[a-z]+|usez|uses|à bout) de (notre|ma|la) (gentillesse|patience|bonté|confiance"
    "|bienveillance|générosité|naïveté)",
    "(manqué|manquez|manques|failli|pas tenu|pas respecté|n'avez pas|n'as pas|trahi|renié|rien valoir) ~2 (à "
    ")?(votre|ta|de) parole",
    "(votre|ta|(jur|promis|engag|promett)[a-z]* ~3 sur l') honneur",
    "(après|malgré) tout ce que (j'ai|nous avons|on a) fait pour (vous|toi|votre|ton|ta|vos|tes)",
    "(entreprise|boîte|affaire|atelier|boutique|société|activité) ~4 (risque de|finira par|va devoir) ~2 "
    "(fermer|couler|mourir|disparaître|faillite)(?! (une|deux|trois|quelques|plus tôt|le|en|pour|plus|à \\d))",
    "(vous êtes|tu es|quels?|quelle|bande d'|comme un|d'un|clients?|gens) ~2 ingrate?s?|ingratitude|manque "
    "de reconnaissance|peu reconnaissante?s?|bien mal récompensés?",
    "(me|nous|vous|te|se) (regarder|regardez|regarde) ~3 (glace|miroir|en face)",
    "(regardez|regarde)-(vous|toi|moi|nous) ~3 (glace|miroir|en face)",
    "(regardez|regarder|regarde) (les choses|la réalité|la vérité) en face",
    "que (penseraient|diraient|penserait|dirait|penseront|diront) (vos|votre|tes|ton|ta|les)",
    "(mettez-vous|mets-toi) à (notre|ma) place(?! (de|du|au|assise|réservée|à))",
    "(équipe|salariés|employés|ouvriers|enfants|famille|gens|gars) ~2 (attend|attendent) ~1 (sa|leur|leurs"
    "|son) (paie|paye|salaires?)",
    "(j'ai|nous avons|on a) ~5 (enfants|famille|bouches?|employés|salariés|personnes) ~1 à (nourrir|payer"
    "|charge|faire vivre|faire manger|élever)",
    "comment ~2 (osez|oses|osez-vous|oses-tu)",
    "(vous|tu) ~2 (osez|oses) ~1 (me|m'|nous|encore|dire|demander|réclamer|prétendre|parler|écrire|répondre"
    "|vous|te|commander|revenir|invoquer|ne)",
    "(un minimum|un peu|un peu plus|plus|davantage) (de|d') (conscience|scrupules?|honneur|respect|décence"
    "|reconnaissance|savoir-vivre|correction|honnêteté|dignité|considération|morale|pudeur)",
    "comment ~2 (pouvez|peux|pouvez-vous|peux-tu|osez|oses) ~2 (nous faire|me faire|faire (ça|cela|une chose"
    "|attendre|pour dormir)|traiter|laisser|dormir|agir|regard[a-z]*)",
    "(croyais|croyions|pensais|pensions|prenais|prenions|pas|plus|jamais|passer pour|imaginais|espérais"
    "|affaire à) ~5 (quelqu'un de bien|quelqu'un de correct|quelqu'un d'honnête|des gens bien|une personne "
    "de confiance)",
    "(met|mettez|mets|mettre|mettent|mettra) ~2 (en danger|en péril|en difficulté) ~4 (entreprise|famille"
    "|emplois?|salariés|équipe|société|boutique|atelier|trésorerie|employés|survie)",
    "(je|nous) ~1 (vous|te|t') ~1 (pensais|pensions|croyais|croyions) ~3 (honnête|honnêtes|sérieux|sérieuse"
    "|correct|correcte|fiable|fiables|de confiance|amis|ami|amie)(?! avec)",
    "(je|nous) ~1 (pensais|pensions|croyais|croyions) ~1 (que vous|que tu|que votre|avoir affaire|avoir à "
    "faire|traiter avec|travailler avec|parler à) ~5 (honnête|honnêtes|sérieux|sérieuse|correct|correcte"
    "|fiable|fiables|de confiance|amis|ami|amie)",
    "(je|nous|on) ~1 (pensais|pensions|croyais|croyions|pensait|croyait|imaginais) ~3 (votre|ta|une) parole",
    "(votre|ta) parole ~2 (valait|vaudrait|comptait|suffisait|engageait|pesait|signifi[a-z]+)",
    "(votre|ta) parole (ne|n') ~1 [a-z]+ ~1 (pas|plus|rien|guère)",
    "(tenez|tiens|tenir)(?! toujours) ~1 parole",
    "(un|tout) (honnête|brave|vrai) (homme|client|commerçant|gentleman|citoyen|professionnel) ~3 (paie|paye"
    "|règle|honore|tient|respecte)",
    "(j'attendais|nous attendions|on attendait|je m'attendais|nous espérions|j'espérais) ~2 (mieux|plus de"
    "|autre chose|davantage) ~4 (vous|toi|votre|ta|ton|vos|clients?|mairie|entreprise|maison|société|voisin"
    "|partenaire)",
    "(reste|restait|avez|avait|as) ~3 (un peu d'|d'|sens de l')honneur",
    "(met|mettez|mets|plonge|plongez|laisse|laissez) ~4 (familles?|salariés|employés|emplois|équipes?|gens) "
    "~3 (difficulté|péril|peine|détresse|rue|embarras|précarité)",
    "honte à (vous|toi)|une honte|homme d'honneur|(ceux|gens) qui se lèvent tôt|(rougir|rougissez|rougis) ~3 "
    "(votre|ta|vos|tes|cette)",
    "(un|une|tout|toute|n'importe quel|n'importe quelle) (homme|femme|personne|client|cliente|commerçante?"
    "|professionnelle?|entreprise|société|gens|voisin|citoyen|dirigeante?|gérante?) (honnête|correcte?"
    "|sérieux|sérieuse|digne|droite?|respectueux|respectueuse|responsable|normale?|bien élevée?) ~3 (paie"
    "|paye|règle|aurait|ferait|agit|agirait|honore|rembourse|tient|laisse|attend|répond|répondrait)",
    "(payer|régler|honorer|rembourser) ~1 (ses|leurs) (dettes|factures|fournisseurs|artisans|engagements) ~4 "
    "(c'est|est|relève|tient) ~5 (respect|principe|honneur|éducation|politesse|correction|dignité|morale"
    "|honnêteté|élémentaire)",
    "(quand|lorsqu'|si) ?on ~2 (commande|achète|signe|fait travailler|fait appel|respecte|est sérieux|est "
    "correct)[^.;!?]{0,40} on (paie|paye|règle|honore|assume)(?! (à la|un|par|en|l'acompte|au|sur|comptant))",
    "on ne ~5 (pas|plus|rien) ~6 (quand|si|lorsqu') ?on (n'a|ne peut|n'est) ~4 (moyens|payer|régler|quoi|solvable)",
    "(quand|si|lorsqu') ?on (n'a|ne peut|n'est) ~4 (moyens|payer|régler|quoi|solvable)[^.;!?]{0,30} on (ne"
    "|n'|s'abstient|évite)",
    "(privé|privée|privés|sacrifi[a-z]+|renonc[a-z]+|annul[a-z]+|repouss[a-z]+|vendre|emprunt[a-z]+) ~5 "
    "(vacances|noël|anniversaire|week-end|mariage|voiture) ~4 (enfants|gosses|gamins|famille|petits|mômes)",
    "(mes|nos|les|ses) (enfants|gosses|gamins|petits|mômes|salariés|ouvriers|gars) ~3 (ont faim|mangent"
    "|attendent (que je|leurs?|la|d'être|sa)|n'ont (pas|plus|rien) ~1 (de|à manger|mangé|eu|reçu)|aimeraient "
    "(manger|partir|des|avoir)|voudraient (manger|partir|des|avoir))",
    "(votre|ton) (silence|attitude|comportement|retard|absence de réponse|façon de faire) ~3 (en dit long"
    "|est révélateur|parle pour (vous|toi)|vous juge|te juge|trahit|montre (bien )?(votre|ton|qui|quel|ce que))",
    "(ainsi|comme ça|comme cela) que (vous avez|vous a-t-on|tu as|on vous a|on t'a) ~2 (été )?(élevée?s?"
    "|éduquée?s?|appris)",
    "(t'as|tu as|vous avez|avez-vous|as-tu) (pas|plus|donc|vraiment)? ?(pas |plus )?(de )?(honte|scrupules|conscience)",
    "(famille|familles|équipe|équipes|enfants|salariés|ouvriers) ~2 (paient|payent|paie|trinquent?|subissent"
    "|souffrent)",
    "(rarement|jamais) ~2 vu ~2 (client|cliente|entreprise|société|gens|personne) ~3 (pareille?|(aussi|si"
    "|tant|autant) ~1 ({slight}|peu|mal|lente?s?|négligente?s?|de mauvaise|de désinvolture|de mépris|longs?))",
    "chaque (minute|heure|jour) ~3 (aggrave|alourdit|empire) ~1 (votre|ton|ta|vos) ~1 (cas|situation|dossier"
    "|facture|note)",
    "chaque (minute|heure|jour) de retard ~2 (aggrave|alourdit|empire)",
    "(ma|mon|notre) (mère|père|fils|fille|grand-mère|grand-père|voisine?|oncle|tante) ~5 (paie|paye|règle"
    "|rembourse) ~1 (ses (factures|dettes|fournisseurs|artisans|achats|notes)|toujours ~1 (ses (factures"
    "|dettes)|à temps|à l'heure|ce))",
)
