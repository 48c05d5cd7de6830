"""A trade creditor has nobody listed at the Banque de France (GR-073)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import DEBT
from assistant.guardrails.meaning.doubt import doubting, sentence_of, silenced
from assistant.guardrails.moves.bank_listing import BANK_LISTING
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_LISTED = phrases(
    "(plus personne|plus aucun|plus un seul|jamais personne) ~5 (voudra|acceptera|ouvrira|prêtera|livrera|suivra"
    "|travaillera|répondra|vendra|signera)",
    "(mal|difficile|difficultés?|compliqué|peine|impossible|jamais|plus|délicat)[^.;!?]{0,25} (emprunt[a-z]*"
    "|crédits?|prêts?|logement|location|financements?|ouvrir un compte|découvert) ~4 (après|ensuite|demain"
    "|désormais|suite|avec|à l'avenir)",
    "(dossier|demande|prochain) ~2 (de )?(crédit|prêt|location|financement|logement|leasing|emprunt) ~5 "
    "(refusée?s?|rejetée?s?|bloquée?s?|compromise?|recalée?|mal|risque[a-z]*|s'en)",
    "(plus aucune?|plus une?|plus personne|aucune?|personne) ~2 (opérateur|banque|bailleur|propriétaire|fournisseur"
    "|assureur|organisme|confrère|établissement|artisan|loueur)? ~4 (voudra|acceptera|ouvrira|prêtera|livrera|suivra"
    "|travaillera|fera crédit|fera confiance|couvrira)",
    "bonne chance (pour|avec|si) ~1 (obtenir|trouver|décrocher|avoir|emprunter|tu veux|vous voulez|votre prochain|vos"
    " prochains) ~5 (crédit|prêt|emprunt|financement|logement|fournisseur|banque|location|assurance)",
    "(cotation|notation|scoring|solvabilité|cote (banque|de crédit)|note banque de france) ~4 "
    "(ressentir[a-z]*|pâtir[a-z]*"
    "|souffrir[a-z]*|baiss[a-z]+|chut[a-z]+|dégrad[a-z]+|dégringol[a-z]+|affect[a-z]+|ternie?)",
    "(partag|aliment|remont|vers|transmet|renseign|déclar|publi|signal)[a-z]+ ~3 (impayés|incidents(?! de "
    "(réseau|chantier|livraison))|retards(?! de livraison)"
    "|mauvais payeurs|défauts(?! de fabrication)) ~4 (base|fichier|réseau|registre|plateforme|profession"
    "|liste|répertoire)",
    "(base|fichier|registre|liste|répertoire|réseau) ~4 (mauvais payeurs|impayés|défaillants|payeurs indélicats) ",
    "(être|serez|seras|êtes|es|retrouver|retrouverez|vous voir|te voir) ~2 fiché(es|e|s)?(?! (dans le|au) (mur|sol))",
    "fichage",
    "ficher(ons|ai|a|ont)? ~3 (banque de france|FICP|FCC|incident|incidents|impayés)",
    "fichiers? ~4 (incidents|impayés|mauvais payeurs|débiteurs|FICP|FCC|banque de france)",
    "(FICP|FCC)",
    "(inscri(re|rons|rai|t|te|ption|s|tes)|signal(er|erons|é|ée|ement)|déclar(er|erons|ation|é|ée)"
    "|enregistr(er|é|ée)|figurer(ez|as)?) ~5 (banque de france|fichier central|incidents de paiement"
    "|liste noire|liste des mauvais payeurs|mauvais payeurs|base des impayés)",
    "(référenc[a-z]+|class[a-z]+|list[ée][a-z]*|catalogu[a-z]+|répertori[a-z]+|fichera|ficherons"
    "|signal[a-z]+) ~4 (mauvais payeurs?|débiteurs|organismes de crédit|clients douteux|clients à "
    "risque|payeurs défaillants|base commune)",
    "(organismes de crédit|assureurs-crédit|assurance-crédit|agences de notation) ~6 (informés?"
    "|signal[a-z]+|alertés?|prévenus?)",
    "(interdit|interdiction|interdits?) bancaires?",
    "(liste noire(?! et)|blacklist[eé]e?s?|blacklister(ons|ai)?)",
    "(dégrad[a-z]+|abaiss[a-z]+|baiss[a-z]+|détérior[a-z]+) ~3 (cotation|note) ~3 (banque de france|crédit)",
    "(aurez|auras|auriez|aurais|aura|sera|serait|deviendra|plus jamais|plus aucun|plus) ~5 (obtenir|avoir"
    "|trouver|décrocher|ouvrir) ~3"
    " (crédits?|prêts?|compte|financements?|fournisseurs?|assurance)",
    "(transmett[a-z]+|transmis|communiqu[a-z]+|signal[a-z]+|donn[a-z]+|remont[a-z]+) ~6 (agences? de "
    "(renseignements?|notation)|renseignement commercial|sociétés? d'information|base de données|bases de données"
    "|fichier commun|coface|altares|creditsafe|ellisphere)",
)

# Frames that threaten by their own negation.
_SHUT_OUT = phrases(
    "(plus aucune?|plus une seule|plus un seul|aucune?|plus personne|nulle?) ~2 (banque|banquier|organisme"
    "|établissement"
    "|bailleur|propriétaire|fournisseur|assureur|loueur|opérateur|artisan|confrère|prestataire|transporteur) ~4 (prêter"
    "|voudr|accepter|ouvrir|livrer|suivr|travailler|servir|louer|assurer|traiter|financer|fera)[a-z]*",
    "(ne|n') ~1 (trouv|obtien|obtiendr|aur|décroch)[a-z]* ~1 (plus|pas) ~3 (crédits?|prêts?|banque|fournisseurs?"
    "|logement|financements?|artisans?|transporteurs?) ~4 (après|ensuite|nulle part|dans la région|sur la place"
    "|confiance|quand|une fois)",
    "portes? ~3 (se fermer(a|ont|ait|aient)|vont se fermer|va se fermer)",
    "(robinets?|lignes? de crédit|crédit fournisseur|comptes? fournisseurs?) ~3 (se fermer(a|ont|ait|aient)|vont se"
    " fermer|va se fermer|se tarir[a-z]*|coupée?s?)",
)


_OF_YOU: Final = re.compile(r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|toi|clubs?|clients?)\b")
_GOOD_LIST: Final = re.compile(
    r"\b(?:noire et|bon(?:s|ne|nes)? payeurs?|joint\w*|pieces?|produits?|commande|livr\w+|factures (?:en|a)|rgpd"
    r"|donnees|newsletter"
    r"|(?:raye|barre|coche|enleve|retire)\w* (?:ca|cela|(?:cette|la|une) (?:ligne|facture)|ce point) de (?:ma|notre"
    r"|la) liste"
    r"|inscription|eleves?|adherents?|diffusion|attente|mariage|cadeaux|fidel\w*|partenaires?|tribunal|greffe"
    r"|aucun\w*)\b"
)
_NAMED_BAD = Topic(("bad_payers", "listing", "entering"), beside=_OF_YOU, unless=_GOOD_LIST)
_ON_A_LIST = Topic(("bad_payers", "listing"), unless=_GOOD_LIST)
_POSTED_UP = Topic(
    ("name_of", "posted_at"),
    unless=re.compile(
        _GOOD_LIST.pattern
        + r"|\b(?:invit\w*|annuaire est|noel|transmette|facturation|toujours la bonne|merci|impression)\b"
    ),
    doubtful=True,
)
_PASSED_ON = Topic(("bad_payers", "shared_with", "entering"), beside=_OF_YOU, unless=_GOOD_LIST)


_PLAIN: Final = re.compile(
    r"\b(?:banque de france|bancaires?|ficp|fcc|fichage|fichee?s?|prets?|credits?|liste noire)\b"
)
_BY_MISTAKE: Final = re.compile(r"\b(?:a tort|par erreur|notre logiciel|nos factures)\b")


def _of_nobody_here(letter: Letter, found: Fault) -> bool:
    """Whether the sentence names neither the reader nor a debt ("aucun transporteur ne livrera le 15 août")."""
    text = sentence_of(letter, found)
    if _PLAIN.search(text) is not None:
        return False
    return _OF_YOU.search(text) is None and DEBT.search(text) is None


# "Des noms douteux que vous pourrez trancher": what is in doubt is how they are spelt.
_READ_OVER: Final = r"(?:trancher|lire|relire|corriger|verifier|dechiffrer|completer|orthographier|confirmer)"
_TO_BE_READ: Final = re.compile(
    r"\b(?:(?:vous|tu) (?:confirm|verifi|reli|corrig|tranch|complet)[a-z]*|(?:confirm|verifi|relis|corrig|tranch"
    r"|complet)ez)"
    r" (?:[a-z]+ )?(?:ces|les|quelques|des|\d+) "
    r"(?:pre)?noms (?:de famille )?douteux\b(?! des?\b| d')|"
    rf"\b(?:pre)?noms (?:de famille )?(?:douteux|en rouge|rayes?|barres?)\b(?! d)[^.;:!?]{{0,45}}\b(?:(?:vous"
    rf"|tu) (?:les )?"
    rf"(?:(?:pourr|sau|devr|voudr|pouv|allez|peux)\w* {_READ_OVER}|(?:reli|corrig|tranch|verifi|complet|confirm)\w+)"
    rf"|a (?:faire )?{_READ_OVER}(?: (?:de|par|avec) (?:votre|ton|vous|toi|vos)\b|$|[.,])|(?:n'|ne )?(?:ai|ont|avons"
    rf"|a)? ?pas (?:su|pu|reussi a) "
    rf"(?:les )?{_READ_OVER})"
)


def _is_to_be_read(letter: Letter, found: Fault) -> bool:
    """Whether names are doubtful to read, and whoever has them before him is asked to settle how they are spelt."""
    text = sentence_of(letter, found)
    return _TO_BE_READ.search(text) is not None and DEBT.search(text) is None


_SHUT: Final = doubting(forbid_phrases(_SHUT_OUT, even_denied=True), _of_nobody_here)
_WRITTEN_DOWN: Final = doubting(forbid_phrases(_LISTED, unless=excused_beside(_BY_MISTAKE)), _of_nobody_here)


_NAMED: Final = silenced(forbid_topics(_NAMED_BAD, _ON_A_LIST, _POSTED_UP, _PASSED_ON), _is_to_be_read)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _WRITTEN_DOWN(letter)
    yield from _NAMED(letter)
    yield from _SHUT(letter)


RULE = Rule(
    id="CND073",
    name="threat-of-listing",
    severity=Severity.BLOCKING,
    source="fr-conso-l751-1",
    covers=("GR-073",),
    message="Un créancier commercial ne fait inscrire personne à un fichier d’incidents.",
    hint="Supprimez la phrase.",
    check=along(announced(_check, _LISTED, _NAMED_BAD, _ON_A_LIST, _POSTED_UP, _PASSED_ON, _SHUT_OUT), BANK_LISTING),
    bad=(
        letter("Vous serez fiché à la Banque de France.", CONSUMER),
        letter("Votre nom sera inscrit au FICP.", CONSUMER),
        letter("Nous déclarerons cet incident au fichier des impayés de la profession.", BUSINESS),
        letter("Tu vas te retrouver sur la liste noire de tous les fournisseurs.", BUSINESS),
        letter("Vous serez noté mauvais payeur chez tous les vétérinaires du secteur.", CONSUMER),
        letter("Vous risquez l’interdiction bancaire.", CONSUMER),
        letter("Sachez que sans paiement vous serez fiché à la Banque de France.", CONSUMER),
        letter("Nous avons mis de côté une trentaine de noms douteux, que nos confrères consulteront.", BUSINESS),
    ),
    good=(
        letter("La cote du chêne a chuté, votre prochain devis baissera.", BUSINESS),
        letter("Le fichier joint contient vos factures.", BUSINESS),
        letter("Vous ne serez inscrit à aucun fichier d’incidents de paiement.", CONSUMER),
        letter("Nous avons mis de côté une trentaine de noms douteux que vous pourrez trancher.", BUSINESS),
        letter("Les noms douteux sont sur une liste à part, que vous corrigerez.", BUSINESS),
        letter("La fiche produit et l’affiche sont jointes.", BUSINESS),
        letter("Votre commande figure sur la liste des expéditions.", BUSINESS),
    ),
)
