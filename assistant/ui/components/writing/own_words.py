"""The sentences that no template vouches for: a person reads them word by word."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.services.review.own_sentences import own_sentences
from assistant.ui.wording import counted


def show_own_words(draft: Draft, text: LetterText) -> None:
    """Folded away, since every edited letter has some; nothing where the composer's text stands as it was."""
    sentences = own_sentences(draft, text)
    if not sentences:
        return
    count = counted(len(sentences), "phrase à relire mot à mot", "phrases à relire mot à mot")
    with st.expander(count, icon=":material/visibility:"):
        st.caption(
            "Aucun modèle de lettre ne les garantit\u202f: les règles y cherchent les fautes connues, "
            "une personne seule en juge le sens."
        )
        for sentence in sentences:
            st.text(f"«\u202f{sentence}\u202f»")
