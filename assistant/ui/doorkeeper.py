"""A house without accounts answers this machine alone."""

from __future__ import annotations

import ipaddress

import streamlit as st

from assistant.services.all_services import Services

REFUSAL = (
    "Cette maison n’a pas de comptes\u202f: l’application ne s’ouvre que sur cette machine. Créez-les par "
    "«\u202fcourtois user add\u202f», ou démarrez-la par «\u202fcourtois run\u202f», qui écoute à 127.0.0.1."
)


def refuse_strangers(address: object, services: Services) -> None:
    """Stop the page unless the server listens on a loopback address only, or people sign in."""
    if not is_loopback(address) and (services.is_demo or not services.sign_in.accounts_exist()):
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
