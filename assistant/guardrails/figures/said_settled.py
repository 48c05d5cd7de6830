"""Said settled: which invoices a sentence calls paid or closed: the open ones of the file, or others."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.facts import InvoiceFacts
from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit

_NUMBERED: Final = re.compile(r"\S*\d\S* (?:est|a ete) ")
_CONTESTED: Final = re.compile(r"\b(?:part|somme|montant|partie|solde) (?:\w+ )?contestee?\b|\ben litige\b")
_PART: Final = re.compile(r"\b(?:partie|part|fraction) de (?:la|cette|votre|ta|l')? ?$")
_PART_PAID: Final = re.compile(r"(?:somme|facture|dette|creance) (?:est|a ete) (?:deja )?(?:reglee|payee|acquittee)")
_ANOTHER: Final = re.compile(  # than those of the file: "celle du mois précédent a été réglée"
    r"\bfactures? (?:precedentes?|anterieures?|d'avant|du (?:mois|trimestre) (?:precedent|dernier|passe)|de (?:l'an"
    r"|l'annee) (?:dernier|derniere|passee?))\b"
)
_BY_OTHERS: Final = re.compile(  # "payée par le comité", "annulée car en double", "on oublie souvent"
    r"\b(?:reglee?|payee?|soldee?)s? par (?!vous|vos|nous|nos|moi|mes|tes|un|cheque|virement)[a-z]|\ben double\b"
    r"|\bdoublon\b|\boubli\w+ (?:souvent|parfois|toujours|facilement)\b"
)
_FOLLOWED: Final = re.compile(
    r"\b(?:nous|je|on) (?:l'|la |le |les |vous )?(?:annul|effac|abandon|renon|ray|accept|suiv|approuv)\w*"
)
_STRUCK_BY_ANOTHER: Final = re.compile(  # "l'expert de l'assurance avait rayé 62 €"
    r"\b(?:l'|votre |ton |son |un |le |la )(?:expert|assur\w+|mutuelle|comptable|architecte|banque|client|juge"
    r"|mediat\w+|syndic)\b"
    r"[^,;:.]{0,40} (?:a|avait|ont|avaient|aurait|auraient) (?:[a-z]+ )?$"
)
_OTHERS: Final = re.compile(
    r"\b(?:vos|tes|les|nos|toutes les|toutes vos) autres (?:factures|commandes|echeances)\b[^,;:.]*$"
)


def is_of_no_open_one(letter: Letter, hit: Hit) -> bool:
    """Whether what is said to be paid or closed is none of the invoices that the file has open, nor a part unpaid."""
    struck = _STRUCK_BY_ANOTHER.search(hit.passage.text[: hit.start])
    if struck is not None and _FOLLOWED.search(hit.passage.text, hit.end) is None:
        return True
    if _is_of_the_others(letter, hit) or _is_another(letter, hit):
        return True
    if _NUMBERED.match(hit.text) is not None and not mentioned_in(letter, *hit.span):
        return True  # a number that is none of the file's
    return _speaks_of_settled(letter, hit) or _speaks_of_a_paid_part(letter, hit)


def _is_another(letter: Letter, hit: Hit) -> bool:
    """Whether it tells of an invoice that is none of the file's: the one before, somebody else's, one made twice."""
    if _ANOTHER.search(hit.text) is not None:
        return True
    start, end = hit.passage.start, hit.passage.start + len(hit.passage.text)
    return _BY_OTHERS.search(hit.passage.text) is not None and not mentioned_in(letter, start, end)


def _is_of_the_others(letter: Letter, hit: Hit) -> bool:
    """Whether it tells that the client's other invoices are paid, where the file has one open: "seule reste F-118"."""
    open_ones = [invoice for invoice in letter.facts.invoices if invoice.residual > 0]
    return len(open_ones) == 1 and _OTHERS.search(hit.passage.text[: hit.start] + hit.text) is not None


def _speaks_of_settled(letter: Letter, hit: Hit) -> bool:
    """Whether it names settled invoices, the contested part, or none while some of the file are settled."""
    if _CONTESTED.search(hit.passage.text) is not None and any(invoice.disputed for invoice in letter.facts.invoices):
        return True
    within = mentioned_in(letter, *hit.span)
    named = within or mentioned_in(letter, hit.passage.start, hit.passage.start + len(hit.passage.text))
    invoices: tuple[InvoiceFacts, ...] = tuple(mention.invoice for mention in named)
    if invoices:
        return all(invoice.residual <= 0 for invoice in invoices)
    return any(invoice.residual <= 0 for invoice in letter.facts.invoices)


def _speaks_of_a_paid_part(letter: Letter, hit: Hit) -> bool:
    """« Une partie de la somme est réglée », money having come: booked, or deducted before anyone books it."""
    if _PART.search(hit.passage.text, 0, hit.start) is None or _PART_PAID.fullmatch(hit.text) is None:
        return False
    named = mentioned_in(letter, hit.passage.start, hit.passage.start + len(hit.passage.text))
    about = [mention.invoice for mention in named] or letter.facts.selected
    return any(invoice.paid > 0 for invoice in about)
