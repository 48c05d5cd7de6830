"""A due, issue or payment date is the one of the invoice that the letter speaks of (GR-001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.domain.finding import Severity
from assistant.french.days.dates import find_dates, format_date_short
from assistant.french.mail.plain_text import folded
from assistant.guardrails.builders import fault
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES, letter
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import RoledDate, dates_of, is_that_day
from assistant.guardrails.figures.named import mentioned_in, spoken_of
from assistant.guardrails.figures.respective import respective_invoice
from assistant.guardrails.figures.unexplained_days import days_said_of_invoices, known_days
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule
from assistant.guardrails.wording.neighbourhood import lead, line_at, trail

_CREDIT_NOTE = re.compile(r"^,? (?:un|l'|notre|cet|votre|son) ?(?:\w+ )?avoir\b")
_CREDITED = re.compile(r"\bavoir (?:\S+ ){0,3}(?:du|le) $")
_TABLE = re.compile(r"[|\t;].*[|\t;]|\S {2,}\S.* {2,}\S")
_THEIRS = re.compile(r"\b(?:votre|vos|ta|tes) (?:prochaines? )?echeances?\b[^.;,\n]{0,16}$")
_EVENT = re.compile(r"([a-z'-]{3,}) (?:du|des|de|le) (?:\w+di |dimanche )?$")  # "le buffet du 10 octobre"
_WRITTEN = re.compile(r"\b(?:lettres?|courri\w+|mails?|e-mails?|messages?|appels?|telephone|relances?)\b[^.;\n]{0,20}$")
_JUDGED = re.compile(r"\b(?:jugement|procedure|ouverture)\b[^.;\n]{0,20}$")
# "Votre chèque, daté du 12 novembre": the day that another paper bears is none of the invoice.
_BORNE_BY_ANOTHER: Final = re.compile(
    r"\b(?:cheque|lettre|courrier|courriel|mail|message|carte|mot|livraison|bon|bordereau|commande|devis|ordre|mandat"
    r"|attestation|constat|proces-verbal|contrat|convention|avenant|releve|jugement|photo|certificat|rapport|recu)s?\b"
    r"(?:(?!factur|\b[a-z]-?\d)[^.;:\n]){0,50}\bdatee?s? du (?:\w+di |dimanche )?$"
)
_UNKNOWN = "Aucun fait du dossier n’est de ce jour\u202f: reprenez l’échéance ou l’émission de la facture."
_SUPPLIED = "Le dossier donne un autre jour de livraison ou de prestation."
_TO_BE_PAID: Final = re.compile(
    r"\b(?:regl(?:er|ez)|pay(?:er|ez)|sold(?:er|ez)|acquitt(?:er|ez)|honorer|reste due?s?)\b(?:\s*:)?[^.;:\n]{0,60}?"
    r"\b(?!relanc|rappel|lettr|courri|mail|messag|devis|command|contrat|vire|cheq|acompt|verse|promess|echeanc|appel"
    r"|reunion|visite|avoir|releve|accord|plan|jugem|proces|bon |solde |reste |montant|somme|date|jour|delai|terme"
    r"|facture)[a-z'-]+ (?:du|des) (?:\w+di |dimanche )?$"
)
_NAMES = {
    DateRole.DUE: "date d’échéance",
    DateRole.DUE_SINCE: "date d’échéance",
    DateRole.ISSUED: "date d’émission",
    DateRole.BORN: "date d’émission",
    DateRole.PAID: "date du paiement reçu",
}


def _check(letter: Letter) -> Iterator[Fault]:
    for dated in dates_of(letter, *_NAMES):
        days = _days(spoken_of(letter, dated.mention.start), dated.role)
        if not days or None in days or dated.mention.value is None or _is_agreed(letter, dated):
            continue
        if dated.role is DateRole.PAID and dated.mention.value > letter.facts.as_of:
            continue  # "votre virement de 3 428,60 € pour le 30 novembre"
        if _is_their_pay_day(letter, dated) or _is_of_a_credit_note(letter, dated) or _is_of_the_log(letter, dated):
            continue
        if _is_of_its_label(letter, dated) or _is_borne_by_another(letter, dated):
            continue
        own = respective_invoice(letter, dated)
        days = days if own is None else _days((own,), dated.role)
        if not any(is_that_day(dated.mention, day) for day in days):
            known = ", ".join(sorted({format_date_short(day) for day in days if day}))
            hint = f"Dans le dossier, la {_NAMES[dated.role]} est le {known}."
            yield replace(fault(letter, dated.span), hint=hint)
    for dated in days_said_of_invoices(letter):
        yield replace(fault(letter, dated.span), hint=_UNKNOWN)
    yield from _sent_too_early(letter)
    yield from _supplied_another_day(letter)
    yield from _wrong_cells(letter)


def _sent_too_early(letter: Letter) -> Iterator[Fault]:
    """An invoice is not sent before it is issued."""
    for dated in dates_of(letter, DateRole.SENT):
        issued = [invoice.issued_on for invoice in spoken_of(letter, dated.mention.start)]
        day = dated.mention.value
        if day is not None and issued and all(first is not None and day < first for first in issued):
            yield replace(fault(letter, dated.span), hint="Une facture ne part pas avant d’être émise.")


def _supplied_another_day(letter: Letter) -> Iterator[Fault]:
    """What is to be paid was supplied on a day of the file: "merci de solder les chevrons du 14 mars"."""
    if all(invoice.supplied_from is None for invoice in letter.facts.invoices):
        return
    known = known_days(letter.facts)
    for dated in dates_of(letter, DateRole.SUPPLY, DateRole.NONE):
        invoices, day = spoken_of(letter, dated.mention.start), dated.mention.value
        if not invoices or day is None or any(invoice.supplied_from is None for invoice in invoices):
            continue
        if _TO_BE_PAID.search(lead(letter, dated.mention.start, 90)) is None:
            continue
        if not any(_is_within(day, invoice) for invoice in invoices) and not any(
            is_that_day(dated.mention, one) for one in known
        ):
            yield replace(fault(letter, dated.span), hint=_SUPPLIED)


def _is_within(day: date, invoice: InvoiceFacts) -> bool:
    first = invoice.supplied_from
    return first is not None and first <= day <= (invoice.supplied_to or first)


def _is_their_pay_day(letter: Letter, dated: RoledDate) -> bool:
    """A day to come on which the client pays ("votre échéance du 30 novembre"), once all due dates are past."""
    today, day = letter.facts.as_of, dated.mention.value
    due = [invoice.due_on for invoice in letter.facts.selected if invoice.due_on]
    if day is None or day <= today or any(one >= today for one in due):
        return False
    return _THEIRS.search(lead(letter, dated.mention.start, 40)) is not None


def _is_of_a_credit_note(letter: Letter, dated: RoledDate) -> bool:
    """The day of a credit note ("nous avons établi le 29 juin un avoir") is no date of the invoice."""
    after = trail(letter, dated.mention.end, 40)
    return _CREDIT_NOTE.match(after) is not None or _CREDITED.search(lead(letter, dated.mention.start, 40)) is not None


def _is_borne_by_another(letter: Letter, dated: RoledDate) -> bool:
    """The day written on a cheque, a letter or a delivery note, where no invoice is named between."""
    before = lead(letter, dated.mention.start, 90)
    if dated.role is DateRole.PAID or _BORNE_BY_ANOTHER.search(before) is None:
        return False
    last = max(
        (mention.end for mention in mentioned_in(letter, dated.mention.start - 30, dated.mention.start)), default=0
    )
    return last == 0


def _is_of_its_label(letter: Letter, dated: RoledDate) -> bool:
    """The day of what was done, named as the invoice's label names it: "buffet du 10 octobre"."""
    event = _EVENT.search(lead(letter, dated.mention.start, 40))
    if event is None:
        return False
    labels = [i.label for i in letter.facts.invoices if event[1] in folded(i.label)]
    days = [mention.value for label in labels for mention in find_dates(label, letter.facts.as_of)]
    return any(is_that_day(dated.mention, day) for day in days)


def _is_of_the_log(letter: Letter, dated: RoledDate) -> bool:
    """The day of a letter or of a judgment that the file knows, named beside the invoice ("antérieure au jugement du").

    A day of the log is also taken for what came in that day ("nous avons reçu le 12 octobre le courrier de la Banque").
    """
    facts, before = letter.facts, lead(letter, dated.mention.start, 40)
    if _WRITTEN.search(before) is not None or dated.role is DateRole.PAID:
        return any(is_that_day(dated.mention, day) for day in _logged(letter))
    opened = facts.debtor.insolvency.opened_on if facts.debtor.insolvency else None
    return opened is not None and _JUDGED.search(before) is not None and is_that_day(dated.mention, opened)


def _logged(letter: Letter) -> list[date]:
    facts = letter.facts
    return [contact.on for contact in facts.history or ()] + [event.on for event in facts.events or () if event.on]


def _wrong_cells(letter: Letter) -> Iterator[Fault]:
    """Dates of a table line that names one invoice: each is a date of that invoice."""
    found = dates_of(letter, DateRole.NONE, DateRole.ISSUED, DateRole.DUE)
    lines = {line_at(letter, dated.mention.start) for dated in found}
    rows = {line for line in lines if _TABLE.search(letter.twin.folded, *line)}
    for dated in found:
        line = line_at(letter, dated.mention.start)
        named = {mention.invoice for mention in mentioned_in(letter, *line)} if line in rows else set()
        if len(named) != 1:
            continue
        invoice = next(iter(named))
        days = [invoice.issued_on, invoice.due_on, invoice.paid_on, letter.facts.as_of, *_logged(letter)]
        if None not in days[:2] and not any(is_that_day(dated.mention, day) for day in days):
            yield fault(letter, dated.span)


def _days(invoices: tuple[InvoiceFacts, ...], role: DateRole) -> list[date | None]:
    if role is DateRole.ISSUED:
        return [invoice.issued_on for invoice in invoices]
    if role is DateRole.BORN:
        return [day for invoice in invoices for day in _own_days(invoice)]
    if role is DateRole.PAID:
        paid = [invoice.paid_on for invoice in invoices if invoice.paid > 0]
        return paid or [invoice.paid_on for invoice in invoices]
    due = [invoice.due_on for invoice in invoices]
    if role is DateRole.DUE:
        return due
    return [*due, *(day + timedelta(days=1) for day in due if day)]


def _own_days(invoice: InvoiceFacts) -> list[date]:
    """The days to which an invoice may be said to go back: of its supply, its issue and its due date."""
    days = (invoice.issued_on, invoice.due_on, invoice.supplied_from, invoice.supplied_to)
    return [day for day in days if day is not None]


def _is_agreed(letter: Letter, dated: RoledDate) -> bool:
    """Due dates also are those of a plan or promise, and the day to pay by that the letter gives."""
    facts = letter.facts
    if dated.role is DateRole.PAID:
        return _is_word_given(letter, dated)
    days = [promise.due_on for promise in facts.promises] + [facts.payment_deadline]
    if facts.plan:
        days += [instalment.due_on for instalment in facts.plan.instalments]
    if dated.role is DateRole.DUE and dated.mention.value and dated.mention.value > facts.as_of:
        days += [invoice.due_on for invoice in facts.invoices]
    return any(is_that_day(dated.mention, day) for day in days)


def _is_word_given(letter: Letter, dated: RoledDate) -> bool:
    """A day of an accepted plan, or one on which a payment was announced and that is still to come."""
    facts = letter.facts
    days = [promise.due_on for promise in facts.promises if promise.due_on and promise.due_on > facts.as_of]
    if facts.plan and facts.plan.accepted_on:
        days += [facts.plan.accepted_on, *(instalment.due_on for instalment in facts.plan.instalments)]
    return any(is_that_day(dated.mention, day) for day in days)


RULE = Rule(
    id="FAC106",
    name="wrong-date-of-invoice",
    severity=Severity.BLOCKING,
    source="facts-only",
    covers=("GR-001",),
    message="Cette date n’est pas celle de la facture.",
    hint="Reprenez la date du dossier.",
    check=_check,
    bad=(
        letter("La facture F-118, échue le 1er mars 2026, reste ouverte pour 700,00 €.", BUSINESS),
        letter("Facture F-118 du 31 mars 2026 : reste dû 700,00 €.", BUSINESS),
        letter("F-118, échéance 30/04/2026, et F-121, échéance 31/03/2026.", TWO_INVOICES),
        letter("F-118 est impayée depuis le 3 avril.", BUSINESS),
        letter("La seule échéance de cette facture était celle du 1er mars 2026.", BUSINESS),
        letter("Ni F-118, les chevrons, ni F-121, le bardage, dues le 30 avril et le 31 mars.", TWO_INVOICES),
        letter("Votre chèque couvrait la facture F-118 datée du 12 mars 2026.", BUSINESS),
        letter("Votre facture datée du 15 mars reste due.", BUSINESS),
    ),
    good=(
        letter("La facture F-118 du 1er mars 2026, échue le 31 mars, reste ouverte pour 700,00 €.", BUSINESS),
        letter(
            (
                "F-118, échéance 31/03/2026, et F-121, échéance 30/04/2026, restent à régler, acompte déduit : 1 "
                "010,00 €."
            ),
            TWO_INVOICES,
        ),
        letter("F-118 est impayée depuis le 1er avril.", BUSINESS),
        letter("La seule échéance de cette facture était celle du 31 mars 2026.", BUSINESS),
        letter(
            (
                "Ni F-118, les chevrons, ni F-121, le bardage, qui étaient à régler le 31 mars et le 30 avril : 1 "
                "010,00 €, acompte déduit."
            ),
            TWO_INVOICES,
        ),
        letter("F-118, émise le 1er mars, est arrivée à échéance le 31 mars ; il reste 700,00 €.", CONSUMER),
        letter("Votre chèque de 500,00 €, daté du 12 mars, est passé ; il reste 700,00 € sur F-118.", BUSINESS),
        letter("Le bon de livraison daté du 3 mars est joint ; il reste 700,00 € sur F-118, acompte déduit.", BUSINESS),
    ),
)
