"""Granted: the discount or the credit note on file that covers what a letter tells of one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit
from assistant.guardrails.wording.standing import standing

_TO_COME: Final = re.compile(  # what is on file was given without a condition
    r"\bsi (?:vous|tu|le|la|votre|ton|nous)\b[^,;.]{0,40}\b(?:regl|pa[iy]|vir|vers|sold)\w*"
    r"|\b(?:en cas de|contre|pour (?:tout|un)|des (?:que|votre|le))\b[^,;.]{0,12}\b(?:regl|pa[iy]|vir|vers|sold)\w*"
    r"|\b(?:moyennant|sous reserve|en echange)\b|\baccorder(?:ai|ons|a)\b|\b(?:vous |te |t')attend\b"
)
_RATE: Final = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?) ?%")


def is_allowed(letter: Letter, hit: Hit) -> bool:
    """Whether the discount on file covers it: its rate, and its last day."""
    discount = letter.facts.discount
    if discount is None or (discount.until and discount.until < letter.facts.as_of):
        return False
    rates = {Decimal(rate.replace(",", ".")) for rate in _RATE.findall(hit.passage.text)}
    end = hit.passage.start + len(hit.passage.text)
    days = [m.value for m in standing(letter.dates, hit.span[0], end)]  # a day before it is the due date
    late = discount.until and any(day and day > discount.until for day in days)
    return (not rates or discount.rate in rates) and not late


def is_booked(letter: Letter, hit: Hit) -> bool:
    """Whether it is the credit note on file, told of with its sum: "nous vous avons accordé un avoir de 1 400 €"."""
    if _TO_COME.search(hit.passage.text) is not None:
        return False
    booked = {invoice.credited for invoice in letter.facts.invoices if invoice.credited > 0}
    start, end = hit.span[0], hit.passage.start + len(hit.passage.text)
    sums = {money.value for money in standing(letter.amounts, start, end)}
    return bool(sums) and sums <= booked
