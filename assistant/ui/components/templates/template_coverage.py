"""Coverage: step by means and register, holes in red and named below; and what is to be read again."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from assistant.services.all_services import Services
from assistant.services.templates.cover_templates import Cell, Cover
from assistant.services.writing.sample_dossiers import REGISTERS as FAMILIES
from assistant.ui.components.templates.template_choice import open_template
from assistant.ui.template_words import REGISTERS, template_name
from assistant.ui.wording import CHANNELS, STAGES, counted, in_sentence

_DEBTORS = {"Une facture": "Entreprise", "Particulier": "Particulier", "Collectivité": "Organisme public"}
_MARKS = {Cover.WRITTEN: ":green[oui]", Cover.HOLE: ":red-background[manque]", Cover.NOT_MEANT: "–"}


def show_coverage(services: Services) -> None:
    """The grid for one kind of client, in the versions in force today."""
    sample = st.segmented_control(
        "Client",
        list(_DEBTORS),
        default="Une facture",
        required=True,
        format_func=_DEBTORS.__getitem__,
        key="cover-kind",
    )
    cells = services.templates.cover(sample)
    holes = [cell for cell in cells if cell.cover is Cover.HOLE]
    if holes:
        st.error(counted(len(holes), "case sans lettre possible", "cases sans lettre possible"))
    else:
        st.success("Chaque étape permise a sa lettre, par chaque canal et dans chaque registre.")
    with st.container(key="template-grid"):
        st.markdown(_grid(cells))
    st.caption("«\u202f–\u202f»\u202f: exclu par nature, une mise en demeure en tu ou par SMS.")
    for hole in holes:
        st.text(
            f"{STAGES[hole.stage]}, {in_sentence(CHANNELS[hole.channel])}, {REGISTERS[hole.register]}"
            f"\u202f: {hole.told}"
        )


def show_to_review(services: Services) -> None:
    """The versions in force that a change of rate, rule or law may have aged."""
    waiting = services.templates.to_review()
    if not waiting:
        st.success(
            "Rien à relire\u202f: aucun taux, aucune règle n’a changé depuis l’approbation des versions en vigueur."
        )
        return
    st.warning(counted(len(waiting), "version à relire", "versions à relire"))
    for one in waiting:
        version = one.version
        with st.container(border=True, gap="xsmall"):
            st.text(f"{template_name(version.prompt_id)}, v{version.number}")
            for reason in one.reasons:
                st.caption(f"Depuis l’approbation\u202f: {reason}")
            st.button(
                "Choisir ce modèle",
                key=f"review-{version.fingerprint[:12]}",
                on_click=open_template,
                args=(version.prompt_id,),
            )


def _grid(cells: tuple[Cell, ...]) -> str:
    """The grid as a table; nothing in it comes from data."""
    heads = " | ".join(REGISTERS[family] for family in FAMILIES)
    rows = [f"| Étape | Canal | {heads} |", f"|---|---|{'---|' * len(FAMILIES)}"]
    for (stage, channel), row in groupby(cells, key=lambda cell: (cell.stage, cell.channel)):
        marks = " | ".join(_MARKS[cell.cover] for cell in row)
        rows.append(f"| {STAGES[stage]} | {CHANNELS[channel]} | {marks} |")
    return "\n".join(rows)
