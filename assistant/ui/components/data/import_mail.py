"""Mail brought in from files, a path of this machine or the account of the settings, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from assistant.domain.errors import RefusedError
from assistant.domain.mail.mail import Mail, MailReport, SetAside
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.mail.import_mail import Watch
from assistant.ui.components.data.index_state import want_index
from assistant.ui.components.data.mail_report import remember_report
from assistant.ui.components.trouble import trouble_shown

_ROUND = "mail-round"  # grows after an import, so that the drop zone and the path empty themselves
_TYPES = ["eml", "mbox", "mbx", "msg"]


def ask_mail(services: Services, user: User) -> None:
    """Where the mail is, and the buttons that try or do the import."""
    st.subheader("Courrier", anchor=False)
    rank = st.session_state.get(_ROUND, 0)
    dropped = st.file_uploader(
        "Déposez des messages ou une boîte aux lettres",
        type=_TYPES,
        accept_multiple_files=True,
        key=f"mail-files-{rank}",
        help="Messages .eml ou .msg, boîte .mbox. Les pièces jointes sont listées, jamais ouvertes.",
    )
    path = _ask_path(f"mail-path-{rank}") if _is_at_this_machine(services) else ""
    with st.container(horizontal=True):
        tried = st.button("Voir ce qui changerait", icon=":material/visibility:")
        done = st.button("Importer le courrier", icon=":material/inbox:")
        account = services.mail.fetch
        fetched = account is not None and st.button("Relever le compte", icon=":material/sync:", help=account.name)
    with trouble_shown():
        if tried or done:
            if not dropped and not path.strip():
                raise RefusedError("Déposez des messages, ou donnez le chemin d’une boîte\u202f: il n’y a rien à lire.")
            mails = _mails(services, dropped, path.strip())
            _run(lambda watch: [services.mail.take_in(mails, user, dry_run=tried, watch=watch)])
        elif fetched and account is not None:
            _run(lambda watch: list(account(user, watch=watch).values()))


def _is_at_this_machine(services: Services) -> bool:
    """Whether whoever looks sits at the machine whose disk would be read: a house with accounts listens to others."""
    return services.is_demo or not services.sign_in.accounts_exist()


def _ask_path(key: str) -> str:
    return st.text_input(
        "Ou donnez le chemin d’une boîte ou d’un dossier de cette machine",
        key=key,
        placeholder="/home/moi/Courrier : boîte mbox, dossier maildir, dossier de .eml",
    )


def _mails(services: Services, dropped: list[UploadedFile], path: str) -> Iterator[Mail | SetAside]:
    files = services.mail.files
    of_files = chain.from_iterable(files.read_file(file.name, file) for file in dropped)
    return chain(of_files, files.read_path(path)) if path else of_files


def _run(work: Callable[[Watch], list[MailReport]]) -> None:
    """Read with progress; afterwards the page is drawn anew, with the report and a fresh index."""
    with st.status("Lecture du courrier…") as status:
        reports = work(lambda read: status.update(label=f"Lecture du courrier : {read} messages lus"))
    remember_report(reports)
    if any(report.written for report in reports):
        want_index()
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.rerun()
