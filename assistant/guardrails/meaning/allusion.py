"""Allusion: naming somebody whom a debt does not concern, so that the reader fears what he may learn.

"Votre employeur apprécierait-il ?", "vos voisins, pour l'instant, ne savent rien": no verb of telling need stand there.
A letter that asks for money has hardly a reason to name such people: one word beside that hints is enough, in any
order, unless the sentence thanks, tells of an errand or repeats what they told us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import is_delivery, may_hint, tells_of_old
from assistant.guardrails.meaning.exposure import Audience, naming
from assistant.guardrails.meaning.own_house import is_of_house
from assistant.guardrails.wording.lexicon import whole_words
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.phrases import Hit, denied

_ERRAND: Final = re.compile(  # why one may well name such people
    r"\b(?:merci|remerci\w*|renouvel\w+|(?:part|aide|allocation)s? (?:versee?|payee?|reglee?)s? par|campagne"
    r"|annonceurs?|recommand\w*|(?<!ferai un )(?<!ferons un )(?<!ferait un "
    r")plaisir|ravie?s?|enchante\w*"
    r"|felicit\w*|salu\w*|bonjour a|amities|bon souvenir|rendez-vous|livr\w+|(?:la|les|vos|tes) cles?|chantier"
    r"|travaux|seance|cours|accueilli\w*|ouvert\w*|attestation|certificat|justificatif|releve d'identite"
    r"|virements?|prelevements?|rejet\w*|iban|rib|carte|cheques?|plateforme|portail|bon de commande|renvoy\w+"
    r"|adresser la facture|duplicata|si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux)\w*|a (?:votre|ta) "
    r"(?:demande|disposition)|comme convenu|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|n'hesitez|n'hesite"
    r"|invit\w+ a|conseill\w+ de|par(?:ticipation|don)|google (?:pay|play|agenda|maps|drive|forms?)|suivez"
    r"|retrouvez|abonnez-vous|photos?|publicite|cadeau|commande|atelier|depannage|technique|qualite|fonciers?"
    r"|sinistre|declaration|format\w+|marchandises?|recu\w*|reception\w*|souhait\w+|annee a vous|bonnes fetes"
    r"|bravo pour|nous aider\w*(?! (?:beaucoup )?a\b)|gentil|circulation|deneig\w+|barree?s?|reouverture"
    r"|inauguration|pret\w* pour|voeux|pensees|condoleances|tva|plus a faire|precede|excellente|serieux|assurance"
    r"|versements? d(?:e|u)|emission|reportage|caracteres|destinee?s? (?:a|au|aux)|verse\w* (?:parfois"
    r"|souvent|directement"
    r"|l'aide|une aide)|factures? (?:a|au"
    r"|aux|de|du)|nous (?:oblige|impose|avons (?:verse|avance|paye|regle))"
    r"|(?:contre-\w+|analyses?|diagnostics?|mesures?|etudes?|mise aux normes|travaux) (?:\w+ )?(?:demand|exig|impos"
    r"|prescri)\w* par (?:l'|la |le |les )\w+)\b"
    r"|\b(?:que|qui|dont|ou) (?:nous|j') ?(?:equip|livr|entreten|fourn|serv|form|ger|anim|administr|aliment|nettoy"
    r"|imprim|travaill|intervenons"
    r"|bross"
    r"|assist)\w*|\b(?:aiment|apprecient|adorent|preferent) (?:beaucoup |bien )?(?:nos|notre|les|la|le|l')\b"
    r"|\benregistr\w+ (?:correct|bien|a nouveau"
    r"|de nouveau)|\b(?:demande|rappelle|recommande|impose) (?:desormais |aussi |maintenant )?(?:a"
    r"|aux) (?:toutes les |tous les )?(?:communes|employeurs|entreprises"
    r"|mairies|collectivites)"
    r"|\btravaill\w+ (?:[a-z]+ ){0,3}(?:avec|pour)\b|\b(?:rentr|revien|par[st]|retour|parti)\w* (?:de"
    r"|en) (?:reportage"
    r"|tournage|tournee)"
    r"|\b(?:vont (?:beaucoup |bien )?(?:aimer|adorer|apprecier)|(?:ador|aim|appreci)er(?:ont|a)|verr(?:ont"
    r"|a)) (?:bien )?"
    r"(?:la|le|les|l') ?(?!pay|paie|dett|dossier|factur|impay|lettre|courrier|comport|facon|maniere|situation"
    r"|difference)"
    r"|\b(?:contente?s?|ravie?s?|satisfaite?s?|enchantee?s?) (?:du|de la|de l'|des|de votre|de vos|de leurs?|de nos)\b"
    # who was kind to us, and what the reader may tell him: "dites à votre voisin qu'il peut venir le prendre"
    r"|\b(?:a|ont) (?:eu (?:la|l'|le) ?(?:bonte|gentillesse|amabilite|obligeance|delicatesse|courtoisie|reflexe|soin)"
    r"(?: [a-z]+)? de|bien voulu|pris la peine de|tenu a) (?:nous |m'|me )(?:prevenir|avertir|ouvrir|aider|preter"
    r"|laisser|remettre|transmettre|rappeler|repondre|recevoir|accueillir|guider|depanner|ecrire|faire entrer)\b"
    r"(?![^.!?]*\b(?:pa(?:ie|y)\w*|argent|dettes?|cach\w*|mauvais\w*|travaill\w*|gagn\w*|achet\w*|sait|savent|saura"
    r"|sauront|au courant|curieu\w*|etonn\w*|inquiet\w*|oreilles?|mutu\w*|secrets?|moyens|voitures?|maintenant)\b)"
    r"|\b(?:dites|dis|redites|faites savoir) (?:a|aux?) (?:votre|vos|ton|ta|tes) [a-z]+ qu'(?:ils?|elles?) "
    r"(?:peu(?:t|vent)|pourr(?:a|ont)) (?:re)?(?:venir|passer|prendre|garder|recuperer|emprunter|se servir)\b"
    r"(?![^.;!?]*\b(?:vos|votre|tes|ton|ta|argent|pa(?:ie|y)\w*|dettes?|parler|voir|question\w*|compte|plac\w*|du"
    r"|mon|notre)\b)"
    r"|\bbanque (?:vous )?(?:demande|exige|requiert|impose|veut|reclame)(?: desormais| maintenant)?"
    r" (?:deux|une|la|le|un) (?:[a-z]+ )?(?:signatures?|validations?|codes?|plafonds?|justificatifs?|delais?|accord)\b"
    r"|\bun (?:petit )?(?:mot|message|appel|coup de fil|virement) de (?:votre|ta) part\b"
    r"|\b(?:reste|restait) a savoir\b|\bsaur(?:a|ont) (?:[a-z']+ )?(?!inform|prevenu|que)[a-z]+(?:er|ir|re)\b"
    r"|\b(?:serie|photos?|portrait|album|article|clich\w+)\b[^.;!?]{0,40}\b(?:site|page)\b"
    r"|\b(?:vos|tes) publications [^.;!?]{0,30}\b(?:idees?|plais\w+|envie|inspir\w+)\b|\b(?:uniformes?|costumes?"
    r"|tenues?|vehicules?|gilets?|blouses?|velos?) (?:de |des |du |destin\w+ )"
    r"|\b(?:m'|nous |l')\s?(?:a|ont|avait|avaient) (?:dit|appris|confirm|indiqu|parl|laiss|ouvert|signal|repondu"
    r"|ecrit|explique|montre|prevenu|fait|accueilli|recu)|\b(?:nous|m'|me) (?:demand|pos|parl|ecri|di[ts]|signal"
    r"|confirm|recommand)\w*|\bcontrole de legalite\b|\bpermis de construire\b|\b(?<!s')(?:est|sont) (?:pass"
    r"|ven)[eu]e?s?\b(?!.*\b(?:votre|vos|chez (?:vous|toi)|ton|ta|tes)\b)|\b(?:vous|tu) (?:parl|evoqu|disi|disai"
    r"|ecriv|indiqu|mentionn)\w*|\bdites-vous\b|\bpar vos soins\b"
)
_COURTESY: Final = re.compile(  # says in another clause nothing of why they are named
    r"(?:merci|remerci|plaisir|ravi|enchant|felicit|salu|bonjour|rendez-vous|livr|chantier|travaux|comme convenu"
    r"|recu(?!per)|souhait|excellente|serieux|gentil|bravo|voeux|pensees|cadeau|commande|qualite|technique|carte|cheques?$)"
)
_HOLDS_BACK: Final = re.compile(
    r"\b(?:pour (?:l'instant|le moment|cette fois)|cette fois-ci|jusqu'(?:ici|a present)|entre nous"
    r"|ne (?:voudr|aimer|souhait)\w+ pas|n'aimer\w+ pas|prefer\w+ (?:ne pas|eviter)|faites en sorte|fais en sorte)\b"
)
_OURS: Final = re.compile(r"\b(?:nous|je|on)\b|\bj'")
_TAKEN_UP: Final = re.compile(
    r"\b(?:nous|je|on) (?:pouvons|pourrions|pourrais|peux|peut|pourrait|allons|vais|irons|saurons"
    r"|comptons)\b[^.;!?]{0,20}\b(?:l'|la |le |les |lui |leur |nous en |m'en )\s?(?:\w+ )?(?:appel|telephon"
    r"|prevenir|dire|parler|ecrire|inform|avert|alert|contact|charger|occuper|demander|apprendre|faire)\w*"
    r"|\b(?:pensez-y|penses-y|songez-y|a bon entendeur|reflechissez|a (?:vous|toi) de voir)\b"
)
_UNAWARE: Final = re.compile(
    r"^[^.;!?]{0,30}\b(?:ne |n')(?:[a-z]+ )?(?:sai|sav|conna|voi|dout|imagin|soupconn|(?:est|sont) (?:\w+ ){0,2}(?:au"
    r" courant|informe)|lit|lisent|appr)\w*"
)
_STREET: Final = re.compile(
    r"\b(?:rue|avenue|place|boulevard|quai|impasse|allee|cours|square) (?:de la |de l'|du |des |d')?$"
)
_BESIDE_A_NOUN: Final = re.compile(  # "votre compte fournisseur", "votre suivi client"
    r"\b(?:comptes?|suivi|espace|service|fiche|dossier|numero|code|portail|relation|accueil|parcours|reference)"
    r" (?:clients?|fournisseurs?|adherents?|locataires?|eleves?)$"
)
_OWN_BODY: Final = re.compile(  # what a house decides in its own council
    r"^(?:votre|le) (?:conseil (?:d'administration|syndical)|comite de direction|bureau)\b"
)
_DECIDES: Final = re.compile(
    r"\b(?:se reuni\w*|vot(?:e|er|era|ent|ee)|valid\w+|approuv\w+|decid\w+|tien\w+ (?:le|son|sa)|siege\w*)\b"
)
# What befell them, or what they signed, told: "le dégât des eaux chez votre voisin", "signé par vos voisins".
_BEFELL: Final = re.compile(
    r"\b(?:degats? des eaux|fuites?|infiltrations?|inondations?|sinistre|cambriolage|panne|travaux|chantier)"
    r"(?: [a-z]+){0,2} (?:chez|de|du) $"
    r"|\b(?:contre)?(?:sign|paraph|approuv|valid)ee?s? par $"
)
_OF_A_DEBT: Final = re.compile(r"\b(?:dettes?|impay\w+|petition|plainte|liste|creances?|comportement|pratiques?)\b")
# An office telephoned, and what it answered on its own matter: "J'ai appelé la CAF : le barème ne change qu'en mai".
_ASKED_THEM: Final = re.compile(
    r"\b(?:appele|interroge|consulte|joint|telephone a|demande a) (?:hier |ce matin )?(?:la |le |l'|les )?$"
)
_THEY_SAID: Final = re.compile(
    r" ?: (?=[^,;.!?]*\b(?:n(?:e |')[a-z]+ [^,;.!?]{0,12}(?:qu|pas|plus)|entr|chang|bareme|taux|droits?|aides?"
    r"|delais?))"
    r"(?![^.;!?]*\b(?:vous|votre|vos|te|ton|ta|tes|controle\w*|enquete\w*|inspect\w*|verif\w*|interess\w*|plainte\w*|dossiers?"
    r"|signale\w*|fraude\w*)\b)"
)
_PLACES: Final = frozenset({"quartier", "residence", "immeuble", "village", "copropriete", "mairie", "club"})
_INSIDE: Final = re.compile(
    r"\b(?:pass|intervien|travaill|livr|circul|pos|chantier|tourn|install)\w*\b[^.;!?]{0,30}\b(?:dans|a) $"
)
_DESK: Final = re.compile(r"\b(?:suit|tient|regle|traite|gere|paie) (?:les |vos )$")  # "qui suit les fournisseurs"
_THEIR_DESK: Final = re.compile(  # "si c'est ta sœur qui tient les comptes, transfère-lui ce mot"
    r",? qui (?:suit|tient|regle|traite|gere|fait|s'occupe)\w* (?:de |d[eu]s? )?(?:les |vos |tes |la |ta "
    r"|votre )?(?:comptes"
    r"|factures?|papiers|compta\w*|paiements|reglements|fournisseurs|administratif)\b"
)
_AMBIGUOUS: Final = frozenset({"parquet", "police", "controleurs", "inspecteurs", "autorites", "l'administration"})
_OWNERS: Final = frozenset({"votr", "vos", "ton", "ta", "tes", "leur", "son", "ses", "sa"})
_THEIR_WORD: Final = 70  # characters after a name within which somebody "would be surprised"
_OUR_REACH: Final = 80  # characters before a name within which the writer "knows" somebody


def find_allusions(letter: Letter, audiences: tuple[Audience, ...], *, out_of_place: bool = False) -> Iterator[Hit]:
    """The first name of such people in each sentence that hints at what they may learn.

    ``out_of_place``: their name alone hints, for no errand would bring it into such a letter.
    """
    for passage, worded in naming(letter, audiences):
        if passage.stems.isdisjoint(_OWNERS) and all(audience.owned for audience in worded):
            continue
        for hit in named_in(letter, passage, audiences):
            alone = out_of_place and hit.text not in _AMBIGUOUS and not denied(hit) and may_hint(passage.text, hit.text)
            if (alone or _is_hinted(letter, hit)) and not _tells_an_errand(hit):
                yield hit
                break


_PRESSING: Final = re.compile(r"\b(?:vous|te|me|nous|je|on|ne|temps|qui|se|le|les) $")


def named_in(letter: Letter, passage: Passage, audiences: tuple[Audience, ...]) -> Iterator[Hit]:
    """Where a sentence names such people, who are neither the debtor's own house nor an address or a desk."""
    for match in _named(audiences).finditer(passage.text):
        hit = Hit(passage, match.start(), match.end())
        of_house = is_of_house(letter, hit.text, passage.text)
        if of_house or passage.text.startswith("-d'", hit.end) or _is_a_verb(hit) or _is_an_address_or_a_desk(hit):
            continue
        yield hit


def _is_a_verb(hit: Hit) -> bool:
    """Whether it presses rather than prints: "que je vous presse", "rien ne presse"."""
    return hit.text == "presse" and _PRESSING.search(hit.passage.text[: hit.start]) is not None


@cache
def _named(audiences: tuple[Audience, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(audience.pattern for audience in audiences)})(?![^\W_])")


def _tells_an_errand(hit: Hit) -> bool:
    """Whether it is an errand there, or the sentence tells one in whatever clause by more than a word of courtesy."""
    text = hit.passage.text
    if is_errand(hit.clause) or is_delivery(text) or _is_of_their_own(text, hit):
        return True
    return any(_COURTESY.match(found.group()) is None for found in _ERRAND.finditer(text))


def _is_of_their_own(text: str, hit: Hit) -> bool:
    """Whether it tells what befell them, what they signed, or what an office answered on its own matter."""
    before = text[: hit.start]
    if _ASKED_THEM.search(before) is not None and _THEY_SAID.match(text, hit.end) is not None:
        return True
    return _BEFELL.search(before) is not None and tells_of_old(text) and _OF_A_DEBT.search(text) is None


def is_errand(sentence: str) -> bool:
    """Whether a sentence thanks, tells of work or repeats what they told us."""
    return _ERRAND.search(sentence) is not None or is_delivery(sentence)


def _is_hinted(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    insinuated = whole_words("insinuating").search(text) is not None
    if insinuated and (_HOLDS_BACK.search(text) is not None or not denied(hit)):
        return True
    if _UNAWARE.search(text[hit.end :]) is not None and _OURS.search(text[hit.end : hit.end + 20]) is None:
        return True
    if denied(hit):
        return _is_taken_up(letter, hit.passage)
    return _would_notice(hit) or _is_within_reach(hit) or _is_taken_up(letter, hit.passage)


def _is_an_address_or_a_desk(hit: Hit) -> bool:
    before = hit.passage.text[max(0, hit.start - 40) : hit.start + len("les ")]
    if _THEIR_DESK.match(hit.passage.text, hit.end) is not None:
        return True
    if _BESIDE_A_NOUN.search(hit.text) is not None:
        return True
    if _OWN_BODY.match(hit.text) is not None and _DECIDES.search(hit.passage.text) is not None:
        return True
    if hit.text.split()[-1] in _PLACES and _INSIDE.search(hit.passage.text[: hit.start]) is not None:
        return True
    return _STREET.search(before[:-4]) is not None or _DESK.search(before) is not None


def _would_notice(hit: Hit) -> bool:
    """Whether the named are said to learn, to wonder or to talk."""
    after = hit.passage.text[hit.end : hit.end + _THEIR_WORD]
    before = hit.passage.text[max(0, hit.start - 30) : hit.start]
    found = whole_words("noticing").search(after)
    if found is not None and _OURS.search(after[: found.start()]) is None:
        return True
    return re.search(r"\b(?:qu'en|que|comment) (?:\w+ )?(?:pens|dir|juger|reag|prendr)\w*\s*$", before) is not None


def _is_within_reach(hit: Hit) -> bool:
    """Whether the writer tells that he meets the named or may reach them."""
    before = hit.passage.text[max(0, hit.start - _OUR_REACH) : hit.start]
    return _OURS.search(before) is not None and whole_words("meeting").search(before) is not None


def _is_taken_up(letter: Letter, passage: Passage) -> bool:
    """Whether the next sentence goes on ("Nous pouvons l'appeler.")."""
    passages = read(letter).passages
    following = passages[passage.rank + 1].text if passage.rank + 1 < len(passages) else ""
    return _TAKEN_UP.search(following) is not None or _TAKEN_UP.search(passage.text) is not None
