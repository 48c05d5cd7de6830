"""No court that judges crimes, workers, families or administrations is named for an unpaid invoice (GR-055, GR-121)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.examples import BUSINESS, CONSUMER, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_ELSEWHERE = phrases(
    "(cours?|tribunal|tribunaux|juges?|chambre|juridiction) ~1 (d'assises|d'appel|de cassation)",
    "pôle social (du tribunal|du juge)",
    "conseil (des prud'hommes|de prud'hommes|prud'homal|constitutionnel|d'état)",
    "chambre (correctionnelle|criminelle|sociale|disciplinaire|d'instruction)",
    "(cour|tribunal|tribunaux|juges?|juridiction) ~1 (de police"
    "|correctionnel|correctionnelle|des prud'hommes|de prud'hommes|prud'homal|prud'homale|d'instruction|des enfants"
    "|pour enfants|aux affaires familiales|des affaires familiales|militaire|international|internationale"
    "|européenne?|de sûreté|de sécurité|disciplinaire|paritaire|social|des référés pénaux|de l'application des peines"
    "|des libertés|constitutionnel|d'état|de la république)",
    "(saisi[a-z]*|devant|attaquer[a-z]*|porter[a-z]*|irons|irai|iront|aller|finir[a-z]*|convoqu[a-z]+|assign[a-z]+"
    "|défendr[a-z]+|retrouver[a-z]*|traîn[a-z]+|pass[a-z]+|aux|mène[a-z]*) ~4 (prud'hommes|assises)",
    "(interpol|europol|haute cour|cour des comptes|défenseur des droits)",
)
_SAID_OF_WORK: Final = re.compile(
    r"\b(?:factur\w+|prestation|commande|client|audience du|votre (?:cour|tribunal)|seminaire|formation|palais|conseil"
    r" d'etat rue|place|rue|organis\w+|assises (?:du|de la|des)|fauteuils?|chaises?|fond(?:ations?|ement)|repeign\w+"
    r"|repeint\w*|traduc\w+|entreten\w+|travaux|chantier|troupe|siege(?:s|ais|ait)? (?:aux|au)|conseiller\w*"
    r"|elue?s? aux|experte?s?|assermente\w*|pres la cour|chambre (?:des|pour) enfants"
    r"|parquet|lit|lits|chaises?)\b"
)


_A_PLACE: Final = re.compile(  # "le conseil de prud'hommes s'est installé en face de notre dépôt"
    r"\b(?:en face|a cote|tout pres|pres|voisin\w*|derriere|devant)"
    r" (?:de |d'|du )?(?:notre|nos|mon|chez nous|l'atelier)"
    r"|\b(?:s'est installe|a demenage|occupe|s'installe|a ouvert|se trouve|est (?:voisin|situe))\w*\b"
    r"|\bstationne\w*|\bparking"
)
_SUMMONED: Final = re.compile(
    r"\b(?:vous|votre|vos|tu|te|ton|ta|tes|sais\w*|convo\w*|entend\w*|assign\w*|juge(?:ra|r|ront)|attend\w*|plaid\w*"
    r"|affaire|dossier)\b|\bt'|\b[a-z]{3,}(?:rons|ront)\b"
)


def _is_of_work(letter: Letter, hit: Hit) -> bool:
    if _A_PLACE.search(hit.passage.text) is not None and _SUMMONED.search(hit.passage.text) is None:
        return True
    if letter.facts.debtor.kind is DebtorKind.PUBLIC and "appel" in hit.text:
        return True
    return _SAID_OF_WORK.search(hit.clause) is not None


RULE = Rule(
    id="LIT121",
    name="court-of-another-kind",
    severity=Severity.BLOCKING,
    source="fr-cpc-court-names",
    covers=("GR-055", "GR-121"),
    message="Cette juridiction ne juge pas des factures.",
    hint="Écrivez «\u202fle tribunal compétent\u202f».",
    check=forbid_phrases(_ELSEWHERE, unless=_is_of_work),
    bad=(
        letter("À défaut, nous saisirons la cour d’assises.", BUSINESS),
        letter("Le conseil de prud’hommes pourrait vous entendre.", CONSUMER),
        letter("Le conseil de prud’hommes, en face de notre dépôt, vous entendra.", CONSUMER),
        letter("Nous pourrions saisir le tribunal de police.", CONSUMER),
        letter("À défaut, le juge d’instruction pourra être saisi.", BUSINESS),
    ),
    good=(
        letter("À défaut, nous pourrons saisir le tribunal compétent.", BUSINESS),
        letter("Nous ne saisirons aucun tribunal de police.", CONSUMER),
        letter("Les assises du bâtiment que vous organisez figurent sur la facture.", BUSINESS),
        letter("Les chaises de votre salle d’assises sont livrées, facture jointe.", PUBLIC),
        letter("Le lit de la chambre pour enfants arrive mardi.", BUSINESS),
        letter("Le conseil de prud’hommes s’est installé en face de notre dépôt.", BUSINESS),
        letter("Vous étiez assises près du poêle quand je suis passé.", BUSINESS),
    ),
)
