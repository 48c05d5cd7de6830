"""The form of sending windows: one for every kind of reminder, and one for each kind that has its own hours."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.dispatch.sending_window import OFFICE_HOURS, SendingWindow
from assistant.domain.reminders.dunning import Stage
from assistant.ui.wording import STAGES

DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
KINDS = tuple(stage for stage in Stage if stage is Stage.PRE_DUE or stage.is_dunning)


def ask_windows(windows: Sequence[SendingWindow]) -> tuple[SendingWindow, ...]:
    """The windows as the fields hold them, the general one first."""
    general = next((window for window in windows if not window.stages), OFFICE_HOURS)
    own = {stage: window for window in windows for stage in window.stages}
    st.caption("Rien ne part hors de ces heures, à l’heure du client\u202f; rédiger et valider reste possible.")
    asked = [_ask_window("every", "toutes les étapes", general, ())]
    chosen = st.multiselect(
        "Étapes qui ont leurs propres heures",
        KINDS,
        [stage for stage in KINDS if stage in own],
        format_func=STAGES.__getitem__,
        placeholder="Aucune\u202f: toutes suivent celles ci-dessus",
    )
    asked += [_ask_window(stage.value, STAGES[stage], own.get(stage, general), (stage,)) for stage in chosen]
    return tuple(asked)


def _ask_window(key: str, name: str, window: SendingWindow, stages: tuple[Stage, ...]) -> SendingWindow:
    days = st.pills(
        f"Jours d’envoi, {name}",
        range(len(DAYS)),
        selection_mode="multi",
        default=list(window.weekdays),
        format_func=DAYS.__getitem__,
        key=f"window-days-{key}",
    )
    first, last = st.columns(2)
    opens = first.time_input("De", window.opens, key=f"window-from-{key}")
    closes = last.time_input("À", window.closes, key=f"window-to-{key}")
    return SendingWindow(tuple(sorted(days)), opens, closes, stages)
