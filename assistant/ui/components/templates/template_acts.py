"""What may be decided on a version: submit, approve from a day, send back, retire, confirm."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.template import TemplateAct, TemplateState
from assistant.services.all_services import Services
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.components.templates.template_editor import PLACE
from assistant.ui.components.trouble import act

_SERVES = frozenset({TemplateState.APPROVED, TemplateState.SCHEDULED})


def show_template_acts(services: Services, user: User, version: ListedVersion, *, unsaved: bool) -> None:
    """The acts that the state and the role allow; an unsaved text is decided on by nobody."""
    state, lead = version.standing.state, may(user.role, Act.SET_HOUSE)
    if unsaved:
        st.caption("Texte non enregistré\u202f: enregistrez-le avant de le soumettre.")
    elif state is TemplateState.DRAFT and may(user.role, Act.WRITE):
        if st.button("Soumettre à relecture", icon=":material/send:", key="template-submit"):
            act(PLACE, partial(services.templates.govern.submit, version.fingerprint, user))
    elif state is TemplateState.IN_REVIEW and lead:
        _show_judgement(services, user, version)
    elif state in _SERVES and lead:
        _show_after_care(services, user, version)


def show_last_refusal(version: ListedVersion) -> None:
    """Why the version came back, as long as it was not submitted again; above the text, where its author begins."""
    last = version.moves[-1] if version.moves else None
    if last is not None and last.act is TemplateAct.SEND_BACK and version.standing.state is TemplateState.DRAFT:
        with st.container(border=True, gap="xsmall"):
            st.badge("Renvoyée", icon=":material/undo:", color="orange")
            st.text(last.reason)


def _show_judgement(services: Services, user: User, version: ListedVersion) -> None:
    govern, today = services.templates.govern, services.clock.today()
    with st.container(horizontal=True, gap="small"):
        with st.popover("Approuver", icon=":material/task_alt:", key=_key(version, "task_alt")):
            st.caption("Celui qui a écrit une version ne l’approuve pas.")
            since = st.date_input(
                "En vigueur à partir du", today, min_value=today, format="DD/MM/YYYY", key=_key(version, "since")
            )
            if st.button("Approuver cette version", type="primary", key="template-approve"):
                act(PLACE, partial(govern.approve, version.fingerprint, user, since))
        with st.popover("Renvoyer", icon=":material/undo:", key=_key(version, "undo")):
            reason = st.text_area("Motif, lu par l’auteur", key=_key(version, "back-reason"))
            if st.button("Renvoyer à l’auteur", key="template-back"):
                act(PLACE, partial(govern.send_back, version.fingerprint, reason, user))


def _show_after_care(services: Services, user: User, version: ListedVersion) -> None:
    govern, today = services.templates.govern, services.clock.today()
    with st.container(horizontal=True, gap="small"):
        with st.popover("Toujours juste", icon=":material/fact_check:", key=_key(version, "fact_check")):
            st.caption("Après un changement de taux ou de règle, dites que vous avez relu cette version.")
            reason = st.text_input("Ce que vous avez relu", key=_key(version, "confirm-reason"))
            if st.button("Confirmer", key="template-confirm"):
                act(PLACE, partial(govern.confirm, version.fingerprint, reason, user))
        with st.popover("Retirer", icon=":material/block:", key=_key(version, "block")):
            reason = st.text_input("Motif, conservé au journal", key=_key(version, "retire-reason"))
            day = st.date_input(
                "Hors service à partir du", today, min_value=today, format="DD/MM/YYYY", key=_key(version, "until")
            )
            if st.button("Retirer cette version", key="template-retire"):
                act(PLACE, partial(govern.retire, version.fingerprint, reason, user, day))


def _key(version: ListedVersion, part: str) -> str:
    """Of this version alone: what was opened or typed for one is never found again under another."""
    return f"template-{part}-{version.fingerprint[:12]}"
