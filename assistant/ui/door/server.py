"""The application's server: Streamlit behind the door, and with its own login where the house has a provider."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import streamlit as st
from starlette.middleware import Middleware

from assistant.services.sign_in import SignIn
from assistant.services.sign_in_openid import SignInByOpenId
from assistant.ui.door.keeper import Keeper
from assistant.ui.door.openid import OPENED, ROUTES, OpenIdReturn
from assistant.ui.door.routes import Door
from assistant.ui.door.signpost import Signpost


class Provider(Protocol):
    """What is told of a provider: the button's words, and Streamlit's section « auth », kept in memory alone."""

    @property
    def name(self) -> str: ...  # noqa: D102 - told above
    @property
    def login(self) -> Mapping[str, Any]: ...  # noqa: D102


def serve(
    script: str, sign_in: Callable[[], SignIn], by_openid: Callable[[], SignInByOpenId], provider: Provider | None
) -> st.App:
    """The server; its doors are opened at the first visit, since the database may not exist before."""
    if provider is None:
        keeper = Middleware(Keeper, sign_in=sign_in)
        return st.App(script, routes=Door(sign_in).routes, middleware=[keeper, Middleware(Signpost)])
    return st.App(
        script,
        secrets={"auth": dict(provider.login)},
        routes=[*Door(sign_in, provider.name).routes, *ROUTES],
        middleware=[
            Middleware(OpenIdReturn, sign_in=by_openid),
            Middleware(Keeper, sign_in=sign_in, opened=OPENED),
            Middleware(Signpost),
        ],
    )
