"""The audit trail: its integrity, its signed roots, a search, and the evidence of one letter."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.audit.audit_sentences import sentence_of
from assistant.services.audit.search_audit import TracedLetter
from assistant.ui.audit_words import event_words
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import counted, day, moment

SHOWN = 15
_NOTHING_FOUND = (
    "Aucun événement du journal ne répond à cette recherche. Elle ne lit que lui\u202f: les règles et les taux sont "
    "dans «\u202fRègles et taux\u202f», ce qui est gardé dans «\u202fDonnées personnelles\u202f»."
)


def show_audit_trail(services: Services, user: User) -> None:
    """Integrity first, then the events."""
    _warn_unsigned(services, user)
    with st.container(horizontal=True, gap="small"):
        verify = st.button("Vérifier l’intégrité", type="primary", icon=":material/verified:")
        signs = may(user.role, Act.SET_HOUSE)
        sign = signs and st.button("Signer la racine du jour", icon=":material/signature:")
    with trouble_shown():
        if sign:
            root, place = services.audit.sign_root(user)
            st.success(f"Racine du {day(root.on)} signée, {counted(root.count, 'événement', 'événements')}.")
            st.caption("Déposez une copie de ce fichier ailleurs\u202f: elle prouvera que rien n’a été retiré.")
            st.text(place)
        if verify:
            _show_verdict(services)
    _show_events(services, user)
    _show_evidence(services, user)


def _warn_unsigned(services: Services, user: User) -> None:
    """A day that ended without a root: until one covers it, its events could be cut unseen."""
    with trouble_shown():
        since = services.audit.sign_root.unsigned_since(user)
        if since is not None and not services.is_demo:
            st.warning(
                f"Les événements depuis le {day(since)} ne sont couverts par aucune racine signée\u202f: lancez "
                "«\u202fcourtois nightly\u202f» chaque nuit, ou signez ci-dessous.",
                icon=":material/event_busy:",
            )


def _show_verdict(services: Services) -> None:
    verdict = services.audit.verify()
    sentence = f"Journal\u202f: {verdict.sentence}"
    if verdict.holds:
        st.success(sentence, icon=":material/verified:")
    else:
        st.error(sentence, icon=":material/gpp_bad:")
    if verdict.last_root is None:
        st.caption("Aucune racine signée\u202f: des événements retirés à la fin ne se verraient pas.")
    else:
        st.caption(f"Dernière racine signée\u202f: {day(verdict.last_root)}.")
    if verdict.clock_set_back:
        st.caption(f"L’horloge a reculé {verdict.clock_set_back} fois\u202f: les événements concernés le disent.")


def _show_events(services: Services, user: User) -> None:
    words = st.text_input(
        "Chercher dans le journal seul",
        key="audit-words",
        placeholder="une personne, un client, une date JJ/MM/AAAA…",
        icon=":material/search:",
    )
    with services.unit_of_work() as uow:
        names = {known.id: known.name for known in uow.house.users()}
    with trouble_shown():
        events = services.audit.search(words, user)
        if not events:
            st.info(_NOTHING_FOUND, icon=":material/search_off:")
            return
        place = st.container(gap=None)
        shown = events[page_of(len(events), SHOWN, "audit-page")]
        st.download_button(
            f"Exporter ({counted(len(events), 'événement', 'événements')})",
            lambda: services.audit.search.as_csv(events),
            "journal.csv",
            "text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
        clients = services.audit.search.clients(shown, user)
        with place:
            for event in shown:
                _show_event(event, names, clients)


def _show_event(event: AuditEvent, names: Mapping[str, str], clients: Mapping[str, str]) -> None:
    key = f"audit-{event.sequence}"
    with line(key), head(key):
        st.text(f"{event.sequence}. {sentence_of(event, names)}")
        with muted(key):
            st.text(event_words(event, clients, names))


def _show_evidence(services: Services, user: User) -> None:
    with st.expander("Dossier de preuve d’une lettre", icon=":material/folder_zip:"):
        st.caption("Le texte, les contrôles, l’approbation et la chaîne du journal, qu’un tiers vérifie seul.")
        letters = {letter.id: letter for letter in services.audit.search.letters(user)}
        draft_id = st.selectbox(
            "Lettre",
            [*letters],
            index=None,
            format_func=lambda id_: _letter_words(letters[id_]) if id_ in letters else id_,
            accept_new_options=True,
            key="evidence-draft",
            placeholder="Choisissez une lettre, ou collez sa référence",
            help="Les plus récentes d’abord\u202f; tapez le nom d’un client pour le trouver.",
        )
        if st.button("Préparer le dossier", disabled=draft_id is None):
            with trouble_shown():
                content = services.audit.export(str(draft_id).strip(), user)
                st.download_button(
                    "Enregistrer le dossier",
                    content,
                    "preuve.zip",
                    "application/zip",
                    icon=":material/download:",
                    on_click="ignore",
                )


def _letter_words(letter: TracedLetter) -> str:
    """The reference stands last, so that two letters of one day are two lines."""
    sent = "envoyée" if letter.sent else "non envoyée"
    return f"{letter.client or 'Client effacé'}, rédigée le {moment(letter.written_at)}, {sent} (réf. {letter.id})"
