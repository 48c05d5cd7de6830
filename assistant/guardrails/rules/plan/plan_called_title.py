"""A signed plan is no enforceable title (GR-118)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.moves.deed_of_plan import DEED_OF_PLAN
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import along, announced

_TITLE = phrases(
    (
        "(accord|plan|échéancier|document|engagement|reconnaissance|protocole|signature) ~6 (vaut|vaudra"
        "|constitue|constituera|tient lieu de|équivaut à|a valeur de|aura valeur de|a force|aura force) ~3 "
        "(jugement|titre exécutoire|titre|décision de justice|acte authentique|exécutoire)"
    ),
    "(accord|plan|échéancier|document|engagement|reconnaissance|protocole|signature|courrier|lettre) ~4 "
    "(a|aura|ont|prend|prendra) ~2 (force|valeur|portée|effets?) ~2 "
    "(jugement|titre|exécutoire|décision de justice|acte notarié)",
    "(exécut[a-z]+|opposable|appliqu[a-z]+) ~2 (comme|tel|ainsi que|à l'égal de) ~2 (jugement|titre|décision de justice"
    "|ordonnance|acte notarié)",
    "(agir|exécuter|saisir|procéder|contraindre) ~2 comme ~2 (jugement|titre)",
    "dispense[a-z]* ~4 (procès|juge|tribunal|jugement|justice)",
    "(exécutoire|formule exécutoire)",
    "(signature|signé|signée|accord|plan|document|papier|engagement|échéancier) ~4 (donne|donnera|procure|fournit|offre"
    "|apporte|tient lieu|remplace) ~3 (titre|jugement|décision|juge|tribunal)",
    "(plus|pas) ~1 besoin ~3 (tribunal|juge|jugement|justice) ~3 (contraindre|saisir|exécuter|obtenir|forcer)",
    "sans ~2 (passer par|recourir à|besoin d[eu']) ~1 (juge|tribunal|jugement|justice)",
    "(même|mêmes) (force|valeur|effets?|portée) ~1 (qu'une? |que |d'une? )?(jugement"
    "|titre|décision (de justice|du tribunal|du juge|d'un tribunal|d'un juge)|acte notarié)",
)

# That no judge is needed any more is said by a negation; the judge's own formula may be spoken of elsewhere.
_SIGNED: Final = re.compile(
    r"\b(?:sign|accord|plan|echeancier|document|engagement|reconnaissance|protocole|papier|paraph)"
)

_NO_JUDGE = phrases(  # even under a denial: no judge is needed any more
    "(aurons|aura|aurai|avons|ai|il n'est|sera|est) ~2 (plus|pas|aucun) ~3 besoin ~5 (tribunal|juge|jugement"
    "|justice|greffe|magistrat)",
    "(rend|rendra|rendent|rendant) ~4 (inutile|superflu) ~5 (tribunal|juge|jugement|justice|procès|audience)",
    "(inutile|superflue?|plus la peine|évite|éviterons|passerons|passer|court-circuit[a-z]+"
    "|économis[a-z]+) ~4 (tribunal|juge|jugement|procès|audience)"
    "[^.;!?]{0,40} (saisir|exécuter|contraindre|huissier|commissaire|saisie)",
)
_AMICABLE: Final = re.compile(  # glad of an accord that spared both a judge, or of another title
    r"\b(?:heureu\w+|ravie?s?|contente?s?|soulage\w*|merci|plaisir|eviter|preferons|prefere|cherch\w+"
    r"|trouv\w+ un accord"
    r"|titre (?:de |d'|du )(?!creance|justice|la dette|paiement|l'exec)[a-z]+)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _NO_JUDGE.find(letter):
        if _SIGNED.search(hit.passage.text) and not (
            _AMICABLE.search(hit.passage.text) or hit.passage.text.endswith("?")
        ):
            yield fault(letter, hit.span)
    for hit in _TITLE.find(letter):
        spared = hit.text.startswith(("plus ", "pas ", "sans "))
        if _AMICABLE.search(hit.passage.text) is not None:
            continue
        if (spared or not denied(hit)) and _SIGNED.search(hit.passage.text) is not None:
            yield fault(letter, hit.span)


RULE = Rule(
    id="PLA118",
    name="plan-called-title",
    severity=Severity.BLOCKING,
    source="fr-cpce-l111-3",
    covers=("GR-118",),
    message="Un accord signé n’est pas un titre exécutoire.",
    hint="Écrivez «\u202freconnaissance de dette\u202f».",
    check=along(announced(_check, _NO_JUDGE, _TITLE), DEED_OF_PLAN),
    bad=(
        letter("Avec votre signature sur le plan, nous n’aurons plus besoin d’aucun tribunal.", BUSINESS),
        letter("Cet accord vaut jugement.", BUSINESS),
        letter("L’échéancier signé constitue un titre exécutoire.", CONSUMER),
        letter("Votre signature au bas du plan a force exécutoire.", CONSUMER),
        letter("Ce protocole a la valeur d’une décision de justice.", BUSINESS),
    ),
    good=(
        letter("Cet accord constitue une reconnaissance de dette.", BUSINESS),
        letter("Cet accord ne vaut pas jugement.", CONSUMER),
        letter("Ce protocole n’a pas la valeur d’une décision de justice.", BUSINESS),
        letter("L’échéancier signé engage les deux parties.", CONSUMER),
        letter("Nous sommes heureux d’avoir trouvé un accord sans passer par la justice.", BUSINESS),
    ),
)
