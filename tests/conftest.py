"""How every test runs: properties without deadlines, and what would be paid again for each test paid once."""

from __future__ import annotations

import gc
import os
import sys
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

# A busy machine must not fail a property: deadlines measure the machine. Nor must chance: the same examples every
# time. "pytest --hypothesis-profile=exploring" draws others, and more of them.
settings.register_profile("exploring", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("courtois", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("courtois")

gc.disable()  # what the collection of tests imports lasts: nothing to look for before its end

# What one process has compiled serves all: the workers, and the commands and servers that tests start.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Take modules and tests out of the collector's rounds: Streamlit collects after each run of a page.

    And open books hastily, unless they are timed.
    """
    if "assistant.storage.database" in sys.modules and not any("benchmarks" in item.nodeid for item in session.items):
        _open_books_hastily()
    if "streamlit" in sys.modules:
        _look_for_components_once()
    _read_authorities_once()
    gc.collect()
    gc.freeze()
    gc.enable()


def _open_books_hastily() -> None:
    from tests.hasty_books import open_hastily

    open_hastily()


def _look_for_components_once() -> None:
    """Streamlit reads the metadata of every installed package before each page under test: half a second a page."""
    from streamlit.components.v2 import manifest_scanner

    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def _read_authorities_once() -> None:
    """Each HTTP client reads the authorities that sign certificates: 30 milliseconds, for servers on loopback."""
    for name in ("httpx", "httpx2"):
        transports = sys.modules.get(f"{name}._transports.default")
        if transports is not None:
            vars(transports)["create_ssl_context"] = cache(transports.create_ssl_context)
