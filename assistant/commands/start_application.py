"""Starting the Streamlit application, on the loopback address unless people sign in."""

from __future__ import annotations

import socket

from assistant.domain.errors import SettingsError
from assistant.places import APP

LOOPBACK = "127.0.0.1"


def refuse_taken(port: int) -> None:
    """Raise SettingsError when another program listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            raise SettingsError(f"Le port {port} est déjà pris\u202f: choisissez-en un autre par --port.") from error


def start_application(port: int, *, open_browser: bool, address: str = LOOPBACK) -> None:
    """Serve until interrupted; raises SettingsError when the port is taken."""
    refuse_taken(port)
    from streamlit.web.cli import main as streamlit

    streamlit(
        [
            "run",
            str(APP),
            f"--server.address={address}",
            f"--server.port={port}",
            f"--server.headless={'false' if open_browser else 'true'}",
            "--server.showEmailPrompt=false",  # a first start must not wait for an answer in the terminal
            "--server.fileWatcherType=none",
            "--browser.gatherUsageStats=false",
            "--logger.hideWelcomeMessage=true",  # in English, and the address is told above
            "--client.toolbarMode=minimal",
            "--client.showErrorDetails=none",
        ],
        standalone_mode=False,
    )
