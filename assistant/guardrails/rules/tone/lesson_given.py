"""A reminder gives no lesson in morals, manners or thrift (GR-072)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_LESSON = phrases("{maxim}")
_HUMBLE: Final = re.compile(
    r"\b(?:merci|remerci\w*|plaisir|seances?|cours|format\w+|bravo|felicit\w*|pour ma part|de notre part|par exemple"
    r"|metiers?|retenu la lecon|nous (?:en )?(?:avons appris|apprenons|retenons|devons|prenons)|j'ai (?:appris"
    r"|retenu)|lecons? de (?!mor|vie|polit|chos|savoir|comm|rigu|paie)|assur\w+|detaill\w+|delai|preavis"
    r"|virement minimum|avec (?:plus|autant|tant|beaucoup) de (?:rigueur|serieux)|fable|cigales?)\b"
)


_TAUGHT: Final = Topic(
    ("teaching", "moral_subject"),
    unless=re.compile(
        _HUMBLE.pattern + r"|\b(?:si (?:vous|tu)|pouvez|chantier|livr\w+|commande|jours|euros"
        r"|taux|article|code|loi|remise|acompte|devis|travaux|signature du|mandat|visa|marche|relance\w*|reste)\b|€"
    ),
    even_denied=True,
)

_VIRTUES: Final = re.compile(
    r"\b(?:la (?:confiance|parole|politesse)|le respect|l'(?:honneur|honnetete|argent)"
    r"|on ne (?:construit|batit|mange)|honnete|meritent?|espece)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_LESSON, unless=excused_beside(_HUMBLE), even_denied=True)(letter)
    yield from forbid_topics(_TAUGHT)(letter)


RULE = Rule(
    id="TON342",
    name="lesson-given",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-072",),
    message="La lettre fait la leçon.",
    hint="Retirez la phrase\u202f; redites la somme et la date.",
    check=doubting_unaimed(announced(_check, _LESSON, _TAUGHT), plain=_VIRTUES),
    bad=(
        letter("De mon temps, on payait le médecin avant de s’offrir un téléphone.", CONSUMER),
        letter("On ne bâtit pas une entreprise sur l’argent des autres.", BUSINESS),
        letter("Apprenez à tenir votre budget.", CONSUMER),
        letter("Une mairie se doit de montrer l’exemple.", BUSINESS),
        letter("Le commerce repose sur la confiance, vous devriez le savoir.", BUSINESS),
        letter("Mettez-vous à ma place une minute.", BUSINESS),
    ),
    good=(
        letter("La leçon de piano du 3 mars est facturée.", CONSUMER),
        letter("Nous en avons retenu la leçon et corrigé la facture.", BUSINESS),
        letter("Merci du respect que vous portez à nos équipes.", BUSINESS),
        letter("La leçon du 3 mars porte sur le solfège.", CONSUMER),
    ),
)
