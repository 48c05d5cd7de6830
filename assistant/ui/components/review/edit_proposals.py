"""What people keep correcting, proposed for a card or a template: the differences are shown, a person decides."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User, told_name
from assistant.domain.writing.edit_proposal import EditProposal, ProposalDecision, ProposalTarget
from assistant.domain.writing.register_words import value_words
from assistant.services.all_services import Services
from assistant.ui.components.line import muted
from assistant.ui.components.review.edit_changes import show_changes
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import TRAITS, counted, day, moment, one_line


def show_proposals(services: Services, user: User) -> None:
    """Those that wait, and the changes of templates that were accepted; nothing where there is none."""
    proposals, accepted = services.reviewing.propose(user), services.reviewing.propose.accepted(user)
    if not proposals and not accepted:
        return
    words = counted(len(proposals), "proposition tirée", "propositions tirées")
    with st.expander(f"{words} des corrections", icon=":material/lightbulb:"):
        names = _names(services, user)
        for proposal in proposals:
            with st.container(border=True):
                _show_proposal(services, user, proposal, names)
        for decision in accepted:
            _show_accepted(decision, names)


def _show_accepted(decision: ProposalDecision, names: Mapping[str, str]) -> None:
    """What became of a yes: a draft that awaits another person, or a template left to write."""
    told = "Brouillon écrit dans «\u202fModèles\u202f»" if decision.drafted else "Modèle à modifier à la main"
    st.caption(f":material/task_alt: {told}, accepté le {day(decision.at.date())}")
    st.text(f"{decision.drafted or decision.subject}, par {told_name(decision.user_id, names)}")


def _names(services: Services, user: User) -> Mapping[str, str]:
    """People and clients by id."""
    with services.unit_of_work() as uow:
        people = {one.id: one.name for one in uow.house.users()}
    return {one.id: one.name for one in services.list_clients(user)} | people


def _show_proposal(services: Services, user: User, proposal: EditProposal, names: Mapping[str, str]) -> None:
    if proposal.trait is not None:
        st.badge("Fiche registre", icon=":material/badge:", color="blue")
        value = value_words(proposal.trait, proposal.after)
        st.text(
            f"{names.get(proposal.subject, proposal.subject)}\u202f: "
            f"fixer «\u202f{TRAITS[proposal.trait]}\u202f» à «\u202f{value}\u202f»"
        )
    else:
        st.badge("Modèle", icon=":material/description:", color="violet")
        st.text(
            f"{proposal.subject}\u202f: «\u202f{one_line(proposal.before)}\u202f» "
            f"devient «\u202f{one_line(proposal.after)}\u202f»"
        )
    letters = counted(len(proposal.evidence), "lettre corrigée", "lettres corrigées")
    if st.toggle(f"Preuves\u202f: {letters}", key=f"evidence-{proposal.key}"):
        for one in proposal.evidence:
            with muted(f"proof-{proposal.key}-{one.draft_id}"):
                st.caption(moment(one.at))
                st.text(f"{names.get(one.debtor_id, one.debtor_id)}, par {told_name(one.user_id, names)}")
            show_changes((one.change,))
    _show_decision(services, user, proposal)


def _show_decision(services: Services, user: User, proposal: EditProposal) -> None:
    key = proposal.key
    needed = Act.SET_HOUSE if proposal.target is ProposalTarget.TEMPLATE else Act.WRITE
    if not may(user.role, needed):
        st.caption("Un responsable décide.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button("Accepter", icon=":material/check:", key=f"accept-{key}"):
            act(key, partial(services.reviewing.decide.accept, key, user))
        with st.popover("Écarter", icon=":material/close:", key=f"decline-door-{key}"):
            reason = st.text_input("Motif", key=f"decline-reason-{key}")
            if st.button("Écarter cette proposition", key=f"decline-{key}"):
                act(key, partial(services.reviewing.decide.decline, key, reason, user))
    show_trouble(key)
