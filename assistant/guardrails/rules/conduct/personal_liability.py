"""Directors and partners do not answer for the company's debt without a guarantee (GR-074)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.fact_kinds import Recipient
from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.doubt import doubting, sentence_of
from assistant.guardrails.moves.other_purse import OWN_POCKET
from assistant.guardrails.moves.own_house_pledged import OWN_HOUSE_PLEDGED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_LIABLE = phrases(
    "(associée?|actionnaire) (minoritaire|majoritaire)?,? ~1 (redevable|responsable|débit[a-z]+)",
    "avec (son|votre|ton) argent à (lui|elle|vous|toi)",
    "que (la|le|votre) (comptable|gérante?|directeur|secrétaire) avance ~2 (somme|argent|paiement)",
    "(dirigeant|gérant|patron|président|chef d'entreprise) ~2 engage ~3 responsabilité",
    "c'est (donc )?vous qui ~1 (paierez|devrez (payer|régler|rembourser|assumer|répondre|mettre)|réglerez"
    "|répondrez|assumerez|devez payer)",
    "(votre|vos|ta|ton) (maison|biens|patrimoine|villa|appartement|murs) ~4 (valent|vaut|loin|suffi[a-z]+|hypoth[a-z]+"
    "|intéress[a-z]+)",
    "murs de (votre|ta) maison",
    "(à|de|vers|sur) (vous|toi) (personnellement|en personne|seule?|directement),? ~4 que (je|nous|l'on) ~2 "
    "(réclam|demand|attend|exig|factur|tourn)[a-z]*",
    "c'est (donc |bien )?(à|de|vers) (vous|toi) et (non|pas) ~1 (à|de|vers) (la|votre|ta) (société|boutique|boîte"
    "|entreprise|structure|SARL|SAS)",
    "(à|de|vers) (vous|toi), (personnellement|en personne), que (je|nous)",
    "c'est (donc )?(vous|toi) (mon|notre|le vrai|la vraie) (débiteur|débitrice|redevable)",
    "(vous|te) (tiens|tenons) ~1 (responsable|redevable|débiteur|débitrice) ~2 (dette|somme|facture|impayé)",
    "(société|boutique|boîte|SARL|SAS|EURL|entreprise|structure) ou (pas|non)[^.;!?]{0,20} (vous|toi|tu)",
    "(je|nous) (vous|te) (réclame|réclamons|demande|demandons) ~6 (personnellement|en personne|à titre privé)",
    "(vous|toi|tu),? ~1 (pas|et pas|et non|plus que) ~1 (la|votre|ta) (société|boutique|boîte|entreprise|SARL"
    "|SAS) ~2 (qui|que) ~2 (doit|devez|dois|paie|paierez|paieras|réclame|réclamons)",
    "(c'est )?(contre|sur|après) vous,? ~3 (?<!pour\\s)(?<!afin\\s)que (nous|je|l'on|notre)",
    "(c'est )?vers vous,? ~3 que (nous|je) ~2 (re)?tourner(ons|ai|ions|ais)",
    "(paravent|écran|bouclier|rempart|coquille|cacher|abriter|retrancher|derrière|façade) ~4 (société|SARL|SAS"
    "|SASU|EURL|statut|personne morale|structure|forme juridique|entreprise)",
    "(gérante?s?|dirigeante?s?|présidente?s?|trésori(er|ère)s?|secrétaires?|bureau de l'association|membres? du bureau)"
    " ~8 (deniers|sur (vos|leurs|ses) (biens|fonds)|caution|garante?s?|solidaires?|solidairement|personnellement) ~4"
    " (personnels?|propres?|dettes?|sommes?|factures?|comité|association|engagements?|tenue?s?)",
    "(maison|économies|patrimoine|épargne|biens|salaire|résidence|voiture) ~6 (garantie|garantissent|gage|sûreté"
    "|répondent|couvrir[a-z]*|caution) ~4 (facture|dette|créance|somme|société|paiement|commande)s?",
    "(gérante?s?|dirigeante?s?|présidente?s?|associée?s?|patronn?e?s?|administrateurs?|directeurs?|cogérante?s?"
    "|chef d'entreprise) ~8 (de sa poche|de leur poche|lui-même|elle-même|eux-mêmes|à la caisse|main à la poche"
    "|main au portefeuille|y perdre|tout perdu|tout perdre)",
    "vous,?[^.;!?]{0,40} (main à la poche|main au portefeuille|passer à la caisse|passerez à la caisse)",
    "(portée?s?|porte|portez|poser|constituée?) ~1 (garante?s?|caution|fort) ~4 (société|dette|facture|somme"
    "|paiement|devis|solde|commande|signant)",
    "(engag[a-z]+|mise?s?|mett[a-z]+) ~2 (votre|sa|ta) responsabilité(?! (civile|décennale|de constructeur))",
    "(perdre|perdu|perdra|laisser|laissera) ~1 (votre|sa|leur|ta) (maison|chemise|patrimoine|logement)",
    "(vous|(gérante?s?|dirigeante?s?|présidente?s?|associée?s?|patronn?e?s?|administrateurs?|directeurs?|cogérante?s?"
    "|chef d'entreprise)) ~4 (comptable|responsable) ~2 (des|de ses|de vos|de la) dettes?",
    "en tant que (gérante?s?|dirigeante?s?|présidente?s?|associée?s?|patronn?e?s?|administrateurs?|directeurs?"
    "|cogérante?s?|chef d'entreprise)[^.;!?]{0,20} (vous|c'est) ~6 (devez|devrez|paierez|payer|répondre|répondez"
    "|tournerons|assumer|solder|réglerez|chercher)",
    "(vous|tu|gérant|gérante|dirigeant|dirigeante|dirigeants|président|présidente|associés?|directeur"
    "|directrice) ~8 (personnellement|solidairement|à titre personnel|sur (vos|ses|leurs|tes) (biens"
    "|deniers|fonds)|de (votre|sa|ta) poche|patrimoine (personnel|privé|propre)|biens (propres"
    "|personnels|privés)|deniers personnels)",
    "(répond[a-z]*|réponse|engag[a-z]*|redevables?|responsables?|payer|paierez|devez|tenue?s?"
    "|poursuiv[a-z]*|rechercher(ons)?|mettre en cause|débiteur) ~5 (personnellement|à titre personnel"
    "|sur (vos|tes|ses|leurs) (biens|deniers)|(vos|tes|ses|leurs) (biens|deniers) (propres|personnels"
    "|privés)|(votre|ton|son) patrimoine (personnel|propre|privé|familial)|(votre|ta|sa) poche)",
    "(responsabilité|garantie) (personnelle|du dirigeant|du gérant|de la gérante|du président|des associés)",
    "(votre|ta|sa|leur|la) responsabilité (de|en qualité de|en tant que) (gérante?|dirigeante?|présidente?|associée?)",
    "(votre|vos|ton|ta|tes) (patrimoine|biens|deniers|fonds|comptes?|maison) (personnels?"
    "|personnelle|privés?|privée|propres?)(?! (en ligne|sur (notre|le)|de formation|client))",
    "(payer|paierez|paieras|paiera|répondrez|réglerez|assumerez) ~3 (vos|tes|ses) (deniers|propres "
    "deniers|biens|fonds propres|économies)",
    "(action|condamnation) en (comblement|responsabilité pour insuffisance)",
    "comblement de passif",
    "(retourner|retournons|retourne|agir|agirons|tourner|poursuivr)[a-z]* ~1 contre ~1 (dirigeant|gérant|gérante"
    "|associés?"
    "|associée|président|présidente|directeur|directrice|maire|adjoint|élu|trésorier|patron|agent)[^.;!?]{0,20} (à"
    " titre privé"
    "|à titre personnel|personnellement|lui-même|elle-même)",
    "que ~2 (agent|adjointe?|maire|élue?|comptable|secrétaire|acheteur|trésorier) ~1 (paie|paye|règle|rembourse) ~1"
    " (de sa"
    " poche|lui-même|elle-même)",
    "(faites|faire|fais|ferons|ferai) payer ~1 (adjointe?|agent|élue?|maire|comptable|secrétaire|acheteur|directeur"
    "|directrice|responsable|trésorier|salariée?) (qui|de|lui)",
    "(agent|adjoint|adjointe|élu|élue|maire|fonctionnaire|comptable|secrétaire|acheteur|responsable|trésorier)"
    "[^.;!?]{0,40} (paiera|payera|remboursera|répondra) ~3 (lui-même|elle-même|deniers|poche)",
    "faute de gestion",
    "(vous|tu) êtes ~2 caution",
    "(votre|ta) (maison|voiture) personnelle",
    "(de|sur) (votre|ta) (poche|cassette|fortune|bourse)(?! (pour|en cas))",
    "(vos|tes) ~1 (économies(?! (d'|de))|deniers|comptes personnels|biens propres|biens personnels|fonds personnels)",
    "(à titre|en votre nom) (personnel|propre)",
)

# Frames that threaten by their own negation ("votre statut ne vous protégera pas").
_UNSHIELDED: Final = phrases(
    "(abrit|retranch|cach|réfugi|protég)[a-z]+ ~1 derrière ~1 (société|SARL|SAS|SASU|EURL|statut|structure"
    "|personne morale)",
    "(votre|vos|ta|tes|ton) (maison|biens|appartement|patrimoine|économies|épargne) ~1 (répond|répondra"
    "|répondront|paieront"
    "|couvriront|couvrira) ~2 (dettes?|comptes?|factures?|engagements?) ~2 (société|SARL|SAS|SASU|EURL|entreprise)",
    "(statut|qualité|titre|fonctions?|mandat|casquette) ~2 (gérante?s?|dirigeante?s?|présidente?s?|associée?s?"
    "|patronn?e?s?|administrateurs?|directeurs?|cogérante?s?|chef d'entreprise) ~4 (protège[a-z]*|abrite[a-z]*"
    "|abri|exonère[a-z]*|dispense[a-z]*|expose[a-z]*|oblige[a-z]*|engage[a-z]*|couvre[a-z]*|sauver[a-z]*)",
    "(société|SARL|SAS|SASU|EURL|structure|statut|personne morale) ~6 (paravent|écran|bouclier|rempart|coquille|façade"
    "|protège[a-z]* ~3 (pas|plus|rien))",
    "(maison|patrimoine|biens|économies|famille|appartement|épargne) ~4 (abri|protégée?s?|intouchables?|en jeu"
    "|exposée?s?|menacée?s?|y (passer|laisser))",
)
_OWN_PURSE: Final = Topic(
    ("own_purse", "director", "answering"),
    unless=re.compile(
        r"\b(?:merci|remerci\w*|caution\w*|garant\w*|bureau (?:de poste|de vote)|notre (?:gerant|president"
        r"|directeur|patron)\w*"
        r"|notre (?:gerante|presidente|directrice|patronne)|si (?:vous|tu) (?:prefer|souhait|voul|veu)\w*"
        r"|(?:doit|devra) (?:signer|valider|deposer) (?:lui|elle)-meme"
        r"|adhesion|cotisation"
        r"|repondra?|rappell\w+|ecri\w+|suivi\w*|suit|occup\w+|contact\w*)\b"
    ),
)
_MEANS: Final = Topic(
    ("private_means", "company_word"),
    beside=re.compile(r"\b(?:vous|tu|paie\w*|paye\w*|pai\w+|regl\w+|repond\w*|doit|dette\w*|couvr\w+|rest\w+)\b"),
    unless=re.compile(
        r"\b(?:merci|chantier|travaux|livr\w+|caution|construi\w+|renov\w+|peint\w*|assurance|construct\w+|loue\w*"
        r"|location|maison"
        r" (?:de|d'|mere|des|medicale)|vos propres (?:conditions|moyens|outils|services|clients)|loyers? de|notre"
        r"|fonds propres de)\b"
    ),
)
_ANSWERS: Final = re.compile(
    r"\b(?:vous|te|qui vous|qui te) (?:repond(?:ra|rai|rons|ront|re)?|r?appell?\w+|ecri\w+|rec\w+) "
)
_IN_PERSON: Final = re.compile(
    r"\bvous (?:adress|ecri|envo|post)\w*(?! (?:la|cette|notre|votre) (?:note|factur|dett|somm))"
)
_OF_MONEY: Final = re.compile(r"\b(?:dettes?|pay\w*|paie\w*|factur\w*|biens|impay\w*|sommes?|regl\w+)\b")
_OUR_OWN: Final = re.compile(r"\b(?:mon|ma|mes|notre|nos) $")  # "notre gérante vous appellera elle-même"
_OFFICE: Final = re.compile(  # who signs, or takes a project upon himself, pays nothing
    r"\b(?:doit|devra) (?:signer|valider|deposer) (?:lui|elle)-meme\b"
    r"|\bresponsabilite personnelle dans ce (?:beau )?projet\b"
)
_OF_PURSE: Final = re.compile(r"\b(?:pa[iy]\w+|rembours\w+|poche|deniers|dettes?|cheque|virement)\b")
_COUNTED_ON: Final = re.compile(r"(?:c'est )?sur vous,? que (?:nous|je) compt")
_GREETS: Final = re.compile(
    r"\b(?:vous|te) (?:remerci\w+|felicit\w+|salu\w+|souhait\w+|accueill\w+|invit\w+|present\w+) "
)


def _is_a_body(kind: DebtorKind) -> bool:
    return kind.is_business or kind is DebtorKind.NONPROFESSIONAL


def _applies(letter: Letter) -> bool:
    facts = letter.facts
    return (
        _is_a_body(facts.debtor.kind) or facts.debtor.kind is DebtorKind.PUBLIC
    ) and facts.recipient is not Recipient.GUARANTOR


def _is_an_answer(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether somebody of ours answers the client ("l'associé en charge vous répondra personnellement")."""
    if _OUR_OWN.search(hit.passage.text[: hit.start]) is not None:
        return True
    if _OFFICE.search(hit.passage.text) is not None and _OF_PURSE.search(hit.passage.text) is None:
        return True
    if _IN_PERSON.search(hit.text) is not None:  # "je vous adresse cette lettre à titre personnel, faute d'adresse"
        return True
    if _COUNTED_ON.match(hit.passage.text, hit.start) is not None and _OF_MONEY.search(hit.passage.text) is None:
        return True
    greets = _GREETS.search(hit.text) is not None and _OF_MONEY.search(hit.passage.text) is None
    return greets or _ANSWERS.search(hit.text) is not None


_IN_PERSON_ONLY: Final = re.compile(r"(?:personnellement|a titre personnel)$")
_ANSWERABLE: Final = re.compile(
    r"\b(?:poursuiv\w*|repond(?:rez|ras?|ront|rons|ez|ent)|en repondre|respons\w+|engag\w+|tenue?s?"
    r"|redevables?|retourn\w+|recherch\w+"
    r"|condamn\w+|caution\w*|garant\w*|patrimoine|reclam\w+|doi[ts]|doivent|devez|devrez|rembours\w+|dedommag\w+"
    r"|solidair\w+|main a la poche|huissier|tribunal)\b"
)


def _in_person(letter: Letter, found: Fault) -> bool:
    """Whether something else than the debt is done in person ("vous pouvez me joindre personnellement")."""
    words = folded(letter.text[found.start : found.end])
    if _IN_PERSON_ONLY.search(words) is None:
        return False
    text = sentence_of(letter, found)
    return _OF_MONEY.search(text) is None and _ANSWERABLE.search(text) is None


_HELD: Final = doubting(forbid_phrases(_LIABLE, unless=_is_an_answer), _in_person)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _HELD(letter)
    yield from forbid_topics(_OWN_PURSE, _MEANS)(letter)
    yield from forbid_phrases(_UNSHIELDED, even_denied=True)(letter)


RULE = Rule(
    id="CND074",
    name="personal-liability",
    severity=Severity.BLOCKING,
    source="fr-com-l223-1",
    covers=("GR-007", "GR-074"),
    message="La société doit la somme\u202f; ses dirigeants et associés n’en répondent pas sans caution ni jugement.",
    hint="Écrivez que la société reste redevable.",
    check=along(announced(_check, _LIABLE, _OWN_PURSE, _MEANS, _UNSHIELDED), OWN_POCKET, OWN_HOUSE_PLEDGED),
    when=_applies,
    bad=(
        letter("Vous en répondrez sur vos biens.", BUSINESS),
        letter("C’est à toi personnellement que je réclame ces 700,00 €.", BUSINESS),
        letter("En tant que gérant, vous êtes personnellement redevable de cette somme.", BUSINESS),
        letter("Monsieur le Président, vous rembourserez vous-même la location si la caisse est vide.", BUSINESS),
        letter("Les associés seront tenus sur leurs deniers personnels.", BUSINESS),
        letter("Nous rechercherons votre responsabilité personnelle.", BUSINESS),
        letter("C’est contre vous, Monsieur, que nous nous retournerons.", BUSINESS),
        letter("C’est sur vous que nous comptons pour payer la dette de la société.", BUSINESS),
    ),
    good=(
        letter("La société Charpentes Morel reste redevable de 700,00 €.", BUSINESS),
        letter("C’est à vous que je m’adresse pour la facture de la société.", BUSINESS),
        letter("Vos économies de chauffage paieront l’isolation en quatre hivers.", BUSINESS),
        letter("Je m’occupe personnellement de votre dossier.", BUSINESS),
        letter("Je tiens à vous remercier personnellement du soin apporté à ce travail.", BUSINESS),
        letter("Vous n’êtes pas tenu personnellement de cette somme.", BUSINESS),
        letter("Vous êtes personnellement redevable de cette somme.", CONSUMER),
        letter("La note part à l’association et non à vous personnellement.", BUSINESS),
        letter("Je compte sur vous pour que nous restions en bons termes.", BUSINESS),
        letter("C’est sur vous que nous comptons pour que le chantier reprenne.", BUSINESS),
        letter("Notre présidente vous téléphonera elle-même.", BUSINESS),
    ),
)
