"""A reminder gives no lesson in morals, manners or thrift (GR-072)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.doubt import only_warning
from assistant.guardrails.moves.looked_down import LESSON
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_VIRTUE = (
    "(rigueur|sérieux|ordre|discipline|tenue|respect|considération|correction|bon sens|politesse|savoir-vivre"
    "|courtoisie)"
)
_LESSON = phrases(
    "{maxim}",
    "(de mon temps|à mon époque|autrefois|jadis|dans le temps),? ~1 on ~2 (pay|régl|honor|ten|respect|répond)[a-z]*",
    "(apprenez|apprends) à (tenir|gérer|payer|compter|respecter|vivre|lire|répondre|honorer|régler)",
    f"un minimum (de|d') {_VIRTUE}",
    "la moindre des (choses|politesses|corrections|courtoisies) ~3 (payer|régler|répondre|prévenir|nous|me|rembourser)",
    "(payer|régler|répondre|rembourser|paiement|règlement)[^.;!?]{0,40} la moindre des",
    "mettez-vous à la place (de|d') ~1 (nos|mes|mon|ma|notre|ceux|celui|celle|vos)",
    "(que diriez-vous|que dirais-tu) si (on|vos|tes|votre|un client|quelqu'un|nous ~1 (ne|n'|cess[a-z]*"
    "|fais[a-z]*|arrêt[a-z]*))",
    f"(vous|votre|ayez|mettez|montrez|preuve|voulons|attendons|exige[a-z]*|manque|il faut) ~4 (un peu|plus) "
    f"(de|d') {_VIRTUE}",
    "on (n'achète|ne commande|ne s'offre|ne mange|ne va) pas ~8 (quand|si|sans|avant)",
    "(vous|te|t') ~1 serv[a-z]* de leçon",
    "(qui se respecte|digne de ce nom) ~4 (pai|pay|règl|régl|honor|répond|tien)[a-z]*",
    "(vous|tu) ~3 (vous comporter|te comporter|agir|conduire|réagir|répondre) en adulte",
)
_HINTS = phrases("{maxim_weak}")
_HUMBLE: Final = re.compile(
    r"\b(?:merci|remerci\w*|plaisir|seances?|cours|format\w+|bravo|felicit\w*|pour ma part|de notre part|par exemple"
    r"|metiers?|retenu la lecon|nous (?:en )?(?:avons appris|apprenons|retenons|devons|prenons)|j'ai (?:appris"
    r"|retenu)|lecons? de (?!mor|vie|polit|chos|savoir|comm|rigu|paie)|assur\w+|detaill\w+|delai|preavis"
    r"|avec le respect|nous (?:[a-z]+r(?:ons|ions)) (?:nos|notre)|virement minimum|avec (?:plus|autant|tant"
    r"|beaucoup) de (?:rigueur|serieux)|fable|cigales?)\b"
)


_DESK: Final = (  # what a client who keeps a plan need not bear, how one asks for one: no model held up to the reader
    r"|\brespect\w* (?:un|son|le|l'|leur|cet) ?(?:plan|echeancier|accord|calendrier|echeances?)\b"
    r"|^(?!.*\b(?:decen|honn|correct|poli|courag|serieu|courtois|digne)\w*).*\b(?:lorsqu'|quand |si )(?:un"
    r"|une) client\w*"
    r" (?:souhait|demand|desir|propos|veut|prefer)\w*"
)
_TAUGHT: Final = Topic(
    ("teaching", "moral_subject"),
    unless=re.compile(
        _HUMBLE.pattern + _DESK + r"|\bcommence par (?:celle|celui|l[ae] (?!base|respect|paiement|reglement))"
        r"|\b(?:vous|nous|me|te) (?:engage|oblige|honore|apprend)\w*"
        r"|\bdevrai(?:t|ent) (?:vous|nous|me|te|arriver|pass"
        r"|recevoir|pouvoir|appeler)\w*|\bde votre (?:equipe|part|personnel) vaut\b|\bpersonne de confiance\b"
        r"|\b(?:si (?:vous|tu)|pouvez|chantier|livr\w+|commande|jours|euros"
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
    yield from only_warning(forbid_phrases(_HINTS, unless=excused_beside(_HUMBLE), even_denied=True))(letter)


RULE = Rule(
    id="TON342",
    name="lesson-given",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-072",),
    message="La lettre fait la leçon.",
    hint="Retirez la phrase\u202f; redites la somme et la date.",
    check=along(doubting_unaimed(announced(_check, _LESSON, _TAUGHT, _HINTS), plain=_VIRTUES), LESSON),
    bad=(
        letter("De mon temps, on payait le médecin avant de s’offrir un téléphone.", CONSUMER),
        letter("On ne bâtit pas une entreprise sur l’argent des autres.", BUSINESS),
        letter("Apprenez à tenir votre budget.", CONSUMER),
        letter("Une mairie se doit de montrer l’exemple.", BUSINESS),
        letter("Le commerce repose sur la confiance, vous devriez le savoir.", BUSINESS),
        letter("Mettez-vous à ma place une minute.", BUSINESS),
    ),
    good=(
        letter("Un client qui respecte un plan accepté n’a pas à recevoir de rappel.", BUSINESS),
        letter("La leçon de piano du 3 mars est facturée.", CONSUMER),
        letter("Nous en avons retenu la leçon et corrigé la facture.", BUSINESS),
        letter("Une personne de notre service devrait vous appeler demain au sujet de la facture.", BUSINESS),
        letter("Merci du respect que vous portez à nos équipes.", BUSINESS),
        letter("La leçon du 3 mars porte sur le solfège.", CONSUMER),
    ),
)
