"""What a reply seems to say, and one click to draw the consequence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from assistant.domain.mail.reply import Certainty, Proposal, ProposedBy, ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.replies.list_replies import ReplyRow
from assistant.ui.components.replies.reply_answer import show_answer
from assistant.ui.components.replies.reply_fields import ask_outcome
from assistant.ui.components.trouble import act
from assistant.ui.reply_words import DEEDS, ICONS, decided_words, effect_of, kind_words
from assistant.ui.session import go_to
from assistant.ui.wording import day, moment

_PLACE = "replies"


def show_decision(services: Services, user: User, row: ReplyRow) -> None:
    """The proposals with their fields, then the act; for a message decided already, what was decided."""
    if not row.reply.awaits:
        _show_decided(services, user, row)
        return
    place = st.container(gap="small")  # what a person adds is chosen below the proposals, and shown among them
    proposals = [*row.proposals, *_added(row)]
    if not row.proposals:
        st.info(
            "Rien n’est reconnu dans ce message\u202f: lisez-le, et ajoutez ce qu’il dit.", icon=":material/search:"
        )
    with place:
        asked = [
            _ask(row, proposal, services.clock.today(), f"{row.message.id}-{rank}")
            for rank, proposal in enumerate(proposals)
        ]
    outcomes = [outcome for outcome in asked if outcome is not None]
    follow_up = st.date_input(
        "Date de suivi (vide\u202f: selon ce qui est retenu)",
        value=None,
        min_value=services.clock.today(),
        format="DD/MM/YYYY",
        key=f"follow-{row.message.id}",
    )
    _show_acts(services, user, row, outcomes, follow_up)


def _added(row: ReplyRow) -> list[Proposal]:
    """What a person reads in it that was not proposed."""
    seen = {one.kind for one in row.proposals}
    kinds = st.multiselect(
        "Ajouter ce que dit le message",
        [kind for kind in ReplyKind if kind not in seen],
        format_func=kind_words,
        placeholder="Promesse, litige, règlement…",
        key=f"added-{row.message.id}",
    )
    return [Proposal(kind, 0, 0) for kind in kinds]


def _ask(row: ReplyRow, proposal: Proposal, today: date, key: str) -> ReplyOutcome | None:
    with st.container(border=True, key=f"proposal-{key}", gap="small"):
        kept = st.checkbox(
            f":material/{ICONS[proposal.kind]}: {kind_words(proposal.kind)}", value=True, key=f"keep-{key}"
        )
        told = st.empty()  # the day is asked below it
        outcome = ask_outcome(row, proposal, key) if kept else None
        days = [outcome.day] if outcome is not None and outcome.day is not None else proposal.days
        told.caption(" ".join((*_remarks(proposal), effect_of(proposal.kind, days, today))))
        return outcome


def _remarks(proposal: Proposal) -> Sequence[str]:
    if proposal.by is ProposedBy.MODEL:
        return (":material/neurology: Proposé par le modèle, à relire.",)
    return (":material/visibility: À relire, les mots sont indirects.",) if proposal.certainty is Certainty.LOW else ()


def _show_acts(
    services: Services, user: User, row: ReplyRow, outcomes: Sequence[ReplyOutcome], follow_up: date | None
) -> None:
    message_id = row.message.id
    label = DEEDS[outcomes[0].kind] if len(outcomes) == 1 else f"Enregistrer ({len(outcomes)})"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button(label, type="primary", key=f"decide-{message_id}", icon=":material/check:", disabled=not outcomes):
            decide = partial(services.replies.decide, message_id, outcomes, user, follow_up)
            act(_PLACE, decide, done=decided_words(row.client, outcomes, services.clock.today()))
        if st.button("Rien à retenir", key=f"dismiss-{message_id}", icon=":material/close:"):
            dismiss = partial(services.replies.decide, message_id, (), user, follow_up)
            act(_PLACE, dismiss, done=decided_words(row.client))
        suggest = services.replies.suggest
        if suggest is not None and st.button(
            "Demander au modèle", key=f"suggest-{message_id}", icon=":material/neurology:", type="tertiary"
        ):
            act(_PLACE, partial(suggest, message_id, user))
        show_answer(services, user, row.reply, outcomes, _PLACE)
        _open_case(row)


def _show_decided(services: Services, user: User, row: ReplyRow) -> None:
    reply = row.reply
    retained = ", ".join(kind_words(kind).lower() for kind in reply.kinds) or "rien"
    when = moment(reply.decided_at) if reply.decided_at is not None else "–"
    st.text(f"Retenu\u202f: {retained}.\nDécidé le {when}.")
    if reply.hold_until is not None:
        st.text(f"Les relances attendent le {day(reply.hold_until)}.")
    with st.container(horizontal=True):
        show_answer(services, user, reply, [ReplyOutcome(kind) for kind in reply.kinds], _PLACE)
        _open_case(row)


def _open_case(row: ReplyRow) -> None:
    if st.button("Dossier", key=f"case-{row.message.id}", icon=":material/folder_open:", type="tertiary"):
        go_to("dossier", row.reply.debtor_id)
