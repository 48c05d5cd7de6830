"""The files of an archive of templates: named as in prompts/, small, and nothing that reaches outside."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from typing import Final

from assistant.domain.errors import UnreadableFileError
from assistant.prompting.kinds import INSTRUCTIONS

LARGEST_ARCHIVE: Final = 4_000_000  # bytes
LARGEST_FILE: Final = 128_000
LARGEST_UNPACKED: Final = 16_000_000  # bytes: forty times all that is shipped; a size that lies is cut at its own
MOST_FILES: Final = 2_000
_NAME: Final = re.compile(r"(?:prompts/)?(?P<id>[a-z0-9_]+(?:/[a-z0-9_.-]+)+)/v\d{1,4}\.md")
_ASIDE: Final = frozenset({"release.txt", "README.md"})  # ride along in prompts/, hold no template
_SYMBOLIC_LINK: Final = 0o120000
_KIND_OF_FILE: Final = 0o170000


def read_archive(content: bytes) -> dict[str, str]:
    """Texts by "id/vN.md"; raises UnreadableFileError for what is no such archive, is too large, or plays tricks."""
    if len(content) > LARGEST_ARCHIVE:
        raise UnreadableFileError("Cette archive dépasse 4 Mo\u202f: elle n’a pas été lue.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES:
                raise UnreadableFileError(
                    f"Cette archive compte plus de {MOST_FILES} fichiers\u202f: elle n’a pas été lue."
                )
            if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
                raise UnreadableFileError("Cette archive enfle au-delà de 16 Mo\u202f: elle n’a pas été lue.")
            return read_files((entry.filename, _content(archive, entry)) for entry in entries)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableFileError(
            "Ce fichier n’est pas une archive ZIP lisible\u202f: exportez-la de nouveau."
        ) from error


def read_files(files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """The same for names and contents from anywhere; model instructions are left out, the house does not write them."""
    texts: dict[str, str] = {}
    for name, content in files:
        if name.rpartition("/")[2] in _ASIDE:
            continue
        found = _NAME.fullmatch(name)
        if found is None or ".." in name:
            raise UnreadableFileError(
                f"«\u202f{name[:80]}\u202f» n’est pas un fichier de prompts/\u202f: l’import est refusé en entier."
            )
        if len(content) > LARGEST_FILE:
            raise UnreadableFileError(
                f"«\u202f{name[:80]}\u202f» est trop grand pour un modèle\u202f: l’import est refusé en entier."
            )
        if not found["id"].startswith(f"{INSTRUCTIONS}/"):
            texts[name.removeprefix("prompts/")] = _text(name, content)
    return texts


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """No more than one byte beyond the limit is ever unpacked; a link is refused."""
    if entry.external_attr >> 16 & _KIND_OF_FILE == _SYMBOLIC_LINK:
        raise UnreadableFileError(
            f"«\u202f{entry.filename[:80]}\u202f» est un lien\u202f: l’import est refusé en entier."
        )
    with archive.open(entry) as file:
        return file.read(LARGEST_FILE + 1)


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError(
            f"«\u202f{name[:80]}\u202f» n’est pas un texte en UTF-8\u202f: enregistrez-le ainsi."
        ) from None
