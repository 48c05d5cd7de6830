"""No health, family, opinion or judicial past of a person (GR-110)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.mail.plain_text import folded
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.company import READER, is_our_own
from assistant.guardrails.meaning.consoling import THEY_SAID, UNSPEAKABLE, is_consoling
from assistant.guardrails.meaning.doubt import sentence_of
from assistant.guardrails.meaning.tale import client_names
from assistant.guardrails.moves.cured import CURED
from assistant.guardrails.moves.hard_hour import LIFE_TOLD
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import around_given
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_OF = "(votre|vos|ton|ta|tes|son|sa|ses|leur)"
_PRIVATE = "({illness}|{private_life}|santé)"
_SENSITIVE = phrases(
    "(perte|mort|décès) de (votre|ton) (bébé|nourrisson|petite?)",
    "(deux|trois|quatre|cinq) pères différents",
    "assurance-vie de (votre|ton|ta)",
    "(fragile|malade) des nerfs",
    "(votre|ton) dossier médical ~2 (retrouve|circule|publié|diffusé)",
    "(votre|ton) (fils|fille|mari|femme|père|mère) à l'hôpital",
    "(votre|ton|son) traitement ~2 (doit|médica|fatigu|lourd|hormonal|psych)[a-z]*",
    "(savons|sais|sait|appris|dit|paraît|su|semble) ~3 (est|était|êtes|étiez|es|soit) ~2 (souffrante?|fatiguée?|alitée?"
    "|mal"
    " en point|convalescente?|au plus mal|déprimée?|fragile|sous traitement|sous tutelle|sous curatelle)",
    "(souffrante?|alitée?|convalescente?|déprimée?) ~1 depuis",
    "(vous|tu|il|elle) (buvez|bois|boit|vous droguez|jouez),? ~2 (paraît|dit|trop|beaucoup|raconte|sait)(?! "
    "(de|du|d') ?(café|thé|lait|eau))",
    "(problèmes?|soucis|ennuis|démêlés) ~3 (justice|police(?! (d'|de))|alcool|drogue|couple(?! de serrage)"
    "|jeu(?! (dans|de|au|d')))",
    "(votre|ta|sa) (récente |soudaine |nouvelle )?(séparation(?! (de|des|du|entre))|rupture(?! (de|du|d'))"
    "|situation matrimoniale|vie de couple"
    "|orientation(?! (plein|sud|nord|est|ouest|professionnelle|scolaire|du|de|des))|appartenance(?! à (notre"
    "|votre|la|l'|un|une)))",
    "(séparation|rupture|divorce) ~1 (récente?|difficile|douloureuse?|conflictuelle?|en cours)",
    "(touchez|touches|percevez|perçois|vivez|vis|dépendez|bénéficiez) ~2 (RSA|AAH|chômage|minima|allocations?"
    "|aides sociales|pension|ASS|prestations sociales)",
    "(vos|tes|ses|leurs|votre|ta|son) (origines?(?! (de|des|du|d'))|croyances?|accent(?! (du|de|d'|chantant"
    "|tonique|sur))|nationalité|communauté(?! (de|d'|urbaine))|culture(?! (de|d'|du|des|générale))|peuple|pays"
    " d'origine)",
    "(vous|tu) (avez été|as été|étiez|étais|êtes|es) ~1 (condamnée?(?! à attendre)|jugée?(?! (sur|bon|utile"
    "|préférable))|incarcérée?|arrêtée?(?! (par|en|devant|chez|à|pour))|internée?"
    "|expulsée?|fichée?|surendettée?)",
    "(voisine?|cousine?|collègue|amie?|client|cliente|clients|confrère|locataire) ~5 (ne paie|ne paye|nous doit"
    "|doit aussi|ne règle|n'a pas payé|n'a pas réglé|non plus|en retard aussi|aussi en retard)",
    f"{_OF} (récente? |récents? |longue |grave |triste |actuelle? )?{_PRIVATE}",
    f"{_OF} (père|mère|épouse|époux|femme|mari|fils|fille|conjointe?|frère|sœur|enfant|gérant"
    f"|gérante|président|présidente|trésorier|trésorière|directeur|directrice|comptable"
    f"|associé|associée) ~3 (est|était|a été|en|atteinte?|souffre|vient de|est en) ~2 {_PRIVATE}",
    f"(vous êtes|tu es|vous étiez|tu étais|vous avez été|tu as été|est actuellement|êtes actuellement"
    f"|êtes toujours|être) ~2 {_PRIVATE}",
    f"(suite à|à la suite de|en raison de|depuis|malgré|à cause de|pour cause de|au sujet de"
    f"|concernant|compte tenu de|avec|sachant|appris) ~1 {_OF} ~1 {_PRIVATE}",
    f"(monsieur|madame|mme|m\\.|mr) ~2 (est|était|a été|souffre|traverse|vient) ~3 {_PRIVATE}",
    f"{_PRIVATE} (de|d'|du) (votre|ton|ta|vos|tes) (mari|femme|père|mère|époux|épouse|fils|fille|enfants?|frère|sœur"
    f"|conjointe?|compagne|compagnon|gérante?|associée?)",
    f"(sortez|sors|sortiez|relevez|relèves|remettez|remets|revenez|reviens|traversez|traverses|traversiez"
    f"|traversais|subissez|subis|subi|vivez|vis) ~2 {_PRIVATE}",
    f"(souffrez|souffres|souffre|atteinte?|victime) d[eu'] ~2 {_PRIVATE}",
    "(en|votre|ta|pleine?) ~1 (instance de divorce|procédure de divorce|arrêt maladie|arrêt de "
    "travail|congé maternité|dépression|garde à vue|détention|prison|cure)",
    "(divorc[a-z]+|séparée?|veuve|veuf|dépressi(f|ve)|alcoolique|enceinte|au chômage|licenciée?"
    "|hospitalisée?|malade) ~1 (depuis|récemment|et|,)",
    "(débiteur|débitrice|client|cliente|gérant|gérante|interlocuteur|interlocutrice) ~2 (divorcée?|dépressi(f|ve)"
    "|alcoolique|enceinte|veuve|veuf|hospitalisée?|malade|séparée?|handicapée?)",
    "(vos|tes|ses|votre|ta|sa) (convictions|opinions(?! (sur|de))|religion|orientation(?! (plein|sud|nord"
    "|est|ouest|professionnelle|scolaire|du|de|des))|origine(?! (de|des|du|d'))|confession"
    "|appartenance(?! à (notre|votre|la|l'|un|une))|croyances|idées politiques|engagement politique"
    "|engagement syndical)",
    "(êtes|es|est|étant) ~1 (musulmane?|juive?|juif|catholique|homosexuelle?|étrangère?|syndiquée?|syndicaliste)",
    "(décès|mort|disparition|perte|maladie|hospitalisation) de (votre|ton|ta|sa|son|leur) (mari|femme"
    "|père|mère|époux|épouse|fils|fille|enfant|frère|sœur|soeur|emploi|conjointe?|compagne|compagnon"
    "|proche|associée?|gérante?)",
    "(appris|apprenons|savons|sais|entendu parler|informés?) ~2 (votre|ta|vos|tes) ~1 (séparation"
    "|divorce|problèmes (familiaux|conjugaux|personnels|de couple|d'argent|d'alcool)|vie privée"
    "|situation (familiale|conjugale)|soucis (personnels|conjugaux|familiaux))",
    "(vos|tes|ses) (problèmes|soucis|difficultés|ennuis) (familiaux|familiales|conjugaux|conjugales"
    "|de couple|d'alcool|psychologiques|psychiques|mentaux|de santé|judiciaires)",
    "(votre|ton|son|sa|ta) (état|traitement|suivi|passé) (dépressif|psychique|psychologique"
    "|psychiatrique|mental|médical|de santé|judiciaire|pénal)",
    "(votre|ton|sa|son|ta) (femme|mari|épouse|époux|conjointe?|compagne|compagnon) ~3 (quittée?s?|partie?|séparée?"
    "|laissée?|abandonnée?)",
    "(perdre|perdu|perdez) (votre|ton|son) (emploi|travail(?! (en cours|pendant|non))|mari|femme|enfant|mère"
    "|père|fils|fille)",
)
_APART = (
    "mutuelle",
    "cabinet de sante",
    "maison de sante",
    "centre de sante",
    "produits de sante",
    "sante et",
    "professionnels de sante",
    "sante de votre entreprise",
    "meilleure sante",
    "bonne sante",
    "bonne et heureuse",
    "voeux",
    "sante financiere",
    "condoleances",
    "retablissement",
    "courrier separe",
    "pli separe",
    "envoi separe",
    "message separe",
    "separement",
)


# A wish does not excuse telling what was learnt of somebody's health.
_TOLD: Final = re.compile(r"\b(?:souffrant|alite|convalescen|deprime)\w*\b|\bm(?:onsieur|adame|me|\.)? [a-z]+ est\b")


_HOMONYM: Final = re.compile(  # who teaches, and who is a good judge of colours
    r"\b(?:ecole|classe|eleves)\b.*\bmaitresse\b|\bmaitresse\b.*\b(?:ecole|classe|eleves)\b"
    r"|\bmaitresse (?:de (?:stage|maison|conferences|ceremonie|ballet)|d'(?:ecole|oeuvre|ouvrage))\b|\b(?:meilleur"
    r"|seul"
    r"|bon)s? juges?\b"
)
_NO_PERSON: Final = re.compile(  # a toast, a parcel that is stuck, a sitter who comes
    r"^\W*a (?:votre|ta) sante\b|\brespect\w* (?:de )?(?:la |votre |ta )?vie privee\b|\bdepression (?:du (?!gerant"
    r"|patron|president)|atmospherique|atlantique"
    r"|venue|nous arriv"
    r"|qui (?:travers|arriv|balay|pass))|\b(?:trinqu|bu[vt]|lev|verre)\w* [^.;!?]{0,30}\ba (?:votre|ta) sante\b"
    r"|\b(?:votre|ton) (?:interlocut\w+|contact|conseill\w+|correspondant\w*|commercial\w*)\b[^;!?]{0,60}"
    r"\b(?:c'est (?:moi|nous)|je (?:suivrai|suis|prends|reprends|la|le)|nous (?:suivons|suivrons))\b"
    r"|\bn'est pas (?:demandee?|requise?|"
    r"exigee?)\b|\b(?:virement"
    r"|colis"
    r"|message|courriel|fichier|cheque|paquet) (?:est|serait|reste) (?:peut-etre |sans doute )?en prison\b"
    r"|\bgarde d'enfants?"
    r" (?:du |de |a domicile|le |apres|periscolaire|change|est|sera|reprend|occasionnelle)"
)
_NAMED: Final = phrases("{illness}", "{private_life}")
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:(?<!rendez-)vous|votre|vos|tu|te|ton|ta|tes|toi|monsieur|madame|mme|m\.|gerante?|associee?s?|dirigeante?"
    r"|il|elle)\b"
    r"|\bt'"
)
_OF_TRADE: Final = re.compile(  # what is sold to, or by, those who care, teach, judge or publish
    r"\b(?:cabinet|clinique|hopital|centre|maison de|service de|formation|congres|association|livre|brochure|campagne"
    r"|affiche|etude|conference|seminaire|colloque|patients?|medica\w+|soins|revue|depliant|plaquette|journee|semaine"
    r"|mois de|fondation|ligue|institut|prison de|detention provisoire|rue|place|commande|factur\w+|mur|plante\w*"
    r"|arbres?|pommiers?|cerisiers?|poiriers?|oliviers?|haies?|buis|ormes?|platanes?|pelouses?|gazon|tomates?|ruches?"
    r"|rampes?|accessib\w+|notaire|psychologue du travail"
    r"|rosier\w*|vigne\w*|animal|chien|chat|cheval|fete|sapin|paroisse|eglise|assurance|contrat|mutuelle|prevoyance"
    r"|lutte contre|traitement d[eu]s? (?:la|le|les|bois|eaux?|factures?|salaires?|donnees)|logiciel)\b"
)


def _is_of_trade(letter: Letter, hit: Hit) -> bool:
    text = hit.passage.text
    return (
        _OF_SOMEBODY.search(text) is None
        or _is_innocent(letter, hit)
        or any(found.search(text) is not None for found in (_OF_TRADE, THEY_SAID))
    )


_CLAUSE: Final = re.compile(r"[,;:.!?(]")
_THEM: Final = re.compile(  # he or she may be the reader's, named before
    r"\b(?:il|elle|lui|son|sa|ses|monsieur|madame|m|mme|gerante?|patronn?e?|clients?|mari|femme|epou\w+|fils|fille"
    r"|enfants?)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for found in (
        *forbid_phrases(_SENSITIVE, unless=_is_innocent, even_denied=True)(letter),
        *forbid_phrases(_NAMED, unless=_is_of_trade)(letter),
    ):
        kind = is_consoling(sentence_of(letter, found)) or _is_of_nobody_here(letter, found)
        yield replace(found, severity=Severity.WARNING) if kind else found


def _is_of_nobody_here(letter: Letter, found: Fault) -> bool:
    """Whether the clause names neither the reader nor the client ("la podologue part en congé maternité")."""
    before, after = around_given(letter, found.start or 0, found.end or 0)
    clause = _CLAUSE.split(before)[-1] + " " + _CLAUSE.split(after, maxsplit=1)[0]
    words = folded(letter.text[found.start : found.end])
    if UNSPEAKABLE.search(words) is not None:
        return False
    if READER.search(f"{clause} {words}") is not None or _THEM.search(clause) is not None:
        return False
    return not any(name in before + words + after for name in letter.notion(client_names))


def _is_innocent(letter: Letter, hit: Hit) -> bool:
    if (hit.text.endswith(("juge", "maitresse")) and _HOMONYM.search(hit.passage.text)) or is_our_own(hit):
        return True
    if _NO_PERSON.search(hit.passage.text) is not None:
        return True
    if _TOLD.search(hit.passage.text) is not None:
        return False
    labels = " ".join(invoice.label.lower() for invoice in letter.facts.invoices)
    return any(words in hit.passage.text for words in _APART) or hit.text.split()[-1] in labels


RULE = Rule(
    id="PRI110",
    name="sensitive-data",
    severity=Severity.BLOCKING,
    source="rgpd-9",
    covers=("GR-110",),
    message="La lettre touche à la santé, à la famille, aux opinions ou au passé judiciaire d’une personne.",
    hint="Retirez l’allusion.",
    check=along(announced(_check, _SENSITIVE, _NAMED), CURED, LIFE_TOLD),
    even_quoted=True,
    bad=(
        letter("Suite à votre divorce, nous comprenons que ce soit difficile.", CONSUMER),
        letter("Nous savons que vous êtes en arrêt maladie.", CONSUMER),
        letter("Vous sortez d’une hospitalisation.", CONSUMER),
        letter("Monsieur Morel est hospitalisé, nous a-t-on dit.", BUSINESS),
        letter("Votre dépression ne change rien à la somme due.", CONSUMER),
        letter("Compte tenu de vos convictions religieuses, nous attendrons.", CONSUMER),
    ),
    good=(
        letter("Si vous rencontrez une difficulté, appelez-nous.", CONSUMER),
        letter("La facture du cabinet médical est jointe.", BUSINESS),
        letter("La maison de santé a bien reçu votre commande.", BUSINESS),
        letter("Nous vous adressons nos vœux de bonne santé.", CONSUMER),
        letter("La famille de produits a changé.", BUSINESS),
        letter("Votre haie est malade, nous repasserons la traiter en mai.", CONSUMER),
        letter("Pour la teinte, vous êtes meilleur juge que nous.", BUSINESS),
        letter("Ma fille dit que la maîtresse donne tes marque-pages à l’école.", CONSUMER),
        letter("Mon associée est en congé maternité, c’est moi qui suis vos dossiers.", BUSINESS),
        letter("Votre interlocutrice part en congé maternité, c’est moi qui reprends vos factures.", BUSINESS),
        letter("Un chat malade retarde toute la tournée, le rendez-vous glisse à jeudi.", CONSUMER),
    ),
)
