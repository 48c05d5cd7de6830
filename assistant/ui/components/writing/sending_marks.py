"""What is known of a draft's sending, and what a person may say of it: uncertain, refused, noted by hand."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import Road, Sending, SendingState
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import PARIS, day, moment

_REGISTERED = (Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER)


def show_sending(services: Services, user: User, draft: Draft) -> None:
    """One line on where the sending stands, with the acts that its state allows; nothing where there is none."""
    sending = services.dispatch.outbox.of(draft.id, user)
    if sending is None:
        return
    place = f"sending-{draft.id}"
    show_trouble(place)
    if sending.bounced_on is not None:
        _say("Ce courrier est revenu.", sending.why)
    elif sending.state is SendingState.UNCERTAIN:
        explain_doubt()
        _say_when(sending)
        settle_doubt(services, user, sending)
    elif sending.state is SendingState.SENDING:
        st.info(
            "Le serveur de courrier n’a pas encore répondu\u202f: attendez quelques minutes.", icon=":material/sync:"
        )
    elif sending.state is SendingState.QUEUED and draft.state is DraftState.APPROVED:
        st.info("Ce courrier est dans la boîte d’envoi.", icon=":material/schedule:")
        if sending.why:  # none before the first try: the server was not reached
            st.text(sending.why)
    elif sending.state is not SendingState.SENT and sending.why and draft.state is DraftState.APPROVED:
        _say("Ce courrier n’est pas parti.", sending.why)
    if sending.state is SendingState.SENT and sending.why and sending.bounced_on is None:
        st.text(sending.why)  # a person's word that it left, a copy that came back or could not be filed
    if sending.state is SendingState.SENT and draft.state is DraftState.SENT:
        _show_sent(services, user, draft, sending)


def _say(words: str, why: str) -> None:
    """Our words, then the server's as plain text."""
    st.warning(words, icon=":material/warning:")
    st.text(why)


def _say_when(sending: Sending) -> None:
    st.text(f"Depuis le {moment(sending.claimed_at or sending.queued_at)}. {sending.why}")


def explain_doubt() -> None:
    """What a person is asked to do about an uncertain sending."""
    st.warning(
        "La réponse du serveur s’est perdue\u202f: le courrier est peut-être parti. Cherchez-le dans les messages "
        "envoyés, ou demandez à votre hébergeur, puis dites ce qu’il en est. Courtois ne le renverra pas de lui-même.",
        icon=":material/help:",
    )


def settle_doubt(services: Services, user: User, sending: Sending) -> None:
    """The two acts, each traced with the name of who looked."""
    place = f"sending-{sending.draft_id}"
    show_trouble(place)
    with st.container(horizontal=True, width="content"):
        if st.button("Il est parti", icon=":material/check:", key=f"left-{sending.draft_id}"):
            act(place, partial(services.dispatch.settle.it_left, sending.draft_id, user))
        if st.button("Il n’est pas parti", icon=":material/close:", key=f"stayed-{sending.draft_id}"):
            act(place, partial(services.dispatch.settle.it_did_not, sending.draft_id, user))


def _show_sent(services: Services, user: User, draft: Draft, sending: Sending) -> None:
    road = "par le serveur de courrier" if sending.road is Road.SMTP else "noté à la main"
    st.caption(f":material/send: Envoyé le {moment(draft.sent_at or sending.queued_at)}, {road}.")
    if draft.channel in _REGISTERED:
        _ask_receipt(services, user, sending)
    today = services.clock.today()
    if sending.road is Road.HAND and sending.queued_at.astimezone(PARIS).date() == today:
        _offer_undo(services, user, draft)


def _ask_receipt(services: Services, user: User, sending: Sending) -> None:
    """Number and acknowledgment of receipt."""
    key = sending.draft_id
    with st.form(f"receipt-{key}", border=True):
        received = f"reçu le {day(sending.received_on)}" if sending.received_on else "avis de réception attendu"
        st.caption(f"Recommandé\u202f: {received}")
        tracking = st.text_input("Numéro du recommandé", sending.tracking, key=f"tracking-{key}")
        on = st.date_input(
            "Avis de réception, date de distribution",
            sending.received_on,
            format="DD/MM/YYYY",
            key=f"received-{key}",
        )
        if st.form_submit_button("Enregistrer le recommandé", icon=":material/markunread_mailbox:"):
            act(f"sending-{key}", partial(services.dispatch.undo.note_receipt, key, user, tracking, on))


def _offer_undo(services: Services, user: User, draft: Draft) -> None:
    with st.popover("Annuler cet envoi", icon=":material/undo:"):
        st.caption("Il n’est pas parti en réalité\u202f? Le texte redevient approuvé, et rien ne compte comme relance.")
        reason = st.text_input("Motif", key=f"undo-reason-{draft.id}", placeholder="adresse fausse, pli resté ici…")
        if st.button("Annuler l’envoi", key=f"undo-{draft.id}"):
            act(f"sending-{draft.id}", partial(services.dispatch.undo, draft.id, user, reason))
