"""The writer's temper, and what he is reduced to, stay out of the letter (GR-072)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced

_TEMPER = phrases("{exasperated}", "{begging}")
_LABOUR = phrases(
    "(travaill|boss|trim)[a-z]* ~4 (pour rien|pour des prunes|pour la gloire|pour le plaisir|pour du vent|pour "
    "des clous|gratuitement|bénévolement|à l'œil|pour le roi de prusse)",
    "(ne|n') ~1 (vous|te|le|la) souhait[a-z]* ~1 (pas|à personne)",
    "(temps|énergie|argent|journées?|soirées?|week-ends?) ~4 (passe|passons|perd|perdons|gâch|gaspill|consacr)[a-z]* ~3"
    " à (vous (relancer|courir|réclamer|écrire|appeler)|te (relancer|courir|réclamer|écrire|appeler))",
    "(combien de fois|la (dixième|énième|centième|vingtième|cinquantième) (fois|relance|lettre)|pour l'énième)",
)
_MILD: Final = re.compile(
    r"\b(?:pour ne pas|sans vouloir|ne voudr\w+ pas|ne souhait\w+ pas (?:vous )?(?:lasser|faire)|vous eviter"
    r"|vous fasse|pardon|excus\w+|s'il en faut|dites-(?:nous|moi)|combien de fois (?:par|vous souhait)|stock"
    r"|relances? automatiques?|importun\w+|derang\w+|ennuy\w+|(?:me|lui|leur) (?:courir|courent|court) apres)\b"
)


def _check(letter: Letter) -> list[Fault]:
    return [
        *forbid_phrases(_TEMPER, unless=excused_beside(_MILD), even_denied=True)(letter),
        *forbid_phrases(_LABOUR, unless=excused_beside(_MILD), even_denied=True)(letter),
    ]


RULE = Rule(
    id="TON332",
    name="exasperation",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-072",),
    message="La lettre dit l’exaspération de son auteur, ou ce à quoi il est réduit.",
    hint="Retirez la phrase\u202f; une date et une somme sont plus fermes.",
    check=doubting_unaimed(announced(_check, _TEMPER, _LABOUR)),
    bad=(
        letter("J’en ai plus qu’assez de vos silences.", BUSINESS),
        letter("Faut-il que nous fassions la manche ? Nous en sommes à mendier.", BUSINESS),
        letter("Vous me faites perdre mon temps.", CONSUMER),
        letter("C’est la dixième relance : la coupe est pleine.", CONSUMER),
    ),
    good=(
        letter("Pour ne pas vous faire perdre de temps, je joins la facture.", BUSINESS),
        letter("Nous n’avons pas assez de pièces en stock.", BUSINESS),
        letter("Pardon de vous faire perdre votre temps avec ce duplicata.", CONSUMER),
        letter("Je ne voudrais pas vous lasser de mes courriers.", CONSUMER),
    ),
)
