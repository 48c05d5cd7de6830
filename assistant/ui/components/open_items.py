"""Open items of a client: one line an invoice, amounts at the right."""

from __future__ import annotations

import streamlit as st

from assistant.domain.account import Account, OpenItem
from assistant.ui.wording import day, euros

BUCKETS = ((0, "À échoir"), (30, "1 à 30 j"), (60, "31 à 60 j"), (90, "61 à 90 j"), (120, "91 à 120 j"))
OLDEST = "Plus de 120 j"


def show_open_items(account: Account) -> None:
    """A table of what is left to pay, then what is received or credited and not yet put on an invoice."""
    if not account.open_items:
        st.info("Aucune facture ouverte.", icon=":material/check:")
    else:
        st.dataframe(
            [_row(item, account) for item in account.open_items],
            hide_index=True,
            width="stretch",
            column_config={name: st.column_config.TextColumn(alignment="right") for name in _RIGHT},
        )
    loose = []
    if account.unapplied > 0:
        loose.append(f"{euros(account.unapplied)} reçus et non affectés")
    if account.free_credit > 0:
        loose.append(f"{euros(account.free_credit)} d’avoir non imputé")
    if loose:
        st.caption(f"{' ; '.join(loose)}. Solde du compte : {euros(account.balance)}.")


_RIGHT = ("Montant", "Payé", "Avoir", "Reste dû", "Retard")


def _row(item: OpenItem, account: Account) -> dict[str, str]:
    late = item.days_past_due(account.as_of)
    return {
        "Facture": item.invoice.number,
        "Objet": item.invoice.label,
        "Échéance": day(item.invoice.due_on),
        "Montant": euros(item.invoice.amount),
        "Payé": euros(item.paid) if item.paid else "",
        "Avoir": euros(item.credited) if item.credited else "",
        "Reste dû": euros(item.residual),
        "Retard": f"{late} j" if late > 0 else "",
        "État": _state(item, late),
    }


def _state(item: OpenItem, late: int) -> str:
    if item.dispute is not None:
        part = "" if item.undisputed <= 0 else f" ({euros(item.disputed)})"
        return f"En litige{part}"
    return "Échue" if late > 0 else "À échoir"


def aging(account: Account) -> dict[str, str]:
    """What is left to pay by age, credits apart, so that the line adds up to the balance (kpis.md 11)."""
    sums = dict.fromkeys([*(label for _, label in BUCKETS), OLDEST], account.outstanding * 0)
    for item in account.open_items:
        late = item.days_past_due(account.as_of)
        label = next((label for bound, label in BUCKETS if late <= bound), OLDEST)
        sums[label] += item.residual
    sums["Non affecté"] = -(account.unapplied + account.free_credit)
    return {label: euros(amount) for label, amount in sums.items()}
