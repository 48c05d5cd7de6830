"""What followed the letters of each version, labelled for what it is."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.services.all_services import Services
from assistant.services.calls.measure_calls import CallEffect
from assistant.services.templates.measure_templates import ASSOCIATION, TemplateEffect
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.template_words import version_name

_FEW = 20  # letters under which a share says nothing


def show_effect(services: Services, versions: tuple[ListedVersion, ...]) -> None:
    """Sent, edited, answered, paid within seven days, complaints: one row a version."""
    st.info(ASSOCIATION, icon=":material/info:")
    if versions[0].prompt_id.startswith("calls/"):
        _show_calls(services.templates.measure_calls(), versions)
        return
    effects = services.templates.measure()
    shown = [version for version in reversed(versions) if version.fingerprint in effects]
    if not shown:
        st.caption("Aucune lettre n’est encore partie avec ce modèle.")
    for version in shown:
        effect = effects[version.fingerprint]
        with st.container(border=True, gap="xsmall"):
            st.text(version_name(version))
            with st.container(horizontal=True, gap="medium"):
                for label, value in _figures(effect):
                    st.metric(label, value)
            if effect.sent < _FEW:
                st.caption(f"Moins de {_FEW} envois\u202f: ces parts ne permettent aucune comparaison.")


def _show_calls(effects: Mapping[str, CallEffect], versions: tuple[ListedVersion, ...]) -> None:
    shown = [version for version in reversed(versions) if version.fingerprint in effects]
    if not shown:
        st.caption("Aucun appel n’a encore montré ce modèle, parmi ceux dont la fiche est conservée.")
    for version in shown:
        effect = effects[version.fingerprint]
        with st.container(border=True, gap="xsmall"):
            st.text(version_name(version))
            with st.container(horizontal=True, gap="medium"):
                st.metric("Appels, 90 jours", str(effect.calls))
                st.metric("Bon interlocuteur", _share(effect.reached, effect.calls))
                st.metric("Promesses", _share(effect.promised, effect.calls))
                st.metric("Refus", _share(effect.refused, effect.calls))
            if effect.calls < _FEW:
                st.caption(f"Moins de {_FEW} appels\u202f: ces parts ne permettent aucune comparaison.")


def _figures(effect: TemplateEffect) -> tuple[tuple[str, str], ...]:
    return (
        ("Lettres envoyées", str(effect.sent)),
        ("Retouchées", _share(effect.edited, effect.sent)),
        ("Avec réponse sous 14 jours", _share(effect.answered, effect.sent)),
        ("Payées sous 7 jours", _share(effect.paid, effect.sent)),
        ("Plaintes ou refus", _share(effect.complained, effect.sent)),
    )


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}\u202f% ({part})"
