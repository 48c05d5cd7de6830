"""Menace by weak words: turns that menace where the sentence speaks of what is owed, or says nothing else.

A workshop, the weather or a joke has them too ("tenez-vous prêts, le camion arrive à huit heures"): a rule that goes by
them asks what bears them out (``aimed.py``).
"""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

POLITE: Final = (
    "(gentils?|gentilles?|polie?s?|courtoise?s?|aimables?|sympas?|sympathiques?|calmes?|correcte?s?|conciliante?s?"
    "|compréhensi(f|fs|ve|ves)|souriante?s?|diplomates?|indulgente?s?|de bonne humeur)"
)
_PLACE: Final = (
    "(chez (vous|toi)|(votre|ta|la) (porte|maison|boutique|rue|vitrine|portail|grille|palier)|(votre|ton) (bureau"
    "|magasin|atelier|immeuble|entrée|siège|travail|paillasson)|vos (bureaux|locaux|fenêtres))"
)
WEAK_MENACES: Final = phrases(
    "(mes|nos) (gars|costauds|gros bras|molosses|chiens|cousins|hommes) ~4 (pas|plus|viendr[a-z]+|pass[a-z]+"
    "|aim[a-z]+|s'impatient[a-z]+)",
    "(viendrai|viendrons|passerai|passerons|reviendrai|reviendrons) ~1 (avec (mes|nos|quelqu'un)"
    "|accompagnée?s?(?=[.!,;]|$| ~1 (amis?|frères?|gars|hommes)))",
    "(véhicule|voiture|camion|chaudière|chauffage|portail|alarme) ~3 (démarr|marcher|fonctionner|tomber|s'arrêter"
    "|brûler)[a-z]* (plus|pas|en panne) ~1 (matin|soir|jour|demain|comme par)",
    "(ça|cela|il y|va|risque|fait|fera|feront) ~4 (étincelles|du grabuge|vilain|des dégâts|mal à quelqu'un)",
    "(ne|n') (échapperez|échapperas|échappera|échappez) ~1 pas",
    "(on|nous|je) ne (me|nous|se) ~1 (la|le|les) ~1 (fait|fera|laisse) pas(?! (sur|avec))",
    "((on|nous) se ~1 (recroisera|reverra|retrouvera|rattrapera)|nous nous (recroiserons|reverrons|retrouverons))"
    "(?=[.!…]|$)",
    f"(stationn[a-z]+|planqu[a-z]+|rôd[a-z]+|posté|posterons|posterai|assise?|gare|garée?s?|guett[a-z]+) ~3 (devant"
    f"|près de|en bas de|face à|à) ~1 {_PLACE}",
    f"(nous|me|m') ?(trouver|trouverez|verrez|voir|retrouver|retrouverez) ~3 (devant|à|sur|dans) ~1 {_PLACE}",
    "(je|nous|on) ~1 pass[a-z]+ ~3 (devant|à côté) ~3 (jours?|souvent|matins?|soirs?|chez (vous|toi))",
    "(venir|viendr[a-z]+|passer[a-z]*|irons|irai) ~2 (démonter|reprendre|arracher|décrocher|retirer|enlever|récupérer)"
    " ~6 (posée?s?|installée?s?|avons fait|ai fait|fournie?s?)",
    "(perdre|perds|perdons|perde|fait perdre) (ma |notre |la )?patience",
    "(tenez-vous|tiens-toi) (prêts?|prête)(?!,| pour)",
    "(je|j'|nous|on|gars|hommes|frères?|amis|collègues|livreurs) ~3 (sais|savons|sait|savent|saurai|saurons|sauront)"
    " ~3 (persuasi(f|fs|ve|ves)|convaincante?s?|dissuasi(f|fs|ve|ves))",
    "(ne|n') (réponds|répondons|répondrai|répondrons) ~1 (plus|pas) (de|des) ~1 (rien|gars|nerfs|collègues|équipe|actes"
    "|suite|collaborateurs)",
    f"(jusqu'ici|jusqu'à présent|pour l'instant|pour le moment|cette fois) ~3 (nous|je|on) ~4 {POLITE}(?! "
    f"avec (?!vous))",
    f"(nous|je|on) ~3 (été|suis|sommes|reste|restons|resté|restés) ~2 {POLITE} ~2 (jusqu'ici|jusqu'à présent"
    "|pour l'instant|pour le moment|pas longtemps)",
    "(ont|a|avoir|auront|aura) ~1 (pas|moins) ~1 (ma|notre|la même|autant de) (patience|politesse|courtoisie"
    "|délicatesse|retenue)",
    "(me|m'|nous) ?(voir|mettre|mettez|mets|rendre|rendez) ~2 (en colère|en rogne|hors de (moi|nous)|fâchée?s?"
    "|énervée?s?|furieux|furieuse)",
    "(finir|finirai|finirons|vais|allons|va) ~2 (m'énerver|nous énerver|s'énerver|perdre (patience|mon calme"
    "|notre calme)|me fâcher|nous fâcher|se fâcher)",
    "(ne|n') ~1 (garanti|répond|contrôl|maîtris|retien|tien)[a-z]* ~1 (pas|plus|rien) ~4 (calme|réactions?|nerfs|gars"
    "|actes|chauffeurs|patience|sang-froid)",
    "(suis|sommes|est|sont|frère|associé|gars|collègues?|patron|mari) ~1 (très|bien|particulièrement|plutôt|assez"
    "|franchement) (remontée?s?|énervée?s?|fâchée?s?|en colère|nerveux|sanguins?|irritée?s?)",
    "(vous avez|tu as|n'oubliez pas que vous avez|pensez à) ~1 (une famille|des enfants|une réputation|une belle "
    "(maison|vitrine|boutique|voiture)|beaucoup à perdre|tout à perdre|votre famille|vos enfants)",
    "(conseill|recommand|suggér|engag|invit)[a-z]* ~2 (de|d'|à) ~1 (mettre|garer|rentrer|cacher|protéger|verrouiller"
    "|surveiller|barricader|planquer|éloigner|assurer) ~2 (vos|votre|tes|ta|ton) (camions?|véhicules?|voitures?|engins?"
    "|biens|affaires|matériel|stock|enfants|famille|maison|vitrine|chien|locaux|machines?|portes?|fenêtres?|arrières)",
    "d'une (manière|façon) ou d'une autre|coûte que coûte|à n'importe quel prix|quoi qu'il (en )?coûte|par tous les"
    " biais",
    "(vous|tu|allez|vas) ~2 (verr[a-z]+|voir|comprendr[a-z]+) ~3 (de quoi (nous|je|on) ~2 capables?|ce que (ça|cela)"
    " coûte|ce qui (arrive|se passe)(?! (à|sur|dans|avec|chez|en|au))|qui (je suis|nous sommes|commande))",
    "(ça|cela|ceci|cette histoire|les choses|tout ça|tout cela|cette affaire|l'histoire) ~3 (mal (finir|tourner|se"
    " terminer|finira|tournera)|finira mal|finir mal|finir[a-z]* mal|tourner (mal|au vinaigre)|tournera mal"
    "|se gâter[a-z]*|dégénér[a-z]+|chauffer[a-z]*|barder[a-z]*|faire mal|fera mal)",
    "(vous|tu) l' ?(avez|as) ~1 (cherché|pas volé)(?! (partout|longtemps|en|sur|dans))",
    "(tant pis pour|malheur à|gare à) (vous|toi)",
    "(faudra|viendrez|viendras|venez|viens) ~2 pas ~3 (pleurer|plaindre|étonner|gémir|supplier|regretter)",
    "(conséquences|suites|retombées|représailles|répercussions) ~5 (lourdes?|graves?|fâcheuses?|désagréables?|pénibles?"
    "|irréversibles?|douloureuses?|terribles?|dramatiques?|désastreuses?|redoutables?)(?! (pour|sur) (nous|not|nos|mon"
    "|ma|mes|une?|les?|la))",
    "(capables?|prête?s?) ~1 (de|à) (tout(?= pour|[.!;,]|$)|bien pire|aller (très|plus) loin|aller jusqu'au bout)",
    "(passer|passerons|passerai) ~2 (vitesse supérieure|choses sérieuses|étape supérieure|cran supérieur|à l'attaque"
    "|à l'offensive)",
    "(nous|je|j'|on) ~3 (avons|ai|a|disposons|connaissons|connais|userons|emploierons|utiliserons) ~3 (autres|de plus"
    "|plus d'un) ~1 (moyens?|méthodes?|façons?|manières?|arguments?|tours?|ressources?|cordes?)"
    "(?! (de|pour|à|d') ?(paiement|règlement|régler|nous régler|vous livrer|vous servir|poser|livrer|ma|notre|mon))",
    "(méthodes?|moyens?|façons?|manières?|arguments?|voies?|solutions?) ~1 ((bien )?plus (expéditi(f|fs|ve|ves)"
    "|radica(l|le|les|ux)|musclée?s?|persuasi(f|fs|ve|ves)|brutale?s?|convaincante?s?|désagréables?|coercitive?s?"
    "|frapp[a-z]+)|(nettement )?moins (douces?|doux|amicales?|amicaux|agréables?|courtoise?s?|diplomatiques?"
    "|aimables?))",
    "(tous|toutes) (les|nos|mes) ~1 (moyens|armes|méthodes|leviers) ~2 (à (notre|ma) disposition|imaginables)"
    "(?! (de droit|légaux))",
    "(régl|arrang|expliqu)[a-z]+ ~3 (à l'ancienne|à la dure|à coups? de|avec les poings|entre quatre yeux"
    "|yeux dans les yeux)(?!,? autour)",
    "(vais|allons|va) ~2 (occuper|charger) ~1 (ton|votre|son) (cas|sort)|(occuperai|occuperons) ~1 (ton"
    "|votre|son) (cas|sort)",
    "(accidents?|malheurs?|incendies?|ennuis|pépins?|incidents?) ~2 (est|sont|arrive|arrivent) ~2 (vite|parfois|si)",
    "(soyez|sois|restez|reste) (très |bien )?(prudente?s?|sur vos gardes|sur tes gardes|vigilante?s?) ~3 (soir"
    "|nuit|rentrant|sortant|trottoir)",
    "(fais|faites) gaffe(?= à (toi|vous|vos|votre|tes|ta|ton)|[.!…]|$)",
    "(pourrir|gâcher|empoisonner|gâcherons|pourrirons|empoisonnerons) ~1 (la vie|l'existence|vos nuits|tes nuits)",
    "(dormirez|dormiras|dormirai[a-z]+|dormez|dors) ~1 (plus|pas) ~2 (tranquilles?|sur vos|sur tes|longtemps|bien)",
)
WEAK_PRESSURE: Final = phrases(
    "(frapp|sonn|toqu|tambourin)[a-z]+ ~2 (à|chez) ~4 (portes?(?! (virtuelle|dans))|côté|voisins?|face|palier)",
    "(serai|serons|attendrai|attendrons|planté|plantés|camperai|camperons) ~2 (sur|devant|à) ~1 (votre|ta|ton) "
    "(paillasson|porte|palier|portail|perron)",
    "(frère|cousin|ami|copain|fils|oncle|beau-frère|associé) ~4 (boxe|judo|karaté|musculation|légion|videur|rugby"
    "|ceinture noire|sort de prison)",
    "de la casse|du grabuge|du sang|des coups|des bleus|du mal à marcher",
    "(restez|reste|rester) ~2 (en un (seul )?morceau|debout|en vie)|(restez|reste|rester) ~1 entier",
    "{rough_hints}",
    "(vous avez été|vous voilà|tu es|te voilà|vous êtes) prévenue?s?(?=[.!;…]|$)",
    "(attendez-vous|attends-toi|aurez|auriez|auras|réserv[a-z]+|préparez-vous) ~3 mauvaises? surprises?",
    "(nous|on|je|j'|gars|agents|équipes?|collègues|collaborateurs|hommes|encaisseurs?|quelqu'un|monde) ~4 "
    "(passera|passerai|passerons|passeront|viendra|viendrai|viendrons|viendront|débarquera|débarquerai"
    "|débarquerons|débarquer|débarqueront|rendrons|rendrai|rendra visite|rendre visite|passer vous voir|passer "
    "te voir|déplacera|déplaceront|déplacerons|déplacerai|présenterons|présentera|présenteront|sonnera|sonnerons"
    "|attendrons|attendrai|envoie|envoyons|envoyer|enverrons|enverrai) ~6 ((vous|te) voir|chez vous|chez toi|domicile"
    "|à votre porte|à ta porte|devant votre|devant chez|devant ta|sur place|en personne|dans vos locaux|dans vos "
    "bureaux|récupérer|chercher|encaisser|à plusieurs|(?<!\\sà\\s)quelqu'un|agents?|gars|hommes|visite)",
    "(visite|passage|venue) ~3 (agent|agents|encaisseur|encaisseurs|nos hommes|collaborateurs"
    "|recouvreur|recouvreurs|nos équipes|à votre domicile|à ton domicile|chez vous|chez toi)",
    "(recevrez|recevras|aurez|attendez-vous à|attends-toi à) ~3 (visite|visites)",
    "(connais|connaissons|connaît) ~2 (votre|ton) (adresse|domicile)(?! (de|mail|électronique|postale))",
    "(employer les grands moyens|par tous les moyens|méthodes moins (douces|courtoises|aimables)|autres méthodes"
    "|manière forte)",
    "ne (répondons|réponds|répond) ~2 de rien",
    "(faites|fais) (bien |très )?attention à (vous|toi|(vos|votre|ton|ta|tes) (enfants?|famille|fille|fils|femme|mari"
    "|voiture|maison|vitrine|chien))",
    "(je|nous|on|gars|hommes) ~1 (débarqu[a-z]+|pointer[a-z]*|rapplique[a-z]*|campe[a-z]*) ~5 (bureau|boutique|magasin"
    "|atelier|chez toi|chez vous|porte|maison|chantier|domicile|locaux)",
    "(attends|attendrai|attendrons) ~2 devant ~3 (bureau|boutique|magasin|atelier|chez toi|chez vous|porte|maison"
    "|chantier|domicile|locaux|école)",
    "(nous|me) (déplacer|rendre|présenter) ~3 (jusqu'à|à|chez|devant) ~1 (votre porte|ta porte"
    "|domicile|chez vous|chez toi|votre domicile|ton domicile)",
    "(pourrait|va|risque de|risquerait de) ~2 (arriver|tomber) ~3 (bricoles|malheur|ennuis|problèmes"
    "|quelque chose|bricole)",
    "(vous|te|t') ?~1 (aurez|auras|avoir|vaudr[a-z]+|attir[a-z]+|éviter[a-z]*|épargn[a-z]+) ~3 (gros|sérieux|graves)"
    " ennuis",
    "(dépêch[a-z]+|envo[a-z]+|enverr[a-z]+|mandat[a-z]+) ~2 (un agent|des agents|(?<!\\sà\\s)quelqu'un(?! d'autre)"
    "|nos agents"
    "|nos hommes|du monde|un encaisseur|des gars|un enquêteur|une équipe)",
    "(votre|ton|ta) (domicile|maison|voiture) ~3 (connaissons|connue|surveill[a-z]+|repér[a-z]+)",
    "(crochet|saut|tour|détour) ~1 (par|chez) ~1 (chez vous|chez toi|vous|toi|vos bureaux|votre magasin)",
    "(camper|camperons|camperai|me planter|nous planter|m'asseoir|nous asseoir|attendre|attendrons|attendrai) ~3"
    " (devant|dans|à) ~1 (votre|vos|ton|tes|l')? ?(accueil|bureaux?|porte|entrée|hall|magasin|boutique|siège|portail"
    "|parking|vitrine|école)",
    "(évit[a-z]+|mieux vaut) ~3 (croiser|rencontrer|tomber sur) ~2 (nos|mes|notre|mon|nous|moi)",
    "(savent|sauront|sait|saura|savons) ~3 (convaincre|persuader)",
    "(que vous soyez|que tu sois) ~1 (là|présente?s?|d'accord) ou (non|pas)",
    "(mon|mes|nos|un|notre) (frère|frères|beau-frère|cousins?|amis?|copains?|gars|fils|oncle|associé) ~6 "
    "(costauds?|baraqués?|musclés?|boxeurs?|videurs?|temps libre|pas commodes?|nerveux|imposants?|sanguins?)",
    "(débarqu[a-z]+|viendrons|viendrai|passerons|passerai|arrivons|arriverai) ~3 avec ~3 "
    "(camionnettes?|camions?|fourgons?|gars|collègues|hommes)",
    "(je|nous|on|gars) ~1 (débarqu|rappliqu|surgi|rabou|me ramèn)[a-z]* ~6 (soir|matin|nuit|dimanche|samedi|plein"
    " service|heure de pointe|clients|improviste|sans prévenir|midi|réunion|inauguration|anniversaire|mariage"
    "|vernissage|assemblée)",
    "(m'explique|m'expliquerai|m'expliquer|nous expliquer|s'expliquer|s'expliquera|nous expliquerons) ~2 (avec "
    "(vous|toi)|tous les deux|dehors|face à face|d'homme à homme|devant (témoins?|tes|vos|tout le monde))",
)
