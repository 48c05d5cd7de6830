"""Sale: something sold to a client, how it was invoiced and when it was paid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import Final

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.noun import Noun
from assistant.connectors.demo.story_lines import OpenLine
from assistant.connectors.demo.workday import is_workday, workday_by, workday_from
from assistant.domain.money import cents

VAT: Final = Decimal("1.20")
QUIET_DAYS: Final = 20  # between the last ordinary payment and the story
PAIRED: Final = 0.18  # share of payments that settle two invoices at once
TAKEN_BACK: Final = 0.05  # share of invoices followed by a small credit note


@dataclass(slots=True)
class Sale:
    """One sale; ``number`` is given once all are known, ``item`` is its place in the client's story."""

    client: Client
    product: Noun
    issued_on: date
    due_on: date
    amount: Decimal
    po: str = ""
    status: str = ""
    item: int | None = None
    paid_on: date | None = None
    credited: Decimal = field(default=Decimal(0))
    number: str = ""


def sales_of(client: Client, today: date, rng: Random) -> list[Sale]:
    """All that one client bought in the two years before ``today``, oldest first."""
    sales = [*_past_sales(client, today, rng), *_open_sales(client, today, rng)]
    return sorted(sales, key=lambda sale: sale.issued_on)


def number_sales(sales: list[Sale]) -> None:
    """Give invoice numbers in order of issue, one sequence a year: F26-0417."""
    counts: dict[int, int] = {}
    for sale in sorted(sales, key=lambda s: (s.issued_on, s.client.position, s.due_on)):
        year = sale.issued_on.year
        counts[year] = counts.get(year, 100) + 1
        sale.number = f"F{year % 100:02d}-{counts[year]:04d}"


def _past_sales(client: Client, today: date, rng: Random) -> list[Sale]:
    first = client.first_day(today) + timedelta(days=12)
    story = min((line.due for line in client.open), default=0)
    latest = min(-client.terms - max(client.delay[1], 0) - QUIET_DAYS, story - client.terms - QUIET_DAYS)
    span = (today + timedelta(days=latest) - first).days
    sales = []
    for rank in range(client.past):
        day = first + timedelta(days=int((rank + rng.uniform(0.1, 0.9)) * span / client.past))
        sales.append(_past_sale(client, workday_by(day), rng))
    _pair_payments(sales, rng)
    return sales


def _past_sale(client: Client, issued_on: date, rng: Random) -> Sale:
    due_on = issued_on + timedelta(days=client.terms)
    net = Decimal(rng.randrange(client.amounts[0], client.amounts[1], 5))
    sale = Sale(client, rng.choice(client.nouns), issued_on, due_on, cents(net * VAT))
    sale.paid_on = workday_from(due_on + timedelta(days=rng.randint(*client.delay)))
    sale.po = _purchase_order(client, issued_on, rng)
    if rng.random() < TAKEN_BACK:
        sale.credited = cents(sale.amount / 12)
    return sale


def _pair_payments(sales: list[Sale], rng: Random) -> None:
    """Let some transfers settle two invoices, as accounts departments do."""
    for first, second in pairwise(sales):
        close = first.paid_on and second.paid_on and second.issued_on <= first.paid_on < second.paid_on
        if close and rng.random() < 3 * PAIRED:
            second.paid_on = first.paid_on


def _purchase_order(client: Client, day: date, rng: Random) -> str:
    """Where the client's story knows purchase orders, its past invoices bear one of the same shape."""
    shape = next((line.po for line in client.open if line.po), "")
    if not shape:
        return ""
    serial = rng.randrange(100, 999)
    return f"{shape[:-3]}{serial}" if shape[-3:].isdigit() else f"{shape[:-2]}{day.month:02d}"


def _open_sales(client: Client, today: date, rng: Random) -> list[Sale]:
    return [_open_sale(client, item, line, today, rng) for item, line in enumerate(client.open)]


def _open_sale(client: Client, item: int, line: OpenLine, today: date, rng: Random) -> Sale:
    due_on = today + timedelta(days=line.due)
    issued_on = due_on - timedelta(days=client.terms)
    if not is_workday(issued_on):
        issued_on = workday_by(issued_on)
    product = Noun.read(line.what) if line.what else rng.choice(client.nouns)
    return Sale(client, product, issued_on, due_on, line.amount, line.po, line.status, item)
