"""An invoice that a running plan or a waiting promise pays is not asked for in a letter about others (GR-120)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.amounts import Amount
from assistant.french.numbers.numbers import find_number_words
from assistant.guardrails.builders import Span, fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import claimable, instalment_sums
from assistant.guardrails.figures.demanded import demanded, place_of, sums_requested
from assistant.guardrails.figures.everything_asked import everything_asked
from assistant.guardrails.figures.named import mentions
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import line_at, passage_at
from assistant.guardrails.wording.standing import standing

_BY_PLAN: Final = re.compile(
    r"\b(?:echeanciers?|plans?|mensualites?|promesse|promis\w*|annonce\w*|etale\w*|echelonn\w+|en (?:deux"
    r"|trois|quatre|cinq|six|\d+) fois"
    r"|(?:comme|aux dates|selon ce qui (?:est|a ete)) (?:prevu|convenu|dit)e?s?)\b"
)
_BESIDE_IT: Final = re.compile(
    r"\b(?:malgre|en depit|hors|en dehors|en plus|en sus|sans attendre|sans tenir compte|immediat\w*|maintenant"
    r"|tout de suite|aujourd'hui|des (?:ce|demain)|sans delai|en avance|par anticipation|en une (?:seule )?fois"
    r"|d'un coup|plutot que|sans effet|rompu\w*|cette semaine|d'ici|ou (?:non|autrement)"
    r"|merci (?:aussi )?de (?:[a-z]+ )?(?:vers|regl|pay|vir|sold)er|(?:pay|regl|vir|vers|sold)ez|a payer|je "
    r"l[ae]s? attends)\b"
)
_CAME: Final = re.compile(
    r"\b(?:avons|ai|est) (?:bien )?(?:recue?|arrivee?)\b|\bbonne reception\b"
    r"|\bmerci (?:de|pour) (?:votre|ton) (?:versement|virement|paiement|reglement)\b"
)
_WANTS: Final = re.compile(
    r"\b(?:merci (?:d\w*|pour)|faut|attend\w*|devez|dois|doit|doivent|joindre|joignez|joins|total|veuillez|n'oubli\w+"
    r"|manqu\w+|(?:pay|regl|vers|vir|sold|acquitt|honor)(?:er|ez|e)|compt\w+ sur|esper\w+|reclam\w+|demand\w+|recevoir"
    r"|dues?|dus|du(?! (?:\d|mois|plan))|reste\w*|s'il (?:vous|te) plait|svp)\b"
)
_ALL_OF_THEM: Final = re.compile(
    r"\b(?:pay|regl|sold|vir)(?:er|ez|e)\b[^.;]{0,30}\b(?:ces (?:\w+ )?(?:factures|sommes)|l'ensemble|le tout"
    r"|toutes (?:vos|tes|les) factures|les (?:deux|trois|quatre|\d+) factures)\b"
)


def _check(letter: Letter) -> Iterator[Fault]:
    for span in everything_asked(letter):
        yield fault(letter, span)
    for invoice in _held(letter):
        place = place_of(letter, invoice) or _joint_sum(letter, invoice)
        if demanded(letter, invoice) or _is_listed(letter, invoice):
            if place is None or not _is_by_plan(letter, place):
                yield fault(letter, place) if place else Fault()
            continue
        own = _sums_of_the_rest(letter)
        for money in (*sums_requested(letter, invoice), *_wanted(letter, invoice)):
            if money.value not in own and not _is_by_plan(letter, (money.start, money.end)):
                yield fault(letter, (money.start, money.end))


def _wanted(letter: Letter, invoice: InvoiceFacts) -> Iterator[Amount]:
    """Its sum, or the total that only adds up with it, in a sentence that wants money, by whatever verb."""
    sums = {claimable(invoice), total([claimable(invoice), *(claimable(one) for one in letter.facts.selected)])}
    for money in (*letter.amounts, *_uncounted(letter)):
        if money.value in sums and _WANTS.search(passage_at(letter, money.start).text) is not None:
            yield money


def _uncounted(letter: Letter) -> Iterator[Amount]:
    """Numbers in words that no "euros" follows: "il manque mille six cents"."""
    told = frozenset(place for money in letter.amounts for place in range(money.start, money.end))
    for number in find_number_words(letter.twin.folded):
        if number.start not in told:
            yield Amount(Decimal(number.value), number.start, number.end, in_words=True, currency="")


def _held(letter: Letter) -> tuple[InvoiceFacts, ...]:
    """What a plan holds, where the letter is about something else."""
    return tuple(one for one in letter.facts.invoices if one.deferred and not one.selected and one.residual > 0)


def _is_by_plan(letter: Letter, place: Span) -> bool:
    """Whether the sentence tells what the plan does with it or what came for it, and asks for nothing sooner."""
    sentence = passage_at(letter, place[0]).text
    if _BESIDE_IT.search(sentence) is not None:
        return False
    return _CAME.search(sentence) is not None or _BY_PLAN.search(sentence) is not None


def _is_listed(letter: Letter, invoice: InvoiceFacts) -> bool:
    """Whether a line gives it with its sum, and the letter asks for all that it lists."""
    if _ALL_OF_THEM.search(letter.twin.folded) is None:
        return False
    lines = {line_at(letter, mention.start) for mention in mentions(letter) if mention.invoice == invoice}
    return any(money.value == invoice.residual for line in lines for money in standing(letter.amounts, *line))


def _joint_sum(letter: Letter, invoice: InvoiceFacts) -> Span | None:
    """A total that only adds up with it."""
    joint = total([claimable(invoice), *(claimable(one) for one in letter.facts.selected)])
    return next(((money.start, money.end) for money in letter.amounts if money.value == joint), None)


def _sums_of_the_rest(letter: Letter) -> set[Decimal]:
    """What may be asked here: an invoice that is not held may come to the same sum, and so may an instalment."""
    rest = letter.facts.selected
    alone = {value for one in rest for value in (one.amount, one.paid, one.residual, claimable(one))}
    return alone | {total(one.residual for one in rest), total(map(claimable, rest))} | instalment_sums(letter.facts)


_PLANNED = InvoiceFacts(
    "F-77",
    Decimal("900.00"),
    Decimal("900.00"),
    label="Poutres",
    issued_on=date(2026, 1, 10),
    due_on=date(2026, 2, 10),
    selected=False,
    deferred=True,
)
_ASKED_FOR = replace(_PLANNED, selected=True, deferred=False)
_BESIDE = replace(BUSINESS, invoices=(*BUSINESS.invoices, _PLANNED))
_CONSUMER_BESIDE = replace(CONSUMER, invoices=(*CONSUMER.invoices, _PLANNED))

RULE = Rule(
    id="PLA124",
    name="planned-invoice-demanded",
    severity=Severity.BLOCKING,
    source="fr-civ-1305",
    covers=("GR-120",),
    message="Un échéancier ou une promesse en cours vise cette facture\u202f: elle ne se réclame pas à part.",
    hint="Retirez-la, ou dites qu’elle suit son échéancier, ou attend le jour promis.",
    check=_check,
    when=lambda letter: letter.facts.stage is not Stage.PLAN and bool(_held(letter)),
    bad=(
        letter("Merci de régler aussi la facture F-77.", _BESIDE),
        letter("Il reste à payer 900,00 €.", _BESIDE),
        letter("F-118 : 700,00 €, acompte déduit. Nous attendons en outre le règlement de F-77.", _CONSUMER_BESIDE),
        letter("Le total à régler est de 1 600,00 €, votre acompte de 500,00 € étant déduit.", _BESIDE),
        letter("Pouvez-vous virer les 900 € avant le 29 mai 2026 ?", _CONSUMER_BESIDE),
        letter("F-118 : 700,00 €, reçu 500,00 €.\nF-77 : 900,00 €.\nMerci de régler ces deux factures.", _BESIDE),
        letter("F-118 : 700,00 €, acompte déduit. Merci de régler toutes vos factures.", _BESIDE),
        letter("F-118 : 700,00 €, acompte déduit. Je compte sur vos seize cents euros.", _CONSUMER_BESIDE),
        letter("Malgré l’échéancier, merci de payer F-77 cette semaine.", _BESIDE),
    ),
    good=(
        letter("F-118 : il reste 700,00 €, acompte déduit. L’échéancier de F-77 suit son cours.", _BESIDE),
        letter("Le règlement de F-77 se poursuit par mensualités, comme convenu.", _CONSUMER_BESIDE),
        letter("Merci de régler les 700,00 € de F-118, acompte déduit. F-77 n’est pas concernée.", _BESIDE),
        letter("Votre facture F-77, de 900,00 €, a été émise le 10 janvier 2026.", _BESIDE),
        letter("F-118 : 700,00 €, acompte déduit. Toutes vos factures se consultent en ligne.", _BESIDE),
        letter("Nous avons bien reçu votre virement pour F-77.", _CONSUMER_BESIDE),
        letter("Merci de régler F-77, 900,00 €.", _BESIDE, invoices=(_ASKED_FOR,)),
    ),
)
