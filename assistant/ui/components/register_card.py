"""The register card: each line with its source, its quotes and a lock."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.register import RegisterTrait, Trait, TraitSource
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.lock_register import CHOICES
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.register_words import value_words
from assistant.ui.wording import SOURCES, TRAITS, day


def show_register_card(services: Services, user: User, case: Case) -> None:
    """All lines; a person may lock each of them."""
    card = case.register_card
    st.markdown("##### Fiche registre")
    st.caption(f"{card.messages_read} messages lus")
    if card.language not in {"fr", "und", ""}:
        st.info(
            "Ce client écrit dans une autre langue : la lettre sera en français simple.", icon=":material/translate:"
        )
    for trait in card.traits:
        _show_trait(services, user, case, trait)


def _show_trait(services: Services, user: User, case: Case, trait: Trait) -> None:
    icon = {TraitSource.OBSERVED: "", TraitSource.LOCKED: ":material/lock: ", TraitSource.DEFAULT: ""}[trait.source]
    label = f"{icon}{TRAITS[trait.name]} : **{value_words(trait.name, trait.value)}**"
    with st.expander(label):
        st.caption(_source(trait))
        for quote in trait.quotes:
            st.caption(day(quote.on))
            st.text(f"« {quote.text} »")
        _show_lock(services, user, case, trait.name)


def _source(trait: Trait) -> str:
    words = SOURCES[trait.source]
    return f"{words}, confiance {trait.confidence:.0%}" if trait.source is TraitSource.OBSERVED else words


def _show_lock(services: Services, user: User, case: Case, name: RegisterTrait) -> None:
    key = f"lock-{case.debtor.id}-{name.value}"
    if name in case.locks:
        if st.button("Déverrouiller", key=f"un{key}", icon=":material/lock_open:"):
            with trouble_shown():
                services.lock_register(case.debtor.id, name, None, user)
                st.rerun()
        return
    chosen = st.selectbox(
        "Verrouiller sur", CHOICES[name], index=None, format_func=lambda value: value_words(name, value), key=key
    )
    if chosen is not None:
        with trouble_shown():
            services.lock_register(case.debtor.id, name, chosen, user)
            st.rerun()
