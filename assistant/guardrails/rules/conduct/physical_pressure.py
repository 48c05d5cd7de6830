"""No violence, no unwanted visit, no harm (GR-065, R13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_THREAT = phrases(
    "(frapp|sonn|toqu|tambourin)[a-z]+ ~2 (à|chez) ~4 (portes?(?! (virtuelle|dans))|côté|voisins?|face|palier)",
    "(serai|serons|attendrai|attendrons|planté|plantés|camperai|camperons) ~2 (sur|devant|à) ~1 (votre|ta|ton) "
    "(paillasson|porte|palier|portail|perron)",
    "(frère|cousin|ami|copain|fils|oncle|beau-frère|associé) ~4 (boxe|judo|karaté|musculation|légion|videur|rugby"
    "|ceinture noire|sort de prison)",
    "(de la casse|du grabuge|du sang|des coups|des bleus|du mal à marcher)",
    "(restez|reste|rester) ~2 (en un (seul )?morceau|debout|en vie)",
    "(restez|reste|rester) ~1 entier",
    "{violence}",
    "(nous|on|je|j'|gars|agents|équipes?|collègues|collaborateurs|hommes|encaisseurs?|quelqu'un|monde) ~4 "
    "(passera|passerai|passerons|passeront|viendra|viendrai|viendrons|viendront|débarquera|débarquerai"
    "|débarquerons|débarquer|débarqueront|rendrons|rendrai|rendra visite|rendre visite|passer vous voir|passer "
    "te voir|déplacera|déplaceront|déplacerons|déplacerai|présenterons|présentera|présenteront|sonnera|sonnerons"
    "|attendrons|attendrai|envoie|envoyons|envoyer|enverrons|enverrai) ~6 ((vous|te) voir|chez vous|chez toi|domicile"
    "|à votre porte|à ta porte|devant votre|devant chez|devant ta|sur place|en personne|dans vos locaux|dans vos "
    "bureaux|récupérer|chercher|encaisser|à plusieurs|quelqu'un|agents?|gars|hommes|visite)",
    "(visite|passage|venue) ~3 (agent|agents|encaisseur|encaisseurs|nos hommes|collaborateurs"
    "|recouvreur|recouvreurs|nos équipes|à votre domicile|à ton domicile|chez vous|chez toi)",
    "(recevrez|recevras|aurez|attendez-vous à|attends-toi à) ~3 (visite|visites)",
    "(agents?|encaisseurs?|recouvreurs?) ~5 (domicile|chez vous|chez toi|voir|sur place|à votre porte)",
    "(on|nous|je) (sait|savons|sais|connaît|connaissons|connais) ~3 (où|votre adresse|ton adresse|votre domicile)",
    "(vous|tu|le|vous le|te) ~2 regrett(erez|eras|era)",
    "(allez|vas|aller) ~2 (regretter|le payer cher|souffrir|s'en mordre)",
    "(payer|paierez|paieras|payera) ~2 très cher",
    "vous ne perdez rien pour attendre",
    "tu ne perds rien pour attendre",
    "(par|de) (la )?force",
    "(manu militari|employer les grands moyens|par tous les moyens|méthodes moins (douces|courtoises"
    "|aimables)|autres méthodes|manière forte|régler ça entre hommes|d'homme à homme)",
    "ne (répondons|réponds|répond) ~2 de rien",
    "(faites|fais) (bien |très )?attention à (vous|toi|vos|votre|ta|tes)",
    "(débarqu[a-z]+|pointe|pointerai|pointerons|rapplique[a-z]*|ramène|ramènerai|campe[a-z]*|attends|attendrai) "
    "~5 (bureau|boutique|magasin|atelier|chez toi|chez vous|porte|maison|chantier|domicile|locaux)",
    "(nous|me) (déplacer|rendre|présenter) ~3 (jusqu'à|à|chez|devant) ~1 (votre porte|ta porte"
    "|domicile|chez vous|chez toi|votre domicile|ton domicile)",
    "(pourrait|va|risque de|risquerait de) ~2 (arriver|tomber) ~3 (bricoles|malheur|ennuis|problèmes"
    "|quelque chose|bricole)",
    "(gros|sérieux|graves) ennuis",
    "(dépêch[a-z]+|envo[a-z]+|enverr[a-z]+|mandat[a-z]+) ~2 (un agent|des agents|quelqu'un|nos agents"
    "|nos hommes|du monde|un encaisseur|des gars|un enquêteur|une équipe)",
    "(saurons|saurai|saura|pouvons|allons) ~1 (vous|te) (trouver|retrouver|localiser)",
    "comprendre (ta|votre) douleur",
    "(votre|ton|ta|votre) (adresse|domicile|maison|voiture) ~3 (connaissons|connue|notée|sais|savons|surveill[a-z]+)",
    "régl[a-z]+ ~3 entre hommes",
    "(crochet|saut|tour|détour) ~1 (par|chez) ~1 (chez vous|chez toi|vous|toi|vos bureaux|votre magasin)",
    "(où|quand|à quelle heure) (vous|tu) ~2 (gar[a-z]+|habit[a-z]+|dor[a-z]+|rentr[a-z]+|sor[a-z]+|viv[a-z]+"
    "|emmen[a-z]+)",
    "(camper|camperons|camperai|planter|planterons|planterai|installer|installerons|asseoir|attendre"
    "|attendrons|attendrai) ~3 (devant|dans|à) ~1 (votre|vos|ton|tes|l')? ?(accueil|bureaux?|porte"
    "|entrée|hall|magasin|boutique|siège|portail|parking|vitrine|école)",
    "(regrettable|dommage|malheureux|triste|embêtant) (que|qu'il|s'il|si) ~3 (arriv[a-z]+|pass[a-z]+|cass[a-z]+"
    "|brûl[a-z]+)",
    "(évit[a-z]+|mieux vaut|conseill[a-z]+) ~3 (croiser|rencontrer|tomber sur) ~2 (nos|mes|notre|mon|nous|moi)",
    "(savent|sauront|sait|saura|savons) ~3 (convaincants?|persuasifs?|convaincre|persuader|se faire (entendre"
    "|comprendre))",
    "(que vous soyez|que tu sois) ~1 (là|présente?s?|d'accord) ou (non|pas)",
    "(ne (nous |m')?échapper[a-z]+|(nous|m') ?échapper[a-z]+) ~2 (pas|plus)|(vous cacher|te cacher) ~3 (pas|plus"
    "|longtemps)",
    "(savent|sait|savons|sais) ~1 où (vous|te) (trouver|chercher|cueillir)",
    "(on|nous) se (reverra|retrouvera|croisera|verra)|nous nous (reverrons|recroiserons)",
    "(pass[a-z]+|vien[a-z]+|iron[a-z]+|débarqu[a-z]+|arriv[a-z]+) ~5 (récupérer|reprendre|rechercher) ~2 (ce qui"
    "|mon|notre|mes|nos) ~2 (appartient|dû|due|bien|biens|marchandise|matériel|argent)",
    "(mon|mes|nos|un|notre) (frère|frères|beau-frère|cousins?|amis?|copains?|gars|fils|oncle|associé) ~6 "
    "(costauds?|baraqués?|musclés?|boxeurs?|videurs?|temps libre|pas commodes?|nerveux|imposants?|sanguins?)",
)
_COLLECTING = phrases(
    "(débarqu[a-z]+|viendrons|viendrai|passerons|passerai|arrivons|arriverai) ~3 avec ~3 "
    "(camionnettes?|camions?|fourgons?|gars|collègues|témoins?|hommes)",
    "(chercher|récupérer|prendre|réclamer) ~1 (mon|notre|l'|nos|mes) ?(argent|dû|sous)",
    "(débarqu|rappliqu|surg|rabou|ramèn)[a-z]* ~6 (soir|matin|nuit|dimanche|samedi|plein service|heure de pointe"
    "|clients|improviste|sans prévenir|midi|réunion|inauguration|anniversaire|mariage|vernissage|assemblée)",
    "(m'explique|m'expliquerai|m'expliquer|nous expliquer|s'expliquer|s'expliquera|nous expliquerons) ~2 (avec "
    "(vous|toi)|tous les deux|dehors|face à face|d'homme à homme|devant)",
    "(chèque|argent|somme|enveloppe|espèces|dû) ~4 (repar[ts]|reparto[a-z]+|repartir[a-z]*|ressort[a-z]*|bouger[a-z]+"
    "|quitter[a-z]*)|(repart|ressort|bouger|quitter)[a-z]* ~4 (sans|qu'avec|tant que|avant d'avoir) ~3 (chèque|argent"
    "|somme|paiement|dû|espèces)",
)
_FRIENDLY = (
    "reparer",
    "vous l'avez demande",
    "tu l'as demande",
    "pour l'entretien",
    "d'entretien",
    "de menage",
    "de nettoyage",
    "livrer",
    "livraison",
    "depannage",
    "atelier",
    "dahlias",
    "rendez-vous",
    "prendre un cafe",
    "boire un cafe",
    "chantier",
    "travaux",
    "technicien",
    "poser",
    "installer",
    "mesures",
    "regler la chaudiere",
    "saluer",
    "convient pas",
    "si vous le souhaitez",
    "materiel",
    "comme convenu",
    "comme prevu",
    "pretee",
    "pretes",
    "dois-je",
    "benne",
    "palettes",
    "rapporter",
    "apporter",
    "reprise",
    "si cela vous arrange",
    "porterai",
    "voir ensemble",
    "qu'on en parle",
    "avec plaisir",
    "de gaz",
    "signer",
    "pouvez-vous",
    "pourriez-vous",
    "quand vous voudrez",
    "a votre convenance",
    "moindre ennui",
    "moindre souci",
    "vous gene",
    "satisfai",
    "si c'est pret",
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
_WHEN_BACK: Final = re.compile(  # "tu regardes quand tu rentres ?"
    r"\b(?:regarde[sz]?|rappel\w+|appel\w+|vois|verras|verrez|repond\w+|ecri\w+|fai(?:s|tes)|occupe\w*) (?:\w+ )?$"
)
_A_VISIT: Final = re.compile(
    r"\b(?:pass|vien|vend|deplac|rend|visit|present|envo|enver|attend|chez|recuper|repren|croch|saut|detour"
    r"|debarqu|sonn|depech|rappliqu|tour|domicile|agents?|reverr|retrouv|croiser)"
)


_WORK: Final = re.compile(  # "pour terminer la pose", and not "pour terminer cette discussion"
    r"\b(?:termin|fini|achev|complet|remplac|verifi|nettoy|entreten|entretien|mont|raccord|pein|repein|ramon|control"
    r"|revis|desembou|purg|ajust|mesur|releve|lev)\w*\s(?:(?!affaire|discussion|conversation|dossier|histoire|compte"
    r"|facture)[^\s.;!?]+\s){0,3}?(?:pose|peinture|reserves?|appareil\w*|chaudiere|radiateur\w*|travail|menuiserie\w*"
    r"|carrelage|toiture|cuisine|bains?|facade|jardin|haie\w*|tonte|bardage|cloison\w*|reseau|compteur\w*|filtre\w*"
    r"|finition\w*|installation|montage|reprise\w*|fenetre\w*|porte\w*|sol\w*|escalier|terrasse|cloture|portail"
    r"|vitr\w+|locaux|menage|conduit\w*|joint\w*|prestation\w*|pieces?|ligne\w*|cables?|parquet|plafond\w*|murs?)\b"
    r"|\bmise en service\b"
)


def _is_friendly(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether somebody comes to work, deliver or meet; what is no visit is never friendly."""
    if _SAFE.search(hit.text) is not None and _GUARDED.search(hit.passage.text) is not None:
        return True
    if hit.text == "armes" and _OF_ARMS.search(hit.passage.text[: hit.start]) is not None:
        return True
    if hit.text in {"du sang", "des coups"} and _BLOOD.search(hit.passage.text) is not None:
        return True
    if hit.text.startswith("quand") and _WHEN_BACK.search(hit.passage.text[: hit.start]) is not None:
        return True
    if _A_VISIT.search(hit.text) is None:
        return False
    return any(word in hit.passage.text for word in _FRIENDLY) or _WORK.search(hit.passage.text) is not None


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_THREAT, unless=_is_friendly)(letter)
    yield from forbid_phrases(_COLLECTING)(letter)


RULE = Rule(
    id="CND065",
    name="physical-pressure",
    severity=Severity.BLOCKING,
    source="fr-pen-222-17",
    covers=("GR-065",),
    message="La lettre menace d’une visite, d’une violence ou d’un dommage.",
    hint="Retirez la phrase\u202f; donnez plutôt un numéro où vous joindre.",
    check=announced(_check, _THREAT, _COLLECTING),
    bad=(
        letter("On passera vous voir.", CONSUMER),
        letter("Nos agents se déplaceront à votre domicile.", CONSUMER),
        letter("Tu vas le regretter.", BUSINESS),
        letter("Nous savons où vous habitez.", CONSUMER),
        letter("Je viendrai chez toi récupérer mon argent.", CONSUMER),
    ),
    good=(
        letter("Rappelez-nous au 04 50 00 00 00.", BUSINESS),
        letter("Je passerai voir sur place si un point des travaux ne vous convient pas.", BUSINESS),
        letter("Notre technicien viendra chez vous réparer la chaudière.", CONSUMER),
        letter("Je passe bientôt te prendre des dahlias.", BUSINESS),
        letter("Si quelque chose dans la pose ne vous satisfait pas, je viendrai voir.", CONSUMER),
        letter("Aucun agent ne se déplacera à votre domicile.", CONSUMER),
        letter("La saison a fait un malheur, disent vos pâtissiers.", BUSINESS),
        letter("Une tache est apparue sous l’évier, nous passerons voir.", CONSUMER),
    ),
    reach="Le ton de la voix et les sous-entendus échappent à cette règle.",
)
