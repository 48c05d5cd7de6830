"""A sum said to be due is what remains due, of the invoice named nearest before it or in all (GR-001, GR-004)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.facts import InstalmentFacts, InvoiceFacts, PlanFacts
from assistant.domain.finding import Severity
from assistant.domain.money import total
from assistant.french.numbers.amounts import Amount, format_amount
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.computable import claimable, computable, instalment_sums
from assistant.guardrails.figures.instalments import instalment_spans
from assistant.guardrails.figures.named import invoice_words, spoken_of, unnamed_lead
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, passage_at, trail
from assistant.guardrails.wording.standing import standing

_GAP = r"[^.;\n\d€]{0,32}"
_DUE: Final = re.compile(
    r"\b(?:rest(?:e|ent|ait|ant|era)s?\b(?! ouvert)|solde(?! de tout)\b|demeurent?\b|encore due?s?|nous "
    r"devez|nous dois|me devez|me dois"
    rf"|(?:montant|somme|total)e? (?:restant |encore |de )?due?|total (?:general|a payer|a regler)|net a payer"
    rf"|de (?:nous )?(?:payer|regler|verser)|reste a (?:payer|regler)|redevables?){_GAP}$"
)
_DUE_AFTER: Final = re.compile(
    r"^\s*(?:ttc,? )?(?:reste(?:nt)? (?:due?s?|a (?:regler|payer)|impayee?s?|ouverte?s?)|restant due?s?|vous "
    r"reste a)\b(?![^.;\n]{0,12}\d)"
)
_NET: Final = re.compile(
    r"^\s*(?:ttc)?[\s,(]*(?:avec |une fois |apres |deduction faite (?:de |d')|net(?:te)?s? (?:de "
    r"|d'))?(?:(?:deduction (?:de |d'))?(?:l'|votre |vos |notre |ton |cet )?(?:avoirs?|acomptes?|versements?"
    r"|paiements?|virements?)\b(?! a deduire)(?:[^.;\d\n]{0,20}\b(?:deduit|compris|impute|retire|enleve)\w*)?)"
)
_NET_WORD: Final = re.compile(r"\bdeduit|\bdeduction|\bcompris|\bimpute|\bretire|\benleve|\bnet(?:te)?s?\b|\bapres\b")
_NOT_DUE: Final = re.compile(
    r"\b(?:s'elev(?:ait|aient)|interets?|penalites?|indemnites?|avoir|recue?s?|versement|virement de|acompte"
    r"|montant (?:initial"
    r"|d'origine)|capital|facture)\b"
)


# "Le tarif reste de 40 € le mètre": a price.
_A_UNIT: Final = re.compile(
    r"^\s*(?:ht |ttc )?(?:(?:le|la|l'|par|du|de l'|pour chaque|/)\s?)(?:m\b|m2|metre|heure|jour|unite|piece|kilo|kg"
    r"|litre|mois|an\b|passage|visite|seance|personne|page|nuit|tonne)"
)
_THEN: Final = re.compile(r"\brester(?:a|ont|ait|aient)\b[^.;\n\d]{0,30}$")
_FOR_COSTS: Final = re.compile(
    r"^\s*(?:(?:d'|de l'|pour l'|au titre de l'|en )?indemnites?|de penalites?|d'interets?)\b"
)
_PUT_BEFORE: Final = 140  # characters
_OF: Final = 32  # characters: "l'indemnité de 40 € reste due"
_PUT_ON: Final = re.compile(  # "je l'ai mis sur A-1, et le reste, 114 €, sur A-2"
    r"\b(?:ai|avons|a ete|ont ete|est|sont) (?:[a-z']+ ){0,3}(?:mis|impute|affecte|porte|inscrit)[a-z]* [^.;!?]*$"
)
_IN_ALL: Final = re.compile(r"\bsoit (?:un total|au total|en tout|ensemble|un ensemble)(?: de)?[\s:]*$")
_IN_ALL_AFTER: Final = re.compile(r"^ ?(?:ttc )?(?:en tout|au total|a l'origine|au depart)\b")
_RECKONED: Final = re.compile(r"^[^.;\n]{0,40}\b(?:factur|command|livr|dont|moins|avant|avoir|recu|regl|vers|pay)")
_ITS_OWN_SUM: Final = re.compile(
    r"\breste de (?:la |votre )?(?:facture )?# \($"
)  # "le reste de la facture 26/41 (1 860 € en tout)"
_OF_INVOICE: Final = re.compile(r"\b(?:de|sur|pour|au titre de) (?:la |votre |notre |cette )?factures?(?: n°)? ?#")


def _check(letter: Letter) -> Iterator[Fault]:
    parts = instalment_spans(letter)
    known = computable(letter)
    for money in letter.amounts:
        if money.value not in known.all or (money.start, money.end) in parts or not _said_due(letter, money):
            continue
        allowed = _allowed(letter, money)
        if money.value not in allowed and not _is_reckoned(letter, money, allowed):
            yield replace(fault(letter, (money.start, money.end)), hint=_hint(spoken_of(letter, money.start)))


def _is_reckoned(letter: Letter, money: Amount, allowed: set[Decimal]) -> bool:
    """Whether the sentence shows how the right sum comes about: what was invoiced or received, beside what is due."""
    passage = passage_at(letter, money.start)
    end = passage.start + len(passage.text)
    here = {money.value for money in standing(letter.amounts, passage.start, end)}
    parts = {part for i in letter.facts.invoices for part in (i.amount, i.paid, i.credited, i.paid + i.credited)}
    return money.value in parts and bool(here & (allowed - parts))


def _said_due(letter: Letter, money: Amount) -> bool:
    behind = trail(letter, money.end, 24)
    if _A_UNIT.match(behind) is not None or _FOR_COSTS.match(behind) is not None:
        return False
    if _IN_ALL.search(lead(letter, money.start)) is not None:
        return money.value == _as_invoiced(letter) and _RECKONED.match(trail(letter, money.end)) is None
    net = _NET.match(trail(letter, money.end))
    received = money.value in _received(letter)  # "votre acompte de 500 € est déduit" speaks of the part itself
    if not received and net is not None and _NET_WORD.search(net.group()) is not None:
        return True
    if received and _PUT_ON.search(lead(letter, money.start, _PUT_BEFORE)) is not None:
        return False
    unnamed = unnamed_lead(letter, money.start)
    whole = _ITS_OWN_SUM.search(unnamed) is not None and _IN_ALL_AFTER.match(behind) is not None
    if whole and money.value in {invoice.amount for invoice in spoken_of(letter, money.start)}:
        return False
    before = _DUE.search(_OF_INVOICE.sub(" ", unnamed))
    if before is not None:
        return _NOT_DUE.search(before.group()) is None
    of_costs = _NOT_DUE.search(lead(letter, money.start, _OF)) is not None
    return not of_costs and _DUE_AFTER.match(trail(letter, money.end)) is not None


def _received(letter: Letter) -> set[Decimal]:
    return {part for invoice in letter.facts.invoices for part in (invoice.paid, invoice.credited)}


def _as_invoiced(letter: Letter) -> Decimal:
    """The selected invoices before what was paid or credited is taken off."""
    return total(invoice.amount for invoice in letter.facts.selected)


def _allowed(letter: Letter, money: Amount) -> set[Decimal]:
    known = computable(letter)
    if _THEN.search(lead(letter, money.start)) is not None and (left := _left(letter)):
        return left
    own = spoken_of(letter, money.start)
    if len(invoice_words(letter, money.start)) != 1 or len(own) != 1:
        return set(known.totals) | set(known.interest) | _promised(letter)
    alone = set().union(*known.fields.values())
    single = {own[0].residual, claimable(own[0]), total([own[0].residual])}
    return single | (set(known.totals) - alone) | set(known.interest) | _promised(letter)


def _promised(letter: Letter) -> set[Decimal]:
    facts = letter.facts
    sums = {promise.amount for promise in facts.promises if promise.amount is not None}
    return sums | instalment_sums(facts)


def _left(letter: Letter) -> set[Decimal]:
    """What remains now, and once so many instalments to come are paid: "il restera alors 0,00 €"."""
    if letter.facts.plan is None:
        return set()
    due = total(claimable(invoice) for invoice in letter.facts.selected)
    parts = [part.amount for part in letter.facts.plan.instalments if part.due_on >= letter.facts.as_of]
    return {due - total(parts[:count]) for count in range(len(parts) + 1)}


def _hint(own: tuple[InvoiceFacts, ...]) -> str:
    if not own:
        return "Reprenez ce qui reste dû."
    return f"Il reste dû {format_amount(total(claimable(invoice) for invoice in own))}."


_PLAN = PlanFacts(tuple(InstalmentFacts(date(2026, month, 5), Decimal("350.00")) for month in (6, 7)))

RULE = Rule(
    id="FAC103",
    name="wrong-sum-due",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001", "GR-004", "GR-028"),
    message="Cette somme n’est pas ce qui reste dû.",
    hint="Reprenez ce qui reste dû.",
    check=_check,
    bad=(
        letter("Vous nous devez 1 200 €.", BUSINESS),
        letter("Facture F-118 : il reste dû 500,00 €.", BUSINESS),
        letter("F-118 et F-121 : le solde est de 1 510,00 €.", TWO_INVOICES),
        letter("Merci de nous régler la somme de 1 200,00 € pour F-118.", BUSINESS),
        letter("Il reste donc 0,00 €.", BUSINESS, plan=_PLAN),
        letter("Il restera alors 500,00 €.", BUSINESS, plan=_PLAN),
    ),
    good=(
        letter("Facture F-118 : 1 200,00 € TTC, reçu 500,00 €, reste dû 700,00 €.", BUSINESS),
        letter("Pour F-118 et F-121, le solde est de 1 010,00 €.", TWO_INVOICES),
        letter("Il reste 700,00 € sur la facture F-118, de 1 200,00 €.", BUSINESS),
        letter("Le 5 juin et le 5 juillet : 350,00 €. Il restera alors 0,00 €.", BUSINESS, plan=_PLAN),
        letter("Acompte reçu. Après le 5 juin, il restera 350,00 €.", BUSINESS, plan=_PLAN),
        letter("Vous nous devez encore 700 €, vos 500 € étant déduits.", CONSUMER),
        letter("F-118, le solde de votre cuisine, s’élevait à 1 200,00 € ; il reste 700 €.", CONSUMER),
    ),
)
