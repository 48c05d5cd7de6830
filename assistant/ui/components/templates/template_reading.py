"""A template as its reader wants it: title, where it serves, its texts with a chip a slot; the source is elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.errors import PromptError
from assistant.prompting.front_matter import FrontMatter
from assistant.prompting.kinds import slots_of
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.prompting.variant import Variant
from assistant.services.all_services import Services
from assistant.services.templates.read_templates import ListedVersion
from assistant.services.templates.try_template import cases_of
from assistant.ui.components.templates.template_editor import show_facets
from assistant.ui.components.templates.template_trials import case_words
from assistant.ui.condition_words import when_of
from assistant.ui.plain import plain
from assistant.ui.slot_chips import Chips
from assistant.ui.template_titles import title_of
from assistant.ui.template_words import facet_values
from assistant.ui.wording import counted

_MOST_BADGES = 4  # of one facet: beyond, their number says it


def show_template(services: Services, version: ListedVersion) -> None:
    """Draw one version; a text that cannot be read says why, and where to mend it."""
    try:
        path = path_of(version.prompt_id, version.number)
        file = parse_prompt(version.text, path, version.prompt_id, slots_of(version.prompt_id))
    except PromptError as error:
        st.error(plain(f"{error} La vue «\u202fSource\u202f» permet de le corriger."), icon=":material/error:")
        return
    st.subheader(plain(title_of(version.prompt_id)), anchor=False)
    _show_badges(file.header)
    left, right = st.columns((3, 2), gap="large")
    with left, st.container(key="chips-read"):
        shown, chips = _show_plan(services, version, file) if file.steps else _show_texts(file)
    with right:
        _show_slots(shown, chips)
        show_facets(services, version, version.text)


def _show_badges(header: FrontMatter) -> None:
    facets = (
        ("Étapes", header.level, "stairs", "étapes"),
        ("Canaux", header.channel, "outgoing_mail", "canaux"),
        ("Registres", header.register, "record_voice_over", "registres"),
    )
    with st.container(horizontal=True, gap="small"):
        for facet, words, icon, several in facets:
            names = facet_values(facet, words)
            told = names if len(names) <= _MOST_BADGES else (f"{len(names)} {several}",)
            for name in told:
                st.badge(name, icon=f":material/{icon}:", color="gray")


def _show_texts(file: PromptFile) -> tuple[str, Chips]:
    """The texts under the condition that they serve in; returns them all, and how their slots are shown."""
    chips = _voice(file)
    if not file.variants:
        _show_one(file.body, chips)
        return file.body, chips
    st.caption(f"{counted(len(file.variants), 'formulation', 'formulations')}\u202f: le code choisit selon le dossier.")
    for when, variants in _by_condition(file.variants).items():
        with st.container(border=True, gap="small"):
            st.caption(f":material/filter_alt: {plain(when[:1].upper() + when[1:])}")
            for variant in variants:
                st.markdown(chips(variant.text))
    return "\n".join(variant.text for variant in file.variants), chips


def _by_condition(variants: Sequence[Variant]) -> dict[str, list[Variant]]:
    """The texts under each condition, one card a condition however the file orders them."""
    found: dict[str, list[Variant]] = {}
    for variant in variants:
        found.setdefault(when_of(variant.marks), []).append(variant)
    return found


def _voice(file: PromptFile) -> Chips:
    """The form of address and the person that a file writes in, by its name."""
    _, _, marks = file.header.id.rpartition(".")
    return Chips(file.header.id.startswith("calls/"), tu=marks.startswith("tu"), nous=marks.endswith("-nous"))


def _show_plan(services: Services, version: ListedVersion, file: PromptFile) -> tuple[str, Chips]:
    """One letter that the plan makes, then its paragraphs in order; returns the letter."""
    key = f"template-read-{version.prompt_id}"
    case = st.selectbox("Lettre d’exemple", cases_of(file), format_func=case_words, key=key)
    chips = Chips(tu=case.register.startswith("tu"), nous=case.voice == "nous")
    letter = services.templates.try_on(version.prompt_id, version.number, version.text, case)[0]
    if letter.trouble:
        st.error(plain(letter.trouble), icon=":material/error:")
    else:
        _show_one("\n\n".join(filter(None, (letter.slotted.subject, letter.slotted.body))), chips)
    with st.expander("Paragraphes dans l’ordre", icon=":material/format_list_numbered:"):
        for number, step in enumerate(file.steps, 1):
            when = when_of(step.marks)
            name = title_of(f"letters/paragraphs/{step.name}")
            st.text(f"{number}. {name}{'' if when == 'toujours' else f' ({when})'}")
    return letter.slotted.whole, chips


def _show_one(text: str, chips: Chips) -> None:
    with st.container(border=True, key="letter-template"):
        st.markdown(chips(text))


def _show_slots(text: str, chips: Chips) -> None:
    told = chips.explained(text)
    if not told:
        return
    st.subheader("Ce que le dossier y écrit", anchor=False)
    st.caption(
        "Les mots sur fond bleu sont des exemples\u202f: le code les tire du compte, jamais un modèle de langue."
    )
    with st.container(gap="xsmall"):
        for chip, meaning in told:
            st.markdown(f"{chip} {meaning}")
