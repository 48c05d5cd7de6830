"""Errand: why a letter may well name people around the reader: they helped, live next door or are owed a word."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.company import is_delivery, tells_of_old
from assistant.guardrails.wording.phrases import Hit

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
    r"|recu(?!per)|souhait|excellente|serieux|gentil|bravo|voeux|pensees|cadeau|commande|qualite|technique|carte"
    r"|cheques?$)"
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
    r"(?![^.;!?]*\b(?:vous|votre|vos|te|ton|ta|tes|controle\w*|enquete\w*|inspect\w*|verif\w*|interess\w*|plainte\w*"
    r"|dossiers?"
    r"|signale\w*|fraude\w*)\b)"
)


def tells_an_errand(hit: Hit) -> bool:
    """Whether it is an errand there, or the sentence tells one in whatever clause by more than a word of courtesy."""
    text = hit.passage.text
    if is_errand(hit.clause) or is_delivery(text) or _is_of_their_own(text, hit):
        return True
    return any(_COURTESY.match(found.group()) is None for found in _ERRAND.finditer(text))


def is_errand(sentence: str) -> bool:
    """Whether a sentence thanks, tells of work or repeats what they told us."""
    return _ERRAND.search(sentence) is not None or is_delivery(sentence)


def _is_of_their_own(text: str, hit: Hit) -> bool:
    """Whether it tells what befell them, what they signed, or what an office answered on its own matter."""
    before = text[: hit.start]
    if _ASKED_THEM.search(before) is not None and _THEY_SAID.match(text, hit.end) is not None:
        return True
    return _BEFELL.search(before) is not None and tells_of_old(text) and _OF_A_DEBT.search(text) is None
