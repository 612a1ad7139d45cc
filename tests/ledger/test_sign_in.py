"""Signing in: nobody locks another out, and nobody but a named proxy says from where he comes."""

from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from rectitude.ledger import proxies
from rectitude.ledger.accounts.models import User

if TYPE_CHECKING:
    from ledger.world import World

PASSWORD = "一个很长的密码2026"


@pytest.fixture
def inspector(world: "World") -> User:
    cache.clear()
    user = User.objects.get(pk=world.people["inspector"].pk)
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(user: User, password: str, address: str) -> int:
    answer = Client(REMOTE_ADDR=address).post(
        reverse("account_login"), {"login": user.username, "password": password}
    )
    return answer.status_code


def test_wrong_passwords_from_elsewhere_lock_nobody_out(inspector: User) -> None:
    for _ in range(12):
        assert sign_in(inspector, "wrong", "192.0.2.1") == 200

    assert sign_in(inspector, PASSWORD, "198.51.100.7") == 302


def test_who_guesses_is_stopped_where_he_is(inspector: User) -> None:
    for _ in range(5):
        sign_in(inspector, "wrong", "192.0.2.1")

    assert sign_in(inspector, PASSWORD, "192.0.2.1") == 200


def environ(remote: str, **headers: str) -> dict[str, Any]:
    named = {f"HTTP_X_FORWARDED_{name.upper()}": value for name, value in headers.items()}
    return {"REMOTE_ADDR": remote, "wsgi.url_scheme": "http", "HTTP_HOST": "ledger"} | named


TRUSTED = proxies.networks("127.0.0.1, 10.0.0.0/8, ::1")


@pytest.mark.parametrize(
    ("remote", "chain", "caller"),
    [
        ("127.0.0.1", "203.0.113.5", "203.0.113.5"),
        ("127.0.0.1", "6.6.6.6, 203.0.113.5", "203.0.113.5"),
        ("127.0.0.1", "6.6.6.6, 203.0.113.5, 10.1.2.3", "203.0.113.5"),
        ("127.0.0.1", "203.0.113.5:4711", "203.0.113.5"),
        ("::1", "[2001:db8::1]:4711", "2001:db8::1"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("203.0.113.9", "1.2.3.4", "203.0.113.9"),
        ("", "1.2.3.4", ""),
    ],
)
def test_the_caller_is_the_last_one_whom_a_trusted_proxy_names(
    remote: str, chain: str, caller: str
) -> None:
    request = environ(remote, **{"for": chain})

    proxies.believed(request, TRUSTED)

    assert request["REMOTE_ADDR"] == caller
    assert "HTTP_X_FORWARDED_FOR" not in request


@pytest.mark.parametrize(
    ("remote", "scheme", "host"),
    [("127.0.0.1", "https", "ledger.example"), ("203.0.113.9", "http", "ledger")],
)
def test_scheme_and_host_are_believed_from_a_trusted_proxy_alone(
    remote: str, scheme: str, host: str
) -> None:
    request = environ(remote, proto="https", host="ledger.example")

    proxies.believed(request, TRUSTED)

    assert (request["wsgi.url_scheme"], request["HTTP_HOST"]) == (scheme, host)


def test_a_form_behind_a_tls_proxy_is_taken_and_the_browser_told_to_stay_with_tls(
    inspector: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TRUSTED_PROXIES = TRUSTED
    settings.ALLOWED_HOSTS = ["ledger.example"]
    settings.SECURE_HSTS_SECONDS = 100
    through = Client(
        enforce_csrf_checks=True, REMOTE_ADDR="127.0.0.1", HTTP_HOST="ledger.example",
        HTTP_X_FORWARDED_PROTO="https", HTTP_X_FORWARDED_FOR="203.0.113.5",
    )  # fmt: skip
    page = through.get(reverse("account_login"))
    token = (
        page.content.decode().partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    )

    answer = through.post(
        reverse("account_login"),
        {"login": inspector.username, "password": PASSWORD, "csrfmiddlewaretoken": token},
        headers={"origin": "https://ledger.example"},
    )

    assert answer.status_code == 302
    assert page.headers["Strict-Transport-Security"] == "max-age=100"
