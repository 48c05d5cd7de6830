"""What an import of mail did: who got messages, what waits, which addresses refuse mail, what was set aside and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.domain.mail.mail import MailReport, SetAside
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.wording import counted

SHOWN = 10
_REPORTS = "mail-reports"
_CELL = 140


def remember_report(reports: Sequence[MailReport]) -> None:
    """Keep it for the next drawings of the page, until another import."""
    st.session_state[_REPORTS] = list(reports)


def show_mail_report(names: Mapping[str, str]) -> None:
    """The last report of this session, if any; ``names`` of clients by id."""
    reports: list[MailReport] = st.session_state.get(_REPORTS, [])
    for rank, report in enumerate(reports):
        _show_summary(report)
        attributed = [(names.get(one, one), count) for one, count in report.attributed.items()]
        _show_counts(f"mail-clients-{rank}", "Entrés dans les dossiers", attributed)
        _show_counts(f"mail-waiting-{rank}", "En attente d’un choix", list(report.waiting.items()))
        for address in report.bounced:
            with st.container(border=True):
                st.text(f"{address} refuse nos messages : demandez la bonne adresse au client.")
        _show_aside(report, rank)


def _show_summary(report: MailReport) -> None:
    new = counted(report.new, "message nouveau", "messages nouveaux")
    waits = counted(sum(report.waiting.values()), "attend un choix", "attendent un choix")
    aside = counted(report.put_aside, "laissé de côté", "laissés de côté")
    words = f"{new}, {report.known} déjà connus, {waits}, {aside}."
    if report.written:
        st.success(f"Courrier importé : {words}", icon=":material/check:")
    else:
        st.info(f"Essai à blanc, rien n’est écrit : {words}", icon=":material/visibility:")


def _show_counts(key: str, title: str, counts: list[tuple[str, int]]) -> None:
    if not counts:
        return
    counts.sort(key=lambda pair: (-pair[1], pair[0]))
    st.caption(title)
    place = st.container(gap=None)
    shown = page_of(len(counts), SHOWN, f"{key}-page")
    with place:
        for rank, (name, count) in list(enumerate(counts))[shown]:
            with line(f"{key}-{rank}"):
                with head(f"{key}-{rank}"):
                    st.text(name)
                st.text(counted(count, "message", "messages"), width=_CELL, text_alignment="right")


def _show_aside(report: MailReport, rank: int) -> None:
    if not report.set_aside:
        return
    with st.expander(f"Laissés de côté : {counted(report.put_aside, 'message', 'messages')}", icon=":material/block:"):
        place = st.container(gap=None)
        shown = page_of(len(report.set_aside), SHOWN, f"mail-aside-{rank}-page")
        with place:
            for number, piece in list(enumerate(report.set_aside))[shown]:
                _show_piece(f"mail-aside-{rank}-{number}", piece)
        if report.put_aside > len(report.set_aside):
            st.caption(f"Les {len(report.set_aside)} premiers sont montrés.")


def _show_piece(key: str, piece: SetAside) -> None:
    with line(key), head(key):
        st.text(f"{piece.place.file}, message {piece.place.line}")
        with muted(key):
            st.text(piece.sentence)
