"""The simulation: its button, the chart by week and channel, who is blocked, and what was supposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.simulation import SimulatedBlock, Simulation
from assistant.services.all_services import Services
from assistant.ui.components.line import amount_cell, head, line, page_of
from assistant.ui.wording import CHANNELS, STAGES, counted, day

DAYS = 60
SHOWN = 8
_KEPT = "simulation"
_COLOURS = {  # calm ones, told apart on a light page and on a dark one
    CHANNELS[Channel.EMAIL]: "#3a82b4",
    CHANNELS[Channel.LETTER]: "#8fb8d4",
    CHANNELS[Channel.REGISTERED_LETTER]: "#b7791f",
    CHANNELS[Channel.SMS]: "#7a6ba8",
    CHANNELS[Channel.PHONE]: "#5b9a68",
}


def show_simulation(services: Services, user: User, policy: ScenarioPolicy) -> None:
    """What these scenarios would do over the coming weeks; the book is not touched."""
    st.subheader(f"Simulation sur {DAYS} jours", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center"):
        kept = st.toggle("Promesses tenues", value=True, key="simulation-kept")
        asked = st.button("Simuler", icon=":material/play_arrow:", key="simulate")
    state = (policy, kept, services.clock.today())
    if asked:
        with st.spinner("Simulation en cours…"):
            found = services.scenarios.simulate(user, DAYS, trial=policy, promises_kept=kept)
        st.session_state[_KEPT] = (state, found)
    known = st.session_state.get(_KEPT)
    if known is None:
        st.caption("Qui recevrait quoi et quand, sur votre dossier, sans rien y changer.")
        return
    if known[0] != state:
        st.caption(":material/sync_problem: Les scénarios ont changé depuis\u202f: simulez de nouveau.")
    _show(known[1])


def _show(found: Simulation) -> None:
    channels = Counter(CHANNELS[action.channel] for action in found.actions)
    told = ", ".join(f"{name.lower()} {count}" for name, count in channels.most_common())
    st.text(
        f"Du {day(found.start)} au {day(found.end)}\u202f: "
        f"{counted(len(found.actions), 'action', 'actions')}{f' ({told})' if told else ''}, "
        f"{counted(len({block.debtor_id for block in found.blocked}), 'client bloqué', 'clients bloqués')}."
    )
    if found.actions:
        _show_chart(found)
        _show_actions(found)
    _show_blocked(found.blocked)
    st.caption("Hypothèses. " + " ".join(found.assumptions))


def _show_chart(found: Simulation) -> None:
    """Stacked bars, one a week: sixty days side by side would be hairlines."""
    counts = Counter[tuple[date, str]]()
    for (on, channel), count in found.by_day_and_channel.items():
        counts[on - timedelta(days=on.weekday()), CHANNELS[channel]] += count
    rows = [
        {"rang": on.isoformat(), "Semaine du": f"{on:%d/%m}", "Canal": name, "Actions": count}
        for (on, name), count in sorted(counts.items())
    ]
    used = [name for name in _COLOURS if any(row["Canal"] == name for row in rows)]
    st.vega_lite_chart(rows, _stacked(used), key="simulation-chart", height=240)
    st.caption("Actions par semaine, du lundi au dimanche.")


def _stacked(used: Sequence[str]) -> dict[str, object]:
    return {
        "mark": {"type": "bar", "width": {"band": 0.62}},
        "encoding": {
            "x": {
                "field": "Semaine du",
                "type": "ordinal",
                "sort": {"field": "rang"},
                "axis": {"title": None, "labelAngle": 0, "labelOverlap": True, "ticks": False},
            },
            "y": {"field": "Actions", "type": "quantitative", "axis": {"title": None, "tickCount": 4, "format": "d"}},
            "color": {
                "field": "Canal",
                "type": "nominal",
                "legend": {"orient": "top", "title": None, "columns": 3, "symbolType": "square"},
                "scale": {"domain": list(used), "range": [_COLOURS[name] for name in used]},
            },
            "tooltip": [{"field": "Semaine du"}, {"field": "Canal"}, {"field": "Actions"}],
        },
    }


def _show_actions(found: Simulation) -> None:
    with st.expander("Le détail, jour par jour", key="simulation-detail"):
        shown = page_of(len(found.actions), SHOWN, "simulation-page")
        for rank, action in enumerate(found.actions[shown]):
            with line(f"simulated-{rank}"):
                st.text(day(action.on), width=88)
                with head(f"simulated-{rank}"):
                    st.text(action.name)
                    st.caption(f"{action.days_label} · {STAGES[action.stage]} · {CHANNELS[action.channel]}")
                amount_cell(action.amount)


def _show_blocked(blocked: Sequence[SimulatedBlock]) -> None:
    if not blocked:
        return
    with st.expander(f"Bloqués ({len(blocked)})", key="simulation-blocked"):
        shown = page_of(len(blocked), SHOWN, "simulation-blocked-page")
        for rank, block in enumerate(blocked[shown]):
            until = f"jusqu’au {day(block.until)}" if block.until else "sans fin prévue"
            with line(f"held-{rank}"), head(f"held-{rank}"):
                st.text(block.name)
                st.caption(f"Depuis le {day(block.since)}, {until}. {block.reasons[0]}")
