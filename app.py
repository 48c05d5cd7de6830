"""The application: page configuration, services built once, navigation by role."""

from __future__ import annotations

import streamlit as st

from assistant.domain.errors import AssistantError
from assistant.services.all_services import Services
from assistant.ui.doorkeeper import refuse_strangers
from assistant.ui.look import ICON, apply_look
from assistant.ui.navigation import show_application
from assistant.ui.warm_up import warm_up

st.set_page_config(page_title="Courtois", page_icon=str(ICON), layout="wide", initial_sidebar_state="auto")
apply_look()
refuse_strangers(st.get_option("server.address"))


@st.cache_resource(show_spinner="Ouverture du dossier…")
def open_services() -> Services:
    """Built once for all sessions; the heavy libraries are imported here, after the page is on its way."""
    from assistant.bootstrap import build_services, prepare_home
    from assistant.settings import read_settings

    settings = read_settings()
    prepare_home(settings)
    return build_services(settings)


try:
    services = open_services()
    show_application(services)
except AssistantError as error:
    st.error(str(error), icon=":material/error:")
    st.stop()
warm_up(services)
