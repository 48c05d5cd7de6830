"""A debt that the letter itself calls years old, or barred, is not claimed as if it were safe (GR-038)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.topic import Topic, forbid_topics

_OWED: Final = re.compile(
    r"\b(?:du payer|loi|attend\w*|paiement|debit(?:eur|rice)|redevable|dettes?|factures?|creances?"
    r"|ardoises?|impayee?s?|soldes?|comptes?|sommes?|(?:me|nous) (?:dois|devez|devais|deviez|doit)"
    r"|non reglee?s?|pas reglee?s?|impaye|a payer|a regler|due?s?|exigibles?)\b"
)
_SAFE: Final = re.compile(
    r"\b(?:client\w*|(?:vous|nous|tu|on|je) (?:\w+ ){0,3}depuis|ensemble|connaiss\w+|millesime|existons"
    r"|maison fondee|collabor\w+|confiance|travaill\w+|garanti\w*|contrat|abonne\w*|anniversaire|fidel\w+"
    r"|experience|prescription medicale|prescri\w+ (?:par|de) (?:votre|le|la|un)|ordonnance|iban|siret|rcs"
    r"|medecin|docteur"
    r"|n'est (?:pas|plus) (?:exigible|due|reclame)\w*|ne (?:vous )?(?:demand|reclam)\w+ (?:pas|plus|rien"
    r"|aucun)|mal perime|produits? perime\w*)\b|\?\s*$"
)
_OLD = Topic(("ageing", "still_owed"), beside=_OWED, unless=_SAFE, even_denied=True)
_TO_REVIVE: Final = re.compile(
    r"\b(?:rajeun\w+|jeunesse|repart\w*|redemarr\w+|recommenc\w+|compteurs?|prescri\w+|revi\w+|renait\w*"
    r"|seconde vie|relanc\w+ le delai)\b"
)
_TOKEN = Topic(("token_payment",), beside=_TO_REVIVE, even_denied=True, doubtful=True)
# "Votre facture de 2019": the year alone tells that more than two years have gone by.
_YEAR: Final = re.compile(
    r"\b(?:facture|dette|ardoise|note|commande|travaux|chantier|achat|repas|intervention|prestation|impaye"
    r"|du|doit|doi[st]|devez|remonte|date|cahier|livre)\b[^.;!?]{0,50}\b(?:de|en|depuis"
    r"|des annees) (20[012]\d)\b(?![-/ ]?\d)"
)
_SURELY_PAST: Final = 3  # calendar years: two of limitation, and the one it began in


def _check(letter: Letter) -> Iterator[Fault]:
    yield from forbid_topics(_OLD, _TOKEN)(letter)
    for passage in read(letter).passages:
        if "20" not in passage.text or _SAFE.search(passage.text) is not None:
            continue
        for told in _YEAR.finditer(passage.text):
            if int(told[1]) <= letter.facts.as_of.year - _SURELY_PAST:
                yield fault(letter, (passage.start + told.start(), passage.start + told.end()))


RULE = Rule(
    id="LEG154",
    name="old-debt-claimed",
    severity=Severity.BLOCKING,
    source="limitation",
    covers=("GR-038",),
    message="La phrase dit la dette vieille de plusieurs années\u202f: elle est sans doute prescrite.",
    hint="Prenez un avis avant de la réclamer, ou retirez la phrase.",
    check=_check,
    when=to_consumer_like,
    bad=(
        letter("Cette facture a six ans, mais une dette ne vieillit pas chez nous.", CONSUMER),
        letter("Vous nous devez toujours la porte de 2015.", CONSUMER),
        letter("La prescription ne joue pas : la facture reste due.", CONSUMER),
        letter("Un petit versement symbolique ferait repartir les compteurs.", CONSUMER),
    ),
    good=(
        letter("Vous êtes cliente depuis dix ans, et je vous en remercie. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La garantie de dix ans reste entière. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Votre prescription médicale a bien été transmise. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Un petit versement reste possible en ligne. Reste 700 €, acompte déduit.", CONSUMER),
    ),
)
