"""The sentences that no template vouches for: a person reads them word by word."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.review.own_sentences import own_sentences, wording_of
from assistant.ui.components.line import muted
from assistant.ui.wording import counted


def show_own_words(draft: Draft, text: LetterText, people: Mapping[str, str] | None = None) -> None:
    """Nothing where the composer's text stands as it was; folded away for its author, open for who approves it.

    ``people``: names by id, where whose sentence it is decides who may approve.
    """
    sentences = own_sentences(draft, text)
    writers = wording_of(draft) if people else {}
    if not sentences:
        return
    count = counted(len(sentences), "phrase à relire mot à mot", "phrases à relire mot à mot")
    with st.expander(count, icon=":material/visibility:", expanded=people is not None):
        st.caption(
            "Aucun modèle de lettre ne les garantit\u202f: les règles y cherchent les fautes connues, "
            "une personne seule en juge le sens."
        )
        for place, sentence in enumerate(sentences):
            st.text(f"«\u202f{sentence}\u202f»")
            names = sorted((people or {}).get(one, one) for one in writers.get(sentence, ()))
            if names:
                with muted(f"own-{draft.id}-{place}"):
                    st.text(f"de {', '.join(names)}")
