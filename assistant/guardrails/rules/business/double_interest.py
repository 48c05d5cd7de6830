"""Legal interest is not added to late-payment penalties over the same days (GR-027)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_professional
from assistant.guardrails.examples import BUSINESS, PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_ADDED = phrases(
    "(outre|en plus|en sus) ~2 (pénalités|moratoires)[^;\n]{0,60} intérêts? (au taux )?(d'intérêt )?(légal|légaux)",
    (
        "(pénalités|pénalité|moratoires)[^;\n]{0,60} (et|plus|outre|ainsi que|s'ajoutent|majorées|majorés|\\+) "
        "~4 intérêts? (au taux )?(d'intérêt )?(légal|légaux)"
    ),
    (
        "intérêts? (au taux )?(légal|légaux)[^;\n]{0,60} (s'ajoutent|en sus|en plus|outre|et|plus) ~4 (pénalités"
        "|moratoires)"
    ),
)

_CIVIL: Final = (
    "(intérêts? (moratoires |de retard )?(au taux )?(d'intérêt )?(légal|légaux|civils?|de droit commun|judiciaires?"
    "|du code civil)"
    "|taux (d'intérêt )?"
    "légal|1231-6)"
)
_LATE: Final = "(pénalités?|intérêts? (moratoires|de retard)|moratoires)"
_TOGETHER: Final = (
    "(en parallèle|parallèlement|cumul[a-z]+|se superpos[a-z]+|s'additionn[a-z]+|additionn[a-z]+|simultanément"
    "|conjointement"
    "|en même temps|l'un et l'autre|les deux taux|deux taux|à la fois|non seulement|doublée?s?|se double|double"
    "|également|aussi|se joi[a-z]+|doublent|tous (les )?deux|toutes (les )?deux|ensemble|majorée?s?"
    "|par-dessus|ajout[a-z]+|ajoutée?s?|vien[a-z]+ (en plus|s'ajouter|grossir|s'y)|grev[a-z]+ en outre"
    "|au surplus|de surcroît|en sus"
    "|en plus|à quoi|auxquel[a-z]+|sans préjudice)"
)
_BOTH = phrases(
    f"{_LATE}[^.;!?]{{0,90}} {_CIVIL}",
    f"{_CIVIL}[^.;!?]{{0,90}} {_LATE}",
)
_ADDING = phrases(_TOGETHER)
_ONE_OR_OTHER: Final = re.compile(
    r"\b(?:a l'exclusion|exclu\w*|non cumulables?|ni|au lieu|plutot que|trois fois|ou bien|plancher|inferieure?"
    r"|minimum|majore"
    r"|remplac\w+|deviennent|devient|apres (?:le )?jugement|tribunal|juge)\b|\?\s*$"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_ADDED)(letter)
    adding = {hit.passage for hit in _ADDING.find(letter) if not denied(hit)}
    for hit in _BOTH.find(letter):
        if hit.passage in adding and not denied(hit) and _ONE_OR_OTHER.search(hit.passage.text) is None:
            yield fault(letter, hit.span)


RULE = Rule(
    id="BUS027",
    name="double-interest",
    severity=Severity.BLOCKING,
    source="fr-com-l441-10",
    covers=("GR-027",),
    message="L’intérêt légal ne s’ajoute pas aux pénalités sur les mêmes jours.",
    hint="Gardez les seules pénalités de retard.",
    check=announced(_check, _ADDED, _BOTH),
    when=to_professional,
    bad=(
        letter("Pénalités de 12,15 % et intérêts légaux de 2,62 %.", BUSINESS),
        letter("Vous devez les pénalités, auxquelles s’ajoutent les intérêts au taux légal.", BUSINESS),
        letter("Outre les pénalités de retard, vous devez l’intérêt légal sur la même période.", BUSINESS),
        letter("Deux taux courent en parallèle : celui des pénalités et celui des intérêts civils.", BUSINESS),
        letter("Intérêts moratoires de 10,15 %, plus l’intérêt au taux légal.", PUBLIC),
    ),
    good=(
        letter(
            "Pénalités de 12,15 %, à l’exclusion de tout autre intérêt. Reste dû, acompte déduit : 700 €.", BUSINESS
        ),
        letter("Les intérêts moratoires sont dus de plein droit. Reste dû, acompte déduit : 700 €.", PUBLIC),
        letter("Aucun intérêt légal ne s’ajoute aux pénalités. Reste dû, acompte déduit : 700 €.", BUSINESS),
        letter("Les pénalités courent depuis le 1er avril 2026. Reste dû, acompte déduit : 700 €.", BUSINESS),
    ),
)
