"""No menace that names no act: a limit of patience, other ways, a child's school, what "you will see" (GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import is_work
from assistant.guardrails.meaning.doubt import doubting, sentence_of
from assistant.guardrails.meaning.menace import POLITE, WEAK_MENACES
from assistant.guardrails.moves.nameless_menace import MENACE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_CHILD: Final = "(fille|fils|enfants?|gamins?|petite?s?|femme|mari|épouse|époux|compagne|compagnon|mère|père|parents)"
_STRONG: Final = phrases(
    "frères? qui n'(a|ont) pas (ma|notre) patience",
    "(vous|t') ?en souvenir longtemps",
    "(à qui|quel genre d'homme|quel genre de femme) ~1 (vous avez|tu as|j'avais|nous avions) affaire(?=[.!…]|$)",
    "tous les (soirs|jours|matins|midis) devant (votre|ta|ton|vos|tes)",
    "(reste|restons|resterai|resterons) polie?s? jusqu'à ~1 (ce soir|demain|midi|lundi|vendredi)",
    "à qui (j'avais|nous avions|j'ai|nous avons) affaire(?=[.!…]|$)",
    "avant (qu'elle|que ça|qu'il|que cela) ne (vous|te) dépasse",
    "frapper ~1 chez (vos|tes|votre|ton|ta)",
    "attend(ez-vous|s-toi) à (nous|me) trouver ~1 (devant|à|chez)",
    "ne (me|nous) la fait pas deux fois",
    "(gars|hommes|cousins) ~4 (pass|viendr)[a-z]+ ~6 (enfants|femme|famille|mère|fille|fils)",
    "conseill[a-z]* ~4 (me|nous) mettre en colère",
    "(gare|gares|garer|stationn[a-z]+) ~4 devant[^.;!?]{0,30} (bouge[a-z]*|jusqu'au (chèque|paiement)|chaque matin)",
    "(vais|allons|va) ~2 occuper ~1 (ton|votre|son) (cas|sort)(?= ?[.!…]|$)",
    "(venir|viendr[a-z]+|passer[a-z]*|irons|irai) ~2 (démonter|reprendre|arracher|décrocher|retirer|enlever|récupérer)"
    " ~3 (nous-mêmes|moi-même|de force)",
    "(venir|viendr[a-z]+|passer[a-z]*|irons|irai) ~2 (démonter|reprendre|arracher|décrocher|retirer|enlever|récupérer)"
    " (tout )?ce (que|qui)",
    "(viendrai|viendrons|passerai|passerons|reviendrai|reviendrons|débarquerai) ~1 (avec (du monde|renfort|des renforts"
    "|des amis)|en nombre|à plusieurs|en force)",
    "(avons|ai|a|gardé|conservé|garde) ~1 (les|vos|tes|un double des) (clés|clefs|codes?)[^.;!?]{0,30} (pensez-y"
    "|songez-y|pense-y|cet hiver|au cas où)",
    "(quartier|rue|parking|route|chemin) ~3 (pas|peu|guère) ~1 sûre? ~1 (la nuit|le soir|pour (vous|toi|vos|tes))",
    "(saurons|saurai|pouvons|allons|vais|finirons par|finirai par) ~1 (vous|te|t'|y) ~1 (contraindre|forcer"
    "|obliger|faire plier|plier|briser|casser|atteindre)",
    "(vu|connu|fait|fais|faisons) ~3 (d'autres|plus coriaces|plus durs|plus malins) ~2 (plier|céder|payer|craquer|que"
    " (vous|toi))",
    "(feriez|ferais|auriez|aurais) ~1 (bien|mieux|intérêt|tout intérêt) ~2 (surveiller ~1 (vos|votre|ta|ton|tes) ~1"
    " (portes?|maison|boîte|voiture|camions?|véhicules?|enfants?|famille|chien|dos|arrières|paroles|langue)"
    "|vous méfier|te méfier|faire attention à (vous|toi)|regarder derrière|vérifier (vos|tes) (freins|pneus|serrures))",
    "((on|nous) se ~1 (recroisera|reverra|retrouvera)|nous nous (recroiserons|reverrons|retrouverons))[^.;!?]{0,30}"
    " (tribunal|juges?|avocats?|pas pour|pas forcément|sera pas)",
    "(nous|m'|me) ?(obligez|obliges|forcez|forces|contraignez|contrains) ~2 (venir|passer|monter|déplacer"
    "|déplacement|aller (vous|te))",
    "(ne|n') (nous|m'|me) ?(oblige|force) pas ~1 (venir|passer|monter|déplacer|aller)",
    "(évitez|évite|épargnez|épargne)(-moi|-nous) ~3 (venir|passer|monter|déplacer|déplacement|aller (vous|te))",
    "si (je|nous) ~2 (dois|devons|faut|viens|venons) ~2 (déplacer|déplace|déplaçons|venir|passer)[^.;!?]{0,40} "
    "(pas|guère|rien) ~4 (café|plaisir|bavarder|discuter|rire|politesse|courtoisie|visite)",
    "pass[a-z]+ ~3 (devant|à côté) ~3 (tous les (jours|matins|soirs)|chaque (jour|matin|soir))(?=[.!;:]| et|$)",
    "(ma|notre) patience(?! n'est (?:pas|nullement) (?:epuis|a bout))(?! (?:est|reste|sera)? ?sans) ~4 (limites?"
    "|bornes|infinie?|bout|épuisée|éternelle|fin|usée|élastique)(?! (avec|pour|quand|en|devant))",
    "(dernier|ultime) avertissement",
    "(vous finirez|tu finiras) ~1 (seule?|mal|à la rue|ruinée?)(?! (de|par|le|la|les))",
    "(sinon|sans quoi|à défaut|autrement),? (vous verrez|tu verras|vous allez voir|tu vas voir|gare à|on verra bien"
    "|nous verrons bien qui|vous comprendrez|tu comprendras)(?! (que|avec|bien que|sur|la|le|les))",
    "(plus )?rien (ne|n') ~1 (pourra|pourrait|peut|va) ~1 (vous|te|plus vous|plus te) ~1 (sauver|protéger|tirer"
    " d'affaire"
    "|épargner|sortir de là)",
    "(vous|te) laisse(rai|ns|rons)? ~1 (la nuit|la journée|une heure|deux heures|jusqu'à ce soir),? (après|ensuite"
    "|passé)"
    " ~3 (fini|tard|réponds de rien|regrett|verr)[a-z]*",
    "(ne voulez|ne veux|ne voudriez|n'avez pas envie|préférez ne pas|aimeriez ne pas) ~2 (savoir|voir|connaître"
    "|découvrir) ~1 (comment|ce qui|ce que|jusqu'où|la suite|de quoi)",
    "(tenez-vous|tiens-toi) (prêts?|prête) ~1 (nous|me) (recevoir|voir|accueillir)",
    "(dernière|ultime) fois que (je|nous|on)[^.;!?]{0,25} (gentiment|poliment|calmement|aimablement|courtoisement"
    "|demande|demandons)",
    "(prochaine|deuxième|seconde|dernière) fois[^.;!?]{0,40} (pas aussi|pas si|pas autant|plus aussi|plus si|moins) ~1"
    f" {POLITE}",
    f"(je|nous|on) (ne|n') ~1 (serons|serai|sera|resterons|resterai|restera) ~1 (pas|plus) ~3 {POLITE}",
    f"(je|nous|on|huissier|collègues?|gars|associé|patron|suivants?|prochain) ~1 (serons|serai|sera|seront) "
    f"~1 moins {POLITE}",
    "(conseille|déconseille|recommande) ~2 de ~2 (me|nous|m'|mes|nos) ?(faire attendre|prendre de haut|sous-estimer"
    "|provoquer|chercher|ignorer|contrarier|mettre à bout|fâcher|décevoir)",
    "(ne|n') ~1 (me|nous) (cherch|provoqu|pouss|tent|sous-estim)[a-z]+ pas(?! (au|dans|demain|lundi|chez|en))",
    "(jouez|joues|jouer) ~1 (avec (le feu|mes nerfs|nos nerfs|ma patience|notre patience)|à un jeu dangereux|gros jeu)",
    "(ai|avons) ~1 bras long|relations haut placées|gens haut placés|entrées partout",
    "(croire|croyez|crois|penser|pensez|pense|imagine[a-z]*|espére[a-z]*) ~3 (vais|va|allons|allais) ~1 (laisser passer"
    "|en rester là)",
    "jou[a-z]+ ~2 (drôle de jeu|petit jeu|mauvais jeu)|attention à (ne pas (perdre(?=[.!;…]|$)|vous brûler)|la chute)",
    "(payez|paie|payer|réglez|règle|régler|virez|versez|soldez|virement|paiement|règlement) ~4 ou (assumez|assume"
    "|subissez|subis|gare|préparez-vous|prépare-toi|craignez|attendez-vous|attends-toi|vous verrez|tu verras)",
    "(assumez|assumerez|assumeras|subirez|subiras|supporterez|affronterez) ~3 (conséquences|suites|choix|actes"
    "|retombées|responsabilités)",
    "(finis|finissons|finirai|finirons|finit|finira) (toujours )?par (obtenir|avoir|récupérer|toucher|encaisser)"
    " (ce|gain|satisfaction|(mon|notre) (dû|argent|bien))",
    "(suite|suites|visites?|rencontre|fin|méthodes?|issue) ~6 (rarement|jamais) ~2 (agréable|plaisant|drôle|joli"
    "|beau à voir|confortable)",
    "(verr[a-z]+|voir|compren[a-z]+|comprendr[a-z]+|saurez|sauras|apprendr[a-z]+|découvrir[a-z]*|montrer[a-z]*) ~3"
    " (à qui (vous|tu|on) ~2 affaire|de quel bois|ce qu'il en coûte|ce qui (arrivera|vous attend|t'attend"
    "|va (se passer|arriver))(?! (à|sur|dans|avec|chez|en|au)))",
    "(vous|tu) l' ?(aurez|auras) ~1 (voulu|cherché|mérité)",
    "(suite|ce qui suit|ce qui suivra|ce qui vient)[^.;!?]{0,40} ((sera|serait|seront) ~1 (pas|peu|moins|guère) ~2"
    " (agréable|plaisante?|drôle|amicale|aimable|cordiale|confortable)|plaira ~1 (pas|peu|guère|moins))",
    "(vous|tu) (n'imagin|ne savez|ne sais|ne mesur|ne vous doutez|ne te doutes)[a-z]* pas ~2 (de quoi (nous|je)|qui"
    " je suis|à qui (vous|tu)|dans quoi (vous|tu)|ce (dont|qui vous attend|qui t'attend|que (je|nous) ~1 capables?))",
    "(nous|je|j'|on) ~3 (avons|ai|a|disposons|connaissons|connais|userons|emploierons|utiliserons|trouverons"
    "|trouverai) ~3 (autres|de plus|plus d'un) ~1 (moyens?|méthodes?|façons?|manières?|arguments?) ~1 (nous|me|m'|vous"
    "|te) ~1 (faire|obtenir|convaincre|persuader|contraindre|obliger|forcer|atteindre)",
    "(us|emplo|utilis|recour|mobilis)[a-z]+ ~2 (tous|toutes) (les|nos|mes) ~1 (moyens|armes|méthodes|leviers) ~2"
    " (à (notre|ma) disposition|possibles|imaginables|nécessaires)(?! (de droit|légaux))",
    "(vous|lui|leur|te) régl[a-z]* ~1 (son|leur|ton|votre) compte",
    "(vous|te) ~1 (tomber|tomberai|tomberons|tomberont|fondre) ~1 dessus|(tomber|fondr)(ons|ai|ont) sur (vous|toi)",
    "(je|nous|on) ~2 (serai|serons|sera|deviendrai|deviendrons|devenir) ~1 (votre|ton) (pire )?(cauchemar|ennemi"
    "|hantise)",
    "(fera|fera-t|faire|ferons|ferai) ~2 (vivre un enfer|passer l'envie|rendre gorge)|(fera|faire|ferons|ferai)"
    " ~1 (cracher (au|l'argent|vos|tes|votre|ton)|ravaler (vos|tes|votre|ton) (mots|paroles|fierté|mensonges?))",
    "(finirai|finirons|vais finir|allons finir) par (vous|te) (faire|obtenir|avoir)",
)
_CHIEF: Final = phrases(
    "(connais|connaissons|croise|croisons|tutoie|tutoyons) ~2 (votre|ta|ton|vos|tes) (responsable|direct[a-z]+|chefs?"
    "|supérieur[a-z]*|manager|boss|patronn?e?|rédact[a-z]+|proviseur|principal)",
)
_CHILDREN: Final = phrases(
    f"(votre|ta|ton|vos|tes) {_CHILD} ~4 (école|collège|lycée|crèche|rentre[a-z]*|sort[a-z]*|seule?s?|promène[a-z]*"
    "|arrêt de bus|nounou|scolarisée?s?)",
)
_HOURS: Final = phrases(
    "(savons|sais|sait|connaissons|connais|connaît|vu|aperçu|croisé|repéré|photographié) ~3 (quand|à quelle heure|où"
    f"|avec qui) ~1 (vous|tu|votre {_CHILD}|vos {_CHILD}|ta {_CHILD}|ton {_CHILD}) ~1 (habit|gar|dor|rentr|sor[st]|viv"
    "|viens|baiss|emmen|cach|log|promen|travaill|dîn|jou|pren)[a-z]*(?! (de|du|d') ?(congés?|vacances|déplacement"
    "|voyage|stage))",
)
_WATCHED: Final = phrases(
    "(connaissons|connais|connaît|savons|repéré) ~2 (vos|tes) (habitudes|horaires|allées et venues|déplacements|trajets"
    "|fréquentations)(?! (de|d') ?(livraison|réception|ouverture|service|paiement|commande)| ?:)",
    "(surveille|surveillons|surveillerai|surveillerons|observe|observons|épie|épions|guette|guettons|photographié"
    "|photographions) ~2 (vous|te|vos|votre|tes|ta|ton) ~2 (maison|allées|gestes|déplacements|entrées|domicile|voiture"
    "|fenêtres|famille|faits)",
    "(?:suis|sommes|est) ~1 du genre à (venir|passer|réclamer|attendre)|genre à (nous|me) laisser",
    "ultimatum",
    "(ferons|ferai|faire) ~2 regretter",
)
_SCHOOLING: Final = re.compile(  # what a school, a canteen or a day nursery bills
    r"\b(?:inscription|cantine|garderie|scolarite|perisco\w+|accueillie?|creche|internat|restauration scolaire)\b"
    r"[^.!?]{0,120}\b(?:factur\w+|reste|restent|solde|a regler|impaye\w*|mois de|du mois)\b"
)
_FOLLOWED: Final = re.compile(
    r"\b(?:savons|sais|sait|vu|seule?s?|sort\w* de (?!stage)|rentr\w* (?:seul|a pied|du)|promen\w*|arret|bien (?:a|au)"
    r"|toujours|connai\w+)\b|\?"
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


_FROM_ITS_WORDS: Final = doubting_unaimed(forbid_phrases(WEAK_MENACES, unless=_is_glad, even_denied=True))


def _is_a_colleague(letter: Letter, _: Fault) -> bool:
    """Whether the chief named may well be the client's own, who reads the letter."""
    return not letter.facts.debtor.kind.is_consumer


def _is_at_school(letter: Letter, found: Fault) -> bool:
    return _FOLLOWED.search(sentence_of(letter, found)) is None


_OF_PEOPLE: Final = (
    doubting(forbid_phrases(_CHIEF, unless=_is_glad), _is_a_colleague),
    doubting(forbid_phrases(_CHILDREN, unless=_is_glad_or_billed), _is_at_school),
    doubting_unaimed(forbid_phrases(_WATCHED, unless=_is_glad_or_billed)),
)


def _check(letter: Letter) -> Iterator[Fault]:
    # "ne m'obligez pas à venir" threatens by its negation
    yield from forbid_phrases(_STRONG, unless=_is_glad, even_denied=True)(letter)
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_HOURS, unless=_is_glad_or_billed)(letter)
    for check in _OF_PEOPLE:
        yield from check(letter)


RULE = Rule(
    id="CND331",
    name="veiled-menace",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La phrase menace sans dire de quoi\u202f: c’est une intimidation.",
    hint="Retirez la phrase\u202f; dites au besoin quel recours légal vous reste, au conditionnel.",
    check=along(announced(_check, _STRONG, WEAK_MENACES, _CHIEF, _CHILDREN, _HOURS, _WATCHED), MENACE),
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
        letter("Tenez-vous prêts, le camion arrive à 8 heures avec les tuiles.", BUSINESS),
        letter("Nous nous retrouverons le 12 pour la réception des travaux.", BUSINESS),
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
