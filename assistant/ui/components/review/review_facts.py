"""The facts behind a draft, as the ledger has them today, beside the day they were drawn up."""

from __future__ import annotations

import streamlit as st

from assistant.domain.money import total
from assistant.services.review.open_review import ReviewFile
from assistant.ui.components.badges import show_reasons
from assistant.ui.components.line import amount_cell, head, line
from assistant.ui.timeline_events import PROMISES
from assistant.ui.wording import CHANNELS, counted, day, euros, in_sentence

_PROMISES_SHOWN = 3


def show_facts(file: ReviewFile) -> None:
    """Invoices asked for, what is left of them, who gets the letter, what was promised and reminded."""
    draft, case = file.draft, file.case
    st.caption(f"Grand livre au {day(case.as_of)}, chiffres de la lettre arrêtés au {day(draft.as_of)}.")
    show_reasons(case.verdict)
    for item in file.items:
        key = f"fact-{item.invoice.id}"
        with line(key, wrap=False):
            with head(key):
                st.text(item.invoice.number)
                late = item.days_past_due(case.as_of)
                words = f"{counted(late, 'jour', 'jours')} de retard" if late > 0 else "à échoir"
                st.caption(f"échéance {day(item.invoice.due_on)}, {words}")
            amount_cell(item.undisputed)
    if file.items:
        with st.container(key=f"total-facts-{draft.id}"):
            st.text(f"Demandé\u202f: {euros(total(item.undisputed for item in file.items))}")
    st.text("\n".join(_lines(file)))


def _lines(file: ReviewFile) -> list[str]:
    draft, case = file.draft, file.case
    lines = [f"Envoi\u202f: {in_sentence(CHANNELS[draft.channel])}"]
    if case.contact is not None:
        named = " ".join(filter(None, (case.contact.civility, case.contact.first_name, case.contact.last_name)))
        lines.append(f"Destinataire\u202f: {', '.join(filter(None, (named, case.contact.email)))}")
    if draft.payment_deadline is not None:
        lines.append(f"Règlement demandé avant le {day(draft.payment_deadline)}")
    lines.append(f"Déjà envoyé\u202f: {counted(len(case.reminders), 'relance', 'relances')}")
    lines += [
        f"Promesse du {day(one.on)} pour le {day(one.due_on)}, {PROMISES[one.status]}"
        for one in case.promises[-_PROMISES_SHOWN:]
    ]
    return lines
