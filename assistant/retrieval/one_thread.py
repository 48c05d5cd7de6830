"""One thread for numpy's linear algebra.

The embedding model asks for one thread through ``threadpoolctl``, which it does not require: where that library is
missing its wish is silently lost, and on two busy cores the model runs twenty times slower.
"""

from __future__ import annotations

import ctypes
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

_SETTERS: Final = ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_", "openblas_set_num_threads")


@cache
def use_one_thread() -> bool:
    """Set it for this process, once; False where numpy's library is another one, which keeps its own ways."""
    return any(_set(library) for library in _libraries())


def _libraries() -> list[Path]:
    """The OpenBLAS that numpy's wheel carries (Linux and Windows beside the package, macOS inside it)."""
    package = Path(np.__file__).parent
    folders = (package.parent / "numpy.libs", package / ".dylibs")
    return [file for folder in folders if folder.is_dir() for file in sorted(folder.glob("*openblas*"))]


def _set(path: Path) -> bool:
    """Ask one library, already loaded by numpy."""
    try:
        library = ctypes.CDLL(str(path))
    except OSError:
        return False
    for name in _SETTERS:
        setter = getattr(library, name, None)
        if setter is not None:
            setter(ctypes.c_int(1))
            return True
    return False
