"""The situation of a letter to write, and the button that writes it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.domain.case import Case
from assistant.domain.correspondence import Channel
from assistant.domain.dunning import Stage
from assistant.domain.register import AddressForm
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.build_situation import DraftRequest
from assistant.ui.components.badges import show_gate, show_reasons
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.session import remember_draft
from assistant.ui.wording import CHANNELS, STAGES

_STAGES: list[Stage] = [stage for stage in Stage if stage not in {Stage.PLAN, Stage.THANKS, Stage.OTHER}]
_CHANNELS = [Channel.EMAIL, Channel.LETTER, Channel.REGISTERED_LETTER, Channel.SMS]
_FORMS = {None: "d’après la fiche", AddressForm.TU: "tu", AddressForm.VOUS: "vous"}


def show_request(services: Services, user: User, case: Case, stream_to: DeltaGenerator) -> None:
    """Stage, channel, firmness, address form; "Rédiger" writes and keeps a draft."""
    advice, key = case.advice, case.debtor.id
    show_gate(case.verdict)
    show_reasons(case.verdict)
    stage = st.selectbox(
        "Étape", _STAGES, index=_STAGES.index(advice.stage), format_func=STAGES.__getitem__, key=f"stage-{key}"
    )
    channel = st.selectbox(
        "Canal", _CHANNELS, index=_index(advice.channel), format_func=CHANNELS.__getitem__, key=f"channel-{key}"
    )
    firmness = st.slider("Fermeté", 0, 4, advice.firmness, key=f"firmness-{key}", help="0 amical, 4 ferme")
    form = st.selectbox("Tu ou vous", list(_FORMS), format_func=_FORMS.__getitem__, key=f"form-{key}")
    if st.button("Rédiger", type="primary", icon=":material/edit_note:", disabled=not case.verdict.green):
        request = DraftRequest(case.debtor.id, stage, channel, firmness, form)
        with trouble_shown(), stream_to, st.spinner("Rédaction…"):
            draft = services.draft_letter(request, user, _Unverified(stream_to))
            remember_draft(draft.id)
            st.rerun()


class _Unverified:
    """Shows paragraphs as the model finishes them, marked as unverified."""

    def __init__(self, place: DeltaGenerator) -> None:
        self._place = place.container()
        self._started = False

    def __call__(self, paragraph: str) -> None:
        """Add one paragraph."""
        if not self._started:
            self._place.badge("En cours d’écriture, non vérifié", icon=":material/hourglass_top:", color="orange")
            self._started = True
        self._place.text(paragraph)


def _index(channel: Channel) -> int:
    return _CHANNELS.index(channel) if channel in _CHANNELS else 0
