"""What is left to pay by age: a bar and its words; with credits apart it adds up to the balance (kpis.md 11)."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from assistant.domain.ledger.account import Account
from assistant.domain.money import ZERO
from assistant.ui.wording import euros

BUCKETS: tuple[tuple[int, str], ...] = (
    (0, "À échoir"),
    (30, "1 à 30 j"),
    (60, "31 à 60 j"),
    (90, "61 à 90 j"),
    (120, "91 à 120 j"),
)
OLDEST = "Plus de 120 j"
CREDITS = "Avoirs et non affecté"
BALANCE = "Solde"
_CELL_WIDTH = 112
_NARROWEST = 0.02  # share of the bar under which a segment could not be seen


def aging(account: Account) -> dict[str, Decimal]:
    """Euros by bucket, credits as a negative sum, and the balance that they add up to."""
    sums = dict.fromkeys([*(label for _, label in BUCKETS), OLDEST], ZERO)
    for item in account.open_items:
        late = item.days_past_due(account.as_of)
        label = next((label for bound, label in BUCKETS if late <= bound), OLDEST)
        sums[label] += item.residual
    return sums | {CREDITS: -(account.unapplied + account.free_credit), BALANCE: account.balance}


def show_aging(account: Account) -> None:
    """The bar, then every bucket that holds something, then the balance."""
    sums = aging(account)
    buckets = [label for label in sums if label not in {CREDITS, BALANCE}]
    filled = [(rank, sums[label]) for rank, label in enumerate(buckets) if sums[label] > ZERO]
    if filled:
        widths = [max(float(amount / account.outstanding), _NARROWEST) for _, amount in filled]
        for place, (rank, _) in zip(st.columns(widths, gap=None, wrap=False), filled, strict=True):
            with place, st.container(key=f"aged-{rank}"):
                st.space(1)
    with st.container(horizontal=True, gap="small"):
        for label, amount in sums.items():
            if amount or label == BALANCE:
                _show_cell(label, amount)


def _show_cell(label: str, amount: Decimal) -> None:
    kind = "total" if label == BALANCE else "bucket"
    with st.container(key=f"{kind}-{label}", width=_CELL_WIDTH, gap=None):
        st.caption(label)
        st.text(euros(amount))
