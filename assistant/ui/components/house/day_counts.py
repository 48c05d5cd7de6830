"""Day counts: fields of whole numbers of the policy, in a grid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from assistant.domain.policy import HousePolicy


def ask_counts(policy: HousePolicy, fields: Mapping[str, tuple[str, int, int]]) -> dict[str, Any]:
    """What is typed, by the name of the policy's field; ``fields`` give label, least and most."""
    place = st.grid(min_column_width=200, vertical_alignment="bottom")
    return {
        name: int(place.number_input(label, low, high, getattr(policy, name)))
        for name, (label, low, high) in fields.items()
    }
