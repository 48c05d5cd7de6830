"""The envelope of an approved text: from whom, to whom, with which copies and files."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.dispatch.envelope import Envelope, Party
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.components.line import muted
from assistant.ui.wording import counted

_KILO = 1000


def show_envelope(services: Services, user: User, draft: Draft) -> None:
    """What leaves with the text; for paper, the files that a person slips in."""
    envelope = services.dispatch.by_hand.envelope(draft.id, user)
    if draft.channel is Channel.EMAIL:
        with muted(f"envelope-{draft.id}"):
            for line in _lines(envelope):
                st.text(line)
    if envelope.files and draft.channel is not Channel.SMS:
        _show_files(services, draft, envelope)


def _lines(envelope: Envelope) -> list[str]:
    told = {
        "De": [envelope.sender] if envelope.sender else [],
        "À": [envelope.to] if envelope.to else [],
        "Copie": list(envelope.copies),
        "Réponses à": [envelope.reply_to] if envelope.reply_to else [],
    }
    return [f"{word}\u202f: {', '.join(map(_party, parties))}" for word, parties in told.items() if parties]


def _party(party: Party) -> str:
    return f"{party.name} <{party.email}>" if party.name else party.email


def _show_files(services: Services, draft: Draft, envelope: Envelope) -> None:
    """Joined by the program in a mail; otherwise by hand."""
    count = counted(len(envelope.files), "facture", "factures")
    words = f"{count} en pièce jointe" if draft.channel is Channel.EMAIL else f"{count} à glisser avec la lettre"
    with st.popover(words, icon=":material/attach_file:"):
        st.caption("Si vous copiez le texte, joignez-les vous-même.")
        for file in envelope.files:
            st.download_button(
                f"{file.name} ({max(file.size // _KILO, 1)}\u202fko)",
                partial(services.dispatch.by_hand.file, file),
                file.name,
                "application/pdf",
                on_click="ignore",
                type="tertiary",
                key=f"file-{draft.id}-{file.invoice_number}",
            )
