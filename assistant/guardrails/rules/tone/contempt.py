"""Nobody is looked down on: not their trade, their wits or their kind (GR-072)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.aimed import doubting_unaimed
from assistant.guardrails.meaning.company import READER, is_own_fault
from assistant.guardrails.meaning.doubt import only_warning
from assistant.guardrails.moves.looked_down import SLIGHT
from assistant.guardrails.moves.unreal_virtue import UNREAL_VIRTUE
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases
from assistant.guardrails.wording.signs import along, announced
from assistant.guardrails.wording.topic import Topic, forbid_topics

_LOOKED_DOWN = phrases(
    "{contempt}",
    "(pas|plus|jamais|guère) ~1 à la hauteur(?! (du|de la|des|d'un|d'une|de \\d))",
    "(vous êtes|tu es|un|des|bande d'|d') (ratée?s?|assistée?s?)(?! (d'|de|par|au|à|le|la|ce|cet|notre))",
    "venant de vous,? ~1 (rien|ça|cela|plus)",
    "(marre|méfi[a-z]+|assez|jamais|plus|à cause|affaire à|face à|pas|mieux|sans|contre|supporter|étonne) ~5 "
    "(gens|cliente?s?"
    "|société|boîte|entreprise|maison|mairie) comme (vous|toi|la vôtre|la tienne)",
    "avec (des|les) (gens|clients|individus) comme (vous|toi)",
    "un (enfant|gamin|élève) ~5 (gérerait|ferait|saurait|comprendrait|tiendrait|compterait|paierait|mieux)",
    "(vous n'êtes|tu n'es|vous êtes|tu es|votre [a-z]+ est|chez vous) ~2 (pas|peu|guère) (sérieu(x|se)|fiables?)",
    "(payer|tenir|compter|gérer|répondre|régler|ponctualité|politesse|honnêteté)[^.;!?]{0,25} (pas|guère) "
    "(votre|ton) fort",
)
_HINTS = phrases("{contempt_weak}")
_ESTEEM: Final = re.compile(
    r"\b(?:merci|remerci\w*|plaisir|bravo|felicit\w*|grace a|confiance|esper\w+ (?:etre|avoir ete)|notre (?:erreur"
    r"|faute)|de notre cote|pardon|excus\w*|desole\w*|contents?|heureu\w+|fier\w*|honor\w+|comme vous (?:le|nous"
    r"|et moi|l'|avez)|passion\w*|club|theatre|photo\w*|orchestre|sport\w*|cours|stage|marche du dimanche"
    r"|repas du dimanche|ouvert\w*|repos du dimanche|messe du dimanche|menu du dimanche|permanence|garde|messe"
    r"|(?:parle|ecris) en (?:petit )?patron|(?:ma|notre|mes|nos|une) petites? boites?)\b"
)


_RUN_DOWN: Final = Topic(
    ("poor", "reader_trait"),
    unless=re.compile(
        _ESTEEM.pattern
        + r"|\b(?:notre|nos|mon|ma|mes|faible (?:debit|montant|consommation|part)|taux|zero (?:faute|defaut|euro)"
        r"|comptes? (?:\w+ )?a zero"
        r"|bete\w* (?:de|a)|animau\w+|troupeau|eleva\w+|comedie|farce|theatre|cirque|clown\w*|fables?|contes?"
        r"|pas (?:bete|sot)|bricolage|sous-factures?|(?:cette|la) somme|ce (?:montant|retard)|trouver\w+"
        r"|nulle part|rayon|atelier|verres?|bouteilles?|cuve|vide|creux|fromag\w+|debout|erreur de|restent? dus?|jours"
        r"|reconnaissance|acceptation|accord)\b"
    ),
    even_denied=True,
)


def _is_esteem(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    text = hit.passage.text
    return _ESTEEM.search(text) is not None or READER.search(text) is None or is_own_fault(hit)


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_phrases(_LOOKED_DOWN, unless=_is_esteem, even_denied=True)(letter)
    yield from forbid_topics(_RUN_DOWN)(letter)
    yield from only_warning(forbid_phrases(_HINTS, unless=_is_esteem, even_denied=True))(letter)


RULE = Rule(
    id="TON343",
    name="contempt",
    severity=Severity.BLOCKING,
    source="reminder-tone",
    covers=("GR-072",),
    message="La phrase rabaisse le client.",
    hint="Retirez la phrase\u202f; dites le fait et la date.",
    check=along(doubting_unaimed(announced(_check, _LOOKED_DOWN, _RUN_DOWN, _HINTS)), SLIGHT, UNREAL_VIRTUE),
    bad=(
        letter("Vous n’êtes décidément pas à la hauteur.", BUSINESS),
        letter("Je n’attendais pas mieux d’un client comme vous.", CONSUMER),
        letter("Un enfant de dix ans gérerait mieux votre comptabilité.", BUSINESS),
        letter("Votre société est gérée par des bricoleurs.", BUSINESS),
        letter("Vous êtes un petit patron sans envergure.", BUSINESS),
    ),
    good=(
        letter("Nous espérons être à la hauteur de votre confiance.", BUSINESS),
        letter("Merci de votre confiance, votre direction a été d’une aide précieuse.", BUSINESS),
        letter("Le mur est monté à la hauteur du plan.", CONSUMER),
        letter("Le menu du dimanche de votre restaurant est imprimé.", BUSINESS),
    ),
)
