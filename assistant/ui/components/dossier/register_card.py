"""The register card: one compact list, the dated quotes and a lock behind each line."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.register import RegisterTrait, Trait, TraitSource
from assistant.domain.writing.register_words import value_words
from assistant.services.all_services import Services
from assistant.services.register.lock_register import CHOICES
from assistant.ui.components.line import line
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import SOURCES, TRAITS, counted, day

_LABEL_WIDTH = 100
_FRENCH = {"fr", "und", ""}


def show_register_card(services: Services, user: User, case: Case) -> None:
    """All lines; a person may lock each of them."""
    card = case.register_card
    st.subheader("Fiche registre", anchor=False)
    st.caption(_reading(case))
    if card.language not in _FRENCH:
        st.info(
            "Ce client écrit dans une autre langue\u202f: la lettre sera en français simple.",
            icon=":material/translate:",
        )
    with st.container(gap=None):
        for trait in card.traits:
            _show_trait(services, user, case, trait)


def _reading(case: Case) -> str:
    read = case.register_card.messages_read
    guessed = sum(trait.source is TraitSource.DEFAULT for trait in case.register_card.traits)
    words = f"D’après {counted(read, 'message lu', 'messages lus')}." if read else "Aucun message à lire."
    return f"{words} Pas assez d’indices pour {counted(guessed, 'ligne', 'lignes')}." if guessed else words


def _show_trait(services: Services, user: User, case: Case, trait: Trait) -> None:
    key = f"{case.debtor.id}-{trait.name.value}"
    with line(f"trait-{key}", wrap=False):
        st.caption(TRAITS[trait.name], width=_LABEL_WIDTH)
        with st.container(width="stretch", gap=None, key=f"head-trait-{key}"):
            st.text(value_words(trait.name, trait.value))
            if trait.source is not TraitSource.OBSERVED:
                icon = "lock" if trait.source is TraitSource.LOCKED else "help"
                st.caption(f":material/{icon}: {SOURCES[trait.source]}")
        with st.popover(_opener(trait), type="tertiary", help="Citations et verrou", key=f"more-{key}"):
            _show_details(services, user, case, trait)


def _opener(trait: Trait) -> str:
    return counted(len(trait.quotes), "citation", "citations") if trait.quotes else "Fixer"


def _show_details(services: Services, user: User, case: Case, trait: Trait) -> None:
    if trait.source is TraitSource.OBSERVED:
        st.caption(f"Observé, confiance {trait.confidence * 100:.0f}\u202f%")
    for quote in trait.quotes:
        st.caption(day(quote.on))
        st.text(f"«\u202f{quote.text}\u202f»")
    if may(user.role, Act.WRITE):
        _show_lock(services, user, case, trait.name)


def _show_lock(services: Services, user: User, case: Case, name: RegisterTrait) -> None:
    key = f"lock-{case.debtor.id}-{name.value}"
    if name in case.locks:
        if st.button("Déverrouiller", key=f"un{key}", icon=":material/lock_open:"):
            _keep(services, user, case, name, None)
        return
    chosen = st.selectbox(
        "Verrouiller sur",
        CHOICES[name],
        index=None,
        format_func=lambda value: value_words(name, value),
        key=key,
        placeholder="Choisir une valeur",
    )
    if chosen is not None:
        _keep(services, user, case, name, chosen)


def _keep(services: Services, user: User, case: Case, name: RegisterTrait, value: str | None) -> None:
    with trouble_shown():
        services.lock_register(case.debtor.id, name, value, user)
        st.rerun()
