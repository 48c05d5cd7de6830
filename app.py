"""The application: pages where Streamlit runs this file as a script, a server with a door where it imports it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.errors import AssistantError
from assistant.services.all_services import Services
from assistant.ui.doorkeeper import refuse_strangers
from assistant.ui.look import ICON, apply_look
from assistant.ui.navigation import show_application
from assistant.ui.warm_up import warm_up


@st.cache_resource(show_spinner="Ouverture du dossier…")
def open_services() -> Services:
    """Built once for all sessions; the heavy libraries are imported here, after the page is on its way."""
    from assistant.bootstrap import build_services, prepare_home
    from assistant.settings import read_settings

    settings = read_settings()
    prepare_home(settings)
    return build_services(settings)


def show_page() -> None:
    """Page configuration, services, navigation by role."""
    st.set_page_config(page_title="Courtois", page_icon=str(ICON), layout="wide", initial_sidebar_state="auto")
    apply_look()
    try:
        services = open_services()
        refuse_strangers(st.get_option("server.address"), services)
        show_application(services)
    except AssistantError as error:
        st.error(str(error), icon=":material/error:")
        st.stop()
    warm_up(services)


if __name__ == "__main__":
    show_page()
else:
    from assistant.bootstrap import open_door, open_openid_door, told_openid
    from assistant.ui.door.server import served

    app = st.App(__file__, **served(open_door, open_openid_door, told_openid()))
