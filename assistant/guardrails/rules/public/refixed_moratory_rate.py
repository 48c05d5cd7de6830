"""A public buyer's rate is that of the half-year in which interest began: it is not fixed anew (GR-088, R2192-31)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.interest.rate_table import next_half_year
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_public
from assistant.guardrails.examples import PUBLIC, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.phrases import denied, phrases
from assistant.guardrails.wording.signs import announced
from assistant.guardrails.wording.topic import Topic

_REFIXED = phrases(
    "(taux|intérêts) ~4 (recalculée?s?|révisée?s?|actualisée?s?|réévaluée?s?|réajustée?s?|revue?s?|mis à jour"
    "|change|changent|varie|varient|évolue|évoluent|suit|suivent) ~3 (chaque|tous les|à chaque|d'un) ~1 (semestre"
    "|année|an|six mois|mois)",
    "taux ~8 (en vigueur|applicable|publié|retenu|fixé) ~2 (1er|premier) janvier ~1 (de chaque|chaque)",
    "(taux|intérêts) ~4 (recalculée?s?|révisée?s?|actualisée?s?|réévaluée?s?|réajustée?s?|revue?s?) ~2 (1er"
    "|premier) (janvier|juillet)",
    "taux (est )?(annuel|fixé) ~4 (au|chaque) (1er|premier) janvier",
)
_CURRENT = phrases(
    "(taux|celui) ~3 semestre (en cours|actuel|présent)",
    "(taux|intérêts) ~8 celui ~2 (en vigueur|applicable) (aujourd'hui|à ce jour|au jour)",
)

_ON_THE_DEBT: Final = re.compile(
    r"\b(?:retards?|interets?|moratoires?|note|sommes?|decompte|calcul\w*|dettes?|factur\w+|solde|paiement"
    r"|mandatement|dus?|dues?|applique\w*|devez)\b"
)
_FIXED: Final = re.compile(  # what the law says of it, a price, a question
    r"\b(?:fige\w*|fixe|inchange\w*|constant|ne (?:chang|vari|bouge|suit|suivr|evolu|seront|sera|peu)\w*"
    r"|n'(?:est|a|evolu|augment|influ)\w*"
    r"|ou (?:les interets|ils) (?:ont|a)|commence a courir|(?:ont|a) commence|premier jour du semestre|restera"
    r"|reste (?:celui|le meme)"
    r"|quelle que soit|peu importe|prix|tarifs?|tva|subvention|emprunts?|prets?|credits?|banque populaire"
    r"|toute nouvelle (?:facture|commande)"
    r"|nouvel(?:le)? (?:adresse|equipe|elu|maire|service|numero|facture|commande)|nouveau (?:service|numero"
    r"|maire|rib|siret|logiciel|comptable|tresorier))\b|\?\s*$"
)
_MOVING = Topic(("rate_moving", "rate_of_bank"), beside=_ON_THE_DEBT, elsewhere=_FIXED)
_OF_THINGS: Final = re.compile(r"\btaux (?:de |d'|du )(?!retard|interet|penalite|la bce|base|refinanc|l'interet)[a-z]+")


def _check(letter: Letter) -> Iterator[Fault]:
    for hit in _REFIXED.find(letter):
        if not denied(hit) and _OF_THINGS.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    for hit in _MOVING.find(letter):
        if _OF_THINGS.search(hit.passage.text) is None:
            yield fault(letter, hit.span)
    if _began_earlier(letter):
        for hit in _CURRENT.find(letter):
            if not denied(hit):
                yield fault(letter, hit.span)


def _began_earlier(letter: Letter) -> bool:
    """Whether interest began in a half-year before that of the letter, for each invoice asked."""
    due = [invoice.due_on for invoice in letter.facts.selected]
    return bool(due) and all(
        day is not None and next_half_year(day + timedelta(days=1)) < letter.facts.as_of for day in due
    )


_START = "Reste 700,00 € sur F-118, acompte déduit. "

RULE = Rule(
    id="PUB088",
    name="refixed-moratory-rate",
    severity=Severity.BLOCKING,
    source="fr-ccp-l2192-13",
    covers=("GR-088",),
    message="Le taux des intérêts moratoires est figé au semestre où ils ont commencé.",
    hint="Écrivez «\u202fBCE + 8 points, au premier jour du semestre où les intérêts ont commencé à courir\u202f».",
    check=announced(_check, _REFIXED, _CURRENT, _MOVING),
    when=to_public,
    bad=(
        letter("À partir du 1er juillet, le nouveau taux européen s’appliquera à votre retard.", PUBLIC),
        letter("Si la Banque centrale remonte ses taux, la note de la commune montera d’autant.", PUBLIC),
        letter(_START + "Les intérêts sont recalculés chaque semestre.", PUBLIC),
        letter(_START + "Le taux des intérêts moratoires est révisé tous les six mois.", PUBLIC),
        letter(_START + "Le taux varie à chaque semestre.", PUBLIC),
        letter(_START + "Le taux retenu est celui en vigueur au 1er janvier de chaque année.", PUBLIC),
    ),
    good=(
        letter(_START + "Si la BCE relève ses taux, celui du retard reste le même.", PUBLIC),
        letter(_START + "Le taux des intérêts moratoires n’est pas révisé chaque semestre.", PUBLIC),
        letter(_START + "Le taux est celui du semestre où les intérêts ont commencé à courir.", PUBLIC),
        letter(_START + "Nos prix sont révisés chaque année.", PUBLIC),
        letter(_START + "Les intérêts moratoires courent de plein droit.", PUBLIC),
        letter("Le taux de remplissage change chaque mois.", PUBLIC),
    ),
)
