"""What the application's server is made of: Streamlit behind the door, and its own login where there is a provider."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypedDict

from starlette.middleware import Middleware
from starlette.routing import Route

from assistant.services.people.sign_in import SignIn
from assistant.services.people.sign_in_openid import SignInByOpenId
from assistant.ui.door.keeper import Keeper
from assistant.ui.door.openid import NO_PROVIDER, OPENED, ROUTES, OpenIdReturn
from assistant.ui.door.provider_exit import ProviderExit
from assistant.ui.door.routes import Door
from assistant.ui.door.signpost import Signpost


class Provider(Protocol):
    """What is told of a provider: the button's words, and Streamlit's section « auth », kept in memory alone."""

    @property
    def name(self) -> str: ...  # noqa: D102 - told above
    @property
    def login(self) -> Mapping[str, Any]: ...  # noqa: D102


class Served(TypedDict):
    """As ``st.App`` takes them; ``app.py`` makes it, since Streamlit looks for that very call in the file it runs."""

    secrets: dict[str, Any] | None
    routes: list[Route]
    middleware: list[Middleware]


def served(sign_in: Callable[[], SignIn], by_openid: Callable[[], SignInByOpenId], provider: Provider | None) -> Served:
    """The door and its keeper; they are opened at the first visit, since the database may not exist before."""
    if provider is None:
        keeper = Middleware(Keeper, sign_in=sign_in)
        return Served(
            secrets=None, routes=[*Door(sign_in).routes, *NO_PROVIDER], middleware=[keeper, Middleware(Signpost)]
        )
    way_out = ProviderExit()
    return Served(
        secrets={"auth": dict(provider.login)},
        routes=[*Door(sign_in, provider.name, way_out).routes, *ROUTES],
        middleware=[
            Middleware(OpenIdReturn, sign_in=by_openid, provider=way_out),
            Middleware(Keeper, sign_in=sign_in, opened=OPENED),
            Middleware(Signpost),
        ],
    )
