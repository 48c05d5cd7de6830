"""A term beyond what the law allows between businesses is shown to the user; the agreed date stays (GR-014)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.finding import Severity
from assistant.french.days.dates import format_date_short
from assistant.guardrails.conditions import to_business
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Fault, Rule

_DAYS: Final = timedelta(days=60)
_TO_MONTH_END: Final = timedelta(days=45)


def _latest_due_date(issued_on: date) -> date:
    """The latest day that L441-10 I allows: 60 days, or 45 days and the end of the month, either way of counting."""
    after = issued_on + _TO_MONTH_END
    return max(issued_on + _DAYS, _month_end(after), _month_end(issued_on) + _TO_MONTH_END)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _check(letter: Letter) -> Iterator[Fault]:
    for invoice in letter.facts.selected:
        if invoice.issued_on is None or invoice.due_on is None:
            continue
        latest = _latest_due_date(invoice.issued_on)
        if invoice.due_on > latest:
            yield Fault(
                hint=f"{invoice.number}\u202f: échéance le {format_date_short(invoice.due_on)}, au plus tard le "
                f"{format_date_short(latest)}\u202f; gardez la date convenue dans la lettre et revoyez vos conditions."
            )


def _issued(day: date) -> tuple[object, ...]:
    return (replace(BUSINESS.invoices[0], issued_on=day),)


_TEXT = "Il reste 700,00 € sur F-118, échue le 31 mars 2026, acompte déduit."

RULE = Rule(
    id="BUS014",
    name="long-payment-term",
    severity=Severity.ADVICE,
    source="fr-com-l441-10",
    covers=("GR-014",),
    message="Le délai de paiement dépasse le plafond légal entre entreprises.",
    hint="Gardez la date convenue dans la lettre et revoyez vos conditions.",
    check=_check,
    when=to_business,
    reach="Les délais propres à un secteur (transport, produits périssables, facture périodique) ne sont pas connus.",
    bad=(
        letter(_TEXT, BUSINESS, invoices=_issued(date(2025, 12, 31))),
        letter(_TEXT, BUSINESS, invoices=_issued(date(2025, 10, 1))),
        letter("Votre facture F-118 reste ouverte.", BUSINESS, invoices=_issued(date(2025, 12, 20))),
        letter("Merci de régler F-118 : 700,00 €, acompte déduit.", BUSINESS, invoices=_issued(date(2025, 1, 5))),
    ),
    good=(
        letter(_TEXT, BUSINESS),
        letter(_TEXT, BUSINESS, invoices=_issued(date(2026, 1, 30))),
        letter(_TEXT, BUSINESS, invoices=_issued(date(2026, 1, 25))),
        letter(_TEXT, CONSUMER, invoices=_issued(date(2025, 10, 1))),
    ),
)
