"""Whether a server sends mail and an account is read, and where both are set: outside, as passwords are."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services

_WHERE = (
    "Ces réglages sont des variables d’environnement, ou des lignes du fichier courtois.env dans le dossier "
    "COURTOIS_HOME\u202f: un mot de passe n’entre pas dans la base. Redémarrez ensuite."
)


def show_mail_state(services: Services) -> None:
    """What is plugged; and what to fill in for what is not."""
    sends, reads = services.dispatch.deliver is not None, services.mail.fetch is not None
    st.subheader("Serveur de courrier", anchor=False)
    if sends:
        st.badge("Envoi branché", icon=":material/mark_email_read:", color="green")
    else:
        st.badge("Pas de serveur d’envoi", icon=":material/outgoing_mail:", color="gray")
        st.caption(
            "Un texte approuvé part de votre messagerie\u202f: copiez-le, puis marquez-le comme envoyé. Pour que "
            "Courtois l’envoie\u202f: renseignez COURTOIS_SMTP_HOST, COURTOIS_SMTP_USER et COURTOIS_SMTP_PASSWORD."
        )
        if services.is_demo:
            st.caption("La démonstration n’écrit qu’à un serveur de cette machine\u202f: ses clients n’existent pas.")
    if reads:
        st.badge("Boîte de réception lue", icon=":material/inbox:", color="green")
    else:
        st.caption(
            "Pour lire les réponses d’une boîte\u202f: renseignez COURTOIS_IMAP_HOST, COURTOIS_IMAP_USER et "
            "COURTOIS_IMAP_PASSWORD."
        )
    if not (sends and reads):
        st.caption(_WHERE)
