"""Nobody is made afraid by what the writer knows, records or could let slip about him (GR-064, GR-065)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.moves.flaunted import FLAUNTED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_HELD = "(disposons|dispose|avons|ai|a|détenons|détient|détiens|possédons|possède|connaissons|connaît|connais|savons)"
_GOT = "(relevé|noté|obtenu|retrouvé|recueilli|collecté|réuni|rassemblé|localisé|identifié|repéré|photographié|filmé)"
_YOU = "(vous|toi|votre|vos|ta|ton|tes)"
_YOURSELF = (  # and no parcel, no tractor of yours
    "(vous(?! et)|toi|(votre|vos|ta|ton|tes) (compte|comptes|passé|société|entreprise|association|patrimoine"
    "|solvabilité|situation|moralité|vie|famille|train de vie|biens|revenus|finances|activités?"
    "|fréquentations|personne))"
)
_ENQUIRY = phrases(
    "(service|cellule|agents?|bureau|cabinet|société|équipe|dossier) ~1 (d'enquêtes?(?! de satisfaction)"
    "|d'investigation)",
    "(enquêteurs?|enquêtrices?|détectives?|filature|limiers?)",
    "enquête ~4 (solvabilité|voisinage|moralité|patrimoine|train de vie|mœurs)",
    f"(enquêtons|enquêterons|enquête|enquêter|investiguons|investiguer) ~1 sur {_YOURSELF}",
    f"(renseignée?s?|renseignements|recherches|informations?|investigations|vérifications) ~3 (sur {_YOURSELF} "
    "|à votre sujet|à ton sujet|vous concernant|te concernant|sur votre compte|sur ton compte)[^.;!?]{0,40} (pris"
    "|prises|fait|faites|mené|menées|appris|révèl|montr|édifiant|intéressant|suffi|accabl|surpren|parlant)[a-z]*",
    f"(nous nous sommes|je me suis|on s'est) ~2 renseignée?s? ~1 (sur {_YOURSELF}|à votre sujet|à ton sujet|auprès)",
    "(fait|faisons|ferons|mené|menons|lancé|engagé|pris) ~2 (recherches|renseignements|investigations|petite enquête"
    f"|vérifications) ~2 (sur {_YOURSELF}|à votre sujet|à ton sujet|vous concernant)",
    f"({_HELD}|{_GOT}) ~7 (immatriculations?|plaques? minéralogiques?|numéros? de plaque|adresses? personnelles?"
    "|adresses? privées?|patrimoine|lieu de travail|numéros? personnels?|ligne privée|biens immobiliers"
    "|titres? de propriété|comptes? en banque|relevés? de propriété|état de (votre|vos) (biens|comptes|patrimoine))",
    "(nous|je|on) ~1 (savons|sais|sait) ~2 (tout|beaucoup de choses|bien des choses|pas mal de choses|plus) ~1"
    f" (sur|de|à propos de|au sujet de|que) {_YOURSELF}(?! (avez|as|allez|vas|attendez|devez|vous|traversez|vivez))",
    "(nous|je|on) ~1 (savons|sais|sait) ~2 (à quelle banque|où se trouvent|où (est|sont)|où vous (rangez|gardez|cachez"
    "|mettez|garez)) ~3 (vous|votre|vos|tu|toi|ta|ton|tes)",
    "(nous|je|on) ~1 (savons|sais|sait) ~2 ce que (vous|tu) ~1 (cach|gagn|posséd|dépens|avez (vendu|acheté|touché|dit)"
    "|as (vendu|acheté|touché|dit)|faites (de|avec|le|chez)|fais (de|avec|le|chez)|val|détourn|dissimul)[a-z]*",
)
_HOME: Final = phrases(
    "(suivre|suivons|suivrons) ~2 (vos|tes|votre|ta|ton) (déplacements?|dépenses?|allées|gestes|mouvements?|sorties?"
    "|va-et-vient)",
    "(surveill[a-z]+|observ[a-z]+|relever|épi[a-z]+|épluch[a-z]+|film[a-z]+|trac[a-z]+"
    "|pist[a-z]+) ~2 (vos|tes|votre|ta|ton) (déplacements?|dépenses?|allées|gestes|faits|mouvements?|sorties?"
    "|trajets?|habitudes?|fréquentations?|publications?|comptes bancaires|va-et-vient|emploi du temps)(?! de"
    " (chauffage|consommation|lecture|livraison))",
    "(maison|appartement|logement|domicile|villa|pavillon|boutique|magasin|atelier) ~3 (vide|inoccupée?|déserte?"
    "|sans surveillance|sans alarme|sans défense|livrée?s? à|ouverte? aux)",
    "(vous vivez|tu vis|vous habitez|tu habites|vous êtes|tu es|vous serez|vous rentrez|tu rentres) ~1 seule?s? ~3"
    " (maison|appartement|soir|nuit|semaine|week-end|chez|là-bas|isolée?)",
    "(absente?s?|en déplacement|partie?s?) ~2 (la semaine|en semaine|le week-end|la journée|en journée|le soir|la nuit)"
    "[^.;!?]{0,40} (maison|domicile|vide|seule?|enfants|femme|compagne|surveill[a-z]+)",
    "(voisine?s?|quelqu'un|on|connaissances?|témoins?|amie?s?|clients?|cliente|collègue|passant) ~1 (vous|t') (a"
    "|ont|avait) ~1 (vue?s?|aperçue?s?|croisée?s?|reconnue?s?|suivie?s?|repérée?s?|photographiée?s?|entendue?s?)",
    "(hors d'atteinte|hors de (notre |ma )?portée|mettre ~3 à l'abri|loin de nous|disparaître|déménager|changer "
    "de numéro|changer d'adresse) ~3 (croyez|crois|espér|suffi|protég|échapp|empêch|servir|serv|sauv)[a-z]*"
    "|(croyez|crois|espérez|pensez|penses) ~6 (hors d'atteinte|hors de (notre |ma )?portée|à l'abri|nous échapper"
    "|m'échapper|disparaître|vous en sortir|t'en sortir|vous cacher|te cacher)",
    "(page|profil|statut|mur|blog|story|annonce) ~2 (indiqu|di[st]|montr|affich|annonc|racont|révèl|précis|laiss"
    "|appren)[a-z]* ~2 que (vous|tu)",
    "(célibataire|âme sœur|site de rencontres?|cherchez (une compagne|un compagnon|l'amour)|cherches (une compagne|un"
    " compagnon|l'amour)|vie amoureuse|infidélité|liaison|adultère)",
    "(vos|tes) (volets|serrures|fenêtres) ~3 (ferm|ouver|fragil|solid|tien)[a-z]* ~2 (j'espère|espérons|la nuit"
    "|longtemps|croyez|crois)",
)
_RECORDED: Final = phrases(
    "(retenue?s?|utilisée?s?|versée?s?|opposée?s?|produite?s?|exploitée?s?|retourné) ~2 contre (vous|toi)",
    "tout ce que (vous|tu) ~2 (direz|diras|dites|dis|écrirez|écriras|écrivez|écris|répondrez|ferez)",
    "(appel|conversation|échange|entretien|communication|visite) ~4 (transmise?|écoutée?|suivie?|retranscrite?|filmée?"
    "|diffusée?|enregistrée?) ~5 (conseil|avocate?|direct|juge|tribunal|police|preuve|commissaire|témoins?|procureur)",
    "(sous serment|parole d'officier|commission rogatoire|mandat de perquisition|perquisition[a-z]*)",
    "(vous êtes|tu es|vous serez|tu seras) ~1 (filmée?s?|sur écoute|observée?s?|surveillée?s?|épiée?s?|pistée?s?)",
)
_SLIPPING: Final = phrases(
    "(tomb|atterri|arriv|sort|fuit|circul|ressort|remont|refass|refer|paraî|parai|retrouv|s'égar|parvien|parviendr"
    "|finir|finiss|traîn)[a-z]* ~4 (mauvaises mains|d'autres mains|grand jour|place publique"
    "|au jour(?! (du|de|le|où)\\b)"
    "|en public|n'importe qui|d'autres yeux|tous les yeux|mauvaises oreilles|quelqu'un d'autre|bonnes mains)",
    "(histoires?|choses|vérité|secrets?|dossiers?|passé|affaires?) ~3 (remont|refass|refai|refer)[a-z]* ~2 surface",
    "(ce que|tout ce que|des choses que|deux ou trois choses que) (je|nous|on) (sais|savons|sait|tiens|ai|avons)"
    f" ~1 (sur|de|à propos de|au sujet de|contre|vu|entendu|lu) ~1 {_YOU}",
    "(conservé|gardé|garde|gardons|conservons|archivé|enregistré|imprimé|capturé) ~5 (échanges|messages|mails|sms"
    "|photos|enregistrements|captures|vidéos|conversations|confidences|aveux)[^.;!?]{0,50} (gên|compromet|embarrass"
    "|intéress|regrett|dommage|fâch|plair|amus|étonn|apprécier)[a-z]*",
    "(mon|notre) silence ~3 (prix|achèt|acheter|paie|paye|coûte|dépend|récompens)[a-z]*",
    "(prix|contrepartie) (de|à) (mon|notre) silence",
    "(cadavres?|squelettes?) ~2 placards?|linge sale|vieux dossiers ~3 (sortir|ressort|rouvrir)[a-z]*|petits secrets",
    f"(secrets?|confidences?|cachotteries) ~5 {_YOU} ~5 (sort|révél|parler|garder|divulg|découvr|savent)[a-z]*",
)
_UNAWARES: Final = (
    "(à (votre|ton|son|leur) insu|sans que (vous|tu|il|elle|personne) ~2 (sach|dout"
    "|remarqu|aperçoiv)[a-z]*|en cachette|en secret|dont (vous|tu) ne (sav|sais|soupçonn|dout)[a-z]*"
    "|à travers (la|votre|ta) (vitre|fenêtre|haie)|sans (vous|te|lui) ~1 (dire|prévenir|avertir|demander))"
)
_INSIDER: Final = (
    "((une?|notre|mon|ma|nos|mes) (ami|amie|amis|contacts?|connaissances?|copain|copine|cousine?|relations?|sources?"
    "|complices?|indicateur|indiscrétion|taupe)|(une?|plusieurs|certains) (de vos|de tes|parmi vos) (salariée?s?"
    "|employée?s?|collègues|proches|amis|agents|ouvriers|vendeurs|vendeuses)|quelqu'un (de|dans|chez)"
    "|une personne (de|dans|chez)|(votre|ta) (voisine?|concierge|gardienne?|ancienne?))"
)
_INSIDE: Final = (
    "(vos|votre|tes|ta|ton) ~1 (comptes?|trésorerie|finances|relevés?|revenus|rentrées|encaissements|dépenses|achats"
    "|mails|courriels|messages|conversations|dossiers?|salaires?|projets|virements)"
)
_SPIED: Final = phrases(
    "(avons|ai|détenons|possédons) ~2 (copies?|photos?|double|liste) ~1 (de|du) ~1 (vos|votre|tes|ton|ta) ~1"
    " (relevés? (de"
    " comptes?|bancaires?)|comptes? (en banque|bancaires?)|messages privés|agenda|avis d'imposition|fiches? de paie)",
    "(codes?|mots de passe|numéro de carte|identifiants)[^.;!?]{0,40} (pourrions|pourrais|pouvons|allons|saurons) ~1"
    " (nous en"
    " servir|m'en servir|en faire usage)",
    f"(enregistr|film|photographi|écout|suiv|surveill|espionn|observ|not)[a-z]*[^.;!?]{{0,40}} {_UNAWARES}",
    "(avons|ai|a|faisons|fait|ferons) ~1 fait ?(suivre|surveiller|filer|pister|espionner) (votre|vos|ton|ta|tes) ~1"
    " (camion|camions|voiture|véhicules?|chauffeur|gérant|gérante|mari|femme|fils|fille|conjointe?|comptable|salariés?"
    "|allées|déplacements|livraisons|entrepôt|domicile)(?! (à|au|chez|vers|jusqu))",
    "(avons|ai|a) (vous )?(fait|faire) (suivre|surveiller|filer|pister|espionner) ~1 (vous|te|par)",
    "(mouchard|balise|micro|traceur|GPS|caméra) ~3 (placée?|posée?|cachée?|installée?|dissimulée?|glissée?|mise?)"
    "[^.;!?]{0,40} (nous|m'|me|je|on) ~2 (renseign|appren|suivr|surveill|montr|sav|sait|vo(it|ir|yons))[a-z]*",
    "(avons|ai|a) ~1 (placé|caché|dissimulé|glissé) ~2 (mouchard|balise|micro|traceur|GPS|caméra)",
    f"(lisons|lis|lit|écoutons|écoute|interceptons|consultons|fouillons|épluchons) ~2 {_INSIDE} ~3 (depuis|sur|grâce"
    "|par|que nous hébergeons|chaque|en direct)",
    f"{_INSIDER} ~6 (nous|m'|me) ~2 (tien|montr|transm|communiqu|donn|racont|renseign|inform|livr|rapport|fournit"
    f"|prévien"
    f"|copi|dit|envoie|appren|appris|avert)[a-z]*[^.;!?]{{0,25}} ({_INSIDE}|(tout )?ce que (vous|tu) (achet|dépens|gagn"
    "|touch|fai|encaiss|vend)[a-z]*|tout ce qui se (passe|dit))",
    "(consulté|obtenu|vu|eu accès à|fouillé dans|accédé à) ~1 (votre|ton|vos|tes) (dossier|comptes?|relevés?|fiche"
    "|mails"
    "|courriels)[^.;!?]{0,40} (par (une|un) (connaissance|ami|amie|contact|relation|indiscrétion)|grâce à (une|un)"
    " (connaissance|ami|amie|contact|relation|indiscrétion)|sans (votre|ton) accord)",
    "(connaissons|connais|connaît|savons|sais|sait) ~2 (où est |quelle est )?(l'école|la crèche|le collège|le lycée"
    "|la nounou|la nourrice|les horaires) (de|où (va|vont|étudie[a-z]*)) ~1 (vos|tes|votre|ton|ta) (enfants?|fils|fille"
    "|petite?s?|femme|mari|gamins?)",
    "(enquêteur|enquêtrice|détective|agent|homme à nous|caméra) ~2 (surveill|suit|suivra|observ|guett|photograph"
    "|film)[a-z]*"
    " ~2 (vos|votre|tes|ton|ta|vous)",
)
_IN_THE_OPEN: Final = re.compile(
    r"\b(?:avec votre accord|a votre demande|comme convenu|vous (?:nous |l')?(?:avez|aviez) (?:demand|autoris|command"
    r"|confi|charg)\w*"
    r"|jamais|aucun\w*|(?:ne|n') \w+ (?:pas|rien|jamais|plus)|mandat\w*|mission|contrat|surprise|anniversaire|mariage"
    r"|projets publies|vous faites pour (?:la vallee|le village|la commune|l'ecole)"
    r"|vos cameras|votre alarme|rapport|bilan|audit)\b"
)
_INNOCENT: Final = re.compile(
    r"enquetes? (?:de (?:satisfaction|qualite)|publique)|commissaires? enqueteu|\blivr|bonne main|sinistre"
    r"|\bsi (?:vous|tu) (?:etes|es|vivez|vis|habitez) seul|\bdepos(?:er|e)\b|\bplacard a balais"
)


def _is_innocent(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return _INNOCENT.search(hit.clause) is not None


_FLAUNTED: Final = (_ENQUIRY, _HOME, _RECORDED, _SLIPPING)


_PLAIN: Final = re.compile(  # said of no work, and of no courtesy
    r"\bservices? d'enquetes?|\bdetectives?|\bfilature|\bsur ecoute|\bcontre (?:vous|toi)\b|\bmauvaises mains"
    r"|\b(?:connaiss\w+|releve|note|photographie|identifie) .*\b(?:immatriculations|plaques)|\bcommission rogatoire"
    r"|\bperquisition\w*|\bmon silence|\bpage .*\bque (?:vous|tu)\b|\bvoisine? (?:vous|t')\s?a vu\w*|\badultere"
    r"|\binfidelite"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for found in _FLAUNTED:
        yield from forbid_phrases(found, unless=_is_innocent)(letter)


def _check_all(letter: Letter) -> Iterator[Fault]:
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_SPIED, unless=excused_beside(_IN_THE_OPEN), even_denied=True)(letter)


_FROM_ITS_WORDS: Final = doubting_unborne(_check, _PLAIN)


RULE = Rule(
    id="CND341",
    name="knowledge-flaunted",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-064", "GR-065"),
    message="La lettre intimide par ce qu’elle dit savoir, enregistrer ou pouvoir laisser échapper.",
    hint="Retirez la phrase\u202f: seules la facture et sa date concernent ce courrier.",
    check=along(announced(_check_all, *_FLAUNTED, _SPIED), FLAUNTED),
    bad=(
        letter("Notre service d’enquête connaît votre adresse personnelle.", BUSINESS),
        letter("Votre maison reste vide la journée, nous l’avons noté.", CONSUMER),
        letter("Tout ce que vous direz pourra être retenu contre vous.", BUSINESS),
        letter("Il serait fâcheux que ces échanges tombent entre de mauvaises mains.", BUSINESS),
        letter("Je sais tout ce que j’ai vu chez vous : mon silence a un prix.", CONSUMER),
        letter("Nous avons enregistré votre comptable à son insu.", BUSINESS),
        letter("Un de vos salariés nous tient au courant de votre trésorerie.", BUSINESS),
    ),
    good=(
        letter("Votre avis compte : une enquête de satisfaction est jointe.", CONSUMER),
        letter("Nous n’avons fait aucune recherche sur vous.", CONSUMER),
        letter("Un de vos salariés nous a transmis votre bon de commande.", BUSINESS),
        letter("Nous n’enregistrons jamais un appel à votre insu.", CONSUMER),
        letter("La maison est terminée, il ne reste que le solde de 700,00 €.", CONSUMER),
        letter("Vous êtes suivi par Mme Vidal, qui conserve nos échanges.", BUSINESS),
        letter("Nous avons retrouvé l’adresse de votre siège sur le bon de commande.", BUSINESS),
        letter("Le placard à balais cachait un squelette de carton, vos élèves ont hurlé de rire.", BUSINESS),
        letter("Nous savons tout ce que vous avez fait pour l’école.", BUSINESS),
        letter("J’ai fait des recherches sur votre vieux tracteur, il date de 1954.", BUSINESS),
    ),
    reach="Une allusion à ce que l’on sait, sans image connue, échappe à cette règle.",
)
