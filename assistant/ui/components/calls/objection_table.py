"""The table of objections: four cells a branch, read by the rules as they are left, kept as drafts of templates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.calls.spoken_slots import SPOKEN_SLOTS
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.register import AddressForm
from assistant.french.text.typography import set_typography
from assistant.services.all_services import Services
from assistant.services.calls.objection_rows import COLUMNS, ObjectionRow
from assistant.services.calls.objection_table import CellFault
from assistant.ui.call_words import FORMS, SITUATIONS, TRIGGERS
from assistant.ui.components.templates.template_editor import PLACE
from assistant.ui.components.trouble import act, nothing_changed
from assistant.ui.template_titles import title_of
from assistant.ui.template_words import STATES
from assistant.ui.wording import counted

_LABELS = {"say": "Dire", "ask": "Demander", "record": "Noter", "exit": "Où l’on s’arrête"}
_ANY = "Toutes les situations"
_SLOT = re.compile(r"\{\{(\w+)\}\}")


def show_objection_table(services: Services, user: User) -> None:
    """The lines of one form of address in one situation, or in all."""
    left, right = st.columns([2, 1])
    chosen = left.selectbox("Situation", [_ANY, *CallSituation], format_func=_situation, key="objections-call")
    call = chosen if isinstance(chosen, CallSituation) else None
    form = right.segmented_control(
        "Registre",
        list(FORMS),
        default=AddressForm.VOUS,
        required=True,
        format_func=FORMS.__getitem__,
        key="objections-form",
    )
    st.caption(
        "Chaque ligne enregistrée devient le brouillon d’un modèle, que quelqu’un d’autre approuve. "
        "Ce qu’on dit et demande change avec le registre\u202f; ce qu’on note et la sortie valent pour les deux. "
        "Une ligne changée dans une situation ne change pas les autres."
    )
    writes = may(user.role, Act.WRITE)
    kept, acts = services.templates.objections.rows(form, call), st.container(gap="small")
    table, below = _ask_table(kept, f"{form.value}-{call.value if call else 'any'}", writes=writes)
    changed = sum(one.cells != row.cells for one, row in zip(table, kept, strict=True))
    faults = _linted(services, form, call, table) if changed else ()
    for one in faults:
        with below[one.trigger]:
            _show_fault(one)
    with acts:
        if writes:
            _show_acts(services, user, form, call, table, changed, faults)
        _show_slots()


def _ask_table(
    kept: Sequence[ObjectionRow], key: str, *, writes: bool
) -> tuple[tuple[ObjectionRow, ...], Mapping[Trigger, DeltaGenerator]]:
    """The rows as the fields hold them, and the place below each for what is wrong with it."""
    below: dict[Trigger, DeltaGenerator] = {}
    rows = list[ObjectionRow]()
    with st.container(key="objections", gap=None):
        with st.container(key="objections-head"):
            for place, label in zip(
                st.columns([0.8, 1, 1, 1, 1]), ("Si la personne dit", *_LABELS.values()), strict=True
            ):
                place.caption(label)
        for row in kept:
            with st.container(key=f"branch-row-{row.trigger.value}", gap="small"):
                rows.append(_ask_row(row, key, writes=writes))
                _show_meanings(rows[-1].cells.values())
                below[row.trigger] = st.container(gap="xsmall")
    return tuple(rows), below


def _ask_row(row: ObjectionRow, key: str, *, writes: bool) -> ObjectionRow:
    title, *places = st.columns([0.8, 1, 1, 1, 1])
    with title, st.container(key=f"head-objection-{row.trigger.value}", gap="xsmall"):
        st.text(TRIGGERS[row.trigger])
        for state in sorted({kept.state for kept in row.standings.values() if kept.is_open}):
            label, color = STATES[state]
            st.badge(label, color=color)  # type: ignore[arg-type]
    cells = {
        name: place.text_area(
            _LABELS[name],
            set_typography(row.cells[name]),
            height="content",
            disabled=not writes or name in row.locked,
            key=f"objection-{key}-{row.trigger.value}-{name}-{row.standings[name].state.value}",
        )
        for name, place in zip(COLUMNS, places, strict=True)
    }
    return replace(row, cells={name: _as_kept(words, row.cells[name]) for name, words in cells.items()})


def _as_kept(words: str, kept: str) -> str:
    """A cell nobody touched is the one kept; templates have plain spaces, which the sheet sets."""
    return kept if words == set_typography(kept) else words.replace("\u202f", " ")


def _show_meanings(cells: Iterable[str]) -> None:
    """What the slots of a row stand for, in French, below it."""
    used = {name for words in cells for name in _SLOT.findall(words)}
    told = [f"`{{{{{slot.name}}}}}` {set_typography(slot.meaning)}" for slot in SPOKEN_SLOTS if slot.name in used]
    if told:
        st.caption("\u202f; ".join(told))


def _linted(
    services: Services, form: AddressForm, call: CallSituation | None, table: tuple[ObjectionRow, ...]
) -> tuple[CellFault, ...]:
    """The lint of a table, asked once for the same one."""
    key = (form, call, tuple(tuple(row.cells.items()) for row in table))
    held = st.session_state.get("objections-lint")
    if isinstance(held, tuple) and held[0] == key:
        found: tuple[CellFault, ...] = held[1]
        return found
    found = services.templates.objections.lint(form, call, table)
    st.session_state["objections-lint"] = (key, found)
    return found


def _show_fault(one: CellFault) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if one.fault.stops:
            st.badge("À corriger", icon=":material/error:", color="red")
        else:
            st.badge("Conseil", icon=":material/lightbulb:", color="blue")
        place = f"{_LABELS[one.column]}\u202f: " if one.column else ""
        st.text(f"{place}{one.fault.sentence}", width="stretch")


def _show_acts(
    services: Services,
    user: User,
    form: AddressForm,
    call: CallSituation | None,
    table: tuple[ObjectionRow, ...],
    changed: int,
    faults: Sequence[CellFault],
) -> None:
    """Keep what changed, then ask for a review of all drafts of branches together."""
    objections, drafts = services.templates.objections, services.templates.objections.drafts()
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="objections-acts"):
        label = f"Enregistrer {counted(changed, 'ligne changée', 'lignes changées')}" if changed else "Enregistrer"
        if st.button(label, type="primary", icon=":material/save:", key="objections-save"):
            act(PLACE, partial(objections.propose, form, call, table, user) if changed else nothing_changed)
        if drafts and not changed:
            if st.button("Soumettre à relecture", icon=":material/send:", key="objections-submit"):
                act(PLACE, partial(objections.submit, user))
            names = ", ".join(f"{title_of(one.prompt_id)} v{one.number}" for one in drafts)
            st.caption(f"{counted(len(drafts), 'brouillon', 'brouillons')}\u202f: {names}")
        _show_verdict(changed, faults)


def _show_verdict(changed: int, faults: Sequence[CellFault]) -> None:
    stopping = sum(one.fault.stops for one in faults)
    if stopping:
        st.badge(counted(stopping, "défaut à corriger", "défauts à corriger"), icon=":material/error:", color="red")
    elif changed:
        st.badge(
            "Ni menace, ni droit inventé\u202f; chaque branche a sa sortie", icon=":material/task_alt:", color="green"
        )


def _show_slots() -> None:
    with st.expander("Emplacements que ces phrases peuvent employer", icon=":material/data_object:"):
        for slot in SPOKEN_SLOTS:
            st.text(f"{{{{{slot.name}}}}}\u202f: {slot.meaning}, par exemple «\u202f{slot.example}\u202f»")


def _situation(chosen: CallSituation | str) -> str:
    return SITUATIONS[chosen] if isinstance(chosen, CallSituation) else chosen
