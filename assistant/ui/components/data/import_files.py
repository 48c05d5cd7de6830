"""Files dropped on the page: what each one holds, and which column gives which field."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from assistant.domain.errors import AssistantError
from assistant.domain.ledger.import_rows import FileKind, ReadFile
from assistant.services.ports.ledger_files import LedgerFiles, Recognised
from assistant.ui.import_words import KINDS, field_words
from assistant.ui.wording import counted

TYPES = ["csv", "txt", "tsv", "xlsx", "jsonl", "ndjson"]
_ROUND = "import-round"  # grows after an import, so that the drop zone empties itself


def drop_files(files: LedgerFiles) -> list[ReadFile] | None:
    """Every dropped file as read; None while there is none, or while one of them cannot be used."""
    dropped = st.file_uploader(
        "Déposez vos fichiers\u202f: clients, contacts, factures, avoirs, règlements, échanges",
        type=TYPES,
        accept_multiple_files=True,
        key=f"import-{st.session_state.get(_ROUND, 0)}",
        help="CSV ou Excel tels que votre logiciel les exporte\u202f; JSON Lines pour les échanges.",
    )
    if not dropped:
        st.caption(
            "Les colonnes sont reconnues à leurs titres. Rien n’est écrit avant que vous ayez vu ce qui changerait."
        )
        return None
    read = [_show_file(files, file, rank) for rank, file in enumerate(dropped)]
    return None if None in read else [file for file in read if file is not None]


def forget_files() -> None:
    """Empty the drop zone."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _show_file(files: LedgerFiles, file: UploadedFile, rank: int) -> ReadFile | None:
    key, content = f"{file.file_id}-{rank}", file.getvalue()
    with st.container(border=True, gap="small"):
        with st.container(key=f"head-file-{key}"):
            st.text(file.name)
        try:
            kind = _choose_kind(files.recognise(file.name, content), key)
            if kind is None:
                st.info("Dites ce que contient ce fichier\u202f: ses titres de colonnes ne le disent pas.")
                return None
            seen = files.recognise(file.name, content, kind)
            columns = _choose_columns(files, seen, kind, key)
            read = files.read(file.name, content, kind, columns)
        except AssistantError as error:
            st.error(str(error), icon=":material/error:")
            return None
        st.caption(
            f"{counted(len(read.rows), 'ligne lisible', 'lignes lisibles')}, "
            f"{counted(len(read.refused), 'refusée', 'refusées')} à la lecture."
        )
        return read


def _choose_kind(seen: Recognised, key: str) -> FileKind | None:
    kinds = list(FileKind)
    index = kinds.index(seen.kind) if seen.kind is not None else None
    return st.selectbox(
        "Ce fichier contient",
        kinds,
        index=index,
        format_func=KINDS.__getitem__,
        key=f"kind-{key}",
        placeholder="Choisir",
        width=260,
    )


def _choose_columns(files: LedgerFiles, seen: Recognised, kind: FileKind, key: str) -> Mapping[str, str]:
    if not seen.headers:
        return {}
    fields = files.fields(kind, [name for name, header in seen.columns.items() if header])
    missing = [field for field in fields if field.required and not seen.columns.get(field.name)]
    with st.expander("Colonnes", icon=":material/view_column:", expanded=bool(missing)):
        options = ["", *seen.headers]
        place = st.grid(min_column_width=210)
        chosen = {}
        for field in fields:
            guess = seen.columns.get(field.name, "")
            chosen[field.name] = place.selectbox(
                field_words(field.name, required=field.required),
                options,
                index=options.index(guess) if guess in options else 0,
                format_func=lambda header: header or "aucune",
                key=f"column-{key}-{kind.value}-{field.name}",
            )
    return chosen
