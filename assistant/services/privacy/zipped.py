"""Files in a ZIP archive, always the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the format's first: a moment of its own would make each archive differ


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The archive, its files in the order of their names."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(files):
            out.writestr(zipfile.ZipInfo(name, _NO_MOMENT), files[name], zipfile.ZIP_DEFLATED)
    return archive.getvalue()
