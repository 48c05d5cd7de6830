"""Filtering the day's list by bucket, channel and segment, and sorting it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from assistant.domain.reminders.worklist import WorklistRow
from assistant.domain.scenarios.segment import SEGMENT_NAMES
from assistant.ui.components.dossier.aging import BUCKETS, OLDEST
from assistant.ui.wording import CHANNELS

_SORTS: dict[str, Callable[[WorklistRow], object] | None] = {
    "Priorité": None,  # as the list comes
    "Montant": lambda row: -row.amount,
    "Retard": lambda row: -row.days_past_due,
    "Client": lambda row: row.name.casefold(),
}


def filtered(rows: Sequence[WorklistRow]) -> list[WorklistRow]:
    """The rows that the filters keep, in the order asked for; ready ones stay first."""
    with st.popover("Filtrer et trier", icon=":material/tune:"):
        buckets = _pills("Tranche", _present(rows, bucket_of, [label for _, label in BUCKETS] + [OLDEST]))
        channels = _pills("Canal", _present(rows, _channel, list(CHANNELS.values())))
        segments = _pills("Segment", _present(rows, _segment, list(SEGMENT_NAMES.values())))
        sort = st.segmented_control("Tri", list(_SORTS), default="Priorité", required=True, key="worklist-sort")
    kept = [
        row
        for row in rows
        if bucket_of(row) in (buckets or [bucket_of(row)])
        and _channel(row) in (channels or [_channel(row)])
        and _segment(row) in (segments or [_segment(row)])
    ]
    order = _SORTS[sort]
    return kept if order is None else sorted(kept, key=lambda row: (not row.ready, order(row)))


def bucket_of(row: WorklistRow) -> str:
    """The age of the oldest invoice as its bucket is called."""
    return next((label for bound, label in BUCKETS if row.days_past_due <= bound), OLDEST)


def _channel(row: WorklistRow) -> str:
    return CHANNELS[row.channel]


def _segment(row: WorklistRow) -> str:
    return SEGMENT_NAMES[row.segment]


def _present(rows: Sequence[WorklistRow], name: Callable[[WorklistRow], str], names: Sequence[str]) -> list[str]:
    found = {name(row) for row in rows}
    return [known for known in names if known in found]


def _pills(label: str, options: Sequence[str]) -> list[str]:
    return list(st.pills(label, options, selection_mode="multi", key=f"filter-{label}"))
