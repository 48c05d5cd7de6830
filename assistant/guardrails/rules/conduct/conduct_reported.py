"""How somebody pays is reported to nobody but those who may judge it (GR-064, GR-070, GR-075)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.anecdote import doubting_anecdotes
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.meaning.exposure import is_requested
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.moves.told_others import HEARD
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_TELL = (
    "((signal|dénonc|rapport|racont|expliqu|relat|révél|divulgu|publi|diffus|communiqu|témoign|parl|évoqu|détaill"
    "|cont|partag|avis|inform|alert|expos)(e|es|ent|ons|er|ez|é|ée|és|ées|ant|ais|ait|aient|era|erai|erons|eront|erait)"
    "|transmet[a-z]*|décri[a-z]*|di(s|t|tes|sons|sent|re|rai|rons|ra|ront|sant|sais)|appren(d|ds|dre|drai|drons|dra|nent))"
)
_CONDUCT = (
    "(comment (vous|tu|la (mairie|municipalité|commune)|votre (société|entreprise|agence|commune|association)) "
    "~2 (trait|pay|pai|règl|honor|fonctionn|travaill|comport|agiss|considér)[a-z]+|(votre|ta) (façon|manière) de "
    "(faire|payer|procéder|travailler|traiter|régler)|(vos|tes) (pratiques|méthodes|habitudes de paiement|impayés"
    "|dettes|retards|manières|agissements|procédés)|(votre|ton|ta) (comportement|attitude|dette|impayé"
    "|défaillance|insolvabilité|cas|mauvaise foi|conduite)|(ce|cet|notre) (litige|différend|impayé|contentieux"
    "|triste épisode|retard)|(notre|nos|mes|vos) (échanges|mésaventure|déboires|expérience)|ce qui s'est (passé"
    "|produit)|toute? (l'histoire|la vérité)|(les|des) clients qui (ne|oublient|tardent|font|laissent|trouvent"
    "|refusent)|qui (ne (nous )?paie|nous doit|me doit|ne règle))"
)
_TOLD = phrases(
    f"{_TELL} ~5 {_CONDUCT}",
    "(post[a-z]*|écri[a-z]*|laiss[a-z]*|mettr[a-z]*|mett[a-z]*|publi[a-z]*) ~3 (mot|billet|avis|message|commentaire"
    "|histoire|texte) ~4 (sur|à propos de|au sujet de|concernant|contre) (vous|toi|votre|ta|ton|vos|les clients qui"
    "|les gens qui|ceux qui)",
    "(vidéo|article|story|publication|post) ~2 (sur|contre) ~1 (les|des) (clients|gens|patrons) comme (vous|toi)",
    "(avis|commentaire|mot|note|critique|post) ~2 (bien sentie?|salée?|assassine?|cinglante?|peu flatteu(r|se)"
    "|pas tendre|incendiaire|gratinée?|au vitriol|corsée?|honnête)",
    "(mets|mett[a-z]+|laiss[a-z]+|post[a-z]+|écri[a-z]+|publi[a-z]+|petite?|mauvaise?|suffi[a-z]+) ~3 (avis|commentaire"
    "|étoiles?|critique) ~6 (sur|sous) (ta|votre|ton|vos|tes) (page|profil|fiche|site|mur|compte)",
    "(signal|dénonc)[a-z]* ~1 (votre (société|entreprise|nom|cas|compte|établissement|cabinet|association)|vous|ton"
    " (nom|cas)|ta (société|boîte)) ~2 (à|au|aux|auprès)",
    "(envie|hâte|plaisir|obligée?s?|contrainte?s?|gênée?s?) ~2 (de|d') ~1 (raconter|dire|parler|expliquer|étaler"
    "|déballer|faire savoir) ~3 (à|devant|sur|dans|auprès de) (tout|toute|tous|l'ensemble|ceux|qui|quiconque)",
    "(suffit|suffirait|suffira) (de|d'un) ~2 (appel|mot|courrier|mail|message|coup de fil|signalement|clic|lettre) ~3"
    " (à|au|aux|auprès|chez) ~4 (pour|et|afin)",
    "(affaire|sanction|procédure|conseil|suite|commission|chambre|instance)s? (disciplinaires?|ordinales?)",
    "((laiss|annonc|expliqu|parl|évoqu|remis|dit|cri|montr|discut|étal|déball|réclam|demand)[a-z]*|lue?s?) ~9 (devant"
    "|en présence de|au milieu de|sous les yeux de|à portée de voix) ~1 (les|vos|tes|des|tous|d'autres|plusieurs"
    "|votre|ta|ton|tout|du monde) ?(?!porte|portail|garage|maison|entrée|immeuble|magasin|grille|bâtiment|quai"
    "|hangar|dépôt|juge|tribunal|conciliateur)[a-zé]+",
    "(détail|montant|relevé|liste|copie|état) ~3 (impayés?|dettes?|retards?|factures? en souffrance) ~3 (à "
    "l'accueil|à la réception|au gardien|à la gardienne|au standard|au concierge|à la concierge|sur (votre|ta) "
    "porte|sur le comptoir|sur le pare-brise|dans la vitrine|à (votre|ton|ta) (voisine?|fils|femme|mari|mère|père"
    "|collègue|fille|stagiaire))",
    "((montr|fait lire|fais lire|parl|racont|dit|fait circuler|partag|mentionn|cit|transf|envoy|affich)[a-z]*|lue?s?) "
    "~3 (ton|ta|votre|vos|tes) (ardoise|dette|impayé|retard|nom|cas|histoire|situation) ~3 (à|aux|autour|au|devant|dans"
    "|sur|chez)",
    "((montr|fait lire|fais lire|fait circuler|affich)[a-z]*|lue?s?) ~3 (ton|ta|votre|vos|tes) (facture|note"
    "|lettre) ~3 (à|aux"
    "|autour|au|devant|dans|sur|chez)(?! (mon|ma|notre|nos|mes|apprenti|équipe))",
    "(racont|dis|dirai|dirons|balanc|déball|révèl|lâch|explique)[a-z]* tout ~2 (à|aux|au) ~1 (ton|ta|votre|vos|tes|la"
    "|le|les)",
    "(publi|affich|diffus|tien|circul)[a-z]* ~8 (liste|noms?|palmarès|tableau) ~3 (clients?|payeurs?|débiteurs?|impayés"
    "|retardataires|mauvais)",
    "(ser|devien|ren)[a-z]+ ~2 (plus|beaucoup) (bavarde?s?|causante?s?)|langue (bien pendue|se délie)",
)
_THROUGH_ANOTHER = phrases(
    "(dites|dis|transmettez|prévenez|informez|faites|rappelez|répétez)-(lui|le|la|leur) ~5 (que|qu'|pour|savoir) "
    "~8 (dettes?|impayés?|(sa|son|de|du) retard|se cache|(notre|mon) argent|(nous|me) doit (de|encore|toujours|depuis"
    "|la|cette|\\d)|somme|rembours|poursuit|contentieux)[a-z]*",
)
_ALL_TOLD = phrases("(racont|balanc|déball|révèl|lâch)[a-z]* tout ~2 (à|aux|au) ~1 (ton|ta|votre|vos|tes|la|le|les)")
_WE_TELL: Final = re.compile(r"\b(?:je|nous|on|vais|allons|va) (?:[a-z]+ )?$")
_VISA: Final = re.compile(
    r"\b(?:attend|attendent|manque) (?:son|sa|votre|la|le|une?) (?:visa|signature|validation|accord)\b"
)
_ENTITLED: Final = re.compile(
    r"\b(?:(?:a|avec) personne|tribuna\w+|jug\w+|avocat\w*|conseil juridique|commissaire|mediateur"
    r"|conciliat\w+|comptab\w*|notre service"
    r"|technicien\w*|fabricant|transporteur|nos? associe\w*|chef d'atelier|ma collegue|mon collegue|banque|assureur"
    r"|notre direction|ma direction|mon associe\w*|notre gerant\w*|notre equipe|notre atelier|nos equipes|service"
    r" client|votre service|votre direction|pour que nous|d'ou (?:ce|cet|mon) (?:petit )?(?:mot|message|mail"
    r"|courriel|sms)|si vous contestez|contest\w+|reclamation)\b"
)
_TO_US: Final = re.compile(
    r"\b(?:expliquez|dites|racontez|parlez|exposez|dis|explique|parle|raconte|detaillez|decrivez|transmettez"
    r"|communiquez|indiquez|informez)(?:-|\s)|\bpouvez\b|\bpourriez\b|\bpeux-tu\b|\bmerci de\b|\bpar(?:lons|tage\w*)\b"
)


_TO_THE_READER: Final = re.compile(  # "je me permets de vous parler de ce retard", "nous vous avions signalé"
    r"\b(?:vous|te|t') ?(?:en |avions |avons |avais |ai |a |ayant |avoir )?(?:deja |bien )?$|\bme permets d[e'] ?$"
)
_TOLD_NOBODY: Final = re.compile(r"\b(?:aucune?|nulle?) (?:autre )?[a-z]+\b[^.;!?]{0,40}\bn'(?:a|en a|ont|est)\b")


def _may_be_told(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    if _TO_THE_READER.search(text[: hit.start]) is not None or _TOLD_NOBODY.search(text) is not None:
        return True
    if _ENTITLED.search(text) is not None or is_requested(text, hit.start) or is_of_house(letter, hit.text, text):
        return True
    return _TO_US.search(text[max(0, hit.start - 20) : hit.start + 30]) is not None


def _is_asked(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    before = hit.passage.text[: hit.start]
    return is_requested(hit.passage.text, hit.start) or _WE_TELL.search(before) is None


def _awaits_a_visa(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    return _VISA.search(hit.clause) is not None


_PLAIN: Final = re.compile(
    r"\b(?:bien sentie?|salee|assassine|cinglante|vitriol|incendiaire)\b|\bcommentaire negatif|\bavis sur google"
    r"|\braconter\w* (?:ca|cela) a tout|\bardoise a?ux?\b|\bmontre (?:ton|ta|votre) ardoise"
)


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_phrases(_TOLD, unless=_may_be_told, even_denied=True)(letter),
        *forbid_phrases(_ALL_TOLD, unless=_is_asked)(letter),
        *forbid_phrases(_THROUGH_ANOTHER, unless=_awaits_a_visa)(letter),
    ]


RULE = Rule(
    id="CND343",
    name="conduct-reported",
    severity=Severity.BLOCKING,
    source="fr-pen-312-10",
    covers=("GR-064", "GR-070", "GR-075"),
    message="La lettre annonce qu’elle dira à d’autres comment ce client paie.",
    hint="Retirez la phrase\u202f: seuls le débiteur et la justice ont à le savoir.",
    check=along(
        announced(doubting_unborne(doubting_anecdotes(_check), _PLAIN), _TOLD, _ALL_TOLD, _THROUGH_ANOTHER), HEARD
    ),
    bad=(
        letter("Tous les scieurs de la vallée sauront que vous ne réglez pas.", BUSINESS),
        letter("Si tu ne me paies pas, je raconte tout à ton associé et à la banque.", BUSINESS),
        letter("Nous expliquerons à chacun de vos annonceurs comment vous traitez vos imprimeurs.", BUSINESS),
        letter("Nous signalerons votre société à l’assurance-crédit.", BUSINESS),
        letter("Un petit avis bien senti sur ta page se rédige en deux minutes.", BUSINESS),
        letter("Je raconterai nos échanges autour de moi.", CONSUMER),
    ),
    good=(
        letter("Si un point vous gêne, racontez tout à la comptable, elle corrigera.", BUSINESS),
        letter("Expliquez-nous comment vous payez d’habitude, par virement ou par chèque.", CONSUMER),
        letter("Nous avons transmis votre réclamation à notre atelier.", CONSUMER),
        letter("Vous pouvez nous laisser un avis sur notre site.", BUSINESS),
        letter("À défaut, nous exposerons ce litige au tribunal compétent.", BUSINESS),
        letter("Notre relation vaut mieux que cet impayé.", BUSINESS),
        letter("Bonjour Luc, ta facture F-118 est à régler pour le 27/05. Il te manque quelque chose ?", BUSINESS),
        letter("J’ai envoyé votre facture à l’ancienne adresse, pardon.", BUSINESS),
        letter("Je me permets de vous parler de ce retard, qui n’a rien de grave.", BUSINESS),
    ),
)
