"""Données: bring in one's own files, without a terminal."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.data.import_files import drop_files
from assistant.ui.components.data.import_mail import ask_mail
from assistant.ui.components.data.import_report import show_done, show_import
from assistant.ui.components.data.index_state import show_index
from assistant.ui.components.data.mail_choices import show_mail_choices
from assistant.ui.components.data.mail_queue import show_mail_queue
from assistant.ui.components.data.mail_report import show_mail_report
from assistant.ui.components.day.book_size import show_book_size
from assistant.ui.components.dossier.client_choice import client_names
from assistant.ui.components.dossier.invoice_files import ask_invoice_files
from assistant.ui.components.trouble import trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Données", anchor=False)
    with trouble_shown():
        show_book_size(services)
        show_done()
        files = drop_files(services.ledger_files)
        if files:
            show_import(services, user, files)
        ask_invoice_files(services, user)
        ask_mail(services, user)
        names = client_names(services.list_clients(user))
        show_mail_report(names)
        show_mail_queue(services, user, names)
        show_mail_choices(services, user, names)
        show_index(services)
