"""A person's own pages, made by the sign-in library: in the ledger's look, in both languages, usable."""

import base64
import hmac
import struct
import time
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from ledger.browser.accessibility import faults
from ledger.browser.conftest import PASSWORD, PATIENCE, Office

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PAGES = (
    "accounts/2fa/", "accounts/password/change/", "accounts/email/", "accounts/sessions/",
    "accounts/reauthenticate/", "accounts/2fa/totp/activate/", "accounts/2fa/webauthn/",
    "accounts/2fa/webauthn/add/", "accounts/logout/",
)  # fmt: skip
SIGNED_OUT = ("accounts/login/", "accounts/password/reset/", "accounts/signup/")


def code_of(secret: str) -> str:
    """Return the one-time code of a secret for now (RFC 6238)."""
    key = base64.b32decode(secret)
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), "sha1")
    place = digest[-1] & 15
    number = struct.unpack(">I", digest[place : place + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06d}"


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-hans", ("双因素身份认证", "修改密码")), ("en", ("Two factors", "Change Password"))],
)
def test_every_account_page_has_the_ledgers_look_and_words(
    office: Office, language: str, words: tuple[str, ...]
) -> None:
    for who, pages in (("superior", PAGES), ("", SIGNED_OUT)):
        page = office.window(who, language)
        for path in pages:
            answer = page.goto(office.address + path)
            assert answer is not None
            assert answer.ok, path
            assert page.locator(".shell main h1").count() == 1, path
            assert faults(page) == [], path
            assert urlsplit(page.url).path == f"/{path}", path
            text = page.locator("main").inner_text().replace("中文", "")
            chinese = [each for each in text if "\u4e00" <= each <= "\u9fff"]
            assert bool(chinese) == (language != "en"), (path, chinese)
            if "reauthenticate" in path:
                confirm(page)
        page.close()
    page = office.see("superior", "accounts/password/change/", language)
    assert all(each in page.content() for each in words)
    page.close()


def sign_in(page: Page, address: str, who: str) -> None:
    page.goto(f"{address}accounts/login/")
    page.fill("#id_login", who)
    page.fill("#id_password", PASSWORD)
    with page.expect_navigation():
        page.click("main form.form .btn.primary")


def confirm(page: Page) -> None:
    """Say the password again, as before any change of how one signs in."""
    page.fill('main input[name="password"]', PASSWORD)
    with page.expect_navigation():
        page.locator("main form.form .btn.primary").first.click()


def test_two_factors_are_activated_and_asked_for(office: Office) -> None:
    context = office.browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sign_in(page, office.address, "custodian")
    page.goto(f"{office.address}accounts/2fa/totp/activate/")
    confirm(page)
    secret = page.locator("#authenticator_secret").input_value()
    assert page.locator("img.qr").evaluate("each => each.naturalWidth") > 0
    page.fill('main input[name="code"]', code_of(secret))
    page.click("main form.form .btn.primary")
    page.wait_for_url("**/recovery-codes/**")
    assert faults(page) == []
    codes = page.locator("#recovery_codes").input_value().split()
    assert len(codes) == 10

    context.clear_cookies()
    sign_in(page, office.address, "custodian")
    page.wait_for_url("**/2fa/authenticate/**")
    assert faults(page) == []
    page.fill('main form.form input[name="code"]', "000000")
    page.locator("main form.form .btn.primary").first.click()
    assert page.locator("main .error").count()
    page.fill('main form.form input[name="code"]', codes[0])
    page.locator("main form.form .btn.primary").first.click()
    page.wait_for_url(office.address)
    context.close()


def test_a_passkey_is_added_and_signs_in(office: Office) -> None:
    address = f"http://localhost:{urlsplit(office.address).port}/"
    context = office.browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    keys = context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    sign_in(page, address, "platform")
    page.goto(f"{address}accounts/2fa/webauthn/add/")
    confirm(page)
    page.fill('main input[name="name"]', "工作电脑")
    page.check('main input[name="passwordless"]')
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    page.goto(f"{address}accounts/2fa/webauthn/")
    assert "工作电脑" in page.locator("main table").inner_text()
    assert faults(page) == []

    context.clear_cookies()
    page.goto(f"{address}accounts/login/")
    page.click("#passkey_login")
    page.wait_for_url(address)
    assert page.locator(".camp").inner_text().startswith("某应用商店")
    context.close()


def test_a_password_is_changed_and_other_sessions_end(office: Office) -> None:
    one, other = office.browser.new_context(), office.browser.new_context()
    pages = [context.new_page() for context in (one, other)]
    for page in pages:
        sign_in(page, office.address, "provider")
        page.wait_for_url(office.address)
    pages[0].goto(f"{office.address}accounts/sessions/")
    assert pages[0].locator("main tbody tr").count() == 2
    pages[0].click("main form.form .btn.primary")
    pages[0].wait_for_load_state()
    pages[1].goto(f"{office.address}problems/")
    assert "/accounts/login/" in pages[1].url

    pages[0].goto(f"{office.address}accounts/password/change/")
    new = "another horse battery staple"
    for name, value in (("oldpassword", PASSWORD), ("password1", new), ("password2", new)):
        pages[0].fill(f'main input[name="{name}"]', value)
    pages[0].click("main form.form .btn.primary")
    pages[0].wait_for_selector('[role="status"]')
    for context in (one, other):
        context.close()
