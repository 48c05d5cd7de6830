"""No announced siege: calls and visits in volleys, at odd hours, until one pays (GR-065, GR-040)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.borne_out import doubting_unborne
from assistant.guardrails.meaning.until_paid import UNTIL_PAID
from assistant.guardrails.moves.siege import SIEGE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_CONTACT = (
    "((appell|téléphon|rappell|relanc|sonn|toqu|frapp|écri|harcèl|harcel|pass|contact)(er|r)?(ons|ai|a|ont)"
    "|(reviendr|viendr)(ons|ai|a|ont)|(allons|vais|va|vont|comptons|compte) (vous |te |t')?(appeler|téléphoner"
    "|rappeler|relancer|sonner|écrire|harceler|passer))"
)
_OFTEN = (
    "((\\d+|deux|trois|quatre|cinq|six|dix|vingt|cent|plusieurs|dix mille) fois par (jour|heure|semaine)|(tous "
    "les|chaque) (jours?|matins?|soirs?|nuits?|heures?|week-ends?|dimanches?)|toutes les (heures|cinq minutes"
    "|dix minutes)|jour et nuit|nuit et jour|à toute heure|du matin au soir|jusque tard|en boucle|à répétition"
    "|sans discontinuer|incessants?|incessantes?|quotidiennement|jusqu'à ce que (vous|tu|mort))"
)
_US = "(nous|je|j'|on|mon équipe|notre équipe|mes équipes|nos équipes|notre service|mes collègues|nos agents|mes gars)"
_SIEGE = phrases(
    "(habituer|habituez|habitue|faire) ~1 à (ma voix|nos appels|nos relances|mes appels)",
    "(robots?|automate|logiciel) ~2 (d'appels?|téléphonique|de relance) ~4 (numéro|appell|compos)[a-z]*",
    "(rappelle|rappellerai|rappellerons|appellerai|revien[a-z]+) ~2 demain,? (et|puis) (après-demain|encore)",
    "(rappelle|rappellerai|rappellerons|appellerai|revien[a-z]+) ~2 demain[^.;!?]{0,30} (ainsi de suite"
    "|chaque|tous les)",
    "(nous|me|m') (avoir|aurez|auras|aura) ~2 (bout du fil|au téléphone|sur le dos) ~4 (souvent|plus que|sans cesse"
    "|constamment|en permanence)",
    f"(vous|te|t') (les? |la )?(appeler|rappeler|relancer|téléphoner|écrire|contacter|solliciter|joindre|sonner)[a-z]*"
    f" ~5 {_OFTEN}",
    "(entendrez|entendras|entendre|entendez) ~2 parler de (nous|moi)",
    f"(aurez|auras|recevrez|recevras|avoir) ~2 (de )?(mes|nos) (nouvelles|messages|appels) ~3 ({_OFTEN}"
    "|quotidiennes?|régulièrement|souvent|encore et encore)",
    "(appels?|sms|textos?|messages?|mails?|courriels?|relances?|rappels?|coups de fil) (par|chaque) (heure|jour|matin"
    "|soir)",
    "(matin,? midi et soir|midi et soir|du lundi au dimanche|jour après jour)",
    "(pourrir|pourrirons|pourrirai|empoisonner|gâcher) ~1 (vie|existence|journées|nuits)",
    "(insisterons|insisterai|insister|relancerons|relancerai|appellerons|appellerai|reviendrons"
    "|reviendrai)(?! (auprès|chez"
    " (le|notre|mon))) ~4 (jusqu'à ce|jusqu'à obtenir|jusqu'au paiement|jusqu'à paiement|autant de fois|tant que)",
    f"{_US} ~4 {_CONTACT} ~6 {_OFTEN}",
    f"{_OFTEN},? ~1 {_US} ~3 {_CONTACT}",
    f"(attendez-vous|attends-toi|préparez-vous|prépare-toi) à ~2 (appels|relances|coups de fil|messages"
    f"|visites) ~3 {_OFTEN}",
    "(harceler|harcèlerons|harcèlerai|harcelons)",
    f"(téléphone|ligne|portable|standard|boîte mail) ~4 (sonner[a-z]*|satur[a-z]+|déborder[a-z]*"
    f"|explos[a-z]+) ~4 {_OFTEN}",
    "(avant|dès|à) (cinq|six|5|6) ?h(eures)?( du matin)? ~3 (appel|sonn|téléphon)[a-z]+",
    f"{_US} ~2 (appeler|téléphoner|sonner|rappeler)[a-z]+ ~4 (à|dès|avant) (cinq|six|5|6|vingt-deux|vingt-trois|22"
    f"|23|minuit)"
    " ?(h|heures)?",
    f"{_US} ~4 {_CONTACT} ~3 (y compris|même|jusque) ~2 (dimanches?|nuit|soirs?|week-ends?|vacances|fériés?|noël)",
)
# Frames that hold a negation of their own.
_UNRELENTING = phrases(
    "(n'arrêter|ne cesser|ne s'arrêter|n'arrêton|ne cesson)[a-z]* ~2 (pas|plus|jamais|qu'|de) ~2 (sonner"
    "|appeler|paiement"
    "|règlement|virement|tant|avant|le jour|lorsque|quand|que)",
    "(appels|relances|messages|coups de fil|sms|visites|téléphone)[^.;!?]{0,20} (n'arrêter|ne cesser|ne"
    " s'arrêter)[a-z]*",
    "(ne|n') ~1 raccroch[a-z]+ ~1 (pas|plus|qu')",
    "(pas|loin) ~1 (près|prêts?|prête?) de ~1 (vous|te) ~1 (lâcher|laisser|oublier)",
    "(ne|n') ~2 (vous|te) ~1 (lâch|oubli|quitt)[a-z]+ ~1 (pas|plus) ~2 (d'une semelle|avant|tant|jusqu'|comme ça)",
    f"{_US} ~4 {_CONTACT} ~3 sans (relâche|arrêt|répit|cesse|discontinuer)",
    "(ne|n') ?(vous|te) ~2 (lâch[a-z]+|laiss[a-z]+) ~2 (pas tranquilles?|plus|jamais|pas une|aucun"
    "|en paix)(?! (sans (réponse|nouvelle|solution|chauffage|eau|courant|électricité)|seule?s?|tomber|dans|avec))",
    "(vous n'aurez|tu n'auras) ~3 (répit|tranquillité|paix|repos)",
    "(ne|n') cesser[a-z]+ ~2 de (vous|te) ~1 (appeler|relancer|écrire|contacter|téléphoner|rappeler)",
)


_ODD_HOURS: Final = (
    "(la nuit|le soir|le dimanche|les dimanches|le week-end|les week-ends|les jours fériés|le samedi soir|à l'aube"
    "|aux heures des repas|à l'heure du dîner|pendant (vos|tes) (congés|vacances|repas)|à Noël)"
)
_CALL: Final = "(appel|rappel|téléphon|relanc|sonn|compos|harcel)"
_EVERY: Final = (
    "((\\d+|deux|trois|quatre|cinq|six|dix|quinze|vingt|trente|cent) (fois|appels|messages|courriels|SMS) (par|chaque)"
    " (jour|heure|matin|soir|semaine)|toutes les (\\w+ )?(minutes|heures)|chaque (matin|soir|nuit|heure|jour|dimanche)"
    "|tous les (matins|soirs|jours|dimanches)|jour et nuit|matin et soir)"
)
_BESIEGED: Final = phrases(
    f"(nous|je|j'|on) (vous |te |t')?{_CALL}(erons|erai|era|lerons|lerai) ~4 (la nuit|le dimanche|les dimanches|les"
    f" jours"
    " fériés|à l'aube|en pleine nuit|dimanche matin)",
    "(vous|te|t') ~1 (enverr|adresser|recevr)[a-z]+ ~2 (SMS|messages?|relances?|rappels?|courriels?"
    "|textos?)[^.;!?]{0,12} toutes"
    " les (\\w+ )?(heures|minutes)",
    f"(nous|je|j'|on) ~2 (continuer[a-z]*|continuons|continue) ~1 (à|de|d') ~2 {_CALL}[a-z]*[^.;!?]{{0,30}}"
    f" ({_ODD_HOURS}"
    f"|même si (vous|tu)|malgré (votre|ton|vos)|sans (votre|ton) accord|{UNTIL_PAID})",
    f"(nous|je|j'|on) (vous |te |t')?{_CALL}(erons|erai|era|lerons|lerai) ~2 (même|aussi|y compris|jusque|et) ~1"
    f" {_ODD_HOURS}",
    f"(nous|je|j'|on) (vous |te |t')?{_CALL}(erons|erai|era|lerons|lerai) {_ODD_HOURS},? (les|le|la|et|pendant|y"
    f" compris)",
    f"(automates?|robots?|logiciel|serveur vocal|machine) ~4 ({_CALL}[a-z]+|sonner)[^.;!?]{{0,40}} ({_EVERY}"
    f"|{UNTIL_PAID})",
    "(votre|ton|ta|vos) (standard|ligne|lignes|répondeur|messagerie|boîte|boîte mail|téléphone|portable) ~2 (sera"
    "|seront"
    "|va être) ~1 (saturée?s?|inondée?s?|pleine?s?|bloquée?s?|submergée?s?)[^.;!?]{0,40} (nos|mes|nous|appels|messages"
    "|relances|tant que)",
    "(vous|tu|votre (accueil|standard|secrétariat|service)) (recevr|aur)(ez|as|a) ~1 (\\d+|dix|vingt|trente|cinquante"
    "|cent"
    "|des dizaines d'|des centaines d') ?(appels|messages|courriels|SMS|mails) (par|chaque) (jour|heure|matin)",
    f"(nous|je|j'|on) (vous |te |t')?{_CALL}[a-z]+ ~5 toutes les (\\w+ )?minutes",
    "(vous|te|t') ~1 (joindr|appell|retrouver|chercher|relancer|poursuivr)[a-z]*[^.;!?]{0,50} partout où (vous|tu)",
    "(vous|te|t') ~1 (joindr|appell|relancer|téléphoner)[a-z]* ~1 (chez (vos|tes|votre|ta|ton) (parents|enfants|amis"
    "|mère"
    "|père|beaux-parents|fils|fille|employeur)|(à|sur) (votre|ton) (lieu de )?travail)[^.;!?]{0,40}"
    f" ({_EVERY}|s'il le faut|{UNTIL_PAID}|partout)",
)
_ENTRENCHED: Final = phrases(  # who sits down in the reader's house and stays, who leaves no night in peace
    "(vous n'aurez|tu n'auras) plus ~4 (nuit|soirée|journée|minute|instant|moment|heure|week-end|dimanche)s? ~2 (calme"
    "|tranquille|paix|répit|repos)",
    "(nous|je|j'|on|commercia[a-z]+|gérant|gérante|collaborat[a-z]+|équipe|associée?|chauffeur|ouvriers?|gars|salariés)"
    " ~2 (install|rest|assoi|assié|asse|camp|post|planter|prendr[a-z]* place|attend)[a-z]*[^.;!?]{0,50} (n'en (bouger"
    "|repartir|sortir|partir|bouge|repart|sor)[a-z]*|même si (vous|tu) ~3 (partir|demand[a-z]*|dehors|refus[a-z]*)"
    "|jusqu'à ce que (vous|tu) ~2 (ouvr|pay|sign|sort|réagiss|cédi|répond)[a-z]*)",
)
_ON_CALL: Final = re.compile(  # who is on duty calls at night for the reader's own sake
    r"\b(?:capteur\w*|sonde\w*|suivi|colis|astreinte|depann\w*|panne\w*|urgence\w*|alarme\w*|livr\w+|si (?:vous|tu)"
    r" (?:le )?(?:prefer|souhait|voul|accept|demand)\w*"
    r"|a votre demande|comme convenu|comme prevu|clients? (?:attend|entr)\w*|chantier|repar\w+|pour (?:votre|vos)"
    r" (?:chien"
    r"|chat|cheval|sante|securite)|en attente)\b"
)


_SIT_IN: Final = Topic(
    ("staying", "your_place"),
    beside=re.compile(r"\b(?:je|nous|on|mes|nos)\b|\bj'"),
    unless=re.compile(
        r"\b(?:si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux|accept)\w*|comme convenu|rendez-vous|pose\w*"
        r"|install\w+ (?:la|le|les|votre|vos|un|une)|livr\w+|interven\w+|entretien|travaux|nettoy\w+|menage|a "
        r"votre disposition|montage|avec plaisir|ravi\w*|heureu\w+|en attendant|devis|le chantier sera|duree du "
        r"chantier|terminer|passage)\b"
    ),
    even_denied=True,
)


_VOLLEY: Final = Topic(
    ("ceaseless", "contacting"),
    beside=re.compile(
        r"\b(?:nous|je|on|mes|nos|notre|vous (?:aurez|recevrez|entendrez|allez)|tu (?:auras|recevras|vas"
        r"|entendras)|\w+(?:rons|rai|ront|ra))\b|\bj'"
    ),
    unless=re.compile(
        r"\b(?:(?:m'|me |nous )(?:r?appeler|joindre|telephoner|ecrire|contacter)|vous me trouverez|heures? de nuit"
        r"|vous pouvez"
        r"|tu peux|pouvez-vous|joignable\w*|ouvert\w*|repond\w*|disponible\w*"
        r"|accueil\w*|appelez|appelle-"
        r"|rappelez|je rappelle|ecrivez|horaires|de \d+ ?h|du lundi au|suspend\w*|arret(?:ons|e|ee|ees|erons"
        r"|erai)\b|interromp\w*"
        r"|merci|pardon|excus\w*|desole\w*|evite\w*"
        r"|consulter mes messages|mis\w* fin|cess(?:e|ent|ons)\b|recu|recus|recevons|recevez (?:des"
        r"|nos)|saturee?|est|sont|avons|ai|etait|plus de relance|depann\w*|urgence\w*|astreinte|newsletter|bulletin"
        r"|succession|condoleances|plutot que)\b"
        r"|\b(?:r?appell?\w*|relanc\w+|contact\w+) (?:le |la |l'|les |mon |ma |mes |notre |nos )"  # and not the reader
        r"(?!soir|matin|nuit|dimanche|week|samedi|jour|lendemain|client|midi)[a-z]{4,}"
    ),
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_SIEGE)(letter)
    yield from forbid_phrases(_UNRELENTING, even_denied=True)(letter)
    yield from forbid_topics(_SIT_IN, _VOLLEY)(letter)


def _check_all(letter: Letter) -> Iterator[Fault]:
    yield from _FROM_ITS_WORDS(letter)
    yield from forbid_phrases(_BESIEGED, unless=excused_beside(_ON_CALL))(letter)
    yield from forbid_phrases(_ENTRENCHED, unless=excused_beside(_ON_CALL), even_denied=True)(letter)


_PLAIN: Final = re.compile(  # said of no work
    r"\bharcel\w+|\braccroch\w+|\bsemelle|\brepit\b|\bpourrir\w*|\bparler de (?:nous|moi) matin|\bne cess\w+ "
    r".*\bappeler"
    r"|\breveill\w+|\bcomme la pluie|\bchaque heure|\bpas (?:pres|prets?) de (?:vous|te) lach\w+|\bfois par "
    r"(?:jour|heure)"
    r"|\b(?:appel|telephon|sonn|relanc|ecri)\w*\b.*\b(?:(?:meme|y compris) le dimanche|matin et soir|midi et soir"
    r"|jour et nuit|sans (?:arret|relache|repit)|toutes les heures)\b"
    r"|\bstationn\w+ devant chez|\btous les \w+ devant (?:votre|ta)\b|\bainsi de suite"
)

_FROM_ITS_WORDS: Final = doubting_unborne(_check, _PLAIN)


RULE = Rule(
    id="CND310",
    name="harassing-contact",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-6",
    covers=("GR-040", "GR-065"),
    message="La lettre annonce des appels ou des visites répétés\u202f: c’est du harcèlement.",
    hint="Retirez la phrase\u202f; proposez un numéro et une heure où l’on peut vous joindre.",
    check=along(announced(_check_all, _SIEGE, _UNRELENTING, _SIT_IN, _VOLLEY, _BESIEGED, _ENTRENCHED), SIEGE),
    bad=(
        letter("Nous vous appellerons trois fois par jour jusqu’au règlement.", CONSUMER),
        letter("Chaque matin, je sonnerai à votre porte.", CONSUMER),
        letter("Attendez-vous à des relances incessantes.", BUSINESS),
        letter("Nous ne vous laisserons aucun répit.", BUSINESS),
        letter("Mes secrétaires se relaieront au téléphone jusqu’au virement.", BUSINESS),
        letter("Votre téléphone ne s’arrêtera plus de sonner.", CONSUMER),
        letter("Mon équipe vous téléphonera sans relâche.", CONSUMER),
        letter("Nous continuerons d’appeler, même si vous nous demandez d’arrêter.", CONSUMER),
        letter("Notre commercial s’installera dans votre hall et n’en bougera plus.", BUSINESS),
    ),
    good=(
        letter("Vous pouvez nous appeler tous les jours de 9 h à 18 h ; reste 700 €, reçu 500 €.", CONSUMER),
        letter("Nous ne vous appellerons pas chaque semaine ; reste 700 €, reçu 500 €.", BUSINESS),
        letter("Notre atelier sert chaque jour dix clients ; reste 700 €, reçu 500 €.", BUSINESS),
        letter("Nous passerons mardi régler la chaudière ; reste 700 €, reçu 500 €.", CONSUMER),
        letter("Vous veillez de nuit, je vous laisse un message plutôt que d’appeler.", CONSUMER),
        letter("J’appelle le transporteur tous les jours pour retrouver votre colis.", BUSINESS),
        letter("En cas de panne, l’astreinte vous rappellera même la nuit ; reste 700 €, reçu 500 €.", BUSINESS),
    ),
)
