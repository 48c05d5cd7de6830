"""What an import would change, the refused rows with their line and sentence, and the button that imports."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.ledger.import_rows import FileKind, ImportReport, ReadFile, RefusedRow
from assistant.domain.people.user import User
from assistant.french.untyped import untyped_sentence
from assistant.services.all_services import Services
from assistant.ui.components.data.import_files import forget_files
from assistant.ui.components.data.index_state import want_index
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.import_words import KINDS
from assistant.ui.plain import plain
from assistant.ui.wording import counted

SHOWN = 20
_DONE = "import-done"
_CELL = 120


def show_import(services: Services, user: User, files: Sequence[ReadFile]) -> None:
    """Dry run, then the import when asked; the index follows when messages were imported."""
    with st.spinner("Comparaison avec le dossier…"):
        report = services.import_rows(files, user, dry_run=True)
    st.subheader("Ce qui changerait", anchor=False)
    _show_counts(report)
    if report.untyped:
        st.warning(untyped_sentence(report.untyped), icon=":material/help:")
    if report.odd:
        told = (f"- {row.place.file}, ligne {row.place.line}\u202f: {row.sentence}" for row in report.odd[:SHOWN])
        more = f"- … {len(report.odd) - SHOWN} de plus" if len(report.odd) > SHOWN else ""
        st.warning(plain("\n".join(filter(None, ["À vérifier\u202f:\n", *told, more]))), icon=":material/help:")
    _show_refused(report.refused)
    changes = sum(kind.new + kind.changed for kind in report.kinds.values())
    if not changes:
        st.info(
            "Rien à importer\u202f: le dossier contient déjà tout ce que ces fichiers apportent.",
            icon=":material/task_alt:",
        )
        return
    skip = bool(report.refused) and st.checkbox(
        f"Importer quand même, en laissant {counted(len(report.refused), 'ligne refusée', 'lignes refusées')} de côté"
    )
    ready = skip or not report.refused
    if not st.button(
        f"Importer ({counted(changes, 'ligne', 'lignes')})",
        type="primary",
        icon=":material/upload:",
        disabled=not ready,
    ):
        return
    with st.spinner("Écriture…"):
        written = services.import_rows(files, user, skip_refused=skip)
    st.session_state[_DONE] = _summary(written)
    if FileKind.CORRESPONDENCE in written.kinds:
        want_index()
    forget_files()
    st.rerun()


def show_done() -> None:
    """What the import of a moment ago wrote."""
    words = st.session_state.pop(_DONE, "")
    if words:
        st.success(words, icon=":material/check:")


def _summary(report: ImportReport) -> str:
    parts = [
        f"{KINDS[kind].lower()}\u202f: {counts.new} en plus, {counts.changed} mis à jour"
        for kind, counts in report.kinds.items()
    ]
    told = "\u202f; ".join(parts)
    return f"Import terminé. {told}. {untyped_sentence(report.untyped)}".strip()


def _show_counts(report: ImportReport) -> None:
    with st.container(gap=None):
        for kind, counts in report.kinds.items():
            with line(f"import-{kind.value}"):
                with head(f"import-{kind.value}"):
                    st.text(KINDS[kind])
                st.text(counted(counts.new, "nouvelle", "nouvelles"), width=_CELL, text_alignment="right")
                st.text(counted(counts.changed, "modifiée", "modifiées"), width=_CELL, text_alignment="right")
                st.text(counted(counts.unchanged, "inchangée", "inchangées"), width=_CELL, text_alignment="right")


def _show_refused(refused: Sequence[RefusedRow]) -> None:
    if not refused:
        return
    st.warning(
        f"{counted(len(refused), 'ligne refusée', 'lignes refusées')}\u202f: à corriger, ou à laisser de côté.",
        icon=":material/warning:",
    )
    place = st.container(gap=None)
    shown = page_of(len(refused), SHOWN, "refused-page")
    with place:
        for rank, row in list(enumerate(refused))[shown]:
            with line(f"refused-{rank}"), head(f"refused-{rank}"):
                st.text(f"{row.place.file}, ligne {row.place.line}")
                with muted(f"refused-{rank}"):
                    st.text(row.sentence)
