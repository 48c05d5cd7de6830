"""No violence, no unwanted visit, no harm (GR-065, R13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.friendly_visit import is_friendly_visit
from assistant.guardrails.meaning.menace import WEAK_PRESSURE
from assistant.guardrails.meaning.until_paid import UNLESS_PAID, UNTIL_PAID
from assistant.guardrails.moves.mishap import MISHAP
from assistant.guardrails.moves.rough_call import ROUGH_CALL
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_THREAT = phrases(
    "(recevrez|recevras|aurez) ~2 visite ~1 (commissaire|huissier|ceux qui|gars|hommes|agents?|recouvreurs?"
    "|encaisseurs?)",
    "frapper ~2 (porte d'à côté|chez ~1 voisins?)",
    "(frère|cousin|ami|copain|fils|oncle|beau-frère|associé) ~4 (boxe|judo|karaté|rugby|videur)[^.;!?]{0,20} (rendre"
    " service|temps libre)",
    "gros bras[^.;!?]{0,20} (patience|service)",
    "(mon|mes|nos|un|notre) (frère|frères|beau-frère|cousins?|associé|gars|fils) ~3 (costauds?|nerveux|sanguins?"
    "|baraqués?|boxeurs?|videurs?)(?=,? [^.;!?]{0,25}(temps libre|réponds|patience))",
    "(viens|venons|viendr[a-z]+|passe|passer[a-z]+|avec) ~6 (frère|cousin|ami|copain|fils|oncle|beau-frère|associé) ~4"
    " (boxe|judo|karaté|musculation|légion|videur|rugby|ceinture noire|sort de prison)",
    "(te|vous) voir avec (des|mes|deux|trois|nos) (amis|frères|copains|gars|cousins|collègues)",
    "{violence}",
    "(gars|agents|équipes?|collègues|collaborateurs|commerciaux|hommes|encaisseurs?|recouvreurs?) ~4 (passer|viendr"
    "|débarqu|rendr|déplacer|présenter|sonner|attendr|arriv)[a-z]+ ~6 (chez vous|chez toi|domicile|à votre porte"
    "|à ta porte|devant chez|dans vos locaux|dans vos bureaux|encaisser)",
    "(envoie|envoyons|envoyer|enverrons|enverrai) ~3 (agents?|gars|hommes|commerciaux|encaisseurs?|collaborateurs) ~3"
    " (chez vous|chez toi|domicile|à votre porte)",
    "(quelqu'un|nous|je|on) ~2 (passer|viendr)[a-z]+ ~2 encaisser",
    "(agents?|encaisseurs?|recouvreurs?) ~5 (domicile|chez vous|chez toi|à votre porte)",
    "(on|nous|je) (sait|savons|sais|connaît|connaissons|connais) ~2 où ((vous|tu) ~1 (habit|gar|dor|viv|log|rentr"
    "|travaill|jou|rang|cach)[a-z]*|(se trouve|est|sont|dort|dorment|habite[a-z]*|joue[a-z]*) (votre|vos|ton|ta|tes))",
    "(connais|connaissons|connaît) ~2 (votre|ton) (adresse|domicile)(?=[^.;!?]{0,40} (peur|voiture"
    "|enfants|école|horaires))",
    "(vous|tu|le|vous le|te) ~2 regrett(erez|eras|era)",
    "(allez|vas|aller) ~2 (regretter|le payer cher|souffrir|s'en mordre)",
    "(payer|paierez|paieras|payera) ~2 très cher",
    "vous ne perdez rien pour attendre|tu ne perds rien pour attendre",
    "de gré ou de force|(entrer|pénétr|repr|récup|sais|viendr|expuls|obten)[a-z]+ ~5 (par|de) (la )?force(?! (des|du|de"
    "|d'))",
    "(manu militari|régler ça entre hommes|d'homme à homme)|régl[a-z]+ ~4 manière forte",
    "(saurons|saurai|saura|pouvons|allons) ~1 (vous|te) (trouver|retrouver|localiser)(?! (une?|des|de|le|la|les"
    "|d'autres|quelque|aussi|ce))",
    "comprendre (ta|votre) douleur",
    "régl[a-z]+ ~3 entre hommes",
    "gars ~8 (crochet|saut|tour|détour) ~1 (par|chez)",
    "(camperons|camperai) ~1 devant ~1 (votre|vos|ton|tes)",
    "(regrettable|dommage|malheureux|triste|embêtant) (que|qu'il|s'il|si) ~3 (arriv[a-z]+ ~2 (quelque chose|malheur"
    "|accident|pépin|du mal)|brûl[a-z]+)",
    "(vous|te) conseill[a-z]+ ~3 (croiser|rencontrer|tomber sur) ~2 (nos|mes|notre|mon|nous|moi)",
    "(savent|sauront|sait|saura|savons) ~1 se ~1 (montrer ~2 (convaincants?|persuasifs?)|faire (entendre|comprendre))",
    "(repren[a-z]+|récupér[a-z]+|enlev[a-z]+|démont[a-z]+|chercher) ~8 (que vous soyez|que tu sois) ~1 (là|présente?s?"
    "|d'accord) ou (non|pas)",
    "(vous|tu) (ne (nous |m'|me )?échapper[a-z]+) ~2 (pas|plus)|(vous|te) cacher ~3 (longtemps|toujours|éternellement)",
    "(savent|sait|savons|sais) ~1 où (vous|te) (trouver|chercher|cueillir)(?! (une?|des|de|le|la|les|d'autres))",
    "(pass[a-z]+|vien[a-z]+|iron[a-z]+|débarqu[a-z]+|arriv[a-z]+) ~5 (récupérer|reprendre|rechercher) ~2 (ce qui"
    "|mon|notre|mes|nos) ~2 (appartient|dû|due|bien|biens|marchandise|matériel|argent)",
    "(mon|mes|nos|un|notre) (frère|frères|beau-frère|cousins?|amis?|copains?|gars|fils|oncle|associé) ~6 "
    "(costauds?|baraqués?|musclés?|boxeurs?|videurs?|nerveux|imposants?|sanguins?) ~4 (temps libre|réponds|patience)",
)
_COLLECTING = phrases(
    "(viendrons|viendrai|passerons|passerai|arrivons|arriverai) ~2 (en personne ~1 avec|avec ~2 témoins?)",
    "(chercher|prendre) ~1 (mon|notre|l'|nos|mes) ?(argent|dû|sous)",
    "(vien|ven|pass|ir|all|hésit|faut)[a-z]* ~8 (récupérer|réclamer) ~2 (mon|notre|l') ?(argent|dû|sous)",
    "(chèque|argent|somme|enveloppe|espèces|dû) ~2 (je|nous|ils|on) ~2 (repar[ts]|reparto[a-z]+|repartir[a-z]*"
    "|ressort[a-z]*|bouger[a-z]+|quitter[a-z]*)|(repart|ressort|bouger|quitter)[a-z]* ~4 (sans|qu'avec|tant que|avant"
    " d'avoir) ~3 (chèque|argent|somme|paiement|dû|espèces)",
)
_SAFE: Final = re.compile(r"^(?:securite de|batte)\b")
_GUARDED: Final = re.compile(
    r"\b(?:formation|assuree?|surveill\w+|rondes?|gardienn\w+|agents de securite|norme\w*|audit|plan de prevention"
    r"|controle\w*|rapport|mises? a jour|garde-corps|extincteur\w*|baseball|cricket|conforme\w*|prevue? au contrat)\b"
)
_BLOOD: Final = re.compile(
    r"\b(?:banque|don|dons|prise|collecte|analyses?|pression|canard|orange\w*|boudin|pinceau|coups de feu)\b"
)
_OF_ARMS: Final = re.compile(r"\b(?:huissiers?|maitres?|salles?|places?|faits?|veillee) d'$")
# What they are not is the menace: "mes deux frères ne sont pas des enfants de chœur".
_ROUGH: Final = phrases(
    "(mets|colle|flanque|fous|mettrai|collerai|flanquerai) ~1 une (droite|gifle|raclée|beigne|baffe|claque|torgnole)",
    "(ce|ça|cela) ne sera pas pour ~1 (boire|prendre|partager) ~1 (café|thé|verre|apéritif|apéro|goûter)",
    "(mes|nos|deux|trois|des) ~1 (collègues|hommes|gars|types|copains) (costauds|baraqués|musclés)",
    "(mes|nos) (gars|hommes|fils|cousins|frères) ~2 (passeront|viendront|débarqueront) ~3 (rendre|faire) ~2 visite",
    "(frère|cousin|oncle|fils|associé|beau-frère) n'est pas un (tendre|enfant de chœur|rigolo)",
    "passe chez (toi|vous) ~3 avec mes (deux|trois)? ?(fils|frères|gars|cousins|chiens)",
    "(mes|nos) ~2 (frères|cousins|gars|neveux|beaux-frères|mécaniciens|chauffeurs|hommes|fils|déménageurs)"
    "[^.;!?]{0,60} (ne|n') ~1 (sont|ont) ~1 pas ~2 (enfants de chœur|tendres|commodes|bavards|aussi patients"
    "|patience)[^.;!?]{0,80}",
)
_PLACE: Final = (
    "(entrée|accès|hall|portail|portes?|parking|quai|cour|rue|mairie|école|magasin|atelier|dépôt|chantier|bureaux?"
    "|accueil|trottoir|rideau|entrepôt|caisses?|terrasse|jardin|palier|escalier|allée)"
)
_COMPANY: Final = "(frères?|cousins?|gars|copains?|hommes|amis|fils|beaux-frères|collègues|costauds|ouvriers|salariés)"
_HELD_BY_FORCE: Final = phrases(
    "(bloqu|barr|condamn|obstru|verrouill|cadenass)(erons|erai|era|ons) ~1 (accès|entrée|portail|portes?|quai|sortie)"
    " (à|de|du|vers|des) ~1 (votre|vos|ton|ta|tes|la mairie|mairie|école)",
    "(pass|vien|viendr|envo|déplac)[a-z]* ~5 (vous|te) faire (signer|payer|cracher|sortir (le|votre|ton))",
    "(déverser|jeter|vider|répandre|répandr)(ons|ai|a) ~3 (gravats|fumier|lisier|ordures|déchets|béton|terre) ~1"
    " devant",
    "(viendr|débarquer|manifester|défiler|ser)(ons|ai|ont)[^.;!?]{0,40} avec (des|nos) (banderoles|pancartes"
    "|mégaphones?|klaxons?|casseroles|pneus)",
    "(saurons|saurai) ~1 (nous|me) faire (entendre|comprendre|respecter)",
    "(repasser|reviendr|sonner|frapper)(ai|ons|a) ~2 tant que ~1 (porte|portail|(vous n'|tu n')ouvr[a-z]+)",
    "laisser(ons|ai) ~1 (enfants|élèves|résidents|patients|habitants|usagers) ~1 (dehors|sans (eau|chauffage|repas"
    "|cantine"
    "|électricité))",
    f"(barr|bloqu|occup|condamn|obstru|stationn|garer|garons|camp|install|ferm|envahi)[a-z]*[^.;!?]{{0,40}} {_PLACE} ~6"
    f" {UNTIL_PAID}",
    f"{_PLACE} ~3 (barrée?s?|bloquée?s?|occupée?s?|condamnée?s?|obstruée?s?) ~4 {UNTIL_PAID}",
    f"(rest|demeur|stationn)[a-z]+ (en travers|devant) ~4 {_PLACE} ~6 {UNTIL_PAID}",
    "(je|nous|on|ils) ~1 (n'en|ne) (sortir|ressortir|repartir|bouger|partir)[a-z]* ~1 (pas|plus) ~1 sans ~1 (mon|notre"
    "|l'|le|leur)? ?(dû|argent|chèque|paiement|virement|solde|sous)",
    f"{UNLESS_PAID}[^.;!?]{{0,40}} (vien|pass|débarqu|sonn|frapp|rappliqu)[a-z]* ~4 avec (mes|nos|deux|trois|quelques"
    f"|mon)"
    f" ~1 {_COMPANY}",
    "(entrer|entrerons|entrerai|entrera|entrons) ~2 sans (frapper|sonner|(votre|ton) (accord|permission|autorisation)"
    "|permission|autorisation|y être (invitée?s?|autorisée?s?)|que (vous|tu))",
    "(ne|n') ~1 (frapper|sonner)(ons|ai|a) (pas|plus) ~1 avant d'entrer",
    "(nous|je|on) ~1 (attendr|guetter)[a-z]+ ~2 (à la sortie|devant (chez (vous|toi)|l'école|la crèche"
    "|(votre|ton) (domicile|immeuble|maison|portail|voiture)))[^.;!?]{0,40} (chaque|tous les|le soir|pour en parler"
    "|d'argent"
    "|quand (vous|tu) rentr[a-z]+)",
    "(sans quoi|sinon|avant de|tant que)[^.;!?]{0,40} (vous|tu) ne (sortir|quitter|repartir|partir)[a-z]* ~1 (pas|plus)"
    " ~2 (ici|locaux|bureau|magasin|atelier|chez nous|d'ici|pièce)",
)
_INVITED_IN: Final = re.compile(
    r"\b(?:pour (?!vous|te|en finir)\w+(?:er|ir|re)\b|le temps d\w*|imprim\w+|stade|benne|travaux|livr\w+|pose\w*"
    r"|raccord\w*|arrete (?:municipal|de voirie)|autorisation de voirie|comme (?:convenu"
    r"|prevu)|reception|a votre demande|securite|demenag\w+|prefectoral|merci|montage|exposition|tournage|clef?s? que"
    r" vous"
    r"|vous nous (?:avez|l'avez))\b"
)


def _is_innocent(_letter: Letter, hit: Hit) -> bool:
    """Whether its words of violence are of a trade, or whoever comes is a friend."""
    if _SAFE.search(hit.text) is not None and _GUARDED.search(hit.passage.text) is not None:
        return True
    if hit.text == "armes" and _OF_ARMS.search(hit.passage.text[: hit.start]) is not None:
        return True
    if hit.text in {"du sang", "des coups"} and _BLOOD.search(hit.clause) is not None:
        return True
    return is_friendly_visit(hit)


_FROM_ITS_WORDS: Final = doubting_unaimed(forbid_phrases(WEAK_PRESSURE, unless=_is_innocent))


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_THREAT, unless=_is_innocent)(letter)
    yield from forbid_phrases(_ROUGH, even_denied=True)(letter)
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_COLLECTING)(letter)
    yield from forbid_phrases(_HELD_BY_FORCE, unless=excused_beside(_INVITED_IN), even_denied=True)(letter)


RULE = Rule(
    id="CND065",
    name="physical-pressure",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La lettre menace d’une visite, d’une violence ou d’un dommage.",
    hint="Retirez la phrase\u202f; donnez plutôt un numéro où vous joindre.",
    check=along(announced(_check, _THREAT, _ROUGH, WEAK_PRESSURE, _COLLECTING, _HELD_BY_FORCE), MISHAP, ROUGH_CALL),
    bad=(
        letter("On passera vous voir.", CONSUMER),
        letter("Nos agents se déplaceront à votre domicile.", CONSUMER),
        letter("Tu vas le regretter.", BUSINESS),
        letter("Nous savons où vous habitez.", CONSUMER),
        letter("Je viendrai chez toi récupérer mon argent.", CONSUMER),
        letter("Nos engins barreront l’entrée du parking jusqu’au paiement.", PUBLIC),
        letter("Sans paiement, nous enverrons quelqu’un à votre bureau.", BUSINESS),
        letter("Vous craigniez que nous envoyions quelqu’un chez vous. Rassurez-vous, il sera poli.", CONSUMER),
    ),
    good=(
        letter("Rappelez-nous au 04 50 00 00 00.", BUSINESS),
        letter("Nos engins barreront l’entrée du parking le temps du raccordement.", PUBLIC),
        letter("Votre adresse est bien notée pour la livraison.", BUSINESS),
        letter("Je sais où passe votre canalisation, c’est moi qui l’ai posée.", CONSUMER),
        letter("Je passerai voir sur place si un point des travaux ne vous convient pas.", BUSINESS),
        letter("Notre technicien viendra chez vous réparer la chaudière.", CONSUMER),
        letter("Je passe bientôt te prendre des dahlias.", BUSINESS),
        letter("Si quelque chose dans la pose ne vous satisfait pas, je viendrai voir.", CONSUMER),
        letter("Aucun agent ne se déplacera à votre domicile.", CONSUMER),
        letter("La saison a fait un malheur, disent vos pâtissiers.", BUSINESS),
        letter("Est-ce que j’aurais dû envoyer la facture, en retard, à quelqu’un d’autre ?", BUSINESS),
        letter("Nous envoyons sans doute nos factures à quelqu’un qui a quitté la maison.", BUSINESS),
        letter("Une tache est apparue sous l’évier, nous passerons voir.", CONSUMER),
    ),
    reach="Le ton de la voix et les sous-entendus échappent à cette règle.",
)
