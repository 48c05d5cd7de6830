"""A small OpenID provider on loopback: discovery, keys, codes for tokens; a test says what the token claims."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "courtois-app", "secret of the tests"


@cache
def key(name: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})


@dataclass
class Provider:
    """``claims`` go over those of an honest token; ``signer`` names the key that signs."""

    issuer: str
    claims: dict[str, Any] = field(default_factory=dict)
    signer: str = "house"
    nonce: str = ""
    more: dict[str, Any] = field(default_factory=dict)  # of its metadata
    asked: list[dict[str, list[str]]] = field(default_factory=list)

    @property
    def metadata_url(self) -> str:
        return f"{self.issuer}/.well-known/openid-configuration"

    @property
    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["RS256"],
            **self.more,
        }

    def authorise(self, url: str) -> str:
        """What the browser brings back from the provider's page: the path of the callback with code and state."""
        asked = parse_qs(urlsplit(url).query)
        assert url.startswith(f"{self.issuer}/authorize?")
        assert asked["client_id"] == [CLIENT]
        assert asked["code_challenge_method"] == ["S256"]
        self.nonce = asked["nonce"][0]
        return f"/oauth2callback?code=a-code&state={asked['state'][0]}"

    def token(self) -> dict[str, Any]:
        now = int(time.time())
        honest = {"iss": self.issuer, "sub": "s-1", "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": self.nonce}
        signer = key(self.signer)
        told = {name: value for name, value in {**honest, **self.claims}.items() if value is not None}
        id_token = jwt.encode({"alg": "RS256", "kid": "house"}, told, signer, algorithms=["RS256"])
        return {"access_token": "an-access-token", "token_type": "Bearer", "expires_in": 300, "id_token": id_token}


@contextmanager
def running_provider() -> Iterator[Provider]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            keys = {"keys": [key("house").as_dict(private=False)]}
            self._tell(provider.metadata if self.path.startswith("/.well-known") else keys)

        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["content-length"]))
            provider.asked.append(parse_qs(sent.decode()))
            self._tell(provider.token())

        def _tell(self, told: dict[str, Any]) -> None:
            body = json.dumps(told).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:  # a test speaks by its assertions
            pass

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        provider = Provider(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield provider
        server.shutdown()
        thread.join()
