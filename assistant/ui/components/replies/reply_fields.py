"""The fields of one thing that a reply says, filled with what was read; an ambiguous day is asked, never chosen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import streamlit as st

from assistant.domain.ledger.debtor import InsolvencyKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.reply import Proposal, ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.french.numbers.amounts import parse_amount
from assistant.services.replies.list_replies import ReplyRow
from assistant.ui.reply_words import REASONS, doubt_words, long_day
from assistant.ui.wording import PROCEEDINGS, euros

_DAYS = {
    ReplyKind.PROMISE: "Date promise",
    ReplyKind.OUT_OF_OFFICE: "Date de retour",
    ReplyKind.INSOLVENCY: "Date du jugement",
}
_SUMS = {
    ReplyKind.PROMISE: "Montant promis (vide\u202f: tout le dû)",
    ReplyKind.DISPUTE: "Montant contesté (vide\u202f: tout)",
}
_WITH_INVOICES = frozenset({ReplyKind.PROMISE, ReplyKind.DISPUTE, ReplyKind.COPY_REQUESTED})
_FORMAT = "DD/MM/YYYY"


def ask_outcome(row: ReplyRow, proposal: Proposal, key: str) -> ReplyOutcome:
    """What the person retains; raises UnreadableAmountError for a sum that is none."""
    kind = proposal.kind
    return ReplyOutcome(
        kind=kind,
        day=_ask_day(proposal, key) if kind in _DAYS else proposal.day,
        invoice_numbers=_ask_invoices(row, proposal, key) if kind in _WITH_INVOICES else proposal.invoice_numbers,
        amount=_ask_sum(proposal, key) if kind in _SUMS else proposal.amount,
        reason=_ask_reason(proposal, key) if kind is ReplyKind.DISPUTE else None,
        quote=proposal.quote(row.message.body) if proposal.end else "",
        address=_ask_address(proposal, key) if kind is ReplyKind.WRONG_CONTACT else "",
        proceeding=_ask_proceeding(key) if kind is ReplyKind.INSOLVENCY else None,
    )


def _ask_day(proposal: Proposal, key: str) -> date | None:
    """The one day read; several readings are buttons, with none chosen beforehand."""
    if proposal.day is None and proposal.days:
        why = doubt_words(proposal) or "la date peut se lire de plusieurs façons"
        st.caption(f":material/help: Date à choisir, ou à demander au client\u202f: {why}.")
        chosen = st.pills(
            "Quelle date\u202f?", proposal.days, format_func=long_day, key=f"{key}-reading", selection_mode="single"
        )
        if chosen is not None:
            return chosen
    label = _DAYS[proposal.kind] if not proposal.days or proposal.day else "Ou une autre date"
    return st.date_input(label, value=proposal.day, format=_FORMAT, key=f"{key}-day")


def _ask_sum(proposal: Proposal, key: str) -> Decimal | None:
    given = "" if proposal.amount is None else f"{proposal.amount:.2f}".replace(".", ",")
    typed = st.text_input(_SUMS[proposal.kind], value=given, key=f"{key}-sum")
    return parse_amount(typed) if typed.strip() else None


def _ask_invoices(row: ReplyRow, proposal: Proposal, key: str) -> tuple[str, ...]:
    residuals = {item.invoice.number: item.residual for item in row.open_items}
    options = list(dict.fromkeys([*residuals, *proposal.invoice_numbers]))
    given = [number for number in proposal.invoice_numbers if number in options]
    if not given and proposal.kind is ReplyKind.DISPUTE and len(options) == 1:
        given = options
    chosen = st.multiselect(
        "Factures concernées",
        options,
        default=given,
        format_func=lambda number: f"{number}, {euros(residuals[number])}" if number in residuals else number,
        placeholder="Toutes celles dues" if proposal.kind is ReplyKind.PROMISE else "Choisir",
        key=f"{key}-invoices",
    )
    return tuple(chosen)


def _ask_reason(proposal: Proposal, key: str) -> DisputeReason:
    reasons = list(REASONS)
    index = reasons.index(proposal.reason or DisputeReason.OTHER)
    return st.selectbox("Motif", reasons, index=index, format_func=REASONS.__getitem__, key=f"{key}-reason")


def _ask_address(proposal: Proposal, key: str) -> str:
    return st.text_input("Bonne adresse électronique (vide si inconnue)", value=proposal.address, key=f"{key}-address")


def _ask_proceeding(key: str) -> InsolvencyKind | None:
    return st.selectbox(
        "Procédure ouverte (vide\u202f: à vérifier)",
        list(InsolvencyKind),
        index=None,
        format_func=PROCEEDINGS.__getitem__,
        placeholder="À vérifier au BODACC",
        key=f"{key}-proceeding",
    )
