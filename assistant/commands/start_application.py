"""Starting the Streamlit application, on the loopback address only."""

from __future__ import annotations

from assistant.places import APP

LOOPBACK = "127.0.0.1"


def start_application(port: int, *, open_browser: bool) -> None:
    """Serve until interrupted."""
    from streamlit.web.cli import main as streamlit

    streamlit(
        [
            "run",
            str(APP),
            f"--server.address={LOOPBACK}",
            f"--server.port={port}",
            f"--server.headless={'false' if open_browser else 'true'}",
            "--server.fileWatcherType=none",
            "--browser.gatherUsageStats=false",
            "--client.toolbarMode=minimal",
            "--client.showErrorDetails=none",
        ],
        standalone_mode=False,
    )
