"""No menace that names no act: a limit of patience, other ways, a child's school, what "you will see" (GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import is_work
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_KIND: Final = (
    "(gentils?|gentilles?|polie?s?|courtoise?s?|aimables?|sympas?|sympathiques?|calmes?|correcte?s?|conciliante?s?"
    "|compréhensi(f|fs|ve|ves)|souriante?s?|diplomates?|indulgente?s?|de bonne humeur)"
)
_PLACE: Final = (
    "(chez (vous|toi)|(votre|ta|la) (porte|maison|boutique|rue|vitrine|portail|grille|palier)|(votre|ton) (bureau"
    "|magasin|atelier|immeuble|entrée|siège|travail|paillasson)|vos (bureaux|locaux|fenêtres))"
)
_CHILD: Final = "(fille|fils|enfants?|gamins?|petite?s?|femme|mari|épouse|époux|compagne|compagnon|mère|père|parents)"
_COMING: Final = phrases(
    "(mes|nos|mon|des|les) (gars|costauds|gros bras|molosses|chiens|cousins|hommes) ~4 (pas|plus|attend[a-z]*"
    "|viendr[a-z]+|pass[a-z]+|aim[a-z]+|s'impatient[a-z]+|régl[a-z]+|occup[a-z]+|prêts)",
    "(viendrai|viendrons|passerai|passerons|reviendrai|reviendrons|débarquerai) ~1 (avec (du monde|renfort|des renforts"
    "|mes|nos|quelqu'un|des amis)|accompagnée?s?|en nombre|à plusieurs|en force)",
    "(avons|ai|a|gardé|conservé|garde) ~1 (les|vos|tes|un double des) (clés|clefs|codes?)[^.;!?]{0,30} (pensez|songez"
    "|toujours|encore|hiver|au cas)",
    "(quartier|rue|parking|route|chemin) ~3 (pas|peu|guère) ~1 sûre?",
    "(véhicule|voiture|camion|chaudière|chauffage|portail|alarme) ~3 (démarr|marcher|fonctionner|tomber|s'arrêter"
    "|brûler)[a-z]* (plus|pas|en panne) ~1 (matin|soir|jour|demain|comme par)",
    "(saurons|saurai|pouvons|allons|vais|finirons par|finirai par) ~1 (vous|te|t'|y) ~1 (contraindre|forcer"
    "|obliger|faire plier|plier|briser|casser|atteindre)",
    "(vu|connu|fait|fais|faisons) ~3 (d'autres|plus coriaces|plus durs|plus malins) ~2 (plier|céder|payer|craquer|que"
    " (vous|toi))",
    "(étincelles|du grabuge|du vilain|vilain|des dégâts|mal à quelqu'un)",
    "(feriez|ferais|auriez|aurais) ~1 (bien|mieux|intérêt|tout intérêt) ~2 (surveiller|vous méfier|te méfier"
    "|faire attention|regarder derrière|vérifier (vos|tes) (freins|pneus|serrures))",
    "(ne|n') (échapperez|échapperas|échappera|échappez) ~1 pas",
    "(on|nous|je) ne (me|nous|se) ~1 (la|le|les) ~1 (fait|fera|laisse) pas",
    "(on|nous) se ~1 (recroisera|reverra|retrouvera|rattrapera)|nous nous (recroiserons|reverrons|retrouverons)",
    "(obligez|oblige|forcez|force|contraignez|évitez|évite|épargnez|épargne)(-moi|-nous)? ~3 (venir|passer|monter"
    "|déplacer|déplacement|aller vous|aller te)",
    "si (je|nous) ~2 (dois|devons|faut|viens|venons) ~2 (déplacer|déplace|déplaçons|venir|passer)[^.;!?]{0,40} "
    "(café|plaisir|bavarder|discuter|rire|politesse|courtoisie|visite)",
    f"(stationn[a-z]+|planqu[a-z]+|rôd[a-z]+|posté|posterons|posterai|assise?|garée?s?|guett[a-z]+) ~3 (devant|près"
    f" de|en bas de|face à|à) ~1 {_PLACE}",
    f"(trouver|trouverez|verrez|voir|retrouver|retrouverez) ~3 (devant|à|sur|dans) ~1 {_PLACE}(?! de (poste|vote))",
    "(je|nous|on) ~1 pass[a-z]+ ~3 (devant|à côté) ~3 (jours?|souvent|matins?|soirs?|chez (vous|toi))",
    "(venir|viendr[a-z]+|passer[a-z]*|irons|irai) ~2 (démonter|reprendre|arracher|décrocher|retirer|enlever|récupérer)"
    " ~6 (nous-mêmes|moi-même|de force|posée?s?|installée?s?|avons fait|ai fait|fournie?s?)",
    "du genre à (venir|passer|réclamer|attendre|nous laisser|me laisser|oublier)",
)
_PATIENCE: Final = phrases(
    "(perdre|perds|perdons|perde|fait perdre) (ma |notre |la )?patience",
    "(ma|notre) patience(?! n'est (?:pas|nullement) (?:epuis|a bout)) ~4 (limites?|bornes|infinie?|bout|épuisée"
    "|éternelle|fin|usée|élastique)",
    "(dernier|ultime) avertissement",
    "ultimatum",
    "(ne voulez|ne veux|ne voudriez|n'avez pas envie|préférez ne pas|aimeriez ne pas) ~2 (savoir|voir|connaître"
    "|découvrir) ~1 (comment|ce qui|ce que|jusqu'où|la suite|de quoi)",
    "(tenez-vous|tiens-toi) (prêts?|prête)",
    "(dernière|ultime) fois[^.;!?]{0,30} (gentiment|poliment|calmement|aimablement|courtoisement|demande)",
    "(être|sais|savons|serai|serons|montrer|suis|sommes) ~2 (persuasi(f|fs|ve|ves)|convaincante?s?|dissuasi(f|fs|ve"
    "|ves))",
    "(ne|n') (réponds|répondons|répondrai|répondrons) ~1 (plus|pas) (de|des) ~1 (rien|gars|nerfs|collègues|équipe|actes"
    "|suite|collaborateurs)",
    f"(jusqu'ici|jusqu'à présent|pour l'instant|pour le moment|cette fois|encore) ~3 (nous|je|on) ~4 {_KIND}",
    f"(nous|je|on) ~3 (été|suis|sommes|reste|restons|resté|restés) ~2 {_KIND} ~2 (jusqu'ici|jusqu'à présent"
    "|pour l'instant|pour le moment|pas longtemps)",
    f"(prochaine|deuxième|seconde|dernière) fois[^.;!?]{{0,40}} (aussi|si|moins|plus|autant) ~1 {_KIND}",
    f"(serons|serai|sera|resterons|resterai|restera) ~2 (pas|plus|moins) ~3 {_KIND}",
    "(ont|a|avoir|auront|aura) ~1 (pas|moins) ~1 (ma|notre|la même|autant de) (patience|politesse|courtoisie"
    "|délicatesse|retenue)",
    "(voir|mettre|mettez|mets|rendre|rendez) ~2 (en colère|en rogne|hors de (moi|nous)|fâchée?s?|énervée?s?|furieux"
    "|furieuse)",
    "(finir|finirai|finirons|vais|allons|va) ~2 (m'énerver|nous énerver|s'énerver|perdre (patience|mon calme"
    "|notre calme)|me fâcher|nous fâcher|se fâcher)",
    "(conseille|déconseille|recommande) ~2 de ~2 (faire attendre|prendre de haut|sous-estimer|provoquer|chercher"
    "|ignorer|contrarier|mettre à bout|fâcher|décevoir)",
    "(ne|n') ~1 (me|nous) (cherch|provoqu|pouss|tent|sous-estim)[a-z]+ pas",
    "(jouez|joues|jouer) ~1 (avec (le feu|mes nerfs|nos nerfs|ma patience|notre patience)|à un jeu dangereux|gros jeu)",
)
_OUTCOME: Final = phrases(
    "(bras long|relations haut placées|gens haut placés|entrées partout)|(vais|va|allons|allais) ~1 (laisser passer"
    "|en rester là)",
    "(jou[a-z]+ ~2 (drôle de jeu|petit jeu|mauvais jeu)|attention à (ne pas (perdre|tomber|glisser|vous brûler)|la"
    " chute))",
    "(ne|n') ~1 (garanti|répond|contrôl|maîtris|retien|tien)[a-z]* ~1 (pas|plus|rien) ~4 (calme|réactions?|nerfs|gars"
    "|équipes?|actes|chauffeurs|suites?|patience|sang-froid)",
    "(très|bien|particulièrement|plutôt|assez|franchement) (remontée?s?|énervée?s?|fâchée?s?|en colère|nerveux"
    "|sanguins?|irritée?s?)",
    "(vous avez|tu as|n'oubliez pas que vous avez|pensez à) ~1 (une famille|des enfants|une réputation|une belle "
    "(maison|vitrine|boutique|voiture)|beaucoup à perdre|tout à perdre|votre famille|vos enfants)",
    "(connais|connaissons|croise|croisons|tutoie|tutoyons) ~2 (votre|ta|ton|vos|tes) (responsable|direct[a-z]+|chefs?"
    "|supérieur[a-z]*|manager|boss|patronn?e?|rédact[a-z]+|proviseur|principal)",
    "(conseill|recommand|suggér|engag|invit)[a-z]* ~2 (de|d'|à) ~1 (mettre|garer|rentrer|cacher|protéger|verrouiller"
    "|surveiller|barricader|planquer|éloigner|assurer) ~2 (vos|votre|tes|ta|ton) (camions?|véhicules?|voitures?|engins?"
    "|biens|affaires|matériel|stock|enfants|famille|maison|vitrine|chien|locaux|machines?|portes?|fenêtres?|arrières)",
    "(payez|paie|payer|réglez|règle|régler|virez|versez|soldez|virement|paiement|règlement) ~4 ou (assumez|assume"
    "|subissez"
    "|subis|gare|préparez-vous|prépare-toi|craignez|attendez-vous|attends-toi|tant pis|vous verrez|tu verras|ça va)",
    "(assumez|assume|assumerez|assumeras|subirez|subiras|supporterez|affronterez) ~3 (conséquences|suites|choix|actes"
    "|retombées|responsabilités)",
    "(finis|finit|finissons|finirai|finirons|finira) (toujours )?par (obtenir|avoir|récupérer|toucher|encaisser)",
    "(d'une (manière|façon) ou d'une autre|coûte que coûte|à n'importe quel prix"
    "|quoi qu'il (en )?coûte|par tous les biais)",
    "(rarement|jamais) ~2 (agréable|plaisant|drôle|joli|beau à voir|confortable)",
    "(verr[a-z]+|voir|compren[a-z]+|comprendr[a-z]+|saurez|sauras|apprendr[a-z]+|découvrir[a-z]*|montrer[a-z]*) ~3"
    " (à qui (vous|tu|on)|de quel bois|de quoi (nous|je|on) ~2 capables?|ce qu'il en coûte|ce que ça coûte|ce que (cela"
    "|ça) coûte|ce qui (arrive|arrivera|se passe|se passera|va se passer|va arriver|vous attend|t'attend)"
    "|qui (je suis|nous sommes|commande)|de quoi (je|nous|on))",
    "(ça|cela|ceci|cette histoire|les choses|tout ça|tout cela|cette affaire|l'histoire) ~3 (mal (finir|tourner|se"
    " terminer|finira|tournera)|finira mal|finir mal|finir[a-z]* mal|tourner (mal|au vinaigre)|tournera mal"
    "|se gâter[a-z]*|dégénér[a-z]+|chauffer[a-z]*|barder[a-z]*|faire mal|fera mal)",
    "(vous|tu) l' ?(aurez|auras|avez|as) ~1 (voulu|cherché|bien mérité|pas volé)",
    "(tant pis pour|malheur à|gare à) (vous|toi|vos|tes|votre)",
    "(faudra|viendrez|viendras|venez|viens) ~2 pas ~3 (pleurer|plaindre|étonner|gémir|supplier|regretter)",
    "(conséquences|suites|retombées|représailles|répercussions) ~5 (lourdes?|graves?|fâcheuses?|désagréables?|pénibles?"
    "|irréversibles?|douloureuses?|terribles?|dramatiques?|désastreuses?|redoutables?)",
    "(suite|ce qui suit|ce qui suivra|ce qui vient)[^.;!?]{0,40} (pas|peu|moins|guère) ~2 (agréable|plaisante?"
    "|drôle|amicale|plaire|plaira|aimable|cordiale|confortable)",
    "(vous|tu) (n'imagin|ne savez|ne sais|ne mesur|ne vous doutez|ne te doutes)[a-z]* pas ~2 (de quoi (nous|je)|qui"
    " (nous|je)|à qui|dans quoi|ce (dont|qui vous attend|qui t'attend|que (je|nous) ~1 capables?))",
    "(capables?|prête?s?) ~1 (de|à) (tout|bien pire|beaucoup|bien des choses|aller (très|plus) loin|aller jusqu'au"
    " bout)",
    "(passer|passerons|passons|passerai|passe) ~2 (vitesse supérieure|choses sérieuses|étape supérieure|cran supérieur"
    "|à l'attaque|à l'offensive)",
    "(nous|je|j'|on) ~3 (avons|ai|a|disposons|connaissons|connais|userons|emploierons|utiliserons|trouverons"
    "|trouverai) ~3 (autres|de plus|plus d'un) ~1 (moyens?|méthodes?|façons?|manières?|arguments?|tours?|ressources?"
    "|cordes?)"
    "(?! (de paiement|de règlement|pour régler|de régler|de nous régler|de vous livrer|de vous servir))",
    "(méthodes?|moyens?|façons?|manières?|arguments?|voies?|solutions?) ~1 (plus|moins|bien plus|nettement moins)"
    " (expéditi(f|fs|ve|ves)|radica(l|le|les|ux)|musclée?s?|directe?s?|douce?s?|persuasi(f|fs|ve|ves)|brutale?s?"
    "|convaincante?s?|désagréables?|amicales?|amicaux|agréables?|courtoises?|diplomatiques?|coercitive?s?|frapp[a-z]+)",
    "(tous|toutes) (les|nos|mes) ~1 (moyens|armes|méthodes|leviers) ~2 (à (notre|ma) disposition|possibles|imaginables"
    "|nécessaires|disponibles)(?! (de droit|légaux))",
    "(régl|trait|arrang|expliqu|termin|fini)[a-z]+ ~3 (à l'ancienne|à la dure|à coups? de|avec les poings|entre quatre"
    " yeux|yeux dans les yeux)",
    "(occup|charg|régl|trait)[a-z]+ ~3 (ton|votre|son) (cas|sort)",
    "régl[a-z]* ~1 (son|leur|ton|votre) compte (à|avec)",
    "(tomber[a-z]*|tombons|fondre|fondrons) ~1 (dessus|sur (vous|toi))",
    "(accidents?|malheurs?|incendies?|ennuis|pépins?|incidents?) ~2 (est|sont|arrive|arrivent) ~2 (vite|parfois|si)",
    "(soyez|sois|restez|reste) (très |bien )?(prudente?s?|sur vos gardes|sur tes gardes|vigilante?s?) ~3 (soir"
    "|nuit|route|rentrant|sortant|retour|chemin|trottoir)",
    "(fais|faites) gaffe",
    "(pourrir|gâcher|empoisonner|gâcherons|pourrirons|empoisonnerons) ~1 (la vie|l'existence|vos nuits|tes nuits)",
    "(devenir|serai|serons|serez|être|devenons) ~1 (votre|ton) (pire )?(cauchemar|ennemi|hantise)",
    "(fera|fera-t|faire|ferons|ferai) ~2 (vivre un enfer|regretter|passer l'envie|cracher|rendre gorge|ravaler)",
    "(dormi[a-z]+|dormez|dors) ~1 (plus|pas) ~2 (tranquilles?|sur vos|sur tes|longtemps|bien)",
)
_WATCHED: Final = phrases(
    f"(votre|ta|ton|vos|tes) {_CHILD} ~4 (école|collège|lycée|crèche|rentre[a-z]*|sort[a-z]*|seule?s?|promène[a-z]*"
    "|arrêt de bus|nounou|scolarisée?s?)",
    f"(savons|sais|sait|connaissons|connais|connaît|vu|aperçu|croisé|repéré|photographié) ~3 (quand|à quelle "
    f"heure|où|comment|avec qui) ~1 (vous|tu|votre {_CHILD}|vos {_CHILD}|ta {_CHILD}|ton {_CHILD})(?! (avez "
    f"commandé|avez acheté|en êtes"
    "|en es|souhait|préfér|pouv))",
    "(connaissons|connais|connaît|savons|repéré) ~2 (vos|tes) (habitudes|horaires|allées et venues|déplacements|trajets"
    "|fréquentations)",
    "(surveill|observ|épi|guett|photographi)[a-z]+ ~2 (vous|te|vos|votre|tes|ta|ton) ~2 (maison|allées|gestes"
    "|déplacements|entrées|domicile|voiture|fenêtres|famille|faits)",
)
_WITHOUT_NEGATION: Final = (_COMING, _PATIENCE, _OUTCOME)


_SCHOOLING: Final = re.compile(  # what a school, a canteen or a day nursery bills
    r"\b(?:inscription|cantine|garderie|scolarite|perisco\w+|accueillie?|creche|internat|restauration scolaire)\b"
    r"[^.!?]{0,120}\b(?:factur\w+|reste|restent|solde|a regler|impaye\w*|mois de|du mois)\b"
)
_FOLLOWED: Final = re.compile(
    r"\b(?:savons|sais|sait|vu|seule?s?|sort\w*|rentr\w*|promen\w*|arret|bien (?:a|au)|toujours|connai\w+)\b|\?"
)
_GLAD: Final = ("plaisir", "salon", "chantier", "bientot", "heureu", "ravi", "rendez-vous", "benne", "palettes")


_PEACE: Final = re.compile(r"\b(?:ne |n')?(?:va|allons|vais) pas (?:se|nous|me) facher\b")
_BRINGS: Final = re.compile(
    r"\bje (?:vous |te |t'|l'|la |le |les )*(?:depos|apport|rapport|ramen|rend|livr)\w*\b(?! (?:compte|visite"
    r"|a la justice))"
)


def _is_glad(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    text = hit.passage.text
    return (
        any(word in text for word in _GLAD)
        or _BRINGS.search(text) is not None
        or is_work(text)
        or _PEACE.search(text) is not None
    )


def _is_glad_or_billed(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    return _is_glad(letter, hit) or (_SCHOOLING.search(text) is not None and _FOLLOWED.search(text) is None)


def _check(letter: Letter) -> Iterator[Fault]:
    for found in _WITHOUT_NEGATION:  # "ne m'obligez pas à venir" threatens by its negation
        yield from forbid_phrases(found, unless=_is_glad, even_denied=True)(letter)
    yield from forbid_phrases(_WATCHED, unless=_is_glad_or_billed)(letter)


RULE = Rule(
    id="CND331",
    name="veiled-menace",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La phrase menace sans dire de quoi\u202f: c’est une intimidation.",
    hint="Retirez la phrase\u202f; dites au besoin quel recours légal vous reste, au conditionnel.",
    check=announced(_check, *_WITHOUT_NEGATION, _WATCHED),
    bad=(
        letter("La prochaine fois, croyez-moi, je me montrerai moins gentil.", CONSUMER),
        letter("Ne m’obligez pas à venir.", CONSUMER),
        letter("La prochaine fois, je ne serai pas aussi gentil.", CONSUMER),
        letter("Vous allez comprendre à qui vous avez affaire.", BUSINESS),
        letter("Nous avons d’autres moyens de nous faire entendre.", BUSINESS),
        letter("Votre fille est bien à l’école Jules-Ferry ?", CONSUMER),
        letter("Vous l’aurez voulu.", BUSINESS),
    ),
    good=(
        letter("Mes gars passeront redresser la palissade jeudi.", CONSUMER),
        letter("Je passe devant chez toi jeudi, je te dépose les chutes.", BUSINESS),
        letter("Si vous préférez d’autres moyens de paiement, dites-le-nous.", CONSUMER),
        letter("Nous avons d’autres moyens de paiement à vous proposer.", CONSUMER),
        letter("Vous verrez ce qui reste dû sur le relevé joint.", BUSINESS),
        letter("Je m’occupe de votre dossier et reste à votre écoute.", CONSUMER),
        letter("La séance de votre fille le 3 mars est facturée.", CONSUMER),
        letter("La cantine de votre fille à l’école Jules-Ferry, facturée le 1er mars, reste à régler.", CONSUMER),
        letter("Le pli recommandé vous attend : vous le trouverez à votre bureau de poste.", BUSINESS),
        letter("Vous avez toujours été aimable avec nous.", CONSUMER),
        letter("La grêle a fait des dégâts dans les serres, nous l’avons lu avec peine.", BUSINESS),
    ),
    reach="Une menace faite d’images toutes neuves échappe à cette règle.",
)
