"""A served ledger, a real Chromium, and people signed in to it, each in a window of their own."""

import os
from collections import defaultdict
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ledger.browser.accessibility import DESK
from ledger.processes import Installation, installation, serving
from rectitude.collectors.website.launch import find

PASSWORD = "correct horse battery staple"
PATIENCE = 60_000
"""Milliseconds that a page may take on a busy machine: no test here is of speed."""


@dataclass
class Office:
    """A served ledger, and the windows of those who work with it."""

    made: Installation
    address: str
    browser: Browser
    windows: dict[tuple[str, str], BrowserContext] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    """What the browser said against a page: a blocked script or style, a script's error."""

    def window(self, who: str, language: str = "zh-hans") -> Page:
        """Return a new page of a person; an empty name is someone from the public."""
        key = who, language
        if key not in self.windows:
            opened = self._opened(language)
            if who:
                self._sign_in(opened, who)
            self.windows[key] = (
                opened  # not before: a window left signed out would be found by a second try
            )
        page = self.windows[key].new_page()
        page.on("console", lambda said: self._hear(said.type, said.text))
        page.on("pageerror", lambda error: self._hear("error", str(error)))
        return page

    def _opened(self, language: str) -> BrowserContext:
        context = self.browser.new_context(viewport=DESK)  # type: ignore[arg-type]
        context.add_cookies([{"name": "django_language", "value": language, "url": self.address}])
        context.set_default_timeout(PATIENCE)
        return context

    def _sign_in(self, context: BrowserContext, who: str) -> None:
        page = context.new_page()
        page.goto(f"{self.address}accounts/login/")
        page.fill("#id_login", who)
        page.fill("#id_password", PASSWORD)
        page.click("main .btn.primary")
        page.wait_for_url(self.address)
        page.close()

    def _hear(self, kind: str, text: str) -> None:
        refused = "the server responded with a status of 4" in text  # said of every refused form
        if kind == "error" and not refused:
            self.complaints.append(text)

    def see(self, who: str, path: str, language: str = "zh-hans") -> Page:
        """Open a page of the ledger as a person."""
        page = self.window(who, language)
        page.goto(self.address + path.lstrip("/"))
        return page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    # Playwright keeps a loop in this thread, beside which Django would refuse the database to tests
    # that come after; none of ours is asynchronous.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=find(), args=switches)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def served(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with (
        installation(tmp_path_factory.mktemp("office"), tmp_path_factory) as made,
        _office(made, browser) as office,
    ):
        yield office


@contextmanager
def _office(made: Installation, browser: Browser) -> Iterator[Office]:
    """Serve an installation in which everyone has the password."""
    made.say(
        f"""
from django.contrib.auth.hashers import make_password
HASHED = make_password({PASSWORD!r})
from rectitude.ledger.audit.sealing import sealed
with sealed():
    for user in User.objects.all():
        user.password = HASHED
        user.save(update_fields=["password"])
"""
    )
    server, address = serving(made)
    try:
        yield Office(made, address, browser)
    finally:
        server.terminate()
        server.communicate(timeout=60)


@dataclass
class Furnished:
    """A served ledger with a case of every kind, and who is shown which of its pages."""

    office: Office
    pages: list[tuple[str, str]]

    def shown(self, every: Container[str] = ()) -> dict[str, list[str]]:
        """Return each page once, by the first who is shown it; all pages of those in `every`."""
        known, kept = set[str](), defaultdict[str, list[str]](list)
        for who, address in self.pages:
            if who in every or address not in known:
                known.add(address)
                kept[who].append(address)
        return kept


@pytest.fixture(scope="session")
def furnished(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Furnished]:
    with installation(
        tmp_path_factory.mktemp("furnished"), tmp_path_factory, filled=FURNISHED
    ) as made:
        pages = made.say(PAGES)
        with _office(made, browser) as office:
            yield Furnished(office, [(who, path) for who, path in pages])


FURNISHED = """
from ledger.furnished import furnish
from ledger.world import build
furnish(build())
"""

PAGES = """
from ledger.furnished import pages
print(json.dumps(list(pages())))
"""


@pytest.fixture
def office(served: Office) -> Iterator[Office]:
    """The office; at the end no browser may have complained of a page."""
    served.complaints.clear()
    yield served
    assert served.complaints == []


Do = Callable[..., None]


@pytest.fixture
def do(office: Office) -> Do:
    """Let a person press an action on a case's page, fill in its form, and send it."""

    def act(who: str, path: str, label: str, **given: object) -> None:
        page = office.see(who, path)
        page.get_by_role("link", name=label, exact=True).click()
        fill(page, **given)
        send(page)
        page.close()

    return act


def send(page: Page) -> None:
    """Send the form and wait for the page that answers, which says what was done."""
    form = page.url
    page.locator("form.form .btn.primary").click()
    page.wait_for_url(lambda url: url != form)
    page.wait_for_selector('[role="status"]')


def fill(page: Page, **given: object) -> None:
    """Fill in a form by the names of its fields."""
    for name, value in given.items():
        control = page.locator(f'main form.form [name="{name}"]').first
        kind = control.evaluate("each => each.type")
        if kind == "select-one":
            control.select_option(str(value))
        elif kind == "file":
            control.set_input_files(value)  # type: ignore[arg-type]
        elif kind == "checkbox":
            page.locator(f'main form.form [name="{name}"][value="{value}"]').check()
        else:
            control.fill(str(value))
