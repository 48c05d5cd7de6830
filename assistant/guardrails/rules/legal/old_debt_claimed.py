"""A debt that the letter itself calls years old, or barred, is not claimed as if it were safe (GR-038)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import to_consumer_like
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
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
    r"\b(?:[ivx]+e siecle|client\w*|(?:vous|nous|tu|on|je) (?:\w+ ){0,3}depuis|ensemble|connaiss\w+|millesime|existons"
    r"|maison fondee|collabor\w+|confiance|travaill\w+|garanti\w*|contrat|abonne\w*|anniversaire|fidel\w+"
    r"|experience|prescription medicale|prescri\w+ (?:par|de) (?:votre|le|la|un)|ordonnance|iban|siret|rcs"
    r"|medecin|docteur"
    r"|n'est (?:pas|plus) (?:exigible|due|reclame)\w*|ne (?:vous )?(?:demand|reclam)\w+ (?:pas|plus|rien"
    r"|aucun)|mal perime|produits? perime\w*)\b|\?\s*$"
)
# The debt is what is old, and not the boiler or the daughter of whom the sentence speaks too.
_AGED: Final = re.compile(
    r"\b(?:dettes?|factures?|ardoises?|creances?|comptes?|notes?|impayee?s?|soldes?|sommes?|travaux|devez|dois"
    r"|doit|deviez|commandes?|achats?)"
    r"\b[^.;!?]{0,45}\b(?:ans|annees|decennie\w*|siecle)\b|\b(?:ans|annees|decennie\w*"
    r"|siecle)\b[^.;!?]{0,60}\b(?:devez|dois|doit|dettes?"
    r"|impay\w+|non (?:regl|pay)\w+|dues?|payer|payez|regler|reglez|reclam\w+|attend\w*|redevable|debit\w+"
    r"|ardoise|creance|exigible|honorer)\b"
    r"|prescri|perime|vieil|vieux|forclos|efface|eteint|eteign|delais? (?:est|sont|legal)|francs|prehistor"
    r"|ancestr|grands-parents|terminale"
    r"|covid|confinement|papiers|ancienne|deux ans"
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
    r"|livraison|solde|reliquat"
    r"|arriere|fourniture|creance|somme"
    r"|du|doit|doi[st]|devez|remonte|date|cahier|livre)\b[^.;!?]{0,50}\b(?:de|en|depuis"
    r"|des annees|d[ue] (?:\d{1,2}(?:er)? )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre)"
    r"|(?:printemps|hiver|automne|ete)) (20[012]\d)\b(?![-/ ]?\d)"
)
# "Les travaux de 2019", "la chaudière date de 2015": old work, owed only where the sentence says so.
_NOUNS_OF_WORK: Final = re.compile(
    r"(?:note|commande|travaux|chantier|achat|repas|intervention|prestation|date|cahier|livre|livraison"
    r"|fourniture|solde|somme)\b"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:facture|dette|ardoise|note|reliquat|arriere|solde|livraison|creance|somme|impaye|fourniture|commande)\b"
)
_STILL: Final = re.compile(
    r"\b(?:doi[st]|devez|devais|dus?|dues?|impay\w+|pay(?:e|ee|ees|er|ez)|regl\w+|restent?(?! (?:un|une|le|la"
    r"|mon|notre) )|reclam\w+|soldee?s?|dettes?|factures?|attend\w*"
    r"|ardoise|prescri\w+|oubli\w+)\b"
)
# Calendar years: two, four or five of limitation, and the one it began in.
_SURELY_PAST: Final = {DebtorKind.PUBLIC: 5, DebtorKind.BUSINESS: 6, DebtorKind.MERCHANT: 6}
_SURELY_PAST_FOR_A_CONSUMER: Final = 3


def _check(letter: Letter) -> Iterator[Fault]:
    if to_consumer_like(letter):
        yield from _told_old(letter)
    yield from _of_a_year(letter)


def _told_old(letter: Letter) -> Iterator[Fault]:
    for hit in _OLD.find(letter):
        found, aged = _OLD.fault(letter, hit), _AGED.search(hit.passage.text) is not None
        yield found if aged else replace(found, severity=Severity.WARNING)
    yield from forbid_topics(_TOKEN)(letter)


def _of_a_year(letter: Letter) -> Iterator[Fault]:
    surely_past = _SURELY_PAST.get(letter.facts.debtor.kind, _SURELY_PAST_FOR_A_CONSUMER)
    own = {
        day.year for invoice in letter.facts.invoices for day in (invoice.issued_on, invoice.due_on) if day is not None
    }
    for passage in read(letter).passages:
        if "20" not in passage.text or _SAFE.search(passage.text) is not None:
            continue
        for told in _YEAR.finditer(passage.text):
            if _NOUNS_OF_WORK.match(told.group()) and _STILL.search(passage.text) is None:
                continue
            if not to_consumer_like(letter) and _OF_MONEY.search(told.group()) is None:
                continue
            if int(told[1]) in own and not to_consumer_like(letter):
                continue  # the invoice of the file, whose time other facts tell
            if int(told[1]) <= letter.facts.as_of.year - surely_past:
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
    bad=(
        letter("Vous nous devez aussi le solde d’une livraison du 12 juin 2017.", BUSINESS),
        letter("Cette facture a six ans, mais une dette ne vieillit pas chez nous.", CONSUMER),
        letter("Vous nous devez toujours la porte de 2015.", CONSUMER),
        letter("La prescription ne joue pas : la facture reste due.", CONSUMER),
        letter("Un petit versement symbolique ferait repartir les compteurs.", CONSUMER),
    ),
    good=(
        letter("Reste 700 €, acompte déduit. Vous nous devez aussi le solde de la livraison de mai 2024.", BUSINESS),
        letter("Vous êtes cliente depuis dix ans, et je vous en remercie. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La garantie de dix ans reste entière. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Votre prescription médicale a bien été transmise. Reste 700 €, acompte déduit.", CONSUMER),
        letter("Un petit versement reste possible en ligne. Reste 700 €, acompte déduit.", CONSUMER),
        letter("La chaudière date de 2015 et tourne encore bien.", CONSUMER),
    ),
)
