"""Until accounts exist, the application answers this machine alone."""

from __future__ import annotations

import ipaddress

import streamlit as st

REFUSAL = (
    "Courtois n’a pas encore de comptes : il ne s’ouvre que sur cette machine. "
    "Démarrez-le par « courtois run », ou avec --server.address=127.0.0.1."
)


def refuse_strangers(address: object) -> None:
    """Stop the page unless the server listens on a loopback address only."""
    if not is_loopback(address):
        st.error(REFUSAL, icon=":material/lock:")
        st.stop()


def is_loopback(address: object) -> bool:
    """Whether a server's address is reached from this machine alone; no address means every interface."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(str(address)).is_loopback
    except ValueError:
        return False
