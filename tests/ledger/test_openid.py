"""Who has an account signs in through the organisation's own sign-in service (OpenID Connect)."""

import http.server
import json
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from django.test import Client

from ledger.signed_in import client
from rectitude.ledger.accounts.middleware import policy

if TYPE_CHECKING:
    from ledger.world import World

CLIENT = "ledger"


class _Service(http.server.BaseHTTPRequestHandler):
    """A sign-in service that knows one person."""

    person: dict[str, Any] = {}

    def do_GET(self) -> None:
        here = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        if self.path == "/.well-known/openid-configuration":
            self._say(
                {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "userinfo_endpoint": f"{here}/userinfo",
                    "jwks_uri": f"{here}/keys",
                    "token_endpoint_auth_methods_supported": ["client_secret_post"],
                }
            )
        else:
            self._say(self.person)

    def do_POST(self) -> None:
        here = f"http://127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
        self.rfile.read(int(self.headers.get("content-length", 0)))
        claims = {**self.person, "iss": here, "aud": CLIENT, "exp": 4_000_000_000, "iat": 1}
        token = jwt.encode(claims, "k" * 32, algorithm="HS256")
        self._say({"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _say(self, body: dict[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@pytest.fixture
def service(settings: Any) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    app = {
        "provider_id": "oidc", "name": "统一认证", "client_id": CLIENT, "secret": "s",
        "settings": {"server_url": address},
    }  # fmt: skip
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {**settings.SOCIALACCOUNT_PROVIDERS["openid_connect"], "APPS": [app]}
    }
    yield address
    server.shutdown()
    server.server_close()


def sign_in(person: dict[str, Any]) -> Client:
    """Go to the service and come back as a person; return who that is here."""
    _Service.person = person
    browser = Client()
    assert "统一认证" in browser.get("/accounts/login/").content.decode()
    sent = browser.post("/accounts/oidc/oidc/login/")
    assert sent.status_code == 302
    state = parse_qs(urlsplit(sent.headers["Location"]).query)["state"][0]
    browser.get("/accounts/oidc/oidc/login/callback/", {"code": "c", "state": state})
    return browser


def signed_in(browser: Client) -> bool:
    return browser.get("/").status_code == 200


def test_a_member_signs_in_by_the_verified_address(world: "World", service: str) -> None:
    person = {"sub": "7", "email": "inspector@example.com", "email_verified": True}

    browser = sign_in(person)

    assert signed_in(browser)
    assert browser.session["_auth_user_id"] == str(world.people["inspector"].pk)
    again = sign_in({"sub": "7", "email": "moved@example.com", "email_verified": True})
    assert again.session["_auth_user_id"] == str(world.people["inspector"].pk)


@pytest.mark.parametrize(
    "person",
    [
        {"sub": "8", "email": "nobody@example.com", "email_verified": True},
        {"sub": "9", "email": "inspector@example.com", "email_verified": False},
        {"sub": "10", "email": "inspector@example.com"},
        {"sub": "11"},
    ],
)
def test_nobody_else_does(world: "World", service: str, person: dict[str, Any]) -> None:
    assert not signed_in(sign_in(person))


def test_the_form_may_lead_to_the_service_and_nowhere_else() -> None:
    assert "form-action 'self' https://sso.example;" in policy("https://sso.example/realms/a")
    assert "form-action 'self';" in policy("")


@pytest.mark.slow
def test_guessing_is_locked_out(world: "World") -> None:
    world.people["inspector"].set_password("correct horse battery staple")
    world.people["inspector"].save()
    browser = Client()
    for _ in range(5):
        browser.post("/accounts/login/", {"login": "inspector", "password": "wrong"})

    right = {"login": "inspector", "password": "correct horse battery staple"}
    answer = browser.post("/accounts/login/", right)

    assert not signed_in(browser)
    assert answer.status_code in {200, 429}
    assert signed_in(client(world, "decider"))
