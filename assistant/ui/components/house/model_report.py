"""What models are told: the texts sent last, as sent, and the version of every prompt."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.prompting.front_matter import FrontMatter
from assistant.services.all_services import Services
from assistant.services.audit.report_model import SentPayload
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.template_titles import title_of
from assistant.ui.wording import counted, moment

SHOWN = 5
_PRINT = 12  # characters of a fingerprint that a person compares


def show_model_report(services: Services, user: User) -> None:
    """Payloads on the left, prompts on the right."""
    left, right = st.columns(2, gap="large")
    with left, trouble_shown():
        _show_payloads(services, user)
    with right:
        _show_prompts(services)


def _show_payloads(services: Services, user: User) -> None:
    st.subheader("Textes envoyés au modèle", anchor=False)
    st.caption(f"Modèle\u202f: {services.model_name or 'aucun'}. Les 50 derniers envois, mot pour mot.")
    sent = services.audit.report(user)
    if not sent:
        st.info("Rien n’a été envoyé à un modèle.", icon=":material/lock:")
        return
    leaking = sum(bool(one.leaks) for one in sent)
    if leaking:
        st.error(
            f"{counted(leaking, 'envoi montre', 'envois montrent')} une donnée du dossier.", icon=":material/warning:"
        )
    else:
        st.success("Aucune donnée du dossier ne se lit dans ces envois.", icon=":material/verified:")
    place = st.container()
    shown = sent[page_of(len(sent), SHOWN, "payload-page")]
    with place:
        for one in shown:
            _show_payload(one)


def _show_payload(one: SentPayload) -> None:
    payload = one.payload
    with st.expander(f"{moment(payload.at)}, empreinte {payload.fingerprint[:_PRINT]}", icon=":material/outbox:"):
        st.text(f"{payload.model}, demandé par {payload.user_id}")
        for leak in one.leaks:
            st.text(f"Donnée lisible\u202f: {leak.value}")
        st.code(payload.text, language=None, wrap_lines=True)


def _show_prompts(services: Services) -> None:
    st.subheader("Versions des textes", anchor=False)
    prompts = services.audit.report.prompts
    st.caption(f"{counted(len(prompts), 'texte approuvé', 'textes approuvés')}\u202f: la version en service de chacun.")
    words = st.text_input("Chercher un texte", key="prompt-words", placeholder="mise en demeure, pénalités…")
    found = [file for file in prompts if all(word in _told(file.header) for word in words.casefold().split())]
    place = st.container(gap=None)
    shown = found[page_of(len(found), SHOWN * 2, "prompt-page")]
    with place:
        for file in shown:
            with line(f"prompt-{file.header.id}"), head(f"prompt-{file.header.id}"):
                st.text(f"{title_of(file.header.id)}, v{file.header.version}")
                with muted(f"prompt-{file.header.id}"):
                    st.text(f"{file.header.purpose} Empreinte {file.fingerprint[:_PRINT]}, {file.header.id}.")


def _told(header: FrontMatter) -> str:
    return f"{title_of(header.id)} {header.id} {header.purpose}".casefold()
