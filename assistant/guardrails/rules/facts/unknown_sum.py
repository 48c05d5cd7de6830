"""Every sum of the letter comes from the facts or is computed from them (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.domain.finding import Severity
from assistant.domain.money import cents, total
from assistant.french.numbers.amounts import Amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.accessories import parted_sums
from assistant.guardrails.figures.computable import computable
from assistant.guardrails.figures.instalments import instalment_spans
from assistant.guardrails.figures.law_sums import is_of_the_law
from assistant.guardrails.figures.refused import is_refused
from assistant.guardrails.figures.whatever import is_whatever
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.anothers_sum import is_anothers_sum
from assistant.guardrails.meaning.reported import is_reported
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.standing import standing

_COIN: Final = re.compile(r"\b(?:pieces?|billets?|timbres?) (?:de|a) $")
_NOT_EVEN: Final = re.compile(
    r"\b(?:sans|pas|ni) (?:(?:ajouter|compter|demander|en|vous|te|meme|payer|recu|vu|touche|verse|encaisse|paye"
    r"|seul) ){0,3}$"
)
_OF_YEAR: Final = re.compile(r"^ (?:de |d'|datee? de )?(?:1[5-9]\d\d|argent|or|collection|l'epoque)\b")
_VAT_RATES: Final = (Decimal(20), Decimal(10), Decimal("5.5"), Decimal("2.1"))
_BEFORE_TAX: Final = re.compile(r"^\s*(?:ht\b|hors tax|h\.t)")
_TAX: Final = re.compile(r"\b(?:tva|taxes?)\b[^.;\n]{0,25}$")
_TAX_AFTER: Final = re.compile(r"^\s*(?:de |d'|\()?(?:tva|taxe)")
_TIMES: Final = re.compile(r"(?<![\d,.])(?P<count>\d{1,4}) (?:[^\W\d]+ ){0,3}(?:a|de|x|×|au prix de)\s?$")
_A_UNIT: Final = re.compile(r"^\s*(?:ht |ttc )?(?:le|la|l'|par|chaque|chacune?|piece|pieces|de l')\b")
_NUMBER: Final = re.compile(r"(?<![\d,.])\d{1,4}(?![\d,.]*\d| ?[€%])")
_AS_MUCH: Final = re.compile(
    r"\b(?:autant|idem|la meme somme|le meme montant|pareil) (?:le|au|en|fin|debut|mi|a la|pour|sous|d'ici)\b"
)
_INCLUDED: Final = re.compile(r"\b(?:y est|y sont|est deja|sont deja|deja) (?:compris|inclus)\w*")
_ON_TOP: Final = re.compile(
    r"\b(?:interets?|penalites?|indemnites?|frais de|majoration|acompte|versement|solde|reste\w*|devez)\b"
)
_OFFERED: Final = re.compile(
    r"\b(?:pouvez|pourriez|peux|pourrais|propos\w+|accept\w+|conviendr\w+|vers(?:er|ez|ements?)|puis|maintenant)\b"
)
_GIVEN_UP: Final = re.compile(r"\b(?:si|laiss\w+|remises?|rabais|cadeau|economis\w+|perd\w+|efface\w*)\b")
_SHARE: Final = (
    (re.compile(r"\bmoiti|\b50 ?%|\ben deux\b"), 2),
    (re.compile(r"\btiers\b|\ben trois\b"), 3),
    (re.compile(r"\bquart\b|\b25 ?%|\ben quatre\b"), 4),
)


def _check(letter: Letter) -> Iterator[Fault]:
    known = computable(letter)
    excused = instalment_spans(letter)
    unknown = not letter.facts.invoices or any(not i.sums_known for i in letter.facts.invoices)
    for money in letter.amounts:
        if abs(money.value) in known.all or (money.start, money.end) in excused or money.currency not in {"", "EUR"}:
            continue
        if (
            _is_included(letter, money)
            or _is_unit_price(letter, money)
            or _are_parts(letter, money)
            or _is_tax(letter, money)
            or _is_share(letter, money)
            or is_of_the_law(letter, money)
            or _is_a_coin(letter, money)
            or is_refused(letter, money)
            or is_whatever(letter, money)
        ):
            continue
        if is_reported(letter, (money.start, money.end)):
            continue
        doubtful = unknown or is_anothers_sum(letter, money)
        severity = Severity.WARNING if doubtful else None
        yield replace(fault(letter, (money.start, money.end)), severity=severity)


def _is_a_coin(letter: Letter, money: Amount) -> bool:
    """A coin or a banknote found ("une pièce de cinq centimes de 1923"), or the cent of a saying ("pas un centime")."""
    said, before = letter.twin.folded[money.start : money.end], lead(letter, money.start)
    if (said == "un centime" and not before.endswith("plus ")) or (said == "un euro" and _NOT_EVEN.search(before)):
        return True
    return (
        _COIN.search(lead(letter, money.start, 14)) is not None and _OF_YEAR.match(trail(letter, money.end)) is not None
    )


def _is_tax(letter: Letter, money: Amount) -> bool:
    """A sum before tax, or its tax, that yields a known sum with tax."""
    after = trail(letter, money.end, 14)
    known = computable(letter).all
    if _BEFORE_TAX.match(after):
        return any(cents(money.value * (100 + rate) / 100) in known for rate in _VAT_RATES)
    if _TAX.search(lead(letter, money.start)) or _TAX_AFTER.match(after):
        return any(cents(value * rate / (100 + rate)) == money.value for value in known for rate in _VAT_RATES)
    return False


def _is_included(letter: Letter, money: Amount) -> bool:
    """A part of what was invoiced, said to be in it: "le déplacement (45 €) y est compris"."""
    if not passage_at(letter, money.start).sentence.notion(_names_a_part):
        return False
    return any(money.value < invoice.amount for invoice in letter.facts.selected)


def _names_a_part(within: Sentence) -> bool:
    return _INCLUDED.search(within.text) is not None and _ON_TOP.search(within.text) is None


def _is_unit_price(letter: Letter, money: Amount) -> bool:
    """A price that yields a known sum, times a number beside it: "32 séances à 20 €", "40 places, à 36 € la place"."""
    counted = _TIMES.search(lead(letter, money.start, 40))
    if counted is not None:
        return _yields(letter, money, int(counted["count"]))
    if _A_UNIT.match(trail(letter, money.end, 14)) is None:
        return False
    numbers = _NUMBER.findall(passage_at(letter, money.start).text)
    return any(_yields(letter, money, int(number)) for number in numbers)


def _yields(letter: Letter, money: Amount, count: int) -> bool:
    """Whether a price is that of one of so many pieces; a price per piece is rounded to the cent."""
    most = Decimal("0.005") * (count + 1)
    return any(abs(money.value * count - value) <= most for value in computable(letter).all)


def _are_parts(letter: Letter, money: Amount) -> bool:
    """Sums that the sentence offers to pay one after the other, and that make a known total together."""
    passage = passage_at(letter, money.start)
    if not passage.sentence.notion(_offers_parts):
        return False
    known, end = computable(letter), passage.start + len(passage.text)
    parts = [m.value for m in standing(letter.amounts, passage.start, end) if m.value not in known.all]
    if len(set(parts)) == 1:  # "1 320 € le 18 décembre, autant le 15 janvier"
        parts += parts[:1] * len(_AS_MUCH.findall(passage.text))
    return len(parts) > 1 and total(parts) in parted_sums(letter)


def _offers_parts(within: Sentence) -> bool:
    return _OFFERED.search(within.text) is not None and _GIVEN_UP.search(within.text) is None


def _is_share(letter: Letter, money: Amount) -> bool:
    around = lead(letter, money.start) + trail(letter, money.end)
    return any(
        cue.search(around) and any(abs(money.value * parts - value) <= Decimal("0.02") for value in parted_sums(letter))
        for cue, parts in _SHARE
    )


RULE = Rule(
    id="FAC101",
    name="unknown-sum",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "GR-028"),
    message="Cette somme ne figure pas dans le dossier et ne s’en déduit pas.",
    hint="Reprenez la somme du dossier, ou corrigez le dossier.",
    check=_check,
    reach="Une somme juste à la mauvaise place relève d’autres règles.",
    bad=(
        letter("Votre solde s’élève à environ 4 300 €.", BUSINESS),
        letter("Il reste sept cent dix euros à régler sur F-118.", BUSINESS),
        letter("Facture F-118 : reste dû 700,50 EUR.", CONSUMER),
        letter("F-118 : reste dû 700,00 €. Nous ne réclamerons pas 950,00 € si vous payez demain.", BUSINESS),
        letter("Vous me demandez si l’indemnité de 90,00 € porte la TVA. F-118 : reste dû 700,00 €.", BUSINESS),
        letter("Vous pouvez payer en trois versements de 230 €.", BUSINESS),
        letter("Scierie Bellecombe SAS au capital de 90 000 €.", BUSINESS),
        letter("F-118 : j’avais écrit 700,00 € par erreur, vous devez 950,00 €.", BUSINESS),
        letter("Comptez entre 900 € et 950 € à nous verser, avec les frais.", BUSINESS),
        letter("Que vous régliez 900 € ou 950 €, il nous les faut demain.", BUSINESS),
        letter("Ce retard m’a coûté 112 euros de parking.", BUSINESS),
        letter("Le règlement n’est pas arrivé : de mémoire, un peu plus de 900 €.", BUSINESS),
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. Un confrère demande 900 € : nous aussi, versez-les.", BUSINESS
        ),
        letter(
            "Il reste 700,00 € sur F-118, reçu 500 €. Vous avez provisionné 900 €. Merci de nous les verser.", BUSINESS
        ),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. Le déplacement, 118 € hors taxes, s’y ajoute.", BUSINESS),
        letter("Il reste 700,00 € sur F-118, reçu 500 €. Votre comptable estime votre dette à 950 €.", BUSINESS),
    ),
    good=(
        letter("Facture F-118 : 1 200,00 € TTC, reçu 500,00 €, reste dû 700,00 €.", BUSINESS),
        letter("F-118 s’élève à 1 000,00 € HT, soit 1 200 € TTC ; il reste sept cents euros à payer.", BUSINESS),
        letter("F-118 : reste dû 700,00 €. Nous ne demanderons pas les 48 € que vous avez lus.", BUSINESS),
        letter("Il reste 700 € sur F-118 : deux versements de 350 € nous conviendraient.", CONSUMER),
        letter("Il reste un peu moins de 701 € sur F-118, reçu 500 €.", BUSINESS),
        letter("Couverture Alpine, SARL au capital de 20 000 €, a posé. Il reste 700 €, reçu 500 €.", BUSINESS),
        letter("Il reste 700,00 € sur F-118, acompte déduit : trois fois, et pas un euro de frais.", BUSINESS),
        letter("Lisez 700,00 € au lieu de 7 000,00 € : c’est ce qui reste de F-118, 500,00 € reçus.", BUSINESS),
        letter("Il reste 700,00 €, reçu 500 € : que la facture soit de cent euros ou de cent mille.", BUSINESS),
        letter("Scierie Bellecombe SAS au capital de 80 000 €. Reste dû sur F-118 : 700,00 €.", BUSINESS),
    ),
)
