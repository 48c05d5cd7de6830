"""Other days: the day of a promise, a plan, a credit note, a cheque or a letter, told beside an invoice."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.french.days.dates import find_dates
from assistant.french.mail.plain_text import folded
from assistant.guardrails.figures.date_cues import DateRole
from assistant.guardrails.figures.date_roles import RoledDate, is_that_day
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_CREDIT_NOTE = re.compile(r"^,? (?:un|l'|notre|cet|votre|son) ?(?:\w+ )?avoir\b")
_CREDITED = re.compile(r"\bavoir (?:\S+ ){0,3}(?:du|le) $")
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


# "Payée à la fin du mois, au 31 octobre" says which end; "nous voici fin novembre" tells the day of the letter.
_SUPPLIED: Final = re.compile(
    r"\b(?:livr|fourni|pos|effectu|realis|repas|heures?|prestations?|travaux|location|sejour|periode|mission|linge"
    r"|interventions?)"
    r"[a-z]* (?:du |de |d'|des |[a-z]+ du )*$"
)
_FROM_TO: Final = re.compile(r"\d{1,2}(?:er)?(?: [a-z]{3,9})?(?: \d{4})? au \d")
_PART_OF_MONTH: Final = re.compile(r"(?:la )?(?:fin|debut|mi\b|milieu)")
_SAID_EXACTLY: Final = re.compile(r"^,? (?:soit |c'est-a-dire )?(?:au|le|du) \d")
_OF_TODAY: Final = re.compile(
    r"\b(?:nous (?:voici|voila|sommes|arrivons)|on est|me voici|nous y voici) (?:a la |au |en |deja )?$"
)


def is_of_something_else(letter: Letter, dated: RoledDate) -> bool:
    """Whether the day is one agreed on, or one of a credit note, a letter, the work, or another paper."""
    if (
        _is_vague(letter, dated)
        or _is_agreed(letter, dated)
        or _is_their_pay_day(letter, dated)
        or _is_of_a_credit_note(letter, dated)
    ):
        return True
    return _is_of_the_log(letter, dated) or _is_of_its_label(letter, dated) or _is_borne_by_another(letter, dated)


def _is_vague(letter: Letter, dated: RoledDate) -> bool:
    """From one day to another, as no invoice is issued or due; the end of a month: today's, or told exactly behind."""
    before = lead(letter, dated.mention.start, 40)
    if _FROM_TO.match(letter.twin.folded, dated.mention.start) is not None and _SUPPLIED.search(before) is not None:
        return True
    if _PART_OF_MONTH.match(letter.twin.folded, dated.mention.start) is None:
        return False
    after = trail(letter, dated.mention.end, 20)
    return _OF_TODAY.search(before) is not None or _SAID_EXACTLY.match(after) is not None


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


def _is_of_its_label(letter: Letter, dated: RoledDate) -> bool:
    """The day of what was done, named as the invoice's label names it: "buffet du 10 octobre"."""
    event = _EVENT.search(lead(letter, dated.mention.start, 40))
    if event is None:
        return False
    labels = [i.label for i in letter.facts.invoices if event[1] in folded(i.label)]
    days = [mention.value for label in labels for mention in find_dates(label, letter.facts.as_of)]
    return any(is_that_day(dated.mention, day) for day in days)


def _is_borne_by_another(letter: Letter, dated: RoledDate) -> bool:
    """The day written on a cheque, a letter or a delivery note, where no invoice is named between."""
    before = lead(letter, dated.mention.start, 90)
    if dated.role is DateRole.PAID or _BORNE_BY_ANOTHER.search(before) is None:
        return False
    last = max(
        (mention.end for mention in mentioned_in(letter, dated.mention.start - 30, dated.mention.start)), default=0
    )
    return last == 0


def _is_of_the_log(letter: Letter, dated: RoledDate) -> bool:
    """The day of a letter or of a judgment that the file knows, named beside the invoice ("antérieure au jugement du").

    A day of the log is also taken for what came in that day ("nous avons reçu le 12 octobre le courrier de la Banque").
    """
    facts, before = letter.facts, lead(letter, dated.mention.start, 40)
    if _WRITTEN.search(before) is not None or dated.role is DateRole.PAID:
        return any(is_that_day(dated.mention, day) for day in logged_days(letter))
    opened = facts.debtor.insolvency.opened_on if facts.debtor.insolvency else None
    return opened is not None and _JUDGED.search(before) is not None and is_that_day(dated.mention, opened)


def logged_days(letter: Letter) -> list[date]:
    """The days of what was written and of what happened, as the file knows them."""
    facts = letter.facts
    return [contact.on for contact in facts.history or ()] + [event.on for event in facts.events or () if event.on]


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
