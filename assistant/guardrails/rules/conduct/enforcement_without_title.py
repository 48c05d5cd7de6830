"""No seizure, eviction or forced collection without an enforceable title (GR-056, GR-091, R11)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import before_title
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.no_seizure import AT_WORK, WORN_OUT, is_no_seizure
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute
from assistant.guardrails.meaning.takings import TAKINGS
from assistant.guardrails.moves.own_hand import SERVED
from assistant.guardrails.moves.taken_away import TAKEN_AWAY
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import begins_denied, denied, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_OWN = "(votre|vos|ton|ta|tes|leur|leurs|ses|son|sa|le|la|les|un|des|du|de|d'|tous|sur)"
_ENFORCED = phrases(
    "saisie de (votre|ta|vos|ton) ~1 [a-z]+ ~1 est ~1 (lancée|engagée|en cours|prête)",
    "(demande|demandons|demanderai) ~2 à (votre|vos|ton|tes) (locataires?|clients?) de (me|nous) (verser|payer)",
    "(nous|me|se) (payer|servir|rembourser|indemniser|paierons|servirons|rembourserons|servira) ~1 sur (la bête|pied"
    "|(vos|votre|tes|ton|ta) ~1 {assets})",
    "(mobilier|meubles|voiture|matériel|stock|machines|outillage) ~3 (revend[a-z]*|se vend[a-z]*|cote|partira|vaut) ~1"
    " (bien|cher|vite|facilement|aux)",
    "créances (clients?|sur vos clients) ~4 (versées?|saisies?|payées?|attribuées?|bloquées?)",
    "saisie-(attribution|vente|conservatoire|rémunération)",
    "saisies? ~4 (vite|rapides?|simples?|prévue|ordonn[a-z]+|guette|menace|approche|possible|tomb[a-z]+|arriv[a-z]+)",
    "(votre|vos|ton|ta|tes) {assets} ~4 (couvrir[a-z]*|amput[a-z]+|changer[a-z]* ~1 de mains|valent(?! le)|y "
    "suffi[a-z]+"
    "|partir[a-z]*|dispara[a-z]+)",
    "(font|fera|faire|dresser|dressera) ~1 l'inventaire ~1 (de|chez|dans) (vos|votre|vous|tes|toi)",
    "(camions?|fourgons?|remorque) ~4 (charger[a-z]*|vider[a-z]*|emport[a-z]+|à votre porte"
    "|(viendr|pass|réserv|attend)[a-z]* ~4 (charger|vider|emporter|enlever|prendre|reprendre|récupérer|chercher))"
    "(?![^.;!?]{0,30} (palettes|vides|bennes?|retours?|consignes|emballages|gravats|déchets|échantillons))",
    "(déménageurs?|serruriers?|gendarmes) ~4 (viendr[a-z]+|passer[a-z]*|passe|passent|suivr[a-z]+"
    "|attend[a-z]*|prévue?s?)"
    "[^.;!?]{0,40} (vider|charger|emporter|enlever|embarquer|saisir|ouvrir (votre|ta|la) porte|vos meubles|vos biens)",
    "(déménageurs?|serruriers?|force publique|dépanneuses?|gendarmes) ~4 (suivr[a-z]+|charg[a-z]+|réservée?s?|videra"
    "|videront|emport[a-z]+|à votre porte)(?![^.;!?]{0,30} (livr|dépos|déchar|palettes|vides|mont|install"
    "|reprise|benne|retour"
    "|commande|entre|chariot|quai|matin))",
    "(vous tenez|tenez-vous|tu tiens|tiens-tu|vous tenez donc) ~2 à (votre|vos|ton|ta|tes) {assets}",
    "(votre|vos|ton|ta|tes) {assets} qui ~2 (paiera|paieront|trinquera|trinqueront|y passera|y passeront|servira"
    "|réglera)",
    "(votre|vos|ton|ta|tes) {assets} ~2 (y passera|y passeront|s'envolera|s'envoleront|changera de propriétaire)",
    "(gage|sûreté|nantissement|hypothèque)[^.;!?]{0,20} (votre|ta|vos|ton|tes) {assets}",
    "(caution|garantie),? (c'est|sera|serait|reste) (votre|ta|vos|ton|tes) {assets}",
    "(pren|prendr|exig|réclam|inscri|demand)[a-z]* ~3 (caution|garantie) ~2 (votre|ta|vos|ton|tes) {assets}",
    "(main basse|mettre la main|mettrons la main|mainmise) ~3 {assets}",
    "(faire|ferons|ferai|fera|faisons) ~1 (immobiliser|enlever|emporter|vider|vendre|geler|bloquer|fermer) ~3 ({assets}"
    "|flotte|parc|camions?|engins?|outillage)",
    "(opposition|retenue|ponction|prélèvement) ~4 (sur|à) (vos|votre|tes|ton|ta) ~1 (prestations|allocations|salaires?"
    "|comptes?|revenus|pension|retraite|primes?|aides|APL|RSA|indemnités)",
    "(faire|faites|préparez|prépare|fais|préparer) ~1 (vos|tes) (cartons|valises|bagages|affaires)",
    "(comptes?|livret|épargne) ~5 (vide|vidée?s?|à zéro|à sec|siphonnée?s?|asséchée?s?|nettoyée?s?|ratissée?s?)",
    "banque ~4 (versera|remettra|paiera|réglera|débitera|virera)[^.;!?]{0,30} (vouliez|vouloir|d'office|de force"
    "|plaise|autre avis|accord)",
    "(pourrez|pourras|pouvez|peux) ~1 plus ~2 (retirer|dépenser|toucher|sortir) ~1 (un centime|un euro|un sou|rien)",
    f"{{seize}} ~3 {_OWN} (propres |différents |comptes et |biens et |votre |vos |tes |ton |ta |les "
    f"|seuls )?{{assets}}",
    "(votre|vos|ton|ta|tes|leurs) {assets} ~5 (saisis?|saisies?|bloqués?|bloquées?|gelés?|gelées?"
    "|immobilisée?s?|confisqués?|confisquées?|vendus?|vendues?|enlevés?|emportés?|appréhendés?"
    "|prélevés?|mis sous séquestre|y pass[a-z]+)",
    "(votre|ta|vos|tes) (voitures?|véhicules?|meubles|mobilier|matériel|machines?|camions?|camionnettes?|stocks?)"
    "[^.;]{0,30} (enlevée?s?|emportée?s?|embarquée?s?|saisie?s?|immobilisée?s?)",
    "saisies? ~1 (imminente|immédiate|conservatoire|attribution|vente|immobilière|rémunérations?|bancaire"
    "|mobilière|administrative|sur salaire|sur compte|sur vos|sur ton|exécution|en cours|de tous)",
    "saisies?[-\\s](attribution|vente|exécution|conservatoire|arrêt|revendication)",
    "(avant|pour éviter|éviter|sous peine de|risque de|vers|menace de|procéder à|pratiquer"
    "|procéderons à|ordonner|engager|demander) (la |une |toute |des |cette |ces )?saisies?",
    "(faire|ferons|ferai|fera|font) ~3 saisir(?! (le|la|un|une) (tribunal|juge|mediateur|conciliateur))",
    "(faire|ferons|ferai|procéder|procéderons) ~5 (exécution|recouvrement) forcée?",
    "(exécution|recouvrement) forcée?",
    "(mesures?|voies?|procédures?|actes?) (d'exécution|de saisie(?! (des|de))|conservatoires?)( forcée)?",
    "saisies? ~4 (diligent[a-z]+|pratiqu[a-z]+|ordonn[a-z]+|opér[a-z]+|interviendr[a-z]+|imminente?s?"
    "|inévitables?|prochaines?|est l'étape|sera l'étape|suivra|menace|vous guette|vous attend)",
    "(viendrons|viendrai|viendront|viendra|iront|irons|passerons|passerai) ~3 (récupérer|reprendre"
    "|saisir|enlever|chercher) ~2 {assets}",
    "(nous|me|se) ~1 (payer|rembourser|paierons|paierai|rembourserons|rembourserai) ~3 sur (votre|vos|ton"
    "|tes) (salaires?"
    "|comptes?|biens|rémunération|revenus|épargne|loyers?|allocations|retraite|pension)",
    "(servir|servirons|servirai|prélever|ponctionner|puiser|rattraper) ~4 (sur|de|dans) (votre|vos|ton|tes) "
    "(salaires?|comptes?|biens|rémunération|revenus"
    "|épargne|loyers?|allocations|retraite|pension)",
    "(banque|employeur) ~1 (sera|serait|est|seront) ~1 (contrainte?|obligée?|tenue?|forcée?) ~3 (verser"
    "|remettre|prélever|payer|bloquer)",
    "avis à tiers détenteur",
    "tiers saisi",
    "expuls(er|erons|é|ée|és|ion|ons|era)",
    "procès-verbal de (saisie|carence|constat d'impayé)",
    "(gel|blocage|saisie) (de|des|du) (vos |votre |tes |ton |tous )?{assets}",
    "(inventaire|enlèvement|vente aux enchères|vente forcée) ~3 (vos|tes|votre) {assets}",
    "(vos|tes|votre|ton) ~8 enchères",
    "(disposons|dispose|détenons|avons|obtenu|munis) ~6 (titre exécutoire|jugement (contre|définitif|exécutoire))",
    "(salaire|paie|paye|rémunération) ~3 (retenue?|amputée?|ponctionnée?|prélevée?)",
    "(retenir|retiendrons|retiendra|retenue) ~4 (salaire|paie|paye|rémunération)",
    "(bloquer|bloquerons|geler|gèlerons) ~3 (livret|épargne|compte|comptes)",
    "saisie est ~1 (programmée|prévue|décidée|lancée)",
    "avec un serrurier",
    "(changerons|changerai|changera|(allons|vais|va|ferons|ferai|fera|font) changer) (vos|tes|votre|ta) serrures?",
    "(mise?s? à la porte|délogée?s?)",
    "(hypothèque|nantissement) ~3 (votre|vos|ton) {assets}",
    "forcer (la|votre|ta) (porte|serrure)",
    "(retenue|ponction|prélèvement|opposition) ~2 (sur|de) (votre|vos|ton|tes) (salaires?|paie"
    "|rémunération|comptes?|revenus|pension|retraite|allocations)",
    "(votre|vos|ton|ta|tes) {assets} ~4 (servira|serviront|suffira|suffiront|paiera|paieront|couvrira|couvriront) ~3"
    " (rembourser|payer|solder|désintéresser|couvrir|dédommager|notre|nous|dette|facture|compte)",
    "(profit[a-z]+|savour[a-z]+|regard[a-z]+) ~2 (de )?(votre|vos|ton|ta|tes) {assets} ~2 (tant que (vous"
    "|tu)|tant qu'(il|elle|ils"
    "|elles)|pendant (que|qu'il) (vous|tu|est)|avant (que|qu'))",
    "(dites|dis) (adieu|au revoir) à (votre|vos|ton|ta|tes) {assets}",
    "(pourrez|pourras) plus ~3 (retirer|payer|utiliser|accéder|disposer) ~5 (argent|comptes?|cartes?|distributeur"
    "|épargne)",
    "(votre|vos|ton|ta|tes) {assets} ~3 (partira|partiront|disparaîtra|disparaîtront|s'en ira|s'en iront"
    "|changera de mains|changeront de mains|finira|finiront) ~3 (plateau|camion|remorque|fourrière|enchères"
    "|salle des ventes|dépanneuse|casse)",
    "(viendront|viendrons|viendra|viendrai|passeront|passerons) ~2 rechercher ~2 {assets}",
)
# Frames that threaten by their own negation.
_VANISHED: Final = phrases(
    "(pourrez|pourras|pouvez|peux|sera|seront) ~1 plus ~3 (retir|pay|utilis|accéd|toucher|dépens|sortir|débloqu"
    "|encaiss)[a-z]* ~5 (argent|comptes?|cartes?|distributeur|épargne|centime|euro|sou|salaires?|rien)",
    "(votre|vos|ton|ta|tes) {assets} ~4 (ne|n')(?! (aurez|auras)) ~1 (plus|être|sera|seront|démarr|vous "
    "appartien|t'appartien"
    "|retrouv)[a-z]* ~4 (plus|être|devant|chez|vous|à|longtemps|là|place)",
    "(retrouver|retrouverez|trouverez|voir|verrez) ~1 (plus|pas) ~2 (votre|vos|ton|ta|tes) {assets}",
)


_IT_IS_TAKEN = phrases(
    "(il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|le tout|tout) (sera|seront|serait|va être|vont être"
    "|peut être"
    "|peuvent être) ~2 (saisi|enlev|emport|embarqu|confisqu|immobilis|vendu|bloqu|gel)(é|e|és|ées|ée|s|es)?"
)
_YOURS: Final = re.compile(
    r"\b(?:votre|vos|ton|ta|tes) (?:[a-z]+ )?(?:vehicules?|voitures?|camions?|camionnettes?|fourgons?|motos?"
    r"|meubles|mobilier"
    r"|materiel|machines?|stocks?|outillage|comptes?|salaires?|biens|maison|appartement|television|bijoux|tracteurs?"
    r"|bateau)\b"
)


def _of_what_was_named(letter: Letter) -> Iterator[Fault]:
    """What was the reader's in the sentence before: "Nous connaissons votre véhicule. Il sera saisi demain."."""
    for hit in _IT_IS_TAKEN.find(letter):
        before = "".join(one.text for one in read(letter).passages[max(0, hit.passage.rank - 1) : hit.passage.rank])
        if _YOURS.search(before) is None or AT_WORK.search(before + hit.passage.text) is not None:
            continue
        if not denied(hit) and not is_no_seizure(letter, hit):
            yield fault(letter, hit.span)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _of_what_was_named(letter)
    for hit in _ENFORCED.find(letter):
        if hit.text.endswith(("notre charge", "ma charge")):  # "l'amende du camion reste à notre charge"
            continue
        if not denied(hit) and not is_no_seizure(letter, hit) and not is_quoted_statute(letter, hit.span):
            yield fault(letter, hit.span)
    yield from forbid_phrases(_VANISHED, unless=excused_beside(WORN_OUT), even_denied=True)(letter)
    yield from forbid_phrases(TAKINGS, unless=begins_denied, even_denied=True)(letter)


RULE = Rule(
    id="CND056",
    name="enforcement-without-title",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-2",
    covers=("GR-055", "GR-056"),
    message="Aucune exécution forcée n’est possible sans titre exécutoire.",
    hint=(
        "Écrivez plutôt\u202f: «\u202fÀ défaut, nous pourrons demander au tribunal "
        "compétent une injonction de payer.\u202f»"
    ),
    check=along(announced(_check, _ENFORCED, _VANISHED, TAKINGS, _IT_IS_TAKEN), SERVED, TAKEN_AWAY),
    when=before_title,
    bad=(
        letter("Une exécution forcée suppose un jugement, que nous aurons bientôt.", BUSINESS),
        letter("Nous sommes désolés, mais nous changerons vos serrures.", CONSUMER),
        letter("Votre véhicule est garé devant chez vous. Il sera saisi demain.", CONSUMER),
        letter("Saisie imminente de votre véhicule.", CONSUMER),
        letter("Nous saisirons vos comptes le 1er décembre.", BUSINESS),
        letter("Vos meubles seront saisis et vendus.", CONSUMER),
        letter("Nous procéderons au recouvrement forcé de la somme.", BUSINESS),
        letter("Nous allons faire bloquer vos comptes bancaires.", PUBLIC),
        letter("Une saisie sur salaire pourra être pratiquée.", CONSUMER),
        letter("La somme sera prélevée d’office, sans votre accord.", CONSUMER),
    ),
    good=(
        letter("Des familles demandent à leur banque que la cotisation soit prélevée sur le compte.", CONSUMER),
        letter("Nous changerons vos serrures jeudi, au prix du devis.", CONSUMER),
        letter("Votre véhicule est à l’atelier. Il sera immobilisé jusqu’à jeudi pour la révision.", CONSUMER),
        letter("Nous envisageons une procédure judiciaire.", BUSINESS),
        letter("Aucune saisie n’est envisagée.", CONSUMER),
        letter("Une erreur de saisie a faussé le numéro de compte.", BUSINESS),
        letter("Nous pourrons saisir le tribunal compétent.", BUSINESS),
        letter("Voilà onze ans que vos camions chargent chez nous.", BUSINESS),
        letter("Nous avons vendu le stock de chevrons que vous aviez réservé.", BUSINESS),
        letter(
            "Munis d’un titre exécutoire, nous ferons procéder à une saisie.",
            BUSINESS,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
        letter("Seul un juge peut ordonner une saisie, et rien de tel n’est demandé.", BUSINESS),
        letter("Le camion passera vendredi avec les deux armoires.", BUSINESS),
        letter("Vous pouvez nous payer sur place.", CONSUMER),
        letter("Votre compte en ligne, bloqué par erreur, est rouvert.", BUSINESS),
    ),
)
