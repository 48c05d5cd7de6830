"""The writer's temper, and what he is reduced to, stay out of the letter (GR-072)."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.moves.temper import AT_AN_END
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced

_TEMPER = phrases("{exasperated}", "{begging}")
_LABOUR = phrases(
    "(travaill|boss|trim)[a-z]* ~4 (pour rien|pour des prunes|pour la gloire|pour le plaisir|pour du vent|pour "
    "des clous|gratuitement|bénévolement|à l'œil|pour le roi de prusse)",
    "(ne|n') ~1 (vous|te) souhait(e|ons|erais|erions) ~1 (pas|à personne)",
    "(ne|n') ~1 (le|la) souhait(e|ons|erais|erions) ~1 à personne",
    "(temps|énergie|argent|journées?|soirées?|week-ends?) ~4 (passe|passons|perd|perdons|gâch|gaspill|consacr)[a-z]* ~3"
    " à (vous (relancer|courir|réclamer|écrire|appeler)|te (relancer|courir|réclamer|écrire|appeler))",
    "(combien de fois|la (dixième|énième|centième|vingtième|cinquantième) (fois|relance|lettre)|pour l'énième)",
)
_MILD: Final = re.compile(
    r"\b(?:(?:comprends|comprenons|entends|entendons|concois) (?:bien |tout a fait )?(?:votre|ton|ta)|pour ne "
    r"pas|sans vouloir|ne voudr\w+ pas|ne souhait\w+ pas (?:vous )?(?:lasser|faire)|vous eviter"
    r"|vous fasse|pardon|excus\w+|s'il en faut|dites-(?:nous|moi)|combien de fois (?:par|vous souhait)|stock"
    r"|relances? automatiques?|importun\w+|derang\w+|ennuy\w+|(?:me|lui|leur) (?:courir|courent|court) apres)\b"
    r"|\b(?:benevol|gratuit)\w*\b.*\b(?:club|association|paroisse|ecole|lots?|sono|fete)\b"
    r"|\b(?:cour[st]|courons|courir) apres (?!vous|toi|notre|mon|l'argent|cet\b|cette|ces\b|ce |des? (?:paiement|factur"
    r"|reglement|impay))"
    r"|\bsouhait\w* pas (?:la|le|ce genre de) (?:grippe|rhume|meteo|panne|demenagement)"
)


_UNMISTAKABLE: Final = re.compile(
    r"\b(?:plus qu'assez|assez de (?:vos|votre|tes|ton|cette|ce|ces)|marre|ras.le.bol|casquette|exasper"
    r"|excede|plein le dos de"
    r"|la manche|mendi|souhait|pour rien|coupe est pleine|trop c'est trop|a vous (?:relancer|courir|reclamer|ecrire))"
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
    check=along(doubting_unaimed(announced(_check, _TEMPER, _LABOUR), _UNMISTAKABLE, at_you=True), AT_AN_END),
    bad=(
        letter("Vous me mettez à bout.", BUSINESS),
        letter("J’en ai plus qu’assez de vos silences.", BUSINESS),
        letter("Faut-il que nous fassions la manche ? Nous en sommes à mendier.", BUSINESS),
        letter("Vous me faites perdre mon temps.", CONSUMER),
        letter("C’est la dixième relance : la coupe est pleine.", CONSUMER),
    ),
    good=(
        letter("Pour ne pas vous faire perdre de temps, je joins la facture.", BUSINESS),
        letter("Nous n’avons pas assez de pièces en stock.", BUSINESS),
        letter("Pardon de vous faire perdre votre temps avec ce duplicata.", CONSUMER),
        letter("Nous courons après la pièce chez le fournisseur, elle arrive jeudi.", BUSINESS),
        letter("Je travaille gratuitement pour le club, mais les lots sont à payer.", BUSINESS),
        letter("Je ne voudrais pas vous lasser de mes courriers.", CONSUMER),
    ),
)
