"""Neither the law, nor a letter, a signature or a machine has the effect told here (GR-046, GR-055, GR-117)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.wording.topic import Topic, forbid_topics

_TRUE: Final = re.compile(
    r"\b(?:mise en demeure restee|apres (?:une |la )?mise en demeure|pourr\w+|ne (?:vous |te )?(?:priv"
    r"|retir|ot|enlev|perd|vaut|fait|met|ferm|interdi|empech|limit|modifi|remplac)\w* (?:pas|d'aucun|aucun"
    r"|en rien|nullement|rien)"
    r"|n'(?:enlev|ot|impos|entrain)\w* (?:rien|aucun\w*|pas|nullement)|tous vos droits|(?:ne|n')\s?(?:vous "
    r")?(?:prevoi|permet|autoris|oblig|impos|doubl|interdi|donn"
    r"|suspend|interromp|emport|constitu|dispens)\w* (?:pas|aucun|d'aucun|nullement|rien|en rien)"
    r"|rien (?:n'|ne )|n'(?:a|est|ont|aura) (?:pas|aucun\w*|nullement)|gardez|conservez|sans executoire"
    r"|sans titre executoire|penalites?|interets?|indemnite\w*|delai (?:de|pour|convenu)|reclame\w* (?:pas"
    r"|rien)|juge (?:apprecie|decide|pourr)\w*"
    r"|double exemplaire|en double|facture en double|constitue une reconnaissance"
    r"|reconnaissance de dette de votre part|assurance|garantie|remise|a payer par|tva)\b|\?\s*$"
)
_RIGHTS: Final = re.compile(
    r"\b(?:droits?|possibilite|contest\w+|discut\w+|reclam\w+|recours|juge|jugement|titre|executoire|tribunal|contentieux|procedure|poursuites|definiti\w+|null?e?|debit(?:eur|rice)|huissier|commissaire|prescription|defense|cles|protest\w+|condamnation|delais?)\b"
)
_BY_LAW = Topic(("law_says", "false_effect"), unless=_TRUE, even_denied=True, doubtful=True)
_BY_LETTER = Topic(("own_letter", "effect_on_rights"), beside=_RIGHTS, unless=_TRUE, even_denied=True)


RULE = Rule(
    id="LEG155",
    name="false-effect",
    severity=Severity.BLOCKING,
    source="fr-conso-l121-2",
    covers=("GR-046", "GR-055", "GR-117"),
    message="Ni la loi, ni une lettre, ni une signature n’ont cet effet.",
    hint="Retirez la phrase, ou dites seulement ce qui pourra suivre.",
    check=forbid_topics(_BY_LAW, _BY_LETTER),
    bad=(
        letter("La loi dit que tout retard de loyer entraîne la perte immédiate du logement.", CONSUMER),
        letter("La réception de ce rappel vous ôte la possibilité de discuter le prix.", CONSUMER),
        letter("Dès minuit le système transfère la facture au tribunal.", BUSINESS),
        letter("Légalement, un client en retard perd le droit de contester.", BUSINESS),
    ),
    good=(
        letter("Ce rappel ne vous retire aucun délai. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La loi prévoit des pénalités de retard entre professionnels. Reste 700 €, acompte déduit.", BUSINESS),
        letter("L’échéancier signé constitue une reconnaissance de dette de votre part. Reste 700 €.", BUSINESS),
        letter("Notre logiciel vous transmet un double de la facture. Reste 700 €, acompte déduit.", BUSINESS),
    ),
)
