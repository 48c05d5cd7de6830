"""What was paid or credited is deducted (GR-004)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.numbers.amounts import Amount, format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.conditions import asks_for_money
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.figures.computable import claimable, computable, instalment_sums
from assistant.guardrails.figures.demanded import demanded
from assistant.guardrails.figures.named import invoice_words, spoken_of
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at
from assistant.guardrails.wording.passage import read
from assistant.guardrails.wording.phrases import Hit, phrases
from assistant.guardrails.wording.standing import standing


def _check(letter: Letter) -> Iterator[Fault]:
    yield from _denies_all(letter)
    if Surrounding.INVOICE_TABLE in letter.facts.surroundings:
        return
    sums = {money.value for money in letter.amounts}
    for invoice in letter.facts.selected:
        if not is_partly_paid(invoice) or sums & (
            {invoice.residual, claimable(invoice)} | instalment_sums(letter.facts)
        ):
            continue
        if sums & _joint_totals(letter, invoice) or not demanded(letter, invoice):
            continue
        for money in letter.amounts:
            if _is_a_base(letter, money):
                continue
            if money.value == invoice.amount and invoice in spoken_of(letter, money.start):
                hint = f"Reste dû après paiements et avoirs\u202f: {format_amount(invoice.residual)}."
                yield replace(fault(letter, (money.start, money.end)), hint=hint)
                break


# "Aucun versement ne nous est parvenu", of a client who paid a part.
_NOTHING_CAME = phrases(
    "(rien(?! de)|aucun (acompte|versement|paiement|règlement|virement)|pas (un|le moindre) (centime|euro"
    "|versement|acompte"
    "|règlement)|ni acompte) ~5 (versée?|reçue?|parvenue?|payée?|réglée?|arrivée?|encaissée?)",
    "(jamais|pas|toujours pas) ~2 (rien|quoi que ce soit|un centime|un euro) ~2 (versé|payé|réglé|envoyé)",
    "(n'avons|n'ai) ~2 (reçu|enregistré|constaté|encaissé) (aucun|pas un|pas le moindre) (acompte|versement|paiement"
    "|règlement|virement)",
    "(n'avez|n'as) ~1 (jamais|pas|encore|toujours) ~2 (rien )?(versé|payé|réglé|envoyé) ~1 (un centime|un euro|rien"
    "|quoi)",
)
_SINCE: Final = re.compile(
    r"\b(?:si|depuis|autre|nouveau|nouvel|solde|reste|restant|complement|hormis|hors|apres|sauf)\b"
)
_OUT_OF: Final = re.compile(r"\b(?:sur|des) (?:les |un total de |un montant de |la somme de )?$")
_LEFT: Final = re.compile(r"^[^.;!?]*\brest(?:e|ent|era|eront|ait|aient|erait)\b[^.;!?]*\d")
_THEY_SAY: Final = re.compile(  # "vous me dites n'avoir rien reçu": the letters, and no money
    r"\b(?:vous|tu|il|elle|ils|elles|comptable|service|banque) (?:nous |me |m'|n'av\w+ |n'as )?(?:dit\w*|dis"
    r"|ecri\w+|indiqu\w+|signal\w+|assur\w+)?"
    r" ?(?:n'avoir|n'avez|n'as|n'a|que vous n'avez|que tu n'as)?\s*$"
)


_BARE: Final = re.compile(r"(?:vous|tu) n'(?:avez|as)\s*")
_RECEIVED: Final = re.compile(r"\b(?:recue?s?|parvenue?s?|arrivee?s?)\b")
_TOLD_PAID: Final = re.compile(
    r"\b(?:acomptes?|verse\w*|recue?s?|regle\w*|payee?s?|encaisse\w*|dedui\w*"
    r"|avoir|merci (?:de|pour))\b"
)
_TOLD_LEFT: Final = re.compile(r"\brest(?:e|ent|ait|aient|ant)\b|\bsolde\b")
_OF_ALL_OF_IT: Final = re.compile(
    r"\bjamais\b|\bfactures?\b|\bcommandes?\b|\bdebut\b|\b(?:ne |n')?(?:vous|tu) (?:ne |n')|\bsur (?:ce|cette)\b"
)
_READ_BACK: Final = 2  # sentences


def _denies_all(letter: Letter) -> Iterator[Fault]:
    """Places that say that nothing came, though a part of each invoice asked did."""
    for hit in _NOTHING_CAME.find(letter):
        own = invoice_words(letter, hit.span[0])
        denied = any(invoice.paid > 0 for invoice in own)
        if not own:
            denied = bool(letter.facts.selected) and all(invoice.paid > 0 for invoice in letter.facts.selected)
        if not denied:
            continue
        if _is_what_they_say(hit):
            continue
        if _SINCE.search(hit.passage.text) is None and not _speaks_of_the_rest(letter, hit):
            yield replace(fault(letter, hit.span), message="Un paiement est bien arrivé : la phrase le nie.")


def _is_what_they_say(hit: Hit) -> bool:
    """Whether the client received nothing, or says so; "vous n'avez rien versé" is ours to say."""
    theirs = _THEY_SAY.search(hit.passage.text[: hit.start])
    return theirs is not None and (_RECEIVED.search(hit.text) is not None or _BARE.fullmatch(theirs.group()) is None)


def _speaks_of_the_rest(letter: Letter, hit: Hit) -> bool:
    """Whether the sentences just before tell the part that came and the sum that remains: "rien n'est arrivé" since."""
    if _OF_ALL_OF_IT.search(hit.passage.text) is not None:
        return False
    just_before = read(letter).passages[max(0, hit.passage.rank - _READ_BACK) : hit.passage.rank]
    told = " ".join(passage.text for passage in just_before)
    if not just_before or _TOLD_PAID.search(told) is None or _TOLD_LEFT.search(told) is None:
        return False
    sums = {money.value for money in standing(letter.amounts, just_before[0].start, hit.passage.start)}
    return all(invoice.residual in sums for invoice in letter.facts.selected if invoice.paid > 0)


def _is_a_base(letter: Letter, money: Amount) -> bool:
    """Whether a sum is what another is left of: "sur les 3 600 € de la facture, il restera 1 200 €"."""
    passage = passage_at(letter, money.start)
    behind = passage.text[money.end - passage.start :]
    return _OUT_OF.search(lead(letter, money.start)) is not None and _LEFT.search(behind) is not None


def is_partly_paid(invoice: InvoiceFacts) -> bool:
    """Whether something was paid or credited and something remains."""
    return invoice.paid + invoice.credited > 0 and invoice.residual > 0


def _joint_totals(letter: Letter, invoice: InvoiceFacts) -> set[Decimal]:
    known = computable(letter)
    return set(known.totals) - known.fields[invoice.number]


RULE = Rule(
    id="FAC004",
    name="payment-not-deducted",
    severity=Severity.BLOCKING,
    source="fr-civ-1343-1",
    covers=("GR-004",),
    message="Le montant initial est demandé sans que le paiement ou l’avoir soit déduit.",
    hint="Indiquez ce qui reste dû.",
    check=_check,
    when=asks_for_money,
    bad=(
        letter("La facture F-118 de 1 200,00 € reste impayée.", BUSINESS),
        letter("Merci de régler votre facture F-118, soit 1 200 €.", CONSUMER),
        letter("Nous attendons toujours les 1 200,00 € de la facture F-118.", BUSINESS),
        letter("Aucun versement ne nous est parvenu à ce jour.", BUSINESS),
        letter("Votre solde s’élève à mille deux cents euros pour F-118.", CONSUMER),
        letter("Nous n’avons reçu aucun règlement pour cette facture.", BUSINESS),
        letter("Il reste 700,00 € sur F-118. Vous n’avez jamais rien versé.", BUSINESS),
    ),
    good=(
        letter("Facture F-118 : 1 200,00 € TTC, reçu 500,00 €, reste dû 700,00 €.", BUSINESS),
        letter("Merci de régler 700 € sur F-118, votre versement de 500 € étant déduit.", CONSUMER),
        letter("Depuis votre virement, aucun versement ne nous est parvenu ; reste 700 €.", BUSINESS),
        letter("F-118 s’élevait à 1 200,00 € ; après votre virement de 500,00 €, il reste 700,00 €.", CONSUMER),
        letter(
            "Sur les 1 200 € de la facture F-118, vous en avez réglé 500 : merci de verser les 700 € restants.",
            BUSINESS,
        ),
        letter(
            "Vous aviez versé 500,00 €, il reste 700,00 € sur F-118. Rien n’est arrivé chez nous à ce jour.", BUSINESS
        ),
        letter("Vous n’avez peut-être rien reçu : voici F-118, dont il reste 700 €, acompte déduit.", BUSINESS),
    ),
)
