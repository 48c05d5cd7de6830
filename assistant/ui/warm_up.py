"""Load the index, the embedding model and the rules behind the first page, so that no first use waits for them."""

from __future__ import annotations

import gc
from contextlib import suppress
from threading import Thread

import streamlit as st

from assistant.domain.errors import AssistantError
from assistant.domain.people.user import SHELL, Role, User
from assistant.guardrails.rules import load_rules
from assistant.services.all_services import Services

_ANY_WORDS = "règlement"
_ITSELF = User(f"{SHELL}courtois", "Courtois", Role.TEAM_LEAD)  # nobody sees what it reads


@st.cache_resource(show_spinner=False)
def warm_up(_services: Services) -> None:
    """Search once in a thread, the first time that a page was served; about a second on a common machine."""
    Thread(target=_load, args=(_services,), daemon=True, name="warm-up").start()


def _load(services: Services) -> None:
    _search_once(services)
    _list_once(services)
    load_rules()
    set_aside_what_lasts()


def _search_once(services: Services) -> None:
    with suppress(AssistantError):
        with services.unit_of_work() as uow:
            debtor = next(iter(uow.debtors.names()), None)
        if debtor is not None:
            services.exchanges.search(debtor.id, _ANY_WORDS, _ITSELF)


def _list_once(services: Services) -> None:
    """The first list of a day takes some seconds for 10,000 clients; the next ones read what changed."""
    with suppress(AssistantError):
        services.list_worklist(_ITSELF)


def set_aside_what_lasts() -> None:
    """Take modules, rules and index out of the garbage collector's rounds.

    Streamlit collects at the end of each run of a page, even of a fragment, and no answer leaves meanwhile: half a
    million lasting objects cost more than checking a letter.
    """
    gc.collect()
    gc.freeze()
