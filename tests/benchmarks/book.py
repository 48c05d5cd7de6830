"""The demonstration book in a folder of its own, with its services."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.bootstrap import build_services, prepare_demo
from assistant.services.all_services import Services
from assistant.settings import Settings


@contextmanager
def demonstration() -> Iterator[tuple[Settings, Services]]:
    """Prepared and indexed, then removed."""
    with TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder), model="none")
        prepare_demo(settings, refresh=False)
        services = build_services(settings)
        services.exchanges.index()
        yield settings, services
