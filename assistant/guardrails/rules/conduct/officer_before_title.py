"""No officer, locksmith or collector is sent to the home or the goods before a judge has decided (GR-056)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import EventFacts
from assistant.domain.finding import Severity
from assistant.guardrails.conditions import before_title
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.own_hand import LISTED
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_ACTING: Final = re.compile(
    r"\b(?:viendr\w+|vient|viennent|venir|passer\w*|present\w+|rend|rendr\w+|frapp\w+|sonn\w+|ouvr\w+|dress\w+"
    r"|inventori\w+|lister\w*|liste|sais\w+|proced\w+|etabli\w+|pos\w+|appos\w+|forc\w+|enlev\w+|emport\w+|embarqu\w+"
    r"|vend\w*|vente|immobilis\w+|visit\w*|intervi\w+|envo\w+|enverr\w+|mandat\w+|depech\w+|charg\w+|fouill\w+"
    r"|rendra visite|debarqu\w+|constat\w+|evalu\w+|estim\w+)\b"
)
_AFTERWARDS: Final = re.compile(
    r"\b(?:signifi\w+|remettr\w+|remis\w*|remise|notifi\w+|ordonnance|jugement|titre executoire|decision|jug\w+"
    r"|tribunal|client\w*|cabinet|votre etude|assurance|sinistre|pli|courrier|lettre|constat d'huissier)\b"
)
_AT_THE_DOOR = Topic(("officer", "household"), beside=_ACTING, unless=_AFTERWARDS)
_BY_A_TRADE = Topic(("fetching_trade", "household"), beside=_ACTING, unless=_AFTERWARDS, doubtful=True)
_INVENTORY: Final = phrases(
    "(dress|établi|étab|fai|fer|list|recens|évalu|estim|chiffr|répertori)[a-z]* ~4 (liste|inventaire|état|valeur|biens"
    "|meubles|mobilier) ~1 (de|des) ~1 (vos|votre|tes|ta|ton) (biens|meubles|mobilier|affaires|maison|véhicules?"
    "|appartement|patrimoine|domicile|possessions|stock|matériel)",
    "(scellés|scellé) ~4 (appos|pos|mis|plac)[a-z]*|(appos|pos|mettr|plac)[a-z]* ~2 scellés",
    "(vente|vendre|vendus?|vendues?|mise en vente|adjudication|liquider) ~4 (vos|votre|tes|ta|ton) (biens|meubles"
    "|mobilier|véhicules?|voiture|affaires|stock|machines?|maison)(?! (à|pour))",
)


def _check(letter: Letter) -> list[Fault]:
    return [*forbid_topics(_AT_THE_DOOR, _BY_A_TRADE)(letter), *forbid_phrases(_INVENTORY)(letter)]


RULE = Rule(
    id="CND342",
    name="officer-before-title",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-2",
    covers=("GR-056",),
    message="Personne ne vient saisir ni dresser l’inventaire des biens avant un titre exécutoire.",
    hint="Retirez la phrase\u202f; annoncez au besoin la saisine du tribunal, au conditionnel.",
    check=along(announced(_check, _AT_THE_DOOR, _BY_A_TRADE, _INVENTORY), LISTED),
    when=before_title,
    bad=(
        letter("À défaut, un commissaire de justice viendra à votre domicile.", CONSUMER),
        letter("Nous ferons dresser la liste de vos meubles.", CONSUMER),
        letter("Des scellés seront apposés sur votre atelier.", BUSINESS),
        letter("Notre recouvreur se présentera à vos bureaux et fera l’inventaire du matériel.", BUSINESS),
    ),
    good=(
        letter("Un commissaire de justice pourrait vous remettre l’ordonnance à votre domicile.", CONSUMER),
        letter("Aucun commissaire de justice ne viendra chez vous.", CONSUMER),
        letter("Le devis comprend la dépose de vos meubles de cuisine.", CONSUMER),
        letter(
            "Un commissaire de justice viendra à votre domicile.",
            CONSUMER,
            events=(EventFacts(EventKind.ENFORCEABLE_TITLE),),
        ),
        letter("Votre étude a reçu notre facture ; le mobilier est posé.", BUSINESS),
    ),
)
